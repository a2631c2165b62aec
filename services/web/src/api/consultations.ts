/** Consultations of the expert panel: /api/ticketing. */
import { queryOptions } from '@tanstack/react-query'
import type { components } from './generated/ticketing'
import { request } from './request'
import { TOPIC } from './topics'

type Wire = components['schemas']

export type Consultation = Wire['ConsultationRead']
export type ConsultationDetail = Wire['ConsultationDetailRead']
export type Discipline = Wire['OpenConsultation']['discipline']

const BASE = '/api/ticketing/consultations'

export const fetchConsultations = (query: Record<string, string>, cursor: string | null, signal?: AbortSignal) =>
  request<Wire['ConsultationPage']>('GET', BASE, { query: { ...query, cursor, limit: 50 }, ...(signal ? { signal } : {}) })
/** How many wait for an answer of mine, whoever was asked first. */
export const consultationsForMe = queryOptions({
  queryKey: [TOPIC.consultation, 'for-me'], queryFn: ({ signal }) => fetchConsultations({ mine: 'true', status: 'waiting', limit: '1' }, null, signal),
  select: ({ counts }) => ['open', 'escalated_1', 'escalated_2'].reduce((sum, state) => sum + (counts[state] ?? 0), 0),
})
export const consultation = (id: string) => queryOptions({ queryKey: [TOPIC.consultation, id], queryFn: ({ signal }) => request<ConsultationDetail>('GET', `${BASE}/${id}`, { signal }) })
export const ofTicket = (id: string) => queryOptions({ queryKey: [TOPIC.consultation, 'ticket', id], queryFn: ({ signal }) => request<Consultation[]>('GET', `/api/ticketing/tickets/${id}/consultations`, { signal }) })
export const panelsFor = (community: string) => queryOptions({
  queryKey: [TOPIC.organisation, 'able', community], queryFn: ({ signal }) => request<Wire['PanelRead'][]>('GET', '/api/ticketing/consultation-panels', { query: { community_id: community }, signal }),
})
export const ask = (ticket: string, body: Wire['OpenConsultation'], key: string) => request<Consultation>('POST', `/api/ticketing/tickets/${ticket}/consultations`, { body, key })
export const answer = (one: Consultation, reply: string, key: string) => request<Consultation>('POST', `${BASE}/${one.id}/answer`, { body: { reply }, version: one.version, key })
export const sign = (one: Consultation, key: string) => request<Consultation>('POST', `${BASE}/${one.id}/sign`, { version: one.version, key })
export const cancel = (one: Consultation, reason: string, key: string) => request<Consultation>('POST', `${BASE}/${one.id}/cancel`, { body: { reason }, version: one.version, key })
/** The customer hears that it takes longer; no clock of the procedure stops because of it. */
export const hold = (ticket: string, text: string, key: string) => request('POST', `/api/ticketing/tickets/${ticket}/notes`, { body: { text, visibility: 'public', channel: 'phone' }, key })
