/** The operator console: own sessions, tenants, event lag, parked messages. */
import { queryOptions } from '@tanstack/react-query'
import { request, type Page } from './request'

export interface Operator { id: string; name: string }

export interface TenantRow {
  id: string
  slug: string
  name: string
  status: string
  created_at: string
  usage?: { staff?: number; units?: number; tickets?: number }
  version: number
}

export const operator = queryOptions({
  queryKey: ['operator'],
  queryFn: ({ signal }) => request<Operator>('GET', '/api/identity/operator/me', { signal }),
  staleTime: 5 * 60_000,
  retry: false,
})

export const tenants = (query: Record<string, string>, cursor: string | null, signal: AbortSignal) =>
  request<Page<TenantRow>>('GET', '/api/identity/operator/tenants', { query: { ...query, cursor, limit: 50 }, signal })

export const suspendTenant = (id: string, reason: string, version: number, key: string) =>
  request('POST', `/api/identity/operator/tenants/${id}/suspend`, { body: { reason }, version, key })
export const resumeTenant = (id: string, reason: string, version: number, key: string) =>
  request('POST', `/api/identity/operator/tenants/${id}/resume`, { body: { reason }, version, key })
