/** Shapes of /api/notifications that the shell needs. */
import { queryOptions } from '@tanstack/react-query'
import { request } from './request'

export const unread = queryOptions({
  queryKey: ['inbox', 'unread'],
  queryFn: ({ signal }) => request<{ unread: number }>('GET', '/api/notifications/inbox/unread', { signal }),
})
