import { skipToken, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { fetchDepartmentTasks, type DepartmentTaskRow } from '@/api/ticketing'
import { TOPIC } from '@/api/topics'
import { ClockBadge } from '@/components/ClockBadge'
import { counted, type Tally } from '@/components/list/counted'
import { ListPage } from '@/components/list/ListPage'
import type { ListParams } from '@/components/list/types'
import { useListParams } from '@/components/list/useListParams'
import { Opening } from '@/components/Opening'
import { useNowEvery } from '@/components/ticking'
import { PageHead } from '@/components/PageHead'
import { StateTag } from '@/components/StateTag'
import { dateTime, shortDateTime } from '@/format/time'
import { useCodeName } from '@/i18n/codes'
import { useLocale } from '@/i18n/i18n'
import { useCommunity } from '@/shell/community'
import { useMay, useMe } from '@/shell/session'
import type { Act } from '../tickets/ActDialog'
import { answersTo } from '../tickets/answers'

const ActDialog = lazy(() => import('../tickets/ActDialog'))
const UNDONE = ['open', 'blocked']
const AFTERWARDS = 24 * 3_600_000

/** "undone" and "all" are tabs of this list, not states of the service. */
function asked({ state, mine, ...rest }: ListParams): Record<string, string> {
  const which: Record<string, string> = state === 'undone' ? { undone: 'true' } : state && state !== 'all' ? { state } : {}
  return { ...rest, ...which, ...(mine === 'true' ? { mine } : {}) }
}

/** What departments have to do for complaints, due soonest first (C3.2). */
export default function TasksPage() {
  const { t } = useTranslation()
  const code = useCodeName()
  const locale = useLocale()
  const now = useNowEvery(60_000)
  const community = useCommunity() ?? undefined
  const [act, setAct] = useState<Act | null>(null)
  const me = useMe()
  // Who has others do it looks at what they do; who does it begins with the own.
  const defaults = { state: 'undone', mine: useMay('ticketing.ticket.supervise') ? 'all' : 'true' }
  // Who reads no tickets opens those of the own tasks.
  const mayRead = useMay('ticketing.ticket.read')
  const { params } = useListParams(defaults)
  // One answer counts for every tab: with every filter but the state.
  const queries = useQueryClient()
  const countsOf = (mine?: string) => [TOPIC.ticket, 'department-tasks', 'counts', community ?? null, mine === 'true']
  const tally = useQuery<Tally>({ queryKey: countsOf(params.mine ?? defaults.mine), queryFn: skipToken }).data
  /** The first page of the list counts as well: nothing is asked twice. */
  const fetchPage = async (query: ListParams, cursor: string | null, signal: AbortSignal) => {
    const page = await fetchDepartmentTasks(asked(query), cursor, signal)
    if (cursor === null) queries.setQueryData<Tally>(countsOf(query.mine), { counts: page.counts, or_more: page.or_more })
    return page
  }
  // What has ended stays open for a while to whoever reads no tickets.
  const opens = ({ task, answerable, ended_at }: DepartmentTaskRow) => mayRead || ((answerable || task.assignee_id === me.staff.id) && (UNDONE.includes(task.state) || Date.parse(ended_at ?? '') > now - AFTERWARDS))
  return (
    <>
      <PageHead title={t('tasks.title')} note={t('tasks.note')} />
      <ListPage<DepartmentTaskRow>
        id="department-tasks" topic={TOPIC.ticket} defaults={defaults} fixed={{ community_id: community }}
        fetchPage={fetchPage}
        rowKey={(row) => row.id} rowName={({ task }) => `${task.ticket_no} ${task.task}`} rowTo={(row) => (opens(row) ? `/tickets/${row.task.ticket_id}` : '/department-tasks')}
        tabs={{ key: 'state', label: t('tasks.title'), options: [
          { value: 'undone', label: t('tasks.undone'), ...counted(tally, ...UNDONE) }, ...['blocked', 'done', 'cancelled'].map((state) => ({ value: state, label: code('task_state', state), ...counted(tally, state) })), { value: 'all', label: t('ui.all') },
        ] }}
        filters={[{ key: 'mine', label: t('tasks.whose'), kind: 'select', options: [{ value: 'true', label: t('tasks.mine') }, { value: 'all', label: t('tasks.everybody') }], width: 130 }]}
        columns={[
          { key: 'due', title: t('tasks.due'), width: 130, render: (row) => (UNDONE.includes(row.task.state) ? <ClockBadge clock={{ warn_at: new Date(Date.parse(row.task.due_at) - AFTERWARDS).toISOString(), due_at: row.task.due_at, result: 'running' }} /> : <span className="number">{shortDateTime(row.task.due_at, locale)}</span>), text: (row) => dateTime(row.task.due_at, locale) },
          { key: 'task', title: t('tickets.procedure.task'), render: ({ task, title }) => <>{task.task} <span className="quiet">· {title}</span></>, text: ({ task }) => task.task },
          { key: 'department', roomy: true, beneath: 'due', title: t('tickets.department'), width: 120, render: ({ task }) => task.department, text: ({ task }) => task.department },
          { key: 'assignee', roomy: true, beneath: 'state', title: t('tickets.procedure.owner'), width: 100, render: (row) => row.assignee_name ?? t('ui.unknown'), text: (row) => row.assignee_name ?? '' },
          { key: 'state', title: t('tickets.state'), width: 100, render: ({ task }) => <StateTag set="task_state" code={task.state} />, text: ({ task }) => code('task_state', task.state) },
          { key: 'no', exact: true, title: t('tickets.no'), width: 190, roomy: true, beneath: 'task', render: ({ task }) => <span className="number">{task.ticket_no}</span>, text: ({ task }) => task.ticket_no },
          { key: 'acts', title: t('ui.actions'), width: 160, render: ({ task, answerable }) => answerable && UNDONE.includes(task.state) && <span className="row">{answersTo('department_task', task, t).map((known) => <Button key={known.path} size="small" onClick={(event) => { event.stopPropagation(); setAct({ ...known, about: task.task }) }}>{known.title}</Button>)}</span> },
        ]}
        empty={{ title: t('tasks.empty'), hint: t('tasks.empty_hint') }}
      />
      <Suspense fallback={<Opening />}>{act && <ActDialog act={act} onClose={() => { setAct(null) }} />}</Suspense>
    </>
  )
}
