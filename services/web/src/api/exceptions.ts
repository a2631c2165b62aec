/** What needs a supervisor: /api/ticketing/exceptions. */
import { queryOptions } from '@tanstack/react-query'
import type { components } from './generated/ticketing'
import { request } from './request'
import { TOPIC } from './topics'

type Wire = components['schemas']

export type Exceptional = Wire['ExceptionRead']

const ROOT = '/api/ticketing/exceptions'
/** Most of them come with the passing of time, of which nobody is told. */
const MINUTE = 60_000

export const fetchExceptions = (query: Record<string, string | undefined>, cursor: string | null, signal?: AbortSignal) =>
  request<Wire['ExceptionPageRead']>('GET', ROOT, { query: { ...query, cursor, limit: query.limit ?? 50 }, ...(signal ? { signal } : {}) })
export const exceptionCounts = (community: string | null) => queryOptions({
  queryKey: [TOPIC.exception, 'counts', community], refetchInterval: MINUTE,
  queryFn: ({ signal }) => request<Wire['ExceptionCountsRead']>('GET', `${ROOT}/counts`, { query: { community_id: community }, signal }),
})
export const acknowledgeException = (body: Wire['AcknowledgeExceptionRow'], key: string) => request<undefined>('POST', `${ROOT}/acknowledge`, { body, key })
