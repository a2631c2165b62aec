import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { fetchUnreceived, unreceivedReports, type DailyLine } from '@/api/reports'
import { TOPIC } from '@/api/topics'
import { counted } from '@/components/list/counted'
import { ListPage } from '@/components/list/ListPage'
import { StateTag } from '@/components/StateTag'
import { calendarDate, dateTime } from '@/format/time'
import { useCodeName } from '@/i18n/codes'
import { useLocale } from '@/i18n/i18n'
import { useCommunity } from '@/shell/community'

/** Which list of the page is shown. */
const AROUND = ['view'] as const
const STATES = ['late', 'draft', 'submitted'] as const

/** What the centre waits for, or has not looked at: late, not in yet, and in but not received. */
export function UnreceivedList() {
  const { t } = useTranslation()
  const locale = useLocale()
  const code = useCodeName()
  const community = useCommunity()
  const tally = useQuery(unreceivedReports(community)).data
  return (
    <ListPage<DailyLine>
      id="unreceived-reports" topic={TOPIC.dailyReport} around={AROUND} fixed={{ community_id: community ?? undefined }}
      fetchPage={(query, cursor, signal) => fetchUnreceived(query, cursor, signal)}
      rowKey={(row) => row.id} rowName={(row) => `${row.community_name ?? ''} ${row.day}`} rowTo={(row) => `/reports/daily/${row.id}`}
      tabs={{ key: 'state', label: t('tickets.state'), options: [{ value: '', label: t('ui.all') }, ...STATES.map((state) => ({ value: state, label: code('report_state', state), ...counted(tally, state) }))] }}
      columns={[
        { key: 'day', title: t('reports.day'), width: 130, render: (row) => <span className="number">{calendarDate(row.day, locale)}</span>, text: (row) => row.day },
        { key: 'community', title: t('reports.community'), render: (row) => row.community_name ?? t('ui.unknown'), text: (row) => row.community_name ?? '' },
        { key: 'state', title: t('tickets.state'), width: 120, render: (row) => <StateTag set="report_state" code={row.state} />, text: (row) => code('report_state', row.state) },
        { key: 'due', title: t('reports.due'), width: 170, render: (row) => <span className={`number${row.state === 'late' ? ' over-text' : ''}`}>{row.due_at ? dateTime(row.due_at, locale) : '–'}</span>, text: (row) => row.due_at ?? '' },
        { key: 'submitted', title: t('reports.submitted'), width: 170, roomy: true, render: (row) => <>{row.submitted_at ? <span className="number">{dateTime(row.submitted_at, locale)}</span> : <span className="quiet">–</span>}{row.late_at && row.submitted_at && <span className="over-text"> {t('reports.came_late')}</span>}</>, text: (row) => row.submitted_at ?? '' },
        { key: 'cases', title: t('reports.total.cases'), width: 100, align: 'end', render: (row) => <span className="number">{row.edition > 0 ? row.cases : '–'}</span>, text: (row) => (row.edition > 0 ? String(row.cases) : '') },
      ]}
      empty={{ title: t('reports.unreceived_none') }}
    />
  )
}
