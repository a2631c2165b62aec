/** The inbox of the signed-in staff member: /api/notifications. */
import { queryOptions } from '@tanstack/react-query'
import type { components } from './generated/notifications'
import { request, type Page } from './request'
import { TOPIC } from './topics'

type Wire = components['schemas']

export type InboxItem = Wire['InboxItemRead']
export type Delivery = Wire['DeliveryRead']

/** Who was told about something, on which way, and what became of it. */
export const deliveries = (subject: string) => queryOptions({
  queryKey: [TOPIC.delivery, subject],
  queryFn: ({ signal }) => request<Page<Delivery>>('GET', '/api/notifications/deliveries', { query: { subject_id: subject, limit: 50 }, signal }),
})

/** What was sent to somebody, the latest first. */
export const fetchDeliveriesTo = (recipient: string, cursor: string | null, signal?: AbortSignal) =>
  request<Page<Delivery>>('GET', '/api/notifications/deliveries', { query: { recipient_id: recipient, cursor, limit: 20 }, ...(signal ? { signal } : {}) })

export const unread = queryOptions({
  queryKey: [TOPIC.inbox, 'unread'],
  queryFn: ({ signal }) => request<Wire['UnreadRead']>('GET', '/api/notifications/inbox/unread', { signal }),
})

export const fetchInbox = (query: Record<string, string>, cursor: string | null, signal: AbortSignal) =>
  request<Page<InboxItem>>('GET', '/api/notifications/inbox', { query: { ...query, cursor, limit: 50 }, signal })
export const readItem = (id: string) => request<InboxItem>('POST', `/api/notifications/inbox/${id}/read`, { key: crypto.randomUUID() })
export const readAll = () => request('POST', '/api/notifications/inbox/read-all', { key: crypto.randomUUID() })
