import { fetchPayments, type Payment } from '@/api/billing'
import { fetchCalls, type Call } from '@/api/calls'
import { fetchDeliveriesTo, type Delivery } from '@/api/notifications'
import { fetchTickets, type TicketRow } from '@/api/ticketing'
import { fetchVisits, type VisitRow } from '@/api/visits'
import { useMe } from '@/shell/session'
import type { Kind, Source } from './contacts'

/** Any of these shows a part of what was between a person and the company. */
export const NEEDS: Record<Kind, string> = {
  call: 'ticketing.call.read', ticket: 'ticketing.ticket.read', visit: 'ticketing.return_visit.read', message: 'notifications.delivery.read', payment: 'billing.payment.read',
}

export interface Rows { call: Call; ticket: TicketRow; visit: VisitRow; message: Delivery; payment: Payment }

const PAGE = '20'

function source<K extends Kind>(kind: K, at: (row: Rows[K]) => string, page: (cursor: string | null, signal?: AbortSignal) => Promise<{ items: Rows[K][]; next_cursor?: string | null }>): Source {
  return { kind, page: async (cursor, signal) => {
    const { items, next_cursor } = await page(cursor, signal)
    return { items: items.map((row) => ({ kind, id: row.id, at: at(row), row })), next_cursor }
  } }
}

/** Every contact with a person, from the services that whoever looks may read; payments only where fees may be told. */
export function useSources(person: string, payments: boolean): Source[] {
  const { permissions } = useMe()
  const of = { person_id: person, limit: PAGE }
  return [
    source('call', (row) => row.rang_at, (cursor, signal) => fetchCalls(of, cursor, signal)),
    source('ticket', (row) => row.registered_at, (cursor, signal) => fetchTickets(of, cursor, signal)),
    source('visit', (row) => row.contact_at ?? row.due_at, (cursor, signal) => fetchVisits({ ...of, contacted: 'true' }, cursor, signal)),
    source('message', (row) => row.created_at, (cursor, signal) => fetchDeliveriesTo(person, cursor, signal)),
    source('payment', (row) => row.received_at, (cursor, signal) => fetchPayments({ payer_id: person }, cursor, signal)),
  ].filter(({ kind }) => permissions.includes(NEEDS[kind]) && (kind !== 'payment' || payments))
}
