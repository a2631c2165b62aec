/** The figures of the operation and the list of complaints: /api/ticketing. */
import { queryOptions } from '@tanstack/react-query'
import type { components } from './generated/ticketing'
import { request } from './request'
import { TOPIC } from './topics'

type Wire = components['schemas']
type Query = Record<string, string | undefined>

export type Figures = Wire['OperationRead']
export type SpecialistRanking = Wire['SpecialistRankingRead']
export type ComplaintPage = Wire['ComplaintPageRead']
export type ComplaintRow = Wire['ComplaintRowRead']

export const operationFigures = (query: Query) => queryOptions({
  queryKey: [TOPIC.ticket, 'figures', query], queryFn: ({ signal }) => request<Figures>('GET', '/api/ticketing/figures', { query, signal }),
})
export const specialistRanking = (query: Query) => queryOptions({
  queryKey: [TOPIC.ticket, 'specialist-ranking', query], queryFn: ({ signal }) => request<SpecialistRanking>('GET', '/api/ticketing/specialist-rankings', { query, signal }),
})
export const fetchComplaints = (query: Query, cursor: string | null, signal?: AbortSignal) =>
  request<ComplaintPage>('GET', '/api/ticketing/complaints', { query: { ...query, cursor, limit: query.limit ?? 50 }, ...(signal ? { signal } : {}) })
