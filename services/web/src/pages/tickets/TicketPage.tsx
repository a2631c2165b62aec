import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { Button, Dropdown, Tag } from 'antd'
import { lazy, Suspense, useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ticketDetail, unmaskContact, type TicketDetail } from '@/api/ticketing'
import { ofTicket } from '@/api/attachments'
import { TOPIC } from '@/api/topics'
import { Withheld } from '@/components/Withheld'
import { ClocksPanel } from '@/components/clocks/ClocksPanel'
import { Card, DetailLayout, DetailSkeleton, Fact, Facts } from '@/components/DetailLayout'
import { Failure } from '@/components/Failure'
import { useUploads } from '@/components/files/useUploads'
import { MaskedText } from '@/components/MaskedText'
import { Opening } from '@/components/Opening'
import { StateTag } from '@/components/StateTag'
import { Timeline } from '@/components/Timeline'
import { Told } from '@/components/Told'
import { listed } from '@/format/list'
import { money } from '@/format/money'
import { AGREED, outdated, promisedIn, rounds } from '@/format/rounds'
import { calendarDate, dateTime } from '@/format/time'
import { useCodeName } from '@/i18n/codes'
import { codeText } from '@/i18n/problems'
import { useLocale } from '@/i18n/i18n'
import { useCommands } from '@/keyboard/dispatcher'
import { useMay, useMe } from '@/shell/session'
import { ConsultationsCard } from '../consultations/ConsultationsCard'
import { PersonName } from '../households/PersonName'
import { PersonPhones } from '../households/PersonPhone'
import { OrderList } from '../orders/OrderList'
import { Attachments } from './Attachments'
import { EarlierRounds } from './EarlierRounds'
import { useHappenings } from './happenings'
import { InTheWay } from './InTheWay'
import { LaterTickets, OtherTicket } from './OtherTicket'
import { Procedure } from './Procedure'
import { nextSteps } from './steps/next'
import type { Step } from './steps/steps'
import { TicketCalls } from './TicketCalls'
import { useSubclasses } from './useSubclasses'

const StepDialog = lazy(() => import('./steps/StepDialog'))
const OrderDialog = lazy(() => import('../orders/OrderDialog'))

export default function TicketPage() {
  const { id } = useParams({ strict: false }) as { id: string }
  const detail = useQuery(ticketDetail(id))
  if (detail.isPending) return <DetailSkeleton />
  if (detail.isError) return <Failure error={detail.error} onRetry={() => { void detail.refetch() }} />
  return <Loaded detail={detail.data} />
}

/** Two ways to another handler; the menu says which is which. */
const MEANT = ['transfer', 'hand_over'] as const
/** Kinds the complaint sheet (E1-02) is made for. */
const SHEETS = ['complaint', 'inquiry']

function Loaded({ detail }: { detail: TicketDetail }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const code = useCodeName()
  const { both } = useSubclasses()
  const person = useMe()
  const { ticket, names, contact } = detail
  const [step, setStep] = useState<Step | null>(null)
  const [ordering, setOrdering] = useState(false)
  // Whoever has but a part in the case reads it, and neither prints nor calls.
  const mayRead = useMay('ticketing.ticket.read')
  const mayUnits = useMay('registry.unit.read')
  const mayUnmask = useMay('ticketing.contact.unmask') && mayRead
  const mayCalls = useMay('ticketing.call.read')
  const mayOrder = useMay('ticketing.work_order.create') && detail.possible.includes('order_work')
  const happenings = useHappenings(detail)
  const queries = useQueryClient()
  const uploads = useUploads(useCallback(() => queries.invalidateQueries({ queryKey: [TOPIC.ticket] }), [queries]))
  const next = nextSteps(detail, person)
  const { first, against, rest, blocked } = next
  const steps = [first, against, ...rest]
  const find = (verb: string) => steps.find((known) => known?.verb === verb && !blocked[verb])
  const assigning = find('assign') ?? find('hand_over')
  const editing = find('reclassify')
  useCommands({
    status: first && (() => { setStep(first) }), assign: assigning && (() => { setStep(assigning) }), edit: editing && (() => { setStep(editing) }),
  })
  const round = rounds(detail.entries)
  const measured = ticket.measure && !outdated(detail.entries, 'measure')
  const resolved = !outdated(detail.entries, 'result')
  // A promise of an earlier round stands in that round; what was agreed on for a task or an appointment holds in every one.
  const promised = AGREED.includes(ticket.kind) || promisedIn(detail.entries, ticket.promised_reply_at) === round.length
  const hint = (verb: string) => {
    const [reason] = blocked[verb] ?? []
    if (reason) return codeText(reason.code)
    return MEANT.includes(verb as 'transfer') && t(`tickets.meant.${verb as 'transfer'}`)
  }
  const staff = (id: string | null) => (id ? names.staff[id] ?? t('ui.unknown') : null)
  return (
    <DetailLayout
      title={<>{ticket.title} <StateTag set="ticket_state" code={ticket.state} /></>}
      note={<span className="row"><span className="number">{ticket.no}</span>·<span>{code('ticket_kind', ticket.kind)}</span>·<StateTag set="severity" code={ticket.severity} />{round.length > 1 && <Tag>{t('tickets.round.number', { number: round.length })}</Tag>}</span>}
      actions={<>
        {mayRead && SHEETS.includes(ticket.kind) && <Link to={`/tickets/${ticket.id}/print` as never}><Button>{t('tickets.sheet.title')}</Button></Link>}
        {next.awaits && <span className="quiet">{t(`tickets.awaits.${next.awaits}`)}</span>}
        {first && <Button type="primary" onClick={() => { setStep(first) }}>{code('action', first.verb)} <kbd className="hide-small">s</kbd></Button>}
        {against && <Button onClick={() => { setStep(against) }}>{code('action', against.verb)}</Button>}
        {rest.length > 0 && (
          <Dropdown trigger={['click']} menu={{ items: rest.map((known) => ({ key: `${known.verb}-${known.path}`, label: code('action', known.verb), extra: hint(known.verb), disabled: Boolean(blocked[known.verb]), danger: known.danger === true, onClick: () => { setStep(known) } })) }}>
            <Button>{t('tickets.more_actions')}</Button>
          </Dropdown>
        )}
      </>}
      side={<>
        <ClocksPanel ticket={ticket.id} clocks={detail.clocks} rounds={round} />
        <Card title={t('tickets.customer')}>
          <Facts>
            <Fact label={t('tickets.unit')}>{ticket.withheld ? <Withheld /> : ticket.unit_id ? (mayUnits ? <Link to={`/units/${ticket.unit_id}` as never}>{names.unit}</Link> : names.unit) : ticket.place ?? t('ui.none')}</Fact>
            <Fact label={t('tickets.community')}>{names.community}</Fact>
            <Fact label={t('tickets.contact')}>{ticket.withheld ? <Withheld /> : contact.anonymous ? t('tickets.anonymous') : ticket.person_id ? <PersonName id={ticket.person_id} otherwise={contact.name} /> : contact.name ?? t('ui.not_set')}</Fact>
            {!contact.phone && !contact.anonymous && ticket.person_id && <Fact label={t('tickets.phone')}><PersonPhones id={ticket.person_id} /></Fact>}
            {contact.phone && (
              <Fact label={t('tickets.phone')}>
                <MaskedText masked={contact.phone} field={t('tickets.phone')} reveal={mayUnmask ? async (purpose) => (await unmaskContact(ticket.id, purpose)).phone ?? '' : undefined} />
              </Fact>
            )}
            {contact.email && (
              <Fact label={t('tickets.email')}>
                <MaskedText masked={contact.email} field={t('tickets.email')} reveal={mayUnmask ? async (purpose) => (await unmaskContact(ticket.id, purpose)).email ?? '' : undefined} />
                {contact.email_proven === false && <> <Tag color="gold" title={t('tickets.email_unproven_hint')}>{t('tickets.email_unproven')}</Tag></>}
              </Fact>
            )}
          </Facts>
        </Card>
        <Card title={t('tickets.details')}>
          <Facts>
            <Fact label={t('tickets.channel')}>{code('channel', ticket.channel)}</Fact>
            <Fact label={t('tickets.class')}>{both(ticket) ?? t('ui.not_set')}</Fact>
            {ticket.nature && <Fact label={t('tickets.nature')}>{code('nature', ticket.nature)}</Fact>}
            {ticket.kind === 'complaint' && <Fact label={t('tickets.phase')}>{code('phase', ticket.phase)}</Fact>}
            <Fact label={t(ticket.kind === 'task' ? 'kinds.giver' : 'tickets.first_receiver')}>{staff(ticket.first_receiver_id) ?? t('ui.none')}</Fact>
            <Fact label={t('tickets.handler')}>{staff(ticket.handler_id) ?? t('tickets.unassigned')}</Fact>
            {ticket.department && <Fact label={t('tickets.department')}>{ticket.department}</Fact>}
            {ticket.occurred_at && <Fact label={t('tickets.occurred_at')}>{dateTime(ticket.occurred_at, locale)}</Fact>}
            <Fact label={t('tickets.registered_at')}>{dateTime(ticket.registered_at, locale)}</Fact>
            {promised && <Fact label={t(ticket.kind === 'task' ? 'kinds.due_at' : 'tickets.promised')}>{dateTime(ticket.promised_reply_at, locale)}</Fact>}
          </Facts>
        </Card>
        <Told subject={ticket.id} />
      </>}
    >
      {ticket.merged_into && <OtherTicket id={ticket.merged_into} words={t('tickets.procedure.merged_into')} type="warning" />}
      {ticket.repeat_of && <OtherTicket id={ticket.repeat_of} words={t('tickets.repeat')} />}
      <LaterTickets later={detail.repeats} />
      <InTheWay next={next} onStep={setStep} />
      <Card title={t('tickets.description')}>
        <p className="pre">{ticket.description}</p>
        <Facts>
          {ticket.desired_outcome && <Fact label={t('tickets.desired')}><span className="pre">{ticket.desired_outcome}</span></Fact>}
          {ticket.complained_about_id && <Fact label={t('tickets.changed.complained_about_id')}>{staff(ticket.complained_about_id)}</Fact>}
          {measured && <Fact label={t('tickets.measure')}><span className="pre">{ticket.measure}</span></Fact>}
          {measured && ticket.measure_planned_on && <Fact label={t('tickets.planned_on')}>{calendarDate(ticket.measure_planned_on, locale)}</Fact>}
          {ticket.validity && <Fact label={t('tickets.procedure.result')}>{code('validity', ticket.validity)}</Fact>}
          {ticket.severity_signs.length > 0 && <Fact label={t('tickets.signs')}>{listed(ticket.severity_signs.map((sign) => code('severity_sign', sign)))}</Fact>}
          {ticket.claim_cents != null && <Fact label={t('tickets.claim')}>{money(ticket.claim_cents, locale)}</Fact>}
          {ticket.households != null && <Fact label={t('tickets.households')}>{ticket.households}</Fact>}
          {ticket.cause && <Fact label={t('tickets.cause')}><span className="pre">{ticket.cause}</span></Fact>}
          {ticket.cause_kind && <Fact label={t('tickets.cause_kind')}>{code('cause_kind', ticket.cause_kind)}</Fact>}
          {ticket.responsible_department && <Fact label={t('tickets.procedure.responsible_department')}>{ticket.responsible_department}</Fact>}
          {resolved && ticket.evidence && <Fact label={t('tickets.evidence')}><span className="pre">{ticket.evidence}</span></Fact>}
          {resolved && ticket.result && <Fact label={t('tickets.result')}><span className="pre">{ticket.result}</span></Fact>}
        </Facts>
      </Card>
      <EarlierRounds rounds={round} detail={detail} />
      {(detail.work_orders.length > 0 || mayOrder) && (
        <Card title={t('tickets.orders')} flush extra={mayOrder && <>{blocked['order_work'] && <span className="quiet">{hint('order_work')}</span>}<Button size="small" disabled={Boolean(blocked['order_work'])} onClick={() => { setOrdering(true) }}>{t('tickets.order_new')}</Button></>}>
          <OrderList orders={detail.work_orders} />
        </Card>
      )}
      <Attachments detail={detail} uploads={uploads} />
      {mayCalls && <TicketCalls ticket={ticket.id} />}
      <Procedure id={ticket.id} community={ticket.community_id} handler={ticket.handler_id} accused={ticket.complained_about_id} rounds={round} />
      <ConsultationsCard ticket={ticket} />
      <Card title={t('tickets.timeline')}><Timeline entries={happenings} label={t('tickets.timeline')} /></Card>
      <Suspense fallback={<Opening />}>
        {step && <StepDialog step={step} detail={detail} onClose={() => { setStep(null) }} onFiles={(files) => { void uploads.send(files, (entry) => ofTicket(ticket.id, entry ? { entry_id: entry } : { verb: step.verb })) }} />}
        {ordering && <OrderDialog ticket={detail} onClose={() => { setOrdering(false) }} />}
      </Suspense>
    </DetailLayout>
  )
}
