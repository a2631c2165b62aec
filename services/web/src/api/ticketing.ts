/** Tickets and work orders: /api/ticketing. */
import { queryOptions } from '@tanstack/react-query'
import type { components } from './generated/ticketing'
import { request, type Page } from './request'
import { TOPIC } from './topics'

type Wire = components['schemas']

const ROOT = '/api/ticketing'

/** Its clock is the earliest limit still to be kept, or missed and still asking for something (`clock_result` is "missed" then). */
export type TicketRow = Wire['TicketRowRead']
export type Ticket = Wire['TicketRead']
export type Entry = Wire['EntryRead']
export type WorkOrderBrief = Wire['WorkOrderBriefRead']
export type TicketDetail = Wire['TicketDetailRead']

/** Why a step would be refused now, with the code of the refusal. */
export type Blocker = Wire['BlockerRead']

export type Procedure = Wire['ProcedureRead']

export type AwaitedAnswer = Wire['AwaitedAnswerRead']
export type DepartmentTaskRow = Wire['DepartmentTaskRowRead']
export type ProcedureRules = Wire['ProcedureRulesRead']

export type WorkOrder = Wire['WorkOrderRead']
export type WorkOrderDetail = Wire['WorkOrderDetailRead']
export type RegisterTicket = Wire['RegisterTicket']
export type IntakeLimit = Wire['IntakeLimitRead']
export type TicketPage = Wire['TicketPageRead']
export type MyDay = Wire['MyDayRead']
export type History = Wire['HistoryRead']
export type Colleague = Wire['ColleagueRead']
export type UnitTickets = Wire['UnitTicketsRead']
export type Board = Wire['BoardRead']

export const fetchTickets = (query: Record<string, string | undefined>, cursor: string | null, signal?: AbortSignal) =>
  request<TicketPage>('GET', `${ROOT}/tickets`, { query: { ...query, cursor, limit: query.limit ?? 50 }, ...(signal ? { signal } : {}) })
/** How many tickets a filter finds in each state. */
export const ticketCounts = (query: Record<string, string | undefined>) => queryOptions({
  queryKey: [TOPIC.ticket, 'counts', query], queryFn: ({ signal }) => fetchTickets({ ...query, limit: '1' }, null, signal),
})
/** How many tickets a filter finds, under a name of the asking screen. */
export const ticketCount = (name: string, query: Record<string, string | undefined>) => queryOptions({
  queryKey: [TOPIC.ticket, name, query], queryFn: ({ signal }) => fetchTickets({ ...query, limit: '1' }, null, signal),
  select: (page) => Object.values(page.counts).reduce((sum, count) => sum + count, 0),
})
export const ticketDetail = (id: string) => queryOptions({
  queryKey: [TOPIC.ticket, id], queryFn: ({ signal }) => request<TicketDetail>('GET', `${ROOT}/tickets/${id}`, { signal }),
})
export const registerTicket = (body: RegisterTicket, key: string) => request<Ticket>('POST', `${ROOT}/tickets`, { body, key })
/** What is known of a matter that is being taken in, as it is asked about. */
export type Known = Readonly<Record<string, string | readonly string[]>> & { readonly community_id: string }
export const NOTHING: Known = { community_id: '' }
/** The latest answer that could be promised for what is being taken in, and what it would be registered as. */
export const intakeLimit = (known: Known) => queryOptions({
  queryKey: [TOPIC.clockPolicy, 'intake-limit', known], queryFn: ({ signal }) => request<Wire['IntakeLimitRead']>('GET', `${ROOT}/tickets/intake-limit`, { query: known, signal }), refetchInterval: 60_000, retry: false,
})
/** One step of the procedure; `path` is the verb's address, e.g. "first-measure". */
export const stepTicket = (id: string, path: string, body: unknown, version: number | undefined, key: string) =>
  request<Ticket>('POST', `${ROOT}/tickets/${id}/${path}`, { body, key, ...(version === undefined ? {} : { version }) })
export const ticketProcedure = (id: string) => queryOptions({
  queryKey: [TOPIC.ticket, id, 'procedure'], queryFn: ({ signal }) => request<Procedure>('GET', `${ROOT}/tickets/${id}/procedure`, { signal }),
})
/** Until when answers may be promised; asked anew for each dialog, for it moves on with time. */
export const promiseLimits = (id: string) => queryOptions({
  queryKey: [TOPIC.ticket, id, 'promise-limits'], queryFn: ({ signal }) => request<Wire['PromiseLimitsRead']>('GET', `${ROOT}/tickets/${id}/promise-limits`, { signal }), gcTime: 0, retry: false,
})
/** What colleagues wait for from whoever is signed in. */
export const awaitedAnswers = queryOptions({
  queryKey: [TOPIC.ticket, 'awaited'], queryFn: ({ signal }) => request<Wire['AwaitedAnswersRead']>('GET', `${ROOT}/awaited-answers`, { signal }),
})
export const departmentNames = queryOptions({
  queryKey: [TOPIC.organisation, 'names'], queryFn: ({ signal }) => request<Wire['DepartmentNameRead'][]>('GET', `${ROOT}/departments`, { signal }),
})
export const fetchDepartmentTasks = (query: Record<string, string | undefined>, cursor: string | null, signal?: AbortSignal) =>
  request<Wire['DepartmentTaskPageRead']>('GET', `${ROOT}/department-tasks`, { query: { ...query, cursor, limit: query.limit ?? 50 }, ...(signal ? { signal } : {}) })
export const procedureRules = queryOptions({
  queryKey: [TOPIC.procedureRules], queryFn: ({ signal }) => request<ProcedureRules>('GET', `${ROOT}/procedure-rules`, { signal }),
})
export const changeProcedureRules = (body: Wire['ChangeProcedureRules'], version: number) => request<ProcedureRules>('PUT', `${ROOT}/procedure-rules`, { body, version })
export type Subclasses = Wire['SubclassesRead']
/** Retired ones too: tickets keep them. */
export const subclasses = queryOptions({
  queryKey: [TOPIC.subclasses], staleTime: 10 * 60_000, queryFn: ({ signal }) => request<Subclasses>('GET', `${ROOT}/subclasses`, { signal }),
})
export const changeSubclasses = (items: Wire['KeepSubclass'][], version: number) => request<Subclasses>('PUT', `${ROOT}/subclasses`, { body: { items }, version })
/** Something beside a ticket: a task, a notice, a referral, a transfer, a measure of a plan. */
export const actBeside = (path: string, body: unknown, version: number | undefined, key: string) =>
  request<unknown>('POST', `${ROOT}/${path}`, { ...(body === undefined ? {} : { body }), key, ...(version === undefined ? {} : { version }) })
export const unmaskContact = (id: string, purpose: string) =>
  request<Wire['UnmaskedContactRead']>('POST', `${ROOT}/tickets/${id}/contact/unmask`, { body: { purpose }, key: crypto.randomUUID() })

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
  request<Wire['UnmaskedContactRead']>('POST', `${ROOT}/work-orders/${id}/contact`, { key: crypto.randomUUID() })

export const myDay = (community: string | null) => queryOptions({
  queryKey: [TOPIC.ticket, 'my-day', community], queryFn: ({ signal }) => request<MyDay>('GET', `${ROOT}/my-day`, { query: { community_id: community }, signal }),
})
/** Resolved cases whose customer waits for the reply of the service centre. */
export const owedByCentre = (community: string | null) => queryOptions({
  queryKey: [TOPIC.ticket, 'centre-reply', community], queryFn: ({ signal }) => fetchTickets({ centre_reply: 'true', community_id: community ?? undefined, limit: '8' }, null, signal),
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
export const colleaguesAble = (community: string | null, ableTo: 'ticketing.department_task.execute' | 'ticketing.phone_message.read' | 'ticketing.return_visit.conduct' | 'ticketing.appointment.serve' | 'ticketing.task.execute' | 'ticketing.application.decide' | 'ticketing.ticket.process' | 'ticketing.work_order.execute') => queryOptions({
  queryKey: [TOPIC.staff, 'able', ableTo, community], staleTime: 60_000,
  queryFn: ({ signal }) => (community ? request<Colleague[]>('GET', `${ROOT}/colleagues`, { query: { community_id: community, able_to: ableTo }, signal }) : Promise.resolve([])),
})
export const fetchWorkOrders = (query: Record<string, string>, cursor: string | null, signal: AbortSignal) =>
  request<Page<WorkOrderBrief>>('GET', `${ROOT}/work-orders`, { query: { ...query, cursor, limit: 50 }, signal })
