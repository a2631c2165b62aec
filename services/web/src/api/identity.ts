/** Sessions, sign-up, staff. Shapes of /api/identity. */
import { queryOptions } from '@tanstack/react-query'
import type { components } from './generated/identity'
import { request } from './request'

type Wire = components['schemas']

export type Me = Wire['MeRead']

export const me = queryOptions({
  queryKey: ['me'],
  queryFn: ({ signal }) => request<Me>('GET', '/api/identity/me', { signal }),
  staleTime: 5 * 60_000,
  retry: false,
})
