/** The inbox of the signed-in staff member: /api/notifications. */
import { queryOptions } from '@tanstack/react-query'
import { request, type Page } from './request'
import { TOPIC } from './topics'

export interface InboxItem {
  id: string
  template: string
  title: string
  body: string
  urgent: boolean
  subject_kind: string
  subject_id: string
  community_id?: string | null
  created_at: string
  read_at: string | null
}

export interface Delivery { id: string; template: string; channel: string; state: string; recipient_kind: string; recipient_name: string | null; masked_address: string | null; error_code: string | null; created_at: string; ended_at: string | null }

/** Who was told about something, on which way, and what became of it. */
export const deliveries = (subject: string) => queryOptions({
  queryKey: [TOPIC.delivery, subject],
  queryFn: ({ signal }) => request<Page<Delivery>>('GET', '/api/notifications/deliveries', { query: { subject_id: subject, limit: 50 }, signal }),
})

export const unread = queryOptions({
  queryKey: [TOPIC.inbox, 'unread'],
  queryFn: ({ signal }) => request<{ unread: number; urgent: number }>('GET', '/api/notifications/inbox/unread', { signal }),
})

export const fetchInbox = (query: Record<string, string>, cursor: string | null, signal: AbortSignal) =>
  request<Page<InboxItem>>('GET', '/api/notifications/inbox', { query: { ...query, cursor, limit: 50 }, signal })
export const readItem = (id: string) => request<InboxItem>('POST', `/api/notifications/inbox/${id}/read`, { key: crypto.randomUUID() })
export const readAll = () => request('POST', '/api/notifications/inbox/read-all', { key: crypto.randomUUID() })
