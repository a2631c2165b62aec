/** The operator console: own sessions, tenants, event lag, parked messages. */
import { queryOptions } from '@tanstack/react-query'
import type { components } from './generated/identity'
import { request } from './request'

type Wire = components['schemas']

export type Operator = Wire['OperatorRead']
export type TenantRow = Wire['TenantRead']
export type TenantPage = Wire['TenantPage']

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
