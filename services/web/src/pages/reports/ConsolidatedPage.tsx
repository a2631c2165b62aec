import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useParams, useSearch } from '@tanstack/react-router'
import { Alert, Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useIntent } from '@/api/intent'
import { consolidatedReport, issueConsolidated, type ConsolidatedReport } from '@/api/reports'
import { TOPIC } from '@/api/topics'
import { Card, DetailLayout, DetailSkeleton } from '@/components/DetailLayout'
import { Failure } from '@/components/Failure'
import { StateTag } from '@/components/StateTag'
import { StatTile, Tiles } from '@/components/StatTile'
import { useToast } from '@/components/useToast'
import { listed } from '@/format/list'
import { calendarDate, dateTime } from '@/format/time'
import { useCodeName } from '@/i18n/codes'
import { useLocale } from '@/i18n/i18n'
import { useMay } from '@/shell/session'
import { CaseTable } from './CaseTable'
import { Editions } from './Editions'
import { ofDay } from './links'
import { WordsDialog } from './WordsDialog'
import './reports.css'

export default function ConsolidatedPage() {
  const { id } = useParams({ strict: false }) as { id: string }
  const { edition } = useSearch({ strict: false }) as { edition?: string }
  const found = useQuery(consolidatedReport(id, edition))
  if (found.isPending) return <DetailSkeleton />
  if (found.isError) return <Failure error={found.error} onRetry={() => { void found.refetch() }} />
  return <Loaded report={found.data} />
}

/** The company's day: every community, who is missing, the centre's own cases, and what is major. */
function Loaded({ report }: { report: ConsolidatedReport }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const code = useCodeName()
  const toast = useToast()
  const queries = useQueryClient()
  const intent = useIntent()
  const mayIssue = useMay('ticketing.company_report.publish')
  const [again, setAgain] = useState(false)
  const [busy, setBusy] = useState(false)
  const { content } = report
  const latest = report.shown_edition === report.edition
  const refresh = () => Promise.all([TOPIC.consolidatedReport, TOPIC.dailyReport].map((topic) => queries.invalidateQueries({ queryKey: [topic] })))
  const issue = async () => {
    setBusy(true)
    try {
      await issueConsolidated(report, null, intent.key({ id: report.id, version: report.version }))
      toast.done(t('reports.consolidated.issued_now'))
    } catch (error) {
      toast.refused(error)
    } finally {
      setBusy(false)
      await refresh()
    }
  }
  return (
    <>
      <DetailLayout
        title={<>{t('reports.consolidated.title')} <span className="number">{calendarDate(report.day, locale)}</span> <StateTag set="report_state" code={report.state} /></>}
        note={<>{t('reports.due')} {dateTime(report.due_at, locale)}{report.issued_at && ` · ${t('reports.consolidated.issued')} ${dateTime(report.issued_at, locale)} ${report.issued_by_name ?? ''}`}{report.late_at && <> · <span className="over-text">{t('reports.came_late')}</span></>}</>}
        actions={<>
          <Link to={`/reports/consolidated/${report.id}/print` as never} search={(latest ? {} : { edition: String(report.shown_edition) }) as never}><Button>{t('ui.print')}</Button></Link>
          {mayIssue && report.edition === 0 && <Button type="primary" loading={busy} onClick={() => { void issue() }}>{t('reports.consolidated.issue')}</Button>}
          {mayIssue && report.edition > 0 && latest && <Button onClick={() => { setAgain(true) }}>{t('reports.consolidated.issue_again')}</Button>}
        </>}
      >
        {!latest && <Alert type="info" showIcon title={t('reports.old_edition', { number: report.shown_edition })} />}
        {content.missing > 0 && <Alert type="warning" showIcon title={t('reports.consolidated.missing', { count: content.missing })} description={listed(content.communities.filter((one) => one.missing).map((one) => one.community_name))} />}
        <Tiles>
          {(['cases', 'accepted', 'closed'] as const).map((key) => <StatTile key={key} label={t(`reports.total.${key}`)} value={content.totals[key]} />)}
          <StatTile label={t('reports.total.major')} value={content.totals.major} {...(content.totals.major > 0 ? { tone: 'risk' as const } : {})} />
          <StatTile label={t('reports.total.overdue')} value={content.totals.overdue} {...(content.totals.overdue > 0 ? { tone: 'over' as const } : {})} />
        </Tiles>
        <Card title={t('reports.consolidated.communities')} flush>
          <div className="scroll-x">
            <table className="plain-table">
              <thead><tr><th scope="col">{t('reports.community')}</th><th scope="col">{t('tickets.state')}</th>{(['cases', 'accepted', 'closed', 'major', 'overdue'] as const).map((key) => <th key={key} scope="col" className="right">{t(`reports.total.${key}`)}</th>)}</tr></thead>
              <tbody>
                {content.communities.map((one) => (
                  <tr key={one.community_id}>
                    <td>{one.report_id ? <Link to={`/reports/daily/${one.report_id}` as never}>{one.community_name}</Link> : one.community_name}</td>
                    <td>{one.missing ? <span className="over-text">{t('reports.consolidated.not_in')}</span> : <StateTag set="report_state" code={one.state} />}{one.late && <span className="quiet"> {t('reports.came_late')}</span>}</td>
                    {(['cases', 'accepted', 'closed', 'major', 'overdue'] as const).map((key) => <td key={key} className="right number">{one.missing ? '–' : one.totals[key]}</td>)}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </Card>
        <Card title={t('reports.consolidated.groups')} flush>
          <div className="scroll-x">
            <table className="plain-table">
              <thead><tr><th scope="col">{t('reports.consolidated.desk')}</th><th scope="col">{t('reports.phase')}</th><th scope="col">{t('reports.case.class')}</th>{(['cases', 'accepted', 'closed', 'major', 'overdue'] as const).map((key) => <th key={key} scope="col" className="right">{t(`reports.total.${key}`)}</th>)}</tr></thead>
              <tbody>
                {content.groups.map((group) => (
                  <tr key={`${group.desk}${group.phase}${group.class_l1 ?? ''}`}>
                    <td>{code('report_desk', group.desk)}</td><td>{code('phase', group.phase)}</td><td>{group.class_l1 ? code('class', group.class_l1) : t('ui.not_set')}</td>
                    {(['cases', 'accepted', 'closed', 'major', 'overdue'] as const).map((key) => <td key={key} className="right number">{group[key]}</td>)}
                  </tr>
                ))}
                {content.groups.length === 0 && <tr><td colSpan={8} className="quiet">{t('reports.empty_day')}</td></tr>}
              </tbody>
            </table>
          </div>
        </Card>
        {content.major.length > 0 && <Card title={t('reports.consolidated.major')} flush><CaseTable cases={content.major} empty="" /></Card>}
        <Card title={t('reports.consolidated.added')} flush extra={<Link to="/tickets" search={ofDay(report.day, 'moved', 'centre') as never}>{t('reports.live')}</Link>}><CaseTable cases={content.added} empty={t('reports.consolidated.added_none')} /></Card>
        <Editions editions={report.editions} shown={report.shown_edition} />
      </DetailLayout>
      {again && <WordsDialog title={t('reports.consolidated.issue_again')} label={t('reports.reason')} onClose={() => { setAgain(false) }} onSend={async (reason, key) => { await issueConsolidated(report, reason, key); await refresh() }} />}
    </>
  )
}
