import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { assessment, type Figure } from '@/api/reports'
import { DetailSkeleton } from '@/components/DetailLayout'
import { Failure } from '@/components/Failure'
import { PrintPage } from '@/components/print/PrintPage'
import { dateTime } from '@/format/time'
import { useCodeName } from '@/i18n/codes'
import { useLocale } from '@/i18n/i18n'
import { departmentOnTime } from './onTime'

/** 部门季度评估: what a department has caused in a quarter, as it is sent to its head. */
export default function AssessmentPrintPage() {
  const { t } = useTranslation()
  const locale = useLocale()
  const code = useCodeName()
  const { id } = useParams({ strict: false }) as { id: string }
  const found = useQuery(assessment(id))
  if (found.isPending) return <DetailSkeleton />
  if (found.isError) return <Failure error={found.error} />
  const one = found.data
  const { caused, pending, missed, repeated, causes, top_causes: top, comment } = one.content
  const kept = pending.tickets - missed.tickets
  const rows: [string, string][] = [
    [t('reports.quarterly.department'), one.department], [t('reports.quarterly.head'), one.head_name ?? t('reports.quarterly.no_head')], [t('reports.quarterly.period'), one.quarter],
    [t('reports.quarterly.caused'), String(caused.tickets)], [t('reports.quarterly.on_time'), `${departmentOnTime(one.content, locale)} (${String(kept)} / ${String(pending.tickets)})`], [t('reports.quarterly.repeated'), String(repeated.tickets)],
    [t('reports.quarterly.comment'), comment ?? ''],
  ]
  const group = (title: string, set: 'cause_kind' | 'nature', figures: readonly Figure[]) => figures.some((figure) => figure.key) && (
    <table><thead><tr><th scope="col">{title}</th><th scope="col" className="right">{t('reports.quarterly.tickets')}</th></tr></thead><tbody>{figures.map((figure) => <tr key={figure.key ?? ''}><td>{figure.key ? code(set, figure.key) : t('reports.quarterly.not_set')}</td><td className="right">{figure.tickets}</td></tr>)}</tbody></table>
  )
  const receipt = one.receipts[0]
  return (
    <PrintPage title={t('reports.quarterly.assessments')} number={`${one.quarter} · ${one.department} · ${one.edition > 0 ? t('reports.edition', { number: one.edition }) : t('reports.quarterly.not_sent')}`} qr={`${window.location.origin}/reports/assessments/${one.id}/print`} papers={['a4']} again={false}>
      <table className="sheet-fields"><tbody>{rows.map(([label, value]) => <tr key={label}><th scope="row">{label}</th><td className="pre">{value || '\u00a0'}</td></tr>)}</tbody></table>
      {group(t('reports.quarterly.top_causes'), 'cause_kind', top)}
      {group(t('reports.quarterly.causes'), 'nature', causes)}
      <p>{t('reports.paper.as_of')} {one.sent_at ? dateTime(one.sent_at, locale) : t('reports.quarterly.now')}</p>
      <div className="sheet-signs">
        <span>{t('reports.quarterly.sent')} {one.sent_at ? dateTime(one.sent_at, locale) : '____________'}</span>
        <span>{t('reports.receipt.title')} {receipt?.read_at ? `${receipt.staff_name ?? ''} ${dateTime(receipt.read_at, locale)}` : '____________'}</span>
        <span>{t('reports.quarterly.head_sign')} ____________</span>
      </div>
    </PrintPage>
  )
}
