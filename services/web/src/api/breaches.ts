/** Tickets that break a limit within the hour, or have broken one and still owe what it asks for. */
import { queryOptions } from '@tanstack/react-query'
import type { components } from './generated/ticketing'
import { request } from './request'
import { TOPIC } from './topics'

export type Breach = components['schemas']['BreachRead']

const MINUTE = 60_000

/** Asked again every minute: what breaks next follows from the time alone. */
export const breaches = (community: string | null, assignee: string | undefined) => queryOptions({
  queryKey: [TOPIC.ticket, 'breaches', community, assignee], refetchInterval: MINUTE,
  queryFn: ({ signal }) => request<components['schemas']['BreachesRead']>('GET', '/api/ticketing/breaches', { query: { community_id: community, assignee_id: assignee }, signal }),
})
