/** The routing table and what it suggests: /api/ticketing. */
import { queryOptions } from '@tanstack/react-query'
import type { components } from './generated/ticketing'
import { request } from './request'
import type { Known } from './ticketing'

type Wire = components['schemas']

export type RoutingTable = Wire['RoutingTableRead']
export type RoutingRow = Wire['RoutingRowRead']
export type Desks = Wire['ChooseDesks']
export type Routing = Wire['RoutingRead']

export const routingTable = queryOptions({ queryKey: ['routing'], queryFn: ({ signal }) => request<RoutingTable>('GET', '/api/ticketing/routing', { signal }) })
export const changeRouting = (body: Wire['ChangeRoutingTable'], version: number) => request<RoutingTable>('PUT', '/api/ticketing/routing', { body, version })
/** Who should handle a ticket, why, and which department is responsible. */
export const ticketRouting = (id: string) => queryOptions({ queryKey: ['ticket', id, 'routing'], queryFn: ({ signal }) => request<Routing>('GET', `/api/ticketing/tickets/${id}/routing`, { signal }) })
/** The same for a case that is being taken in. */
export const draftRouting = (known: Known) => queryOptions({ queryKey: ['routing', known], queryFn: ({ signal }) => request<Routing>('GET', '/api/ticketing/routing/suggestion', { query: known, signal }) })
