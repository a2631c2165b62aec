import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { waiverDetail } from '@/api/waivers'
import { DetailSkeleton } from '@/components/DetailLayout'
import { Failure } from '@/components/Failure'
import { PrintPage } from '@/components/print/PrintPage'
import { capitals } from '@/format/capitals'
import { money } from '@/format/money'
import { dateTime } from '@/format/time'
import { useCodeName } from '@/i18n/codes'
import { useLocale } from '@/i18n/i18n'
import { useMe } from '@/shell/session'
import { usePayerNames } from './payers'

/** E1-52 减免申请单: of which bill, how much in figures and capitals, why, and who approved it. */
export default function WaiverPrintPage() {
  const { t } = useTranslation()
  const locale = useLocale()
  const code = useCodeName()
  const places = useMe().communities
  const { id } = useParams({ strict: false }) as { id: string }
  const found = useQuery(waiverDetail(id))
  const payerName = usePayerNames([found.data?.payer_id ?? null])
  if (found.isPending) return <DetailSkeleton />
  if (found.isError) return <Failure error={found.error} onRetry={() => { void found.refetch() }} />
  const waiver = found.data
  const signed = (name: string | null, at: string | null) => [name, at && dateTime(at, locale)].filter(Boolean).join(' · ')
  const rows: [string, string][] = [
    [t('billing.unit'), [places.find((one) => one.id === waiver.community_id)?.name, waiver.unit_code].filter(Boolean).join(' ')],
    [t('billing.payer'), payerName(waiver.payer_id)], [t('billing.no'), waiver.bill_no], [t('billing.waiver.part'), code('waiver_part', waiver.part)],
    [t('billing.amount'), `${money(waiver.amount_cents, locale)}（${capitals(waiver.amount_cents)}）`], [t('ui.reason'), waiver.reason],
    [t('billing.waiver.by'), signed(waiver.requested_by_name, waiver.created_at)], [t('billing.state'), code('waiver_state', waiver.state)],
    ...(waiver.state === 'withdrawn' ? [] : [[t('billing.waiver.decided'), [signed(waiver.decided_by_name, waiver.decided_at), waiver.decision].filter(Boolean).join('\n')] as [string, string]]),
  ]
  return (
    <PrintPage title={t('billing.waiver.form')} number={waiver.no} qr={`${window.location.origin}/waivers/${waiver.id}/print`} papers={['a5', 'a4']} again={false}>
      <table><tbody>{rows.map(([label, value]) => <tr key={label}><th scope="row" style={{ width: '25%' }}>{label}</th><td className="pre">{value || '\u00a0'}</td></tr>)}</tbody></table>
      <div className="sheet-signs"><span>{t('billing.waiver.by')} ____________</span><span>{t('billing.waiver.decided')} ____________</span><span>{t('ui.paper.date')} ____________</span></div>
    </PrintPage>
  )
}
