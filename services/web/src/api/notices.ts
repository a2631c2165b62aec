/** Texts of notifications and the log of their deliveries: /api/notifications. */
import { queryOptions } from '@tanstack/react-query'
import type { components } from './generated/notifications'
import { request, type Page } from './request'
import { TOPIC } from './topics'

type Wire = components['schemas']

export type Template = Wire['TemplateRead']
export type TemplateVersion = Wire['TemplateVersionRead']
export type Wording = Wire['TextRead']
export type DeliveryRow = Wire['DeliveryRead']
export type DeliveryDetail = Wire['DeliveryDetailRead']

const ROOT = '/api/notifications'
const TEXTS = 'template'
const one = (code: string, locale: string) => `${ROOT}/templates/${encodeURIComponent(code)}/${encodeURIComponent(locale)}`

export const templates = queryOptions({
  queryKey: [TEXTS, 'all'],
  queryFn: ({ signal }) => request<Page<Template>>('GET', `${ROOT}/templates`, { signal }),
})
export const template = (code: string, locale: string) => queryOptions({
  queryKey: [TEXTS, code, locale],
  queryFn: ({ signal }) => request<Template>('GET', one(code, locale), { signal }),
})
export const templateVersions = (code: string, locale: string) => queryOptions({
  queryKey: [TEXTS, code, locale, 'versions'],
  queryFn: ({ signal }) => request<Page<TemplateVersion>>('GET', `${one(code, locale)}/versions`, { signal }),
})
export const preview = (code: string, locale: string, text: Wording) => queryOptions({
  queryKey: [TEXTS, code, locale, 'preview', text], retry: false, staleTime: Infinity, gcTime: 60_000,
  queryFn: ({ signal }) => request<Wording>('POST', `${one(code, locale)}/preview`, { body: text, signal }),
})
export const reword = (code: string, locale: string, text: Wording, version: number) =>
  request<Template>('PUT', one(code, locale), { body: text, version })
export const TEMPLATE_TOPIC = TEXTS

export const fetchDeliveries = (query: Readonly<Record<string, string>>, cursor: string | null, signal: AbortSignal) =>
  request<Page<DeliveryRow>>('GET', `${ROOT}/deliveries`, { query: { ...query, cursor, limit: 50 }, signal })
export const deliveryCounts = (query: Readonly<Record<string, string | undefined>>) => queryOptions({
  queryKey: [TOPIC.delivery, 'counts', query],
  queryFn: ({ signal }) => request<Record<string, number>>('GET', `${ROOT}/deliveries/counts`, { query, signal }),
})
export const deliveryDetail = (id: string) => queryOptions({
  queryKey: [TOPIC.delivery, 'detail', id],
  queryFn: ({ signal }) => request<DeliveryDetail>('GET', `${ROOT}/deliveries/${id}`, { signal }),
})
export const retryDelivery = (id: string, key: string) => request<DeliveryRow>('POST', `${ROOT}/deliveries/${id}/retry`, { key })
export const settleDelivery = (id: string, outcome: 'sent' | 'not_sent', key: string) =>
  request<DeliveryRow>('POST', `${ROOT}/deliveries/${id}/settle`, { body: { outcome }, key })
