import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Happening } from '@/components/Timeline'
import { ClockBadge } from '@/components/ClockBadge'
import { rowClock } from '@/components/clockState'
import { MoneyText } from '@/components/MoneyText'
import { StateTag } from '@/components/StateTag'
import { useCodeName } from '@/i18n/codes'
import { useMay } from '@/shell/session'
import { spokenText } from '../calls/words'
import { Score } from '../visits/Score'
import type { Contact, Kind } from './contacts'
import type { Rows } from './useSources'

type Of = { [K in Kind]: { kind: K; row: Rows[K] } }[Kind]

/** Where the record of a contact is. */
export function placeOf(contact: Contact): string {
  const of = contact as unknown as Of
  if (of.kind === 'call') return `/calls/${of.row.id}`
  if (of.kind === 'visit') return `/callbacks/${of.row.id}`
  if (of.kind === 'payment') return `/payments/${of.row.id}/receipt`
  if (of.kind === 'ticket') return `/tickets/${of.row.id}`
  return of.row.subject_kind === 'ticket' ? `/tickets/${of.row.subject_id}` : of.row.subject_kind === 'bill' ? `/bills/${of.row.subject_id}` : '.'
}

/** A contact as a line of the timeline. */
export function useContactWords(): (contact: Contact) => Happening {
  const { t } = useTranslation()
  const code = useCodeName()
  const mayTickets = useMay('ticketing.ticket.read')
  const mayBills = useMay('billing.bill.read')
  const line = (what: string, parts: ReactNode[]) => <span className="row quiet"><span>{what}</span>{parts}</span>
  return (contact) => {
    const { id, at } = contact
    const of = contact as unknown as Of
    const link = (text: ReactNode) => <Link to={placeOf(contact) as never}>{text}</Link>
    const what = t(`households.contacts.${of.kind}`)
    if (of.kind === 'call') {
      const call = of.row
      return { id, at, who: call.operator_name, title: link(<>{code('call_direction', call.direction)}{call.result && ` · ${code('call_result', call.result)}`}</>), tone: call.state === 'missed' ? 'over' : 'info',
        text: <>{line(what, [<StateTag key="state" set="call_state" code={call.state} />, <span key="length" className="number">{spokenText(call)}</span>])}{call.note && <p style={{ margin: 0 }}>{call.note}</p>}</> }
    }
    if (of.kind === 'ticket') {
      const ticket = of.row
      const clock = rowClock(ticket)
      return { id, at, who: ticket.handler_name, title: link(ticket.title), text: line(code('ticket_kind', ticket.kind), [
        <span key="no" className="number">{ticket.no}</span>, <StateTag key="state" set="ticket_state" code={ticket.state} />, ticket.unit_code && <span key="unit" className="number">{ticket.unit_code}</span>, clock && <ClockBadge key="clock" clock={clock} brief />,
      ]) }
    }
    if (of.kind === 'visit') {
      const visit = of.row
      return { id, at, who: visit.owner_name, title: link(visit.ticket_title ?? visit.label ?? code('cohort', visit.cohort)), tone: visit.score !== null && visit.score <= 2 ? 'over' : 'info',
        text: <>{line(what, [<StateTag key="state" set="visit_state" code={visit.state} />, visit.score !== null && <Score key="score" score={visit.score} />])}{visit.comment && <p style={{ margin: 0 }}>{visit.comment}</p>}</> }
    }
    if (of.kind === 'payment') {
      const payment = of.row
      return { id, at, title: link(<MoneyText cents={payment.amount_cents} />), tone: 'ok', text: line(what, [
        <span key="channel">{code('pay_channel', payment.channel)}</span>, <StateTag key="state" set="payment_state" code={payment.state} />, <span key="no" className="number">{payment.receipt_no}</span>, <span key="unit" className="number">{payment.unit_code}</span>,
      ]) }
    }
    const sent = of.row
    const opens = (sent.subject_kind === 'ticket' && mayTickets) || (sent.subject_kind === 'bill' && mayBills)
    const name = code('template', sent.template)
    return { id, at, title: opens ? link(name) : name, tone: ['failed', 'unreachable'].includes(sent.state) ? 'risk' : 'info',
      text: line(what, [<span key="channel">{code('delivery_channel', sent.channel)}</span>, <StateTag key="state" set="delivery_state" code={sent.state} />, sent.masked_address && <span key="to" className="number">{sent.masked_address}</span>]) }
  }
}
