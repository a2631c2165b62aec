import { PrinterOutlined } from '@ant-design/icons'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { Button, Dropdown } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { orderContact, stepWorkOrder, workOrder, type WorkOrderDetail } from '@/api/ticketing'
import { useIntent } from '@/api/intent'
import { TOPIC } from '@/api/topics'
import { Card, DetailLayout, DetailSkeleton, Fact, Facts } from '@/components/DetailLayout'
import { Failure } from '@/components/Failure'
import { MaskedText } from '@/components/MaskedText'
import { MoneyText } from '@/components/MoneyText'
import { Opening } from '@/components/Opening'
import { StateTag } from '@/components/StateTag'
import { Timeline } from '@/components/Timeline'
import { Withheld } from '@/components/Withheld'
import { useToast } from '@/components/useToast'
import { plain } from '@/format/quantity'
import { dateTime } from '@/format/time'
import { useCodeName } from '@/i18n/codes'
import { useLocale } from '@/i18n/i18n'
import { useCommands } from '@/keyboard/dispatcher'
import { useMay, useMe } from '@/shell/session'
import { ORDER_STEPS, type OrderStep } from './orderSteps'
import { placeText } from './place'

const TONES: Readonly<Record<string, 'ok' | 'risk'>> = { work_order_completed: 'ok', work_order_verified: 'ok', work_order_closed: 'ok', work_order_refused: 'risk', work_order_cancelled: 'risk' }
const OrderStepDialog = lazy(() => import('./OrderStepDialog'))

export default function WorkOrderPage() {
  const { id } = useParams({ strict: false }) as { id: string }
  const detail = useQuery(workOrder(id))
  if (detail.isPending) return <DetailSkeleton />
  if (detail.isError) return <Failure error={detail.error} onRetry={() => { void detail.refetch() }} />
  return <Loaded detail={detail.data} />
}

function Loaded({ detail }: { detail: WorkOrderDetail }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const code = useCodeName()
  const toast = useToast()
  const person = useMe()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const intent = useIntent()
  const { order, material } = detail
  const [step, setStep] = useState<OrderStep | null>(null)
  const steps = ORDER_STEPS.filter((known) => detail.possible.includes(known.verb) && person.permissions.includes(known.needs))
    .filter((known) => known.needs !== 'ticketing.work_order.execute' || order.assignee_id === person.staff.id)
  const [first, ...rest] = steps
  const take = async (known: OrderStep) => {
    if (known.asks && !(known.verb === 'start' && order.charge_mode !== 'paid')) { setStep(known); return }
    try {
      await stepWorkOrder(order.id, known.path, known.verb === 'start' ? {} : undefined, detail.version, intent.key([known.verb, detail.version]))
      toast.done(`${order.no} · ${code('order_verb', known.verb)}`)
    } catch (error) {
      toast.refused(error)
    }
    await queries.invalidateQueries({ queryKey: [TOPIC.workOrder] })
  }
  const slip = () => navigate({ to: `/work-orders/${order.id}/print` as never })
  useCommands({ status: first && (() => take(first)), print: slip })
  const mayTickets = useMay('ticketing.ticket.read')
  const mayUnits = useMay('registry.unit.read')
  const isMine = order.assignee_id === person.staff.id
  return (
    <DetailLayout
      title={<>{order.problem} <StateTag set="work_order_state" code={order.state} /></>}
      note={<span className="row"><span className="number">{order.no}</span>·{mayTickets ? <Link to={`/tickets/${order.ticket_id}` as never}>{order.ticket_no}</Link> : <span className="number">{order.ticket_no}</span>}</span>}
      actions={<>
        {first && <Button type="primary" danger={first.danger === true} onClick={() => { void take(first) }}>{code('order_verb', first.verb)} <kbd className="hide-small">s</kbd></Button>}
        {rest.length > 0 && <Dropdown trigger={['click']} menu={{ items: rest.map((known) => ({ key: known.verb, label: code('order_verb', known.verb), danger: known.danger === true, onClick: () => { void take(known) } })) }}><Button>{t('tickets.more_actions')}</Button></Dropdown>}
        <Button icon={<PrinterOutlined />} onClick={() => { void slip() }}>{t('tickets.order.print')}</Button>
      </>}
      side={(
        <Card title={t('tickets.details')}>
          <Facts>
            <Fact label={t('tickets.order.kind')}>{code('work_order_kind', order.kind)}</Fact>
            <Fact label={t('tickets.order.urgency')}><StateTag set="urgency" code={order.urgency} /></Fact>
            <Fact label={t('tickets.place')}>{order.withheld ? <Withheld /> : order.unit_id && mayUnits ? <><Link to={`/units/${order.unit_id}` as never}>{detail.unit_code}</Link> {order.place !== detail.unit_code && order.place}</> : placeText(detail.unit_code, order.place)}</Fact>
            <Fact label={t('tickets.order.assignee')}>{detail.assignee_name ?? t('tickets.unassigned')}</Fact>
            {isMine && !order.withheld && <Fact label={t('tickets.phone')}><MaskedText masked="•••" field={t('tickets.phone')} reveal={async () => { const found = await orderContact(order.id); return [found.name, found.phone].filter(Boolean).join(' ') || t('ui.none') }} /></Fact>}
            <Fact label={t('tickets.order.charge_mode')}>{code('charge_mode', order.charge_mode)}</Fact>
            {order.estimate_cents !== null && <Fact label={t('tickets.order.estimate')}><MoneyText cents={order.estimate_cents} /></Fact>}
            <Fact label={t('tickets.registered_at')}>{dateTime(order.created_at, locale)}</Fact>
            {order.completed_at && <Fact label={code('work_order_state', 'completed')}>{dateTime(order.completed_at, locale)}</Fact>}
            {order.verified_at && <Fact label={code('work_order_state', 'verified')}>{dateTime(order.verified_at, locale)}{order.verified_by && <> · {t(`tickets.order.verified_by.${order.verified_by === 'supervisor' ? 'supervisor' : 'requester'}`)}</>}</Fact>}
          </Facts>
        </Card>
      )}
    >
      <Card title={t('tickets.order.problem')}><p className="pre">{order.problem}</p>{order.reason && <p className="over-text pre">{t('tickets.form.reason')}: {order.reason}</p>}</Card>
      {order.work_done && (
        <Card title={t('tickets.order.work_done')} flush>
          <p className="pre" style={{ padding: '14px 16px 0' }}>{order.work_done}</p>
          <table className="plain-table">
            <tbody>
              {material.map((line) => <tr key={line.line}><td>{line.name}</td><td className="right number">{plain(line.quantity)} {line.unit} × ¥{plain(line.unit_price)}</td><td className="right"><MoneyText cents={line.amount_cents} /></td></tr>)}
              <tr><td>{t('tickets.order.labour')}</td><td /><td className="right"><MoneyText cents={order.labour_cents} /></td></tr>
              <tr className="strong"><td>{t('tickets.order.total')}</td><td /><td className="right"><MoneyText cents={order.labour_cents + order.material_cents} /></td></tr>
            </tbody>
          </table>
        </Card>
      )}
      <Card title={t('tickets.order.history')}>
        <Timeline label={t('tickets.order.history')} entries={[...detail.entries].reverse().map((entry) => ({
          id: entry.id, at: entry.at, who: entry.actor_name, text: entry.text, ...(TONES[entry.verb] ? { tone: TONES[entry.verb] as 'ok' | 'risk' } : {}),
          title: <span className="row"><span>{code('verb', entry.verb)}</span>{entry.assignee_name && <span className="quiet">{t('tickets.order.sent_to', { name: entry.assignee_name })}</span>}</span>,
        }))} />
      </Card>
      <Suspense fallback={<Opening />}>{step && <OrderStepDialog step={step} order={{ ...order, version: detail.version }} onClose={() => { setStep(null) }} />}</Suspense>
    </DetailLayout>
  )
}
