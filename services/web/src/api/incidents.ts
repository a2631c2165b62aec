/** Incidents and the clusters they come from: /api/ticketing. */
import { queryOptions } from '@tanstack/react-query'
import type { components } from './generated/ticketing'
import { request } from './request'
import { TOPIC } from './topics'

type Wire = components['schemas']

export type IncidentLine = Wire['IncidentLineRead']
export type Incident = Wire['IncidentRead']
export type Banner = Wire['BannerRead']
export type Cluster = Wire['ClusterRead']

const ROOT = '/api/ticketing/incidents'

export const fetchIncidents = (query: Record<string, string | undefined>, cursor: string | null, signal?: AbortSignal) =>
  request<Wire['IncidentPageRead']>('GET', ROOT, { query: { ...query, cursor, limit: query.limit ?? 50 }, ...(signal ? { signal } : {}) })
export const incident = (id: string) => queryOptions({ queryKey: [TOPIC.incident, id], queryFn: ({ signal }) => request<Incident>('GET', `${ROOT}/${id}`, { signal }) })
export const banners = (community: string | null) => queryOptions({
  queryKey: [TOPIC.incident, 'banners', community], queryFn: ({ signal }) => request<Banner[]>('GET', `${ROOT}/banners`, { query: { community_id: community }, signal }),
})
export const clusters = (community: string | null) => queryOptions({
  queryKey: [TOPIC.ticket, 'clusters', community], queryFn: ({ signal }) => request<Cluster[]>('GET', '/api/ticketing/clusters', { query: { community_id: community }, signal }),
})
export const dismissCluster = (body: Wire['DismissCluster'], key: string) => request<undefined>('POST', '/api/ticketing/clusters/dismiss', { body, key })
export const openIncident = (body: Wire['OpenIncident'], key: string) => request<Incident>('POST', ROOT, { body, key })
export const changeIncident = (one: Incident, body: Wire['ChangeIncident'], key: string) => request<Incident>('PATCH', `${ROOT}/${one.id}`, { body, key, version: one.version })
export const joinIncident = (id: string, ticket: string, key: string) => request<Incident>('POST', `${ROOT}/${id}/tickets`, { body: { ticket_id: ticket }, key })
