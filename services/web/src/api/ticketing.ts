/** Tickets and work orders: /api/ticketing. */
import { queryOptions } from '@tanstack/react-query'
import { request, type Page } from './request'
import { TOPIC } from './topics'

const ROOT = '/api/ticketing'

export interface TicketRow {
  id: string
  version: number
  no: string
  kind: string
  channel: string
  state: string
  severity: string
  title: string
  community_id: string
  class_l1: string | null
  unit_id: string | null
  unit_code: string | null
  handler_id: string | null
  handler_name: string | null
  promised_reply_at: string
  registered_at: string
  /** The earliest limit still to be kept, or missed and still asking for something (`clock_result` is "missed" then). */
  clock_code: string | null
  clock_warn_at: string | null
  clock_due_at: string | null
  clock_result: string | null
}

export interface TicketClock {
  id?: string
  code: string
  result: string
  started_at: string
  warn_at: string
  due_at: string
  stopped_at?: string | null
  owed?: boolean
}

export interface Ticket extends Omit<TicketRow, 'unit_code' | 'handler_name' | 'clock_code' | 'clock_warn_at' | 'clock_due_at' | 'clock_result'> {
  state_since: string
  phase: string
  class_l2: string | null
  nature: string | null
  description: string
  desired_outcome: string | null
  building_id: string | null
  person_id: string | null
  place: string | null
  anonymous: boolean
  first_receiver_id: string | null
  department: string | null
  occurred_at: string | null
  accepted_at: string | null
  measure: string | null
  measure_planned_on: string | null
  result: string | null
  cause: string | null
  return_count: number
  closed_at: string | null
  close_reason: string | null
  repeat_of: string | null
}

export interface Entry {
  id: string
  at: string
  actor_id: string | null
  verb: string
  from_state: string | null
  to_state: string | null
  from_handler_id: string | null
  to_handler_id: string | null
  dwell_seconds: number | null
  visibility: string
  channel: string | null
  text: string | null
  /** What belongs to some verbs only, e.g. the clock of a warning. */
  details: Record<string, unknown> | null
}

export interface WorkOrderBrief {
  id: string
  version: number
  no: string
  ticket_id: string
  ticket_no: string
  community_id: string
  unit_id: string | null
  unit_code: string | null
  kind: string
  place: string
  problem: string
  urgency: string
  charge_mode: string
  state: string
  state_since: string
  assignee_id: string | null
  assignee_name: string | null
  created_at: string
}

export interface TicketDetail {
  version: number
  ticket: Ticket
  names: { community: string | null; unit: string | null; staff: Record<string, string> }
  contact: { name: string | null; phone: string | null; anonymous: boolean }
  possible: string[]
  entries: Entry[]
  clocks: (TicketClock & { id: string })[]
  work_orders: WorkOrderBrief[]
}

/** One thing that happened to an order. */
export interface OrderEntry { id: string; at: string; actor_name: string | null; verb: string; text: string | null; assignee_name: string | null }

export interface WorkOrder extends Omit<WorkOrderBrief, 'unit_code' | 'assignee_name'> {
  estimate_cents: number | null
  created_by: string
  reason: string | null
  work_done: string | null
  labour_cents: number
  material_cents: number
  completed_at: string | null
  verified_at: string | null
  verified_by: string | null
  closed_at: string | null
}

export interface WorkOrderDetail {
  version: number
  order: WorkOrder
  unit_code: string | null
  assignee_name: string | null
  entries: OrderEntry[]
  material: { line: number; name: string; quantity: string; unit: string; unit_price: string; amount_cents: number }[]
  possible: string[]
}

export interface RegisterTicket {
  kind: string
  channel: string
  community_id: string
  title: string
  description: string
  promised_reply_at: string
  unit_id?: string | null
  person_id?: string | null
  place?: string | null
  contact_name?: string | null
  contact_phone?: string | null
  anonymous?: boolean
  desired_outcome?: string | null
  class_l1?: string | null
  severity?: string
  accept?: boolean
}

export interface TicketPage extends Page<TicketRow> { counts: Record<string, number> }
export interface MyDay { counts: { overdue: number; at_risk: number; waiting: number }; due: TicketRow[]; at_risk: TicketRow[]; waiting: TicketRow[]; promised: TicketRow[]; work_orders: WorkOrderBrief[] }
export interface History { open: TicketRow[]; latest: TicketRow[]; total: number; in_90_days: number }
export interface Colleague { id: string; display_name: string; roles: string[] }
export interface UnitTickets { unit_id: string; open: number; major: number; overdue: number }
export interface Board { columns: { state: string; count: number; orders: WorkOrderBrief[] }[] }

export const fetchTickets = (query: Record<string, string | undefined>, cursor: string | null, signal?: AbortSignal) =>
  request<TicketPage>('GET', `${ROOT}/tickets`, { query: { ...query, cursor, limit: query.limit ?? 50 }, ...(signal ? { signal } : {}) })
export const ticketDetail = (id: string) => queryOptions({
  queryKey: [TOPIC.ticket, id], queryFn: ({ signal }) => request<TicketDetail>('GET', `${ROOT}/tickets/${id}`, { signal }),
})
export const registerTicket = (body: RegisterTicket, key: string) => request<Ticket>('POST', `${ROOT}/tickets`, { body, key })
/** One step of the procedure; `path` is the verb's address, e.g. "first-measure". */
export const stepTicket = (id: string, path: string, body: unknown, version: number | undefined, key: string) =>
  request<Ticket>('POST', `${ROOT}/tickets/${id}/${path}`, { body, key, ...(version === undefined ? {} : { version }) })
export const unmaskContact = (id: string, purpose: string) =>
  request<{ name: string | null; phone: string | null }>('POST', `${ROOT}/tickets/${id}/contact/unmask`, { body: { purpose }, key: crypto.randomUUID() })

export const workOrder = (id: string) => queryOptions({
  queryKey: [TOPIC.workOrder, id], queryFn: ({ signal }) => request<WorkOrderDetail>('GET', `${ROOT}/work-orders/${id}`, { signal }),
})
export const board = (community: string | null, assignee: string | undefined) => queryOptions({
  queryKey: [TOPIC.workOrder, 'board', community, assignee],
  queryFn: ({ signal }) => request<Board>('GET', `${ROOT}/work-orders/board`, { query: { community_id: community, assignee_id: assignee }, signal }),
})
export const createWorkOrder = (body: { ticket_id: string; kind: string; place: string; problem: string; urgency: string; charge_mode: string; estimate_cents?: number | null; assignee_id?: string | null }, key: string) =>
  request<WorkOrder>('POST', `${ROOT}/work-orders`, { body, key })
export const stepWorkOrder = (id: string, path: string, body: unknown, version: number, key: string) =>
  request<WorkOrder>('POST', `${ROOT}/work-orders/${id}/${path}`, { ...(body === undefined ? {} : { body }), key, version })
export const orderContact = (id: string) =>
  request<{ name: string | null; phone: string | null }>('POST', `${ROOT}/work-orders/${id}/contact`, { key: crypto.randomUUID() })

export const myDay = (community: string | null) => queryOptions({
  queryKey: [TOPIC.ticket, 'my-day', community], queryFn: ({ signal }) => request<MyDay>('GET', `${ROOT}/my-day`, { query: { community_id: community }, signal }),
})
export const similarTickets = (community: string, building: string | null, kind: string) => queryOptions({
  queryKey: [TOPIC.ticket, 'similar', community, building, kind],
  queryFn: ({ signal }) => request<TicketRow[]>('GET', `${ROOT}/tickets/similar`, { query: { community_id: community, building_id: building, kind }, signal }),
})
export const buildingTickets = (building: string) => queryOptions({
  queryKey: [TOPIC.ticket, 'building', building], queryFn: ({ signal }) => request<UnitTickets[]>('GET', `${ROOT}/buildings/${building}/tickets`, { signal }),
})
export const history = (of: { person_id?: string | undefined; unit_id?: string | undefined }) => queryOptions({
  queryKey: [TOPIC.ticket, 'history', of], queryFn: ({ signal }) => request<History>('GET', `${ROOT}/histories`, { query: of, signal }),
})
export const colleaguesAble = (community: string | null, ableTo: 'ticketing.ticket.process' | 'ticketing.work_order.execute') => queryOptions({
  queryKey: [TOPIC.staff, 'able', ableTo, community], staleTime: 60_000,
  queryFn: ({ signal }) => (community ? request<Colleague[]>('GET', `${ROOT}/colleagues`, { query: { community_id: community, able_to: ableTo }, signal }) : Promise.resolve([])),
})
export const fetchWorkOrders = (query: Record<string, string>, cursor: string | null, signal: AbortSignal) =>
  request<Page<WorkOrderBrief>>('GET', `${ROOT}/work-orders`, { query: { ...query, cursor, limit: 50 }, signal })
