import { useTranslation } from 'react-i18next'
import { capitals } from '@/format/capitals'
import { money } from '@/format/money'
import { dateTime } from '@/format/time'
import { useCodeName } from '@/i18n/codes'
import { useLocale } from '@/i18n/i18n'
import { Slip } from './Slip'

/** E1-52 退款单: what goes back and what is kept and why, by whom it was asked for, approved and paid. */
export default function RefundPrintPage() {
  const { t } = useTranslation()
  const locale = useLocale()
  const code = useCodeName()
  return (
    <Slip address="refund" say={(detail, place, holder) => {
      const { deposit } = detail
      const signed = (by: string | null, at: string | null) => (by ? [detail.names[by] ?? '', at && dateTime(at, locale)].filter(Boolean).join(' · ') : '')
      return {
        title: t('deposits.refund_slip'), number: deposit.refund_no ?? deposit.no, signs: [t('ui.paper.stamp'), t('billing.cashier'), t('deposits.receiver')],
        rows: [
          [t('deposits.no'), deposit.no], [t('billing.unit'), place], [t('deposits.holder'), holder], [t('billing.item'), deposit.item_name], [t('deposits.held'), money(deposit.paid_cents, locale)],
          [t('deposits.deducted'), [money(deposit.deducted_cents, locale), ...detail.deductions.map((one) => `${one.reason} ${money(one.amount_cents, locale)}（${one.evidence}）`)].join('\n')],
          [t('deposits.refunded'), `${money(deposit.refunded_cents, locale)}（${capitals(deposit.refunded_cents)}）`],
          [t('billing.channel'), detail.channel && [code('pay_channel', detail.channel), detail.reference].filter(Boolean).join(' ')],
          [t('billing.receipt'), detail.receipt && code('deposit_receipt', detail.receipt)],
          [t('deposits.asked_by'), signed(detail.requested_by, deposit.requested_at)],
          [t('deposits.approved_by'), [signed(detail.reviewed_by, detail.reviewed_at), signed(detail.approved_by, detail.approved_at)].filter(Boolean).join('\n')],
          [t('deposits.paid_out'), deposit.refunded_cents > 0 ? signed(detail.closed_by, deposit.closed_at) : ''],
        ],
      }
    }} />
  )
}
