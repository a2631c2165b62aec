/** Sessions, sign-up, staff. Shapes of /api/identity. */
import { queryOptions } from '@tanstack/react-query'
import { request } from './request'

export interface Community { id: string; code: string; name: string }

export interface Me {
  staff: { id: string; display_name: string; posts: string[]; roles: string[]; locale: string }
  tenant: { id: string; slug: string; name: string; locale: string; color: string | null; logo_url: string | null }
  permissions: string[]
  scope: string
  communities: Community[]
}

export const me = queryOptions({
  queryKey: ['me'],
  queryFn: ({ signal }) => request<Me>('GET', '/api/identity/me', { signal }),
  staleTime: 5 * 60_000,
  retry: false,
})
