/** The operator console: own sessions, tenants, event lag, parked messages. */
import { queryOptions } from '@tanstack/react-query'
import { request, type Page } from './request'

export interface Operator { id: string; login: string; display_name: string; permissions: string[]; second_factor: string }

export interface TenantRow {
  id: string
  slug: string
  name: string
  plan: string
  status: string
  suspend_reason: string | null
  suspended_at: string | null
  created_at: string
  activated_at: string | null
  staff: number
  units: number
  tickets: number
  last_activity_at: string | null
  version: number
}

export interface TenantPage extends Page<TenantRow> { counts: Record<string, number> }

export const operator = queryOptions({
  queryKey: ['operator'],
  queryFn: ({ signal }) => request<Operator>('GET', '/api/identity/operator/me', { signal }),
  staleTime: 5 * 60_000,
  retry: false,
})

export const tenants = (query: Record<string, string>, cursor: string | null, signal?: AbortSignal) =>
  request<TenantPage>('GET', '/api/identity/operator/tenants', { query: { ...query, cursor, limit: 50 }, ...(signal ? { signal } : {}) })

export const tenant = (id: string) => queryOptions({
  queryKey: ['tenant', id], queryFn: ({ signal }) => request<TenantRow>('GET', `/api/identity/operator/tenants/${id}`, { signal }),
})
export const suspendTenant = (id: string, reason: string, key: string) =>
  request<TenantRow>('POST', `/api/identity/operator/tenants/${id}/suspend`, { body: { reason }, key })
export const resumeTenant = (id: string, key: string) => request<TenantRow>('POST', `/api/identity/operator/tenants/${id}/resume`, { key })
