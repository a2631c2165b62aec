/** Applications with their approval, appointments, tasks: /api/ticketing. */
import { queryOptions } from '@tanstack/react-query'
import type { components } from './generated/ticketing'
import { request, type Page } from './request'
import type { Ticket } from './ticketing'
import { TOPIC } from './topics'

type Wire = components['schemas']

const ROOT = '/api/ticketing'

export type Waiting = Wire['WaitingApprovalRead']
export type StandIn = Wire['StandInRead']
export type AgendaLine = Wire['AgendaLineRead']
export type ApprovalFlows = Wire['ApprovalFlowsRead']
export type RequestAppointment = Wire['RequestAppointment']
export type ApprovalClass = Exclude<keyof ApprovalFlows, 'version'>

export const requestAppointment = (body: RequestAppointment, key: string) => request<Ticket>('POST', `${ROOT}/appointments`, { body, key })
export const giveTask = (body: Wire['GiveTask'], key: string) => request<Ticket>('POST', `${ROOT}/tasks`, { body, key })
export const fetchApprovals = (query: Record<string, string>, cursor: string | null, signal: AbortSignal) =>
  request<Page<Waiting>>('GET', `${ROOT}/approvals`, { query: { ...query, cursor, limit: 50 }, signal })
export const fetchAgenda = (query: Record<string, string | undefined>, cursor: string | null, signal: AbortSignal) =>
  request<Wire['AgendaPageRead']>('GET', `${ROOT}/appointments`, { query: { ...query, cursor, limit: query.limit ?? 50 }, signal })
export const standIns = queryOptions({ queryKey: [TOPIC.approvals, 'stand-ins'], queryFn: ({ signal }) => request<Page<StandIn>>('GET', `${ROOT}/stand-ins`, { query: { limit: 100 }, signal }) })
export const nameStandIn = (body: Wire['NameStandIn'], key: string) => request<StandIn>('POST', `${ROOT}/stand-ins`, { body, key })
export const endStandIn = (one: StandIn, key: string) => request<StandIn>('POST', `${ROOT}/stand-ins/${one.id}/end`, { key, version: one.version })
export const approvalFlows = queryOptions({ queryKey: [TOPIC.approvals, 'flows'], queryFn: ({ signal }) => request<ApprovalFlows>('GET', `${ROOT}/approval-flows`, { signal }) })
export const changeApprovalFlows = (body: Wire['ChangeApprovalFlows'], version: number, key: string) => request<ApprovalFlows>('PUT', `${ROOT}/approval-flows`, { body, key, version })
