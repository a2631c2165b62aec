import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { refundDetail } from '@/api/refunds'
import { DetailSkeleton } from '@/components/DetailLayout'
import { Failure } from '@/components/Failure'
import { PrintPage } from '@/components/print/PrintPage'
import { capitals } from '@/format/capitals'
import { money } from '@/format/money'
import { useCodeName } from '@/i18n/codes'
import { useLocale } from '@/i18n/i18n'
import { useMe } from '@/shell/session'
import { usePayerNames } from '../billing/payers'
import { signed } from './signed'

/** 预存退款单: what was given back, to whom, by whom it was asked for, approved and paid. */
export default function RefundSlipPage() {
  const { t } = useTranslation()
  const locale = useLocale()
  const code = useCodeName()
  const places = useMe().communities
  const { id } = useParams({ strict: false }) as { id: string }
  const found = useQuery(refundDetail(id))
  const payerName = usePayerNames([found.data?.refund.payer_id ?? null])
  if (found.isPending) return <DetailSkeleton />
  if (found.isError) return <Failure error={found.error} onRetry={() => { void found.refetch() }} />
  const detail = found.data
  const { refund } = detail
  const by = (who: string | null, at: string | null) => signed(detail, who, at, locale, '')
  const rows = [
    [t('billing.unit'), [places.find((one) => one.id === refund.community_id)?.name, refund.unit_code].filter(Boolean).join(' ')],
    [t('billing.payer'), payerName(refund.payer_id)],
    [t('billing.amount'), `${money(refund.amount_cents, locale)}（${capitals(refund.amount_cents)}）`],
    [t('ui.reason'), refund.reason],
    [t('billing.receipt'), detail.origins.map((one) => one.receipt_no).join('\n')],
    [t('billing.channel'), detail.channel && [code('pay_channel', detail.channel), detail.reference].filter(Boolean).join(' ')],
    [t('refunds.asked_by'), by(detail.requested_by, refund.created_at)],
    [t('refunds.approved_by'), [by(detail.reviewed_by, detail.reviewed_at), by(detail.approved_by, detail.approved_at)].filter(Boolean).join('\n')],
    [t('refunds.closed_by'), by(detail.closed_by, refund.closed_at)],
  ] as const
  return (
    <PrintPage title={t('refunds.slip')} number={refund.no} qr={`${window.location.origin}/refunds/${refund.id}/slip`} papers={['a5', 'a4']} again={false} printable={refund.state === 'paid_out'}>
      <table><tbody>{rows.map(([label, value]) => <tr key={label}><th scope="row" style={{ width: '25%' }}>{label}</th><td className="pre">{value || '\u00a0'}</td></tr>)}</tbody></table>
      <div className="sheet-signs">{[t('ui.paper.stamp'), t('billing.cashier'), t('refunds.receiver'), t('ui.paper.date')].map((sign) => <span key={sign}>{sign} ____________</span>)}</div>
    </PrintPage>
  )
}
