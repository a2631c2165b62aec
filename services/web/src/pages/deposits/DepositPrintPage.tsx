import { useTranslation } from 'react-i18next'
import { capitals } from '@/format/capitals'
import { money } from '@/format/money'
import { dateTime } from '@/format/time'
import { useCodeName } from '@/i18n/codes'
import { useLocale } from '@/i18n/i18n'
import { Slip } from './Slip'

/** E1-52 押金单: what is held for whom, in figures and capitals, and by which receipt it came. */
export default function DepositPrintPage() {
  const { t } = useTranslation()
  const locale = useLocale()
  const code = useCodeName()
  return (
    <Slip address="slip" say={({ deposit, payments }, place, holder) => ({
      title: t('deposits.slip'), number: deposit.no, signs: [t('ui.paper.stamp'), t('billing.cashier'), t('deposits.holder')],
      rows: [
        [t('billing.unit'), place], [t('deposits.holder'), holder], [t('billing.item'), deposit.item_name],
        [t('billing.amount'), `${money(deposit.paid_cents, locale)}（${capitals(deposit.paid_cents)}）`],
        [t('deposits.held_on'), deposit.held_at && dateTime(deposit.held_at, locale)], [t('billing.no'), deposit.bill_no],
        [t('billing.receipt_no'), payments.map((one) => `${one.receipt_no} ${code('pay_channel', one.channel)}`).join('\n')],
        [t('deposits.remark'), t('deposits.keep')],
      ],
    })} />
  )
}
