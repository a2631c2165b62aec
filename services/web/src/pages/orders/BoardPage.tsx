import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Select, Skeleton } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { breaches, type Breach } from '@/api/breaches'
import { useIntent } from '@/api/intent'
import { board, colleaguesAble, stepWorkOrder, type WorkOrderBrief } from '@/api/ticketing'
import { TOPIC } from '@/api/topics'
import { toldOr } from '@/components/Withheld'
import { KanbanBoard, type Lane } from '@/components/board/KanbanBoard'
import { Failure } from '@/components/Failure'
import { useListParams } from '@/components/list/useListParams'
import { Opening } from '@/components/Opening'
import { PageHead } from '@/components/PageHead'
import { StateTag } from '@/components/StateTag'
import { useNowEvery } from '@/components/ticking'
import { useToast } from '@/components/useToast'
import { span } from '@/format/time'
import { useCodeName } from '@/i18n/codes'
import { useLocale } from '@/i18n/i18n'
import { useCommunity } from '@/shell/community'
import { useMay, useMe } from '@/shell/session'
import { colleagueChoices } from '../tickets/colleagues'
import { BreachCard } from './BreachCard'
import { stepBetween, type OrderStep } from './orderSteps'
import { placeText } from './place'

const OrderStepDialog = lazy(() => import('./OrderStepDialog'))
const LANES = ['created', 'dispatched', 'accepted', 'in_progress', 'completed', 'verified'] as const
type Card = WorkOrderBrief | Breach
const BREACHES = 'breaches'
const isBreach = (card: Card): card is Breach => 'clock_code' in card
/** How long an order may wait in a lane before its edge warns, in minutes: accept and on-site limits of C3.6. */
const PATIENCE: Readonly<Record<string, number>> = { created: 10, refused: 10, dispatched: 15, accepted: 60 }

export default function BoardPage() {
  const { t } = useTranslation()
  const locale = useLocale()
  const code = useCodeName()
  const toast = useToast()
  const now = useNowEvery(30_000)
  const person = useMe()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const intent = useIntent()
  const community = useCommunity()
  const { params, change } = useListParams()
  const [asking, setAsking] = useState<{ step: OrderStep; order: WorkOrderBrief } | null>(null)
  const orders = useQuery(board(community, params.assignee))
  const mayTickets = useMay('ticketing.ticket.read')
  const place = community ?? person.communities[0]?.id ?? null
  const people = useQuery(colleaguesAble(mayTickets ? place : null, 'ticketing.work_order.execute')).data ?? []
  const late = useQuery({ ...breaches(community, params.assignee), enabled: mayTickets })
  const column = (state: string) => orders.data?.columns.find((known) => known.state === state)
  const lanes: Lane<Card>[] = LANES.map((state) => {
    // What was given back waits with the new ones: both have to be sent out.
    const states = state === 'created' ? ['created', 'refused'] : [state]
    return { id: state, title: code('work_order_state', state), cards: states.flatMap((one) => column(one)?.orders ?? []), count: states.reduce((sum, one) => sum + (column(one)?.count ?? 0), 0) }
  })
  // A lane of its own only while something is about to be late: on a calm day the board stays as it is.
  if (late.data && late.data.count > 0) lanes.unshift({ id: BREACHES, title: t('tickets.board.due_soon'), cards: late.data.items, count: late.data.count, note: t('tickets.board.due_soon_note'), fixed: true })
  const waited = (order: WorkOrderBrief) => (now - Date.parse(order.state_since)) / 60_000
  const edge = (order: WorkOrderBrief) => {
    const limit = PATIENCE[order.state]
    if (limit === undefined) return order.state === 'in_progress' ? 'ok' : 'quiet'
    return waited(order) > limit ? 'over' : waited(order) > limit * 0.75 ? 'risk' : 'ok'
  }
  const edgeOf = (card: Card) => (isBreach(card) ? (Date.parse(card.clock_due_at) <= now ? 'over' : 'risk') : edge(card))
  const between = (order: WorkOrderBrief, lane: string) => {
    const step = stepBetween(order.state, lane)
    if (!step || !person.permissions.includes(step.needs)) return undefined
    return step.needs === 'ticketing.work_order.execute' && order.assignee_id !== person.staff.id ? undefined : step
  }
  /** Which community only matters where there are several. */
  const communityOf = (order: WorkOrderBrief) => community === null && person.communities.length > 1 && person.communities.find((one) => one.id === order.community_id)?.name
  const move = async (order: WorkOrderBrief, lane: string) => {
    const step = between(order, lane)
    if (!step) return
    if (step.asks) { setAsking({ step, order }); return }
    try {
      await stepWorkOrder(order.id, step.path, undefined, order.version, intent.key([order.id, step.verb, order.version]))
      toast.done(`${order.no} · ${code('order_verb', step.verb)}`)
    } catch (error) { toast.refused(error) }
    await queries.invalidateQueries({ queryKey: [TOPIC.workOrder] })
  }
  return (
    <>
      <PageHead title={t('tickets.board.title')} note={<span className="hide-small">{t('tickets.board.note')}</span>}>
        {mayTickets && <Select allowClear value={params.assignee} placeholder={t('tickets.board.everyone')} aria-label={t('tickets.board.assignee')} style={{ width: 160 }} showSearch={{ optionFilterProp: 'label' }}
          options={colleagueChoices(people)} popupMatchSelectWidth={false} onChange={(value) => { change({ assignee: value }) }} />}
      </PageHead>
      {orders.isPending && <Skeleton active paragraph={{ rows: 10 }} />}
      {orders.isError && <Failure error={orders.error} onRetry={() => { void orders.refetch() }} />}
      {orders.isSuccess && (
        <KanbanBoard<Card>
          lanes={lanes} cardId={(card) => (isBreach(card) ? card.ticket_id : card.id)} edge={edgeOf} allows={(card, lane) => !isBreach(card) && between(card, lane) !== undefined}
          cardName={(card) => `${isBreach(card) ? `${card.ticket_no} ${card.title}` : `${card.no} ${card.problem}`} ${card.unit_code ?? card.place ?? ''}`} onMove={(card, lane) => { if (!isBreach(card)) void move(card, lane) }}
          onOpen={(card) => { void navigate({ to: (isBreach(card) ? `/tickets/${card.ticket_id}` : `/work-orders/${card.id}`) as never }) }}
          render={(order) => isBreach(order) ? <BreachCard breach={order} /> : (
            <>
              <span className="strong board-problem" title={order.problem}>{order.problem}</span>
              <span className="board-line">{toldOr(order, placeText(order.unit_code, order.place))}</span>
              <span className="board-line quiet"><StateTag set="urgency" code={order.urgency} />{' '}{[communityOf(order), code('work_order_kind', order.kind), order.charge_mode === 'paid' && code('charge_mode', 'paid')].filter(Boolean).join(' · ')}{order.state === 'refused' && <span className="over-text"> · {code('work_order_state', 'refused')}</span>}</span>
              <span className="board-foot quiet"><span className="board-who">{order.assignee_name ?? t('tickets.unassigned')}</span><span className={edge(order) === 'over' ? 'over-text' : ''}>{t('tickets.waited', { span: span(now - Date.parse(order.state_since), locale) })}</span></span>
            </>
          )}
        />
      )}
      <Suspense fallback={<Opening />}>{asking && <OrderStepDialog {...asking} onClose={() => { setAsking(null) }} />}</Suspense>
    </>
  )
}
