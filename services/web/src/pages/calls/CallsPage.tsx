import { PrinterOutlined, WarningFilled } from '@ant-design/icons'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import { Button, Input, Segmented, Space } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { callbackNumber, fetchCallbacks, fetchCalls, goingOn, myExtension, setExtension, takeCallback, type Call, type Callback } from '@/api/calls'
import { TOPIC } from '@/api/topics'
import { toldOr, Withheld } from '@/components/Withheld'
import { counted } from '@/components/list/counted'
import { ListPage } from '@/components/list/ListPage'
import { useListParams } from '@/components/list/useListParams'
import { MaskedText } from '@/components/MaskedText'
import { PageHead } from '@/components/PageHead'
import { StateTag } from '@/components/StateTag'
import { useToast } from '@/components/useToast'
import { dateTime, shortDateTime } from '@/format/time'
import { codesOf, useCodeName } from '@/i18n/codes'
import { useLocale } from '@/i18n/i18n'
import { useCommands } from '@/keyboard/dispatcher'
import { useCommunity } from '@/shell/community'
import { useMay } from '@/shell/session'
import { SettleDialog } from './CallDialogs'
import { useCallBack } from './useCallBack'
import { WatchedCustomers } from './WatchedCustomers'
import { numberText, spokenText } from './words'

const VIEWS = ['callbacks', 'log', 'watched'] as const
type View = (typeof VIEWS)[number]

/** The queue of call-backs, the log of calls, and the customers to keep an eye on. */
export default function CallsPage() {
  const { t } = useTranslation()
  const { view = 'callbacks' } = useSearch({ strict: false }) as { view?: View }
  const { restart } = useListParams()
  const mayHandle = useMay('ticketing.call.handle')
  const maySeeTickets = useMay('ticketing.ticket.read')
  return (
    <>
      <PageHead title={t('desk.calls.title')}>{maySeeTickets && <Link to="/work-record"><Button icon={<PrinterOutlined />}>{t('desk.record.title')}</Button></Link>}{mayHandle && <MyExtension />}</PageHead>
      <Segmented<View> value={view} onChange={(next) => { restart({ view: next }) }} options={VIEWS.map((value) => ({ value, label: t(`desk.calls.${value}`) }))} style={{ marginBottom: 12 }} />
      {view === 'callbacks' && <CallbackList />}
      {view === 'log' && <CallLog />}
      {view === 'watched' && <WatchedCustomers />}
    </>
  )
}

function MyExtension() {
  const { t } = useTranslation()
  const toast = useToast()
  const queries = useQueryClient()
  const known = useQuery(myExtension).data?.number ?? ''
  const [typed, setTyped] = useState<string | null>(null)
  const save = async () => {
    if (typed === null || typed.trim() === known) return
    try {
      queries.setQueryData(myExtension.queryKey, await setExtension(typed.trim() || null))
      setTyped(null)
    } catch (error) {
      toast.refused(error)
    }
  }
  return <Input prefix={<span className="quiet">{t('desk.calls.extension')}</span>} title={t('desk.calls.extension_hint')} aria-label={t('desk.calls.extension')} value={typed ?? known} maxLength={20} inputMode="numeric" style={{ width: 190 }} onChange={(event) => { setTyped(event.target.value) }} onBlur={() => { void save() }} onPressEnter={() => { void save() }} />
}

/** Which list of the page is shown. */
const AROUND = ['view'] as const

function CallLog() {
  const { t } = useTranslation()
  const locale = useLocale()
  const code = useCodeName()
  const community = useCommunity() ?? undefined
  const callBack = useCallBack()
  const mayHandle = useMay('ticketing.call.handle')
  const { params } = useListParams()
  const tally = useQuery({ queryKey: [TOPIC.call, 'counts', community], queryFn: ({ signal }) => fetchCalls({ community_id: community, limit: '1' }, null, signal) }).data
  useCommands({ reply: mayHandle && params.sel !== undefined && (() => callBack({ call_id: params.sel ?? '' })) })
  return (
    <ListPage<Call>
      id="calls" topic={TOPIC.call} around={AROUND} fixed={{ community_id: community }}
      fetchPage={(query, cursor, signal) => fetchCalls(query, cursor, signal)}
      rowKey={(row) => row.id} rowName={(row) => `${toldOr(row, numberText(row.number))} ${shortDateTime(row.rang_at, locale)}`} rowTo={(row) => `/calls/${row.id}`}
      tabs={{ key: 'state', label: t('desk.calls.state'), options: [{ value: '', label: t('ui.all') }, ...['ringing', 'answered', 'ended', 'missed', 'unreported'].map((state) => ({ value: state, label: code('call_state', state), ...counted(tally, state) }))] }}
      filters={[
        { key: 'direction', label: t('desk.calls.direction'), kind: 'select', options: codesOf('call_direction').map((value) => ({ value, label: code('call_direction', value) })), width: 120 },
        { key: 'tier', label: t('desk.calls.tier'), kind: 'select', options: codesOf('call_tier').map((value) => ({ value, label: code('call_tier', value) })), width: 130 },
        { key: 'mine', label: t('desk.calls.mine'), kind: 'select', options: [{ value: 'true', label: t('desk.calls.mine') }], width: 130 },
      ]}
      columns={[
        { key: 'time', title: t('desk.calls.time'), width: 130, render: (row) => <span className="number">{shortDateTime(row.rang_at, locale)}</span>, text: (row) => dateTime(row.rang_at, locale) },
        { key: 'number', title: t('desk.calls.number'), width: 180, render: (row) => <><span className="quiet">{row.direction === 'out' ? '↗' : '↙'}</span> {row.withheld ? <Withheld /> : <span className="number">{numberText(row.number)}</span>}</>, text: (row) => toldOr(row, numberText(row.number)) },
        { key: 'who', title: t('desk.calls.who'), render: (row) => row.withheld ? <>{row.community_name} <Withheld /></> : [row.community_name, row.unit_code].filter(Boolean).join(' ') || <span className="quiet">{t('desk.unknown_caller')}</span>, text: (row) => toldOr(row, row.unit_code ?? '') },
        { key: 'state', title: t('desk.calls.state'), width: 110, render: (row) => <StateTag set="call_state" code={row.state} />, text: (row) => code('call_state', row.state) },
        { key: 'tier', title: t('desk.calls.tier'), width: 120, roomy: true, render: (row) => row.tier ? <StateTag set="call_tier" code={row.tier} /> : <span className="quiet">–</span>, text: (row) => (row.tier ? code('call_tier', row.tier) : '') },
        { key: 'operator', title: t('desk.calls.operator'), width: 110, render: (row) => row.operator_name ?? <span className="quiet">–</span>, text: (row) => row.operator_name ?? '' },
        { key: 'length', title: t('desk.calls.length'), width: 80, align: 'end', render: (row) => <span className="number">{spokenText(row)}</span>, text: spokenText },
        { key: 'result', title: t('desk.calls.result'), width: 120, roomy: true, render: (row) => row.result ? code('call_result', row.result) : <span className="quiet">–</span>, text: (row) => (row.result ? code('call_result', row.result) : '') },
      ]}
      empty={{ title: t('desk.calls.empty'), hint: t('desk.calls.empty_hint') }}
    />
  )
}

const DUE = { state: 'due' }

/** What it is about: as it was said, else what is known of the call nobody could say it in. */
function useMatter() {
  const { t } = useTranslation()
  const locale = useLocale()
  return ({ matter, result, kind, created_at: at, owner_name: name }: Callback) =>
    matter ?? result ?? (kind === 'failed_transfer' && name ? t('desk.callbacks.unreached', { at: shortDateTime(at, locale), name }) : t(kind === 'missed_call' ? 'desk.callbacks.missed' : 'desk.callbacks.unsaid', { at: shortDateTime(at, locale) }))
}

/** What it is about, and below it, where it is never cut off, the ticket and how often it was tried. */
function Matter({ callback }: { callback: Callback }) {
  const { ticket_id: id, ticket_no: no, tries } = callback
  const { t } = useTranslation()
  const said = useMatter()(callback)
  if (!no && tries === 0) return <span className="clamped" title={said}>{said}</span>
  return (
    <span className="two-lines">
      <span className="clip" title={said}>{said}</span>
      <small>{no && <Link to={`/tickets/${id ?? ''}` as never} className="number">{no}</Link>}{no && tries > 0 && ' · '}{tries > 0 && <span className="quiet">{t('desk.callbacks.tries', { count: tries })}</span>}</small>
    </span>
  )
}

function CallbackList() {
  const { t } = useTranslation()
  const locale = useLocale()
  const code = useCodeName()
  const toast = useToast()
  const queries = useQueryClient()
  const callBack = useCallBack()
  const community = useCommunity() ?? undefined
  const mayProcess = useMay('ticketing.callback.process')
  const { params } = useListParams(DUE)
  // English says the same in longer words.
  const wide = locale === 'zh-CN' ? 0 : 60
  const [settling, setSettling] = useState<Callback | null>(null)
  const matterOf = useMatter()
  const tally = useQuery({ queryKey: [TOPIC.callback, 'counts', community], queryFn: ({ signal }) => fetchCallbacks({ community_id: community, limit: '1' }, null, signal) }).data
  useQuery({ ...goingOn, enabled: mayProcess })
  useCommands({ reply: mayProcess && params.sel !== undefined && (() => callBack({ callback_id: params.sel ?? '' })) })
  const take = async (one: Callback) => {
    try {
      await takeCallback(one)
      await queries.invalidateQueries({ queryKey: [TOPIC.callback] })
    } catch (error) {
      toast.refused(error)
    }
  }
  return (
    <>
      <ListPage<Callback>
        id="callbacks" topic={TOPIC.callback} around={AROUND} defaults={DUE} fixed={{ community_id: community }}
        fetchPage={(query, cursor, signal) => fetchCallbacks(query, cursor, signal)}
        rowKey={(row) => row.id} rowName={(row) => `${toldOr(row, numberText(row.number))} ${code('callback_kind', row.kind)}`} onOpen={(row) => { if (mayProcess && row.state === 'due' && !row.withheld) setSettling(row) }}
        tabs={{ key: 'state', label: t('desk.calls.state'), options: codesOf('callback_state').map((value) => ({ value, label: code('callback_state', value), ...counted(tally, value) })) }}
        filters={[
          { key: 'kind', label: t('desk.callbacks.kind'), kind: 'select', options: codesOf('callback_kind').map((value) => ({ value, label: code('callback_kind', value) })), width: 150 },
          { key: 'mine', label: t('desk.callbacks.mine'), kind: 'select', options: [{ value: 'true', label: t('desk.callbacks.mine') }], width: 120 },
        ]}
        columns={[
          { key: 'due', title: t('desk.callbacks.due'), width: 132, render: (row) => <span className={`number${row.late ? ' over-text strong' : ''}`}>{row.late && <WarningFilled aria-hidden />} {shortDateTime(row.due_at, locale)}{row.late && <> {t('desk.overdue')}</>}</span>, text: (row) => dateTime(row.due_at, locale) },
          { key: 'number', title: t('desk.calls.number'), width: 148, render: (row) => row.withheld ? <Withheld /> : row.number ? <MaskedText masked={row.number} field={t('desk.calls.number')} reveal={mayProcess ? () => callbackNumber(row.id) : undefined} /> : <span className="quiet">{t('desk.withheld')}</span>, text: (row) => toldOr(row, row.number ?? '') },
          { key: 'who', title: t('desk.calls.who'), width: 130, roomy: true, beneath: 'number', render: (row) => row.withheld ? <>{row.community_name} <Withheld /></> : [row.community_name, row.unit_code].filter(Boolean).join(' ') || <span className="quiet">{t('desk.unknown_caller')}</span>, text: (row) => toldOr(row, row.unit_code ?? '') },
          { key: 'kind', title: t('desk.callbacks.kind'), width: 100 + wide / 2, roomy: true, beneath: 'due', render: (row) => code('callback_kind', row.kind), text: (row) => code('callback_kind', row.kind) },
          { key: 'matter', title: t('desk.matter'), render: (row) => <Matter callback={row} />, text: matterOf },
          {
            key: 'owner', title: t('desk.callbacks.owner'), width: 106, text: (row) => row.owner_name ?? '',
            render: (row) => row.owner_name ?? (mayProcess && row.state === 'due' && !row.withheld ? <Button size="small" onClick={(event) => { event.stopPropagation(); void take(row) }}>{t('desk.callbacks.take')}</Button> : <span className="quiet">{t('desk.callbacks.nobody')}</span>),
          },
          { key: 'do', title: '', width: 188 + wide, render: (row) => mayProcess && row.state === 'due' && !row.withheld && (
            <Space size={6}>
              <Button size="small" type="primary" onClick={(event) => { event.stopPropagation(); void callBack({ callback_id: row.id }) }}>{t('desk.calls.call_back')}<kbd style={{ marginInlineStart: 4, visibility: row.id === params.sel ? 'visible' : 'hidden' }} aria-hidden>r</kbd></Button>
              <Button size="small" onClick={(event) => { event.stopPropagation(); setSettling(row) }}>{t('desk.callbacks.settle')}</Button>
            </Space>
          ) },
        ]}
        empty={{ title: t('desk.callbacks.empty'), hint: t('desk.callbacks.empty_hint') }}
      />
      {settling && <SettleDialog callback={settling} matter={matterOf(settling)} onClose={() => { setSettling(null) }} />}
    </>
  )
}
