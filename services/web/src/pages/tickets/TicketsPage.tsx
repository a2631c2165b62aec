import { PaperClipOutlined, PlusOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { fetchTickets, ticketCounts, type TicketRow } from '@/api/ticketing'
import { TOPIC } from '@/api/topics'
import { ClockBadge } from '@/components/ClockBadge'
import { toldOr, Withheld } from '@/components/Withheld'
import { rowClock } from '@/components/clockState'
import { counted } from '@/components/list/counted'
import { ListPage } from '@/components/list/ListPage'
import type { ListParams } from '@/components/list/types'
import { useListParams } from '@/components/list/useListParams'
import { Opening } from '@/components/Opening'
import { PageHead } from '@/components/PageHead'
import { StateTag } from '@/components/StateTag'
import { dateTime, shortDateTime } from '@/format/time'
import { codesOf, useCodeName } from '@/i18n/codes'
import { useLocale } from '@/i18n/i18n'
import { useCommands } from '@/keyboard/dispatcher'
import { useNavigate } from '@tanstack/react-router'
import { Place } from '@/shell/Place'
import { useCommunity, useWhichCommunity } from '@/shell/community'
import { useMay } from '@/shell/session'
import { Within } from '../figures/Within'
import { lazy, Suspense, useState } from 'react'
import { BehindFigure, REPORT_FILTERS, SAID_ONLY } from '../reports/BehindFigure'
import { AssignSelected } from './AssignSelected'
import { ENDED } from './states'
import { useSubclasses } from './useSubclasses'

const TaskDialog = lazy(() => import('./TaskDialog'))

/** In the order of the procedure (C3.2). */
const STATES: readonly string[] = [
  'registered', 'accepted', 'validity_pending', 'assigned', 'investigating', 'planning', 'plan_review', 'processing', 'resolved', 'feedback_given', 'invalid_replied', 'suspended', 'in_approval', 'granted', 'declined', 'requested', 'confirmed', 'in_service', 'in_progress', 'done', 'closed', 'evaluated', 'no_show', 'cancelled', 'merged', 'withdrawn',
]
/** Every company has these every day; the others are tabs while there is something in them. */
const ALWAYS: readonly string[] = ['registered', 'accepted', 'assigned', 'processing', 'resolved', 'feedback_given', 'closed']
const DEFAULTS = { state: 'open' }

/** "open" and "all" are tabs of this list, not states of the service. */
export function asked({ state, ...given }: ListParams): Record<string, string> {
  const rest = Object.fromEntries(Object.entries(given).filter((one): one is [string, string] => one[1] !== undefined && !SAID_ONLY.includes(one[0])))
  if (state === 'open') return { ...rest, open_only: 'true' }
  return state && state !== 'all' ? { ...rest, state } : { ...rest }
}

export default function TicketsPage() {
  const { t } = useTranslation()
  const locale = useLocale()
  const code = useCodeName()
  const navigate = useNavigate()
  const community = useCommunity() ?? undefined
  const mayRegister = useMay('ticketing.ticket.register')
  const mayAssign = useMay('ticketing.ticket.assign')
  const mayGive = useMay('ticketing.task.give')
  const [giving, setGiving] = useState(false)
  const { params, change } = useListParams(DEFAULTS)
  const which = useWhichCommunity()
  const { below } = useSubclasses()
  // English says the same in longer words.
  const wide = locale === 'zh-CN' ? 0 : 30
  const filters = Object.fromEntries(Object.entries(params).filter(([key]) => !['state', 'sel', 'sort', ...SAID_ONLY].includes(key)))
  const tally = useQuery(ticketCounts({ community_id: community, ...filters })).data
  const tabs = STATES.filter((state) => ALWAYS.includes(state) || params.state === state || (tally?.counts[state] ?? 0) > 0)
  useCommands({ new: mayRegister && (() => navigate({ to: '/intake' })) })
  return (
    <>
      <PageHead title={t('tickets.title')}>
        {mayGive && <Button onClick={() => { setGiving(true) }}>{t('kinds.task_give')}</Button>}
        {mayRegister && <Link to="/intake"><Button type="primary" icon={<PlusOutlined />}>{t('tickets.new')} <kbd className="hide-small">n</kbd></Button></Link>}
      </PageHead>
      <Suspense fallback={<Opening />}>{giving && <TaskDialog onClose={() => { setGiving(false) }} />}</Suspense>
      <BehindFigure params={params} now={tally && Object.values(tally.counts).reduce((sum, one) => sum + one, 0)} onClear={() => { change(Object.fromEntries(REPORT_FILTERS.map((key) => [key, undefined])), false) }} />
      <Within params={params} since="registered_since" before="registered_before" onClear={(keys) => { change(keys, false) }} />
      <ListPage<TicketRow>
        id="tickets" topic={TOPIC.ticket} defaults={DEFAULTS} fixed={{ community_id: params.community_id ?? community }}
        fetchPage={(query, cursor, signal) => fetchTickets(asked(query), cursor, signal)}
        rowKey={(row) => row.id} rowName={(row) => `${row.no} ${row.title}`} rowTo={(row) => `/tickets/${row.id}`}
        tabs={{ key: 'state', label: t('tickets.title'), options: [
          { value: 'open', label: t('tickets.open'), ...counted(tally, ...STATES.filter((state) => !ENDED.includes(state))) },
          ...tabs.map((state) => ({ value: state, label: code('ticket_state', state), ...counted(tally, state) })),
          { value: 'all', label: t('ui.all') },
        ] }}
        filters={[
          { key: 'no', label: t('tickets.text_search'), kind: 'text', width: 190 + 2 * wide },
          { key: 'kind', label: t('tickets.kind'), kind: 'select', options: codesOf('ticket_kind').map((value) => ({ value, label: code('ticket_kind', value) })), width: 110 },
          { key: 'severity', label: t('tickets.severity'), kind: 'select', options: codesOf('severity').map((value) => ({ value, label: code('severity', value) })), width: 110 },
          { key: 'class_l1', label: t('tickets.class'), kind: 'select', options: codesOf('class').map((value) => ({ value, label: code('class', value) })), width: 130 + wide, clears: 'class_l2' },
          ...(params.class_l1 ? [{ key: 'class_l2', label: t('tickets.subclass'), kind: 'select' as const, options: below(params.class_l1, params.class_l2), width: 140 + wide }] : []),
          { key: 'channel', label: t('tickets.channel'), kind: 'select', options: codesOf('channel').map((value) => ({ value, label: code('channel', value) })), width: 120 + wide },
          { key: 'answered', label: t('tickets.answered'), kind: 'select', options: codesOf('answered').map((value) => ({ value, label: code('answered', value) })), width: 140 + wide },
          { key: 'clock', label: t('tickets.clock'), kind: 'select', options: [{ value: 'at_risk', label: t('home.at_risk') }, { value: 'overdue', label: t('home.overdue') }], width: 110 },
          { key: 'centre_reply', label: t('tickets.centre_reply'), kind: 'select', options: [{ value: 'true', label: t('tickets.centre_reply') }], width: 150 + 2 * wide },
          { key: 'mine', label: t('tickets.mine'), kind: 'select', options: [{ value: 'true', label: t('tickets.mine') }], width: 120 },
        ]}
        columns={[
          { key: 'no', exact: true, title: t('tickets.no'), width: 170, render: (row) => <span className="number">{row.no}</span>, text: (row) => row.no },
          { key: 'severity', roomy: true, beneath: 'no', title: t('tickets.severity'), width: 78 + wide, render: (row) => <StateTag set="severity" code={row.severity} />, text: (row) => code('severity', row.severity) },
          { key: 'title', title: t('tickets.subject'), render: (row) => <>{row.title} <span className="quiet">· {code('ticket_kind', row.kind)}{row.class_l1 ? ` · ${code('class', row.class_l1)}` : ''}{row.attachment_count > 0 && <span title={t('files.title')}> · <PaperClipOutlined aria-label={t('files.title')} /> {row.attachment_count}</span>}</span></>, text: (row) => row.title },
          { key: 'unit', roomy: true, beneath: 'title', title: t('tickets.unit'), width: which ? 172 : 98, render: (row) => <><Place of={row} />{row.withheld ? <Withheld /> : row.unit_code ? <Link to={`/units/${row.unit_id ?? ''}` as never} className="number">{row.unit_code}</Link> : !which && <span className="quiet">–</span>}</>, text: (row) => [which?.(row.community_id), toldOr(row, row.unit_code ?? '')].filter(Boolean).join(' ') },
          { key: 'state', title: t('tickets.state'), width: 94 + wide, render: (row) => <StateTag set="ticket_state" code={row.state} />, text: (row) => code('ticket_state', row.state) },
          { key: 'handler', roomy: true, beneath: 'state', title: t('tickets.handler'), width: 88 + wide, render: (row) => row.handler_name ?? <span className="quiet">{t('tickets.unassigned')}</span>, text: (row) => row.handler_name ?? '' },
          { key: 'clock', title: t('tickets.clock'), width: 154, render: (row) => { const clock = rowClock(row); return clock ? <ClockBadge clock={clock} {...(row.clock_code ? { name: code('clock', row.clock_code) } : {})} brief /> : <span className="quiet">–</span> } },
          { key: 'registered_at', roomy: true, title: t('tickets.registered_at'), width: 118, render: (row) => <span className="number">{shortDateTime(row.registered_at, locale)}</span>, text: (row) => dateTime(row.registered_at, locale) },
          { key: 'channel', title: t('tickets.channel'), width: 100, hidden: true, render: (row) => code('channel', row.channel), text: (row) => code('channel', row.channel) },
          { key: 'promised', title: t('tickets.promised'), width: 124, hidden: true, render: (row) => shortDateTime(row.promised_reply_at, locale), text: (row) => dateTime(row.promised_reply_at, locale) },
        ]}
        {...(mayAssign ? { batch: (ids: readonly string[], clear: () => void) => <AssignSelected ids={ids} community={community ?? null} onDone={clear} /> } : {})}
        empty={{ title: t('tickets.empty'), hint: t('tickets.empty_hint'), action: mayRegister && <Link to="/intake"><Button type="primary">{t('tickets.new')}</Button></Link> }}
      />
    </>
  )
}
