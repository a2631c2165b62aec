import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useParams, useSearch } from '@tanstack/react-router'
import { Alert, Button, Popconfirm } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useIntent } from '@/api/intent'
import { dailyReport, noteRemark, stepDaily, type DailyReport, type ReportCase } from '@/api/reports'
import { TOPIC } from '@/api/topics'
import { ReportClockLine } from '@/components/clocks/ReportClockLine'
import { Card, DetailLayout, DetailSkeleton, Fact, Facts } from '@/components/DetailLayout'
import { Failure } from '@/components/Failure'
import { StateTag } from '@/components/StateTag'
import { StatTile, Tiles } from '@/components/StatTile'
import { useToast } from '@/components/useToast'
import { calendarDate, dateTime } from '@/format/time'
import { useLocale } from '@/i18n/i18n'
import { useMay } from '@/shell/session'
import { CaseTable } from './CaseTable'
import { Editions } from './Editions'
import { ofDay, stateOf, type Happened } from './links'
import { WordsDialog } from './WordsDialog'
import './reports.css'

const FIGURES: readonly { key: 'cases' | 'accepted' | 'progressed' | 'closed'; happened: Happened }[] = [
  { key: 'cases', happened: 'moved' }, { key: 'accepted', happened: 'accepted' }, { key: 'progressed', happened: 'progressed' }, { key: 'closed', happened: 'closed' },
]
const OPEN = ['draft', 'late']

export default function DailyPage() {
  const { id } = useParams({ strict: false }) as { id: string }
  const { edition } = useSearch({ strict: false }) as { edition?: string }
  const found = useQuery(dailyReport(id, edition))
  if (found.isPending) return <DetailSkeleton />
  if (found.isError) return <Failure error={found.error} onRetry={() => { void found.refetch() }} />
  return <Loaded report={found.data} />
}

type Asked = { what: 'correct' } | { what: 'day' } | { what: 'case'; one: ReportCase }

/** One day of one community: computed until it is handed in, frozen afterwards. */
function Loaded({ report }: { report: DailyReport }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const toast = useToast()
  const queries = useQueryClient()
  const intent = useIntent()
  const mayWrite = useMay('ticketing.daily_report.submit')
  const mayReceive = useMay('ticketing.daily_report.receive')
  const [asked, setAsked] = useState<Asked | null>(null)
  const [busy, setBusy] = useState(false)
  const { report: line, content } = report
  const { totals } = content
  const open = OPEN.includes(line.state)
  const over = report.day_over
  const latest = report.shown_edition === line.edition
  const lacking = content.cases.filter((one) => one.lacks.length > 0)
  const refresh = () => queries.invalidateQueries({ queryKey: [TOPIC.dailyReport] })
  const step = async (verb: 'submit' | 'receive', body: unknown) => {
    setBusy(true)
    try {
      await stepDaily(report, verb, body, intent.key({ id: line.id, verb, version: report.version }))
      toast.done(t(`reports.done.${verb}`))
    } catch (error) {
      toast.refused(error)
    } finally {
      setBusy(false)
      await refresh()
    }
  }
  const search = (happened: Happened) => ofDay(line.day, happened, 'community', { community_id: line.community_id })
  return (
    <>
      <DetailLayout
        title={<>{t('reports.daily')} <span className="number">{calendarDate(line.day, locale)}</span> <StateTag set="report_state" code={stateOf(line)} /></>}
        note={<>{line.community_name}{line.late_at && <> · <span className="over-text">{t('reports.came_late')}</span></>}</>}
        actions={<>
          <Link to={`/reports/daily/${line.id}/print` as never} search={(latest ? {} : { edition: String(report.shown_edition) }) as never}><Button>{t('ui.print')}</Button></Link>
          {open && mayWrite && over && totals.cases > 0 && <Button type="primary" loading={busy} disabled={lacking.length > 0} onClick={() => { void step('submit', { nil: false }) }}>{t('reports.submit')}</Button>}
          {open && mayWrite && over && totals.cases === 0 && <Popconfirm title={t('reports.submit_nil')} description={<div className="nil-sure">{t('reports.submit_nil_sure', { day: calendarDate(line.day, locale) })}</div>} placement="bottomRight" onConfirm={() => step('submit', { nil: true })}><Button type="primary" loading={busy}>{t('reports.submit_nil')}</Button></Popconfirm>}
          {!open && mayWrite && latest && <Button onClick={() => { setAsked({ what: 'correct' }) }}>{t('reports.correct')}</Button>}
          {line.state === 'submitted' && mayReceive && <Button type="primary" loading={busy} onClick={() => { void step('receive', undefined) }}>{t('reports.receive')}</Button>}
        </>}
      >
        {open && !over && <Alert type="info" showIcon title={t('reports.so_far')} />}
        {open && over && lacking.length > 0 && <Alert type="warning" showIcon title={t('reports.lacking', { count: lacking.length })} description={<span className="row">{lacking.map((one) => <Link key={one.ticket_id} to={`/tickets/${one.ticket_id}` as never} className="number">{one.no}</Link>)}</span>} />}
        {!latest && <Alert type="info" showIcon title={t('reports.old_edition', { number: report.shown_edition })} />}
        <Tiles>
          {FIGURES.map(({ key, happened }) => <StatTile key={key} label={t(`reports.total.${key}`)} value={totals[key]} to="/tickets" search={search(happened)} />)}
          <StatTile label={t('reports.total.major')} value={totals.major} {...(totals.major > 0 ? { tone: 'risk' as const } : {})} />
          <StatTile label={t('reports.total.overdue')} value={totals.overdue} {...(totals.overdue > 0 ? { tone: 'over' as const } : {})} />
        </Tiles>
        <Card title={t('reports.cases')} flush>
          <CaseTable cases={content.cases} empty={t('reports.empty_day')} {...(open && mayWrite ? { onRemark: (one: ReportCase) => { setAsked({ what: 'case', one }) } } : {})} />
        </Card>
        <Card title={t('reports.day_remark')} {...(open && mayWrite ? { extra: <Button size="small" onClick={() => { setAsked({ what: 'day' }) }}>{t('reports.change_remark')}</Button> } : {})}>
          <p className="pre" style={{ margin: 0 }}>{content.remark ?? <span className="quiet">{t('ui.none')}</span>}</p>
        </Card>
        <Card title={t('reports.course')}>
          <Facts>
            {line.submitted_at && <Fact label={t('reports.submitted')}>{dateTime(line.submitted_at, locale)} {report.submitted_by_name}</Fact>}
            {report.received_at && <Fact label={t('reports.received')}>{dateTime(report.received_at, locale)} {report.received_by_name}</Fact>}
          </Facts>
          <ul className="plain-list">{report.clock ? <ReportClockLine clock={report.clock} /> : <li className="quiet">{t('reports.no_clock')}</li>}</ul>
        </Card>
        <Editions editions={report.editions} shown={report.shown_edition} />
      </DetailLayout>
      {asked?.what === 'correct' && <WordsDialog title={t('reports.correct')} label={t('reports.reason')} hint={t('reports.correct_hint')} onClose={() => { setAsked(null) }} onSend={async (reason, key) => { await stepDaily(report, 'corrections', { reason, remarks: [] }, key); await refresh() }} />}
      {asked?.what === 'day' && <WordsDialog title={t('reports.day_remark')} word={t('ui.save')} label={t('reports.case.remark')} required={false} initial={content.remark ?? ''} onClose={() => { setAsked(null) }} onSend={async (remark, key) => { await noteRemark(line.id, { ticket_id: null, remark }, key); await refresh() }} />}
      {asked?.what === 'case' && <WordsDialog title={asked.one.no} word={t('ui.save')} label={t('reports.case.remark')} required={false} initial={asked.one.remark ?? ''} onClose={() => { setAsked(null) }} onSend={async (remark, key) => { await noteRemark(line.id, { ticket_id: asked.one.ticket_id, remark }, key); await refresh() }} />}
    </>
  )
}
