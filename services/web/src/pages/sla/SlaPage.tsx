import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { fetchClocks, type WatchedClock } from '@/api/clocks'
import { TOPIC } from '@/api/topics'
import { ClockBadge } from '@/components/ClockBadge'
import { toldOr, Withheld } from '@/components/Withheld'
import { ListPage } from '@/components/list/ListPage'
import { useListParams } from '@/components/list/useListParams'
import { PageHead } from '@/components/PageHead'
import { StateTag } from '@/components/StateTag'
import { calendarDate, dateTime, shortDateTime } from '@/format/time'
import { codesOf, useCodeName } from '@/i18n/codes'
import { useLocale } from '@/i18n/i18n'
import { useCommunity } from '@/shell/community'
import { useMay } from '@/shell/session'
import { Within } from '../figures/Within'
import { useDepartments } from '../tickets/useDepartments'

const DEFAULTS = { standing: 'overdue' }
const STANDINGS = ['overdue', 'at_risk', 'paused', 'settled', 'met', 'missed'] as const
const COUNTED: readonly string[] = ['overdue', 'at_risk', 'paused']

/** Clocks that press: at risk, overdue and owed, paused, made good too late. */
export default function SlaPage() {
  const { t } = useTranslation()
  const locale = useLocale()
  const code = useCodeName()
  const community = useCommunity() ?? undefined
  const departments = useDepartments()
  const mayPolicy = useMay('ticketing.clock_policy.read')
  const { params, change } = useListParams(DEFAULTS)
  const { clock, kind, severity, standing, department } = params
  const counts = useQuery({
    queryKey: [TOPIC.ticket, 'clock-counts', clock, kind, severity, department, community],
    queryFn: ({ signal }) => fetchClocks({ clock, kind, severity, department, community_id: community, limit: '1' }, null, signal),
    select: (page) => page.counts,
  }).data
  const choices = (set: 'clock' | 'ticket_kind' | 'severity') => codesOf(set).map((value) => ({ value, label: set === 'clock' ? `${value} ${code(set, value)}` : code(set, value) }))
  // A daily report has its time like a case (K09), and no number.
  const about = (row: WatchedClock) => (row.report_day ? t('sla.watching.report', { day: calendarDate(row.report_day, locale) }) : row.title ?? '')
  const states = (row: WatchedClock) => (row.report_id ? 'report_state' as const : 'ticket_state' as const)
  return (
    <>
      <PageHead title={t('sla.watching.title')}>{mayPolicy && <Link to={'/admin/sla' as never}><Button>{t('sla.watching.rules')}</Button></Link>}</PageHead>
      <Within params={params} since="stopped_since" before="stopped_before" onClear={(keys) => { change({ ...keys, handler_id: undefined, validity: undefined, of_handler: undefined }, false) }} />
      <ListPage<WatchedClock>
        id="clocks" topic={TOPIC.ticket} defaults={DEFAULTS} fixed={{ community_id: params.community_id ?? community }}
        fetchPage={({ standing: tab, clock: of, kind: ofKind, severity: ofSeverity, department: ofDepartment, community_id, handler_id, validity, of_handler, stopped_since, stopped_before }, cursor, signal) => fetchClocks({ standing: tab, clock: of, kind: ofKind, severity: ofSeverity, department: ofDepartment, community_id, handler_id, validity, of_handler, stopped_since, stopped_before }, cursor, signal)}
        rowKey={(row) => row.id} rowName={(row) => `${code('clock', row.code)} ${row.ticket_no ?? about(row)}`} rowTo={(row) => (row.report_id ? `/reports/daily/${row.report_id}` : `/tickets/${row.ticket_id ?? ''}`)}
        tabs={{ key: 'standing', label: t('sla.watching.title'), options: STANDINGS.map((value) => ({ value, label: t(`sla.watching.${value}`), ...(COUNTED.includes(value) ? { count: counts?.[value as 'overdue'] } : {}) })) }}
        filters={[
          { key: 'clock', label: t('sla.watching.clock'), kind: 'select', options: choices('clock'), width: 200 },
          { key: 'kind', label: t('sla.watching.kind'), kind: 'select', options: choices('ticket_kind'), width: 130 },
          { key: 'severity', label: t('sla.watching.severity'), kind: 'select', options: choices('severity'), width: 120 },
          { key: 'department', label: t('complaints.department'), kind: 'select', options: departments, width: 150 },
        ]}
        columns={[
          { key: 'clock', title: t('sla.watching.clock'), width: 170, render: (row) => <span className="clip"><span className="number quiet">{row.code}</span> {code('clock', row.code)}</span>, text: (row) => `${row.code} ${code('clock', row.code)}` },
          { key: 'left', title: t('tickets.clock'), width: 160, render: (row) => <ClockBadge clock={{ ...row, owed: row.result === 'missed' && row.settled_at === null }} brief />, text: (row) => t(`sla.result.${row.result as 'met'}`) },
          { key: 'due', roomy: true, beneath: 'left', title: t('sla.watching.due'), width: 124, render: (row) => <span className="number">{shortDateTime(row.due_at, locale)}</span>, text: (row) => dateTime(row.due_at, locale) },
          { key: 'no', exact: true, roomy: true, beneath: 'title', title: t('sla.watching.ticket'), width: 176, render: (row) => <span className="number">{row.ticket_no ?? '–'}</span>, text: (row) => row.ticket_no ?? '' },
          { key: 'title', title: t('tickets.subject'), render: (row) => <>{about(row)} {row.kind && <span className="quiet">· {code('ticket_kind', row.kind)}</span>}</>, text: about },
          { key: 'severity', roomy: true, beneath: 'clock', title: t('sla.watching.severity'), width: locale === 'en' ? 100 : 84, render: (row) => row.severity && <StateTag set="severity" code={row.severity} />, text: (row) => (row.severity ? code('severity', row.severity) : '') },
          { key: 'place', roomy: true, title: t('sla.watching.place'), width: 110, render: (row) => row.withheld ? <Withheld /> : <span className="clip">{row.unit_code ?? row.place ?? '–'}</span>, text: (row) => toldOr(row, row.unit_code ?? row.place ?? '') },
          { key: 'handler', title: t('sla.watching.handler'), width: 96, render: (row) => row.handler_name ?? <span className="quiet">{row.report_id ? '–' : t('sla.watching.unassigned')}</span>, text: (row) => row.handler_name ?? '' },
          { key: 'state', roomy: true, beneath: 'handler', title: t('sla.watching.state'), width: locale === 'en' ? 130 : 96, render: (row) => <StateTag set={states(row)} code={row.state} />, text: (row) => code(states(row), row.state) },
          ...(standing === 'met' || standing === 'missed' ? [{ key: 'stopped_at', title: t('sla.watching.stopped_at'), width: 124, render: (row: WatchedClock) => <span className="number">{row.stopped_at ? shortDateTime(row.stopped_at, locale) : '–'}</span>, text: (row: WatchedClock) => (row.stopped_at ? dateTime(row.stopped_at, locale) : '') }] : []),
          ...(standing === 'settled' ? [{ key: 'settled_at', title: t('sla.watching.settled_at'), width: 124, render: (row: WatchedClock) => <span className="number">{row.settled_at ? shortDateTime(row.settled_at, locale) : '–'}</span>, text: (row: WatchedClock) => (row.settled_at ? dateTime(row.settled_at, locale) : '') }] : []),
        ]}
        empty={{ title: t('sla.watching.empty'), hint: t('sla.watching.empty_hint') }}
      />
    </>
  )
}
