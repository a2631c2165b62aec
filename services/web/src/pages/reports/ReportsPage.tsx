import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import { Button, Segmented, Skeleton } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { reportDays, type DailyLine, type ReportDay } from '@/api/reports'
import { Blank } from '@/components/Blank'
import { Card } from '@/components/DetailLayout'
import { Failure } from '@/components/Failure'
import { useListParams } from '@/components/list/useListParams'
import { PageHead } from '@/components/PageHead'
import { StateTag } from '@/components/StateTag'
import { calendarDate, nameOfDay } from '@/format/time'
import { useLocale } from '@/i18n/i18n'
import { useCommunity } from '@/shell/community'
import { useMay, useMe } from '@/shell/session'
import { OpenDialog } from './OpenDialog'
import { stateOf } from './links'
import { MeetingsCard } from './MeetingsCard'
import { QuartersCard } from './QuartersCard'
import { UnreceivedList } from './UnreceivedList'
import './reports.css'

const VIEWS = ['days', 'unreceived'] as const
type View = (typeof VIEWS)[number]

/** Days of complaint reports: who has handed in, who has not, and the company's own; for the centre also what it waits
 * for. */
export default function ReportsPage() {
  const { t } = useTranslation()
  const { view = 'days' } = useSearch({ strict: false }) as { view?: View }
  const { restart } = useListParams()
  const mayTake = useMay('ticketing.daily_report.receive')
  const mayWrite = useMay('ticketing.daily_report.submit')
  const [opening, setOpening] = useState(false)
  return (
    <div className="stack">
      <PageHead title={t('reports.title')} note={t('reports.note')}><Link to="/reports/received"><Button>{t('reports.receipt.mine')}</Button></Link>{mayWrite && <Button onClick={() => { setOpening(true) }}>{t('reports.open')}</Button>}</PageHead>
      {mayTake && <div><Segmented<View> value={view} onChange={(next) => { restart({ view: next }) }} options={VIEWS.map((value) => ({ value, label: t(`reports.view.${value}`) }))} /></div>}
      {mayTake && view === 'unreceived' ? <UnreceivedList /> : <Days />}
      {opening && <OpenDialog onClose={() => { setOpening(false) }} />}
    </div>
  )
}

function Days() {
  const { t } = useTranslation()
  const community = useCommunity()
  const mayCompany = useMay('ticketing.company_report.read')
  const everything = useMe().scope === 'tenant'
  const found = useInfiniteQuery(reportDays)
  const days = found.data?.pages.flat() ?? []
  return (
    <>
      {mayCompany && everything && <QuartersCard />}
      {mayCompany && everything && <MeetingsCard />}
      <Card title={t('reports.days')} flush>
        {found.isPending && <div style={{ padding: 16 }}><Skeleton active /></div>}
        {found.isError && <Failure error={found.error} onRetry={() => { void found.refetch() }} />}
        {found.isSuccess && days.length === 0 && <Blank title={t('reports.none')} hint={t('reports.none_hint')} />}
        {days.map((day) => <Day key={day.day} day={day} community={community} />)}
      </Card>
      {found.hasNextPage && <div><Button loading={found.isFetchingNextPage} onClick={() => { void found.fetchNextPage() }}>{t('reports.earlier')}</Button></div>}
    </>
  )
}

function Day({ day, community }: { day: ReportDay; community: string | null }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const shown = day.reports.filter((report) => !community || report.community_id === community)
  return (
    <section className="report-day" aria-label={calendarDate(day.day, locale)}>
      <div><span className="strong number">{calendarDate(day.day, locale)}</span><br /><span className="quiet">{nameOfDay(day.day, locale)}</span></div>
      <div className="report-states">
        {shown.map((report) => (
          <Link key={report.id} to={`/reports/daily/${report.id}` as never} className="report-state">
            <span>{report.community_name ?? t('ui.unknown')}</span><StateTag set="report_state" code={stateOf(report)} /><Outcome report={report} />
          </Link>
        ))}
        {day.consolidated && <Link to={`/reports/consolidated/${day.consolidated.id}` as never} className="report-state report-company"><span className="strong">{t('reports.consolidated.short')}</span><StateTag set="report_state" code={day.consolidated.state} /></Link>}
      </div>
    </section>
  )
}

/** What a report that is in says in a word; and that it came late, which stays. */
function Outcome({ report }: { report: DailyLine }) {
  const { t } = useTranslation()
  if (report.edition === 0) return null
  return <span className="quiet">{report.cases === 0 ? t('reports.nil') : t('reports.count', { count: report.cases })}{report.late_at && ` · ${t('reports.came_late')}`}{report.edition > 1 && ` · ${t('reports.corrected')}`}</span>
}
