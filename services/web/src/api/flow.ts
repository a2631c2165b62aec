/** Event flow of every service, as operators see it. No payloads: they may hold what a company works on. */
import { queryOptions } from '@tanstack/react-query'
import type { components } from './generated/identity'
import { request } from './request'
import { TOPIC } from './topics'

export const SERVICES = ['identity', 'registry', 'ticketing', 'billing', 'notifications'] as const
export type ServiceName = (typeof SERVICES)[number]
export type Flow = components['schemas']['FlowRead']
export type Parked = components['schemas']['ParkedRead'] & { service: ServiceName }

const BEAT = 5_000

export const flow = (service: ServiceName) => queryOptions({
  queryKey: ['flow', service], queryFn: ({ signal }) => request<Flow>('GET', `/api/${service}/ops/flow`, { signal }), refetchInterval: BEAT, retry: false,
})
export const parked = (service: ServiceName) => queryOptions({
  queryKey: [TOPIC.parked, service],
  queryFn: async ({ signal }) => (await request<components['schemas']['ParkedRead'][]>('GET', `/api/${service}/ops/parked`, { signal })).map((message): Parked => ({ ...message, service })),
  refetchInterval: BEAT, retry: false,
})
export const decideParked = (message: Parked, verb: 'retry' | 'discard', reason: string, key: string) =>
  request('POST', `/api/${message.service}/ops/parked/${message.event_id}/${verb}`, { body: { reason }, key })
