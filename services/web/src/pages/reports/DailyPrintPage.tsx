import { useQuery } from '@tanstack/react-query'
import { useParams, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { dailyReport } from '@/api/reports'
import { DetailSkeleton } from '@/components/DetailLayout'
import { Failure } from '@/components/Failure'
import { PrintPage } from '@/components/print/PrintPage'
import { calendarDate, dateTime } from '@/format/time'
import { useCodeName } from '@/i18n/codes'
import { useLocale } from '@/i18n/i18n'
import { stateOf } from './links'
import { PaperCases } from './PaperCases'
import './reports.css'

/** E1-01 投诉情况日报表: A4 across, with totals, compiler and time of handing in. */
export default function DailyPrintPage() {
  const { t } = useTranslation()
  const locale = useLocale()
  const code = useCodeName()
  const { id } = useParams({ strict: false }) as { id: string }
  const { edition } = useSearch({ strict: false }) as { edition?: string }
  const found = useQuery(dailyReport(id, edition))
  if (found.isPending) return <DetailSkeleton />
  if (found.isError) return <Failure error={found.error} />
  const { report, content, shown_edition, submitted_by_name, received_by_name } = found.data
  const day = calendarDate(report.day, locale)
  const { totals } = content
  return (
    <PrintPage title={t('reports.paper.title')} number={`${report.no} · ${shown_edition > 0 ? t('reports.edition', { number: shown_edition }) : t('reports.paper.not_handed_in')}`} qr={`${window.location.origin}/reports/daily/${report.id}`} papers={['a4-wide']} again={false}>
      <p className="spread"><span>{t('reports.community')} {report.community_name}</span><span>{t('reports.day')} {day}</span><span>{t('tickets.state')} {code('report_state', stateOf(report))}</span></p>
      <PaperCases cases={content.cases} empty={t(shown_edition > 0 ? 'reports.paper.nil' : 'reports.empty_day')} />
      <p>{t('reports.paper.totals', { cases: totals.cases, complaints: totals.complaints, inquiries: totals.inquiries, accepted: totals.accepted, closed: totals.closed, major: totals.major, overdue: totals.overdue })}</p>
      {content.remark && <p className="pre">{t('reports.day_remark')} {content.remark}</p>}
      <div className="sheet-signs">
        <span>{t('reports.paper.compiler')} {submitted_by_name ?? '____________'}</span><span>{t('reports.submitted')} {report.submitted_at ? dateTime(report.submitted_at, locale) : '____________'}</span>
        <span>{t('reports.received')} {received_by_name ?? '____________'}</span>
      </div>
    </PrintPage>
  )
}
