/** Waivers of what a bill still costs: asked for by one, decided by another: /api/billing. Money in integer cents (分). */
import { queryOptions } from '@tanstack/react-query'
import type { components } from './generated/billing'
import { request, type Page } from './request'
import { TOPIC } from './topics'

type Wire = components['schemas']

const ROOT = '/api/billing'

export type Waiver = Wire['WaiverRead']

export const fetchWaivers = (query: Record<string, string | undefined>, cursor: string | null, signal?: AbortSignal) =>
  request<Page<Waiver>>('GET', `${ROOT}/waivers`, { query: { limit: 50, ...query, cursor }, ...(signal ? { signal } : {}) })
export const waiverDetail = (id: string) => queryOptions({ queryKey: [TOPIC.waiver, id], queryFn: ({ signal }) => request<Waiver>('GET', `${ROOT}/waivers/${id}`, { signal }) })
export const waiversOfBill = (bill: string) => queryOptions({ queryKey: [TOPIC.waiver, 'bill', bill], queryFn: async ({ signal }) => (await fetchWaivers({ bill_id: bill }, null, signal)).items })
export const waitingWaivers = (community: string | null) => queryOptions({ queryKey: [TOPIC.waiver, 'waiting', community], queryFn: ({ signal }) => fetchWaivers({ state: 'requested', community_id: community ?? undefined }, null, signal) })
export const requestWaiver = (bill: string, body: Wire['RequestWaiver'], key: string) => request<Waiver>('POST', `${ROOT}/bills/${bill}/waivers`, { body, key })
export const decideOnWaiver = (waiver: Waiver, approved: boolean, text: string | null, key: string) =>
  request<Waiver>('POST', `${ROOT}/waivers/${waiver.id}/decide`, { body: { approved, text }, version: waiver.version, key })
export const withdrawWaiver = (waiver: Waiver, key: string) => request<Waiver>('POST', `${ROOT}/waivers/${waiver.id}/withdraw`, { version: waiver.version, key })
