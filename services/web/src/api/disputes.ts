/** Bills that are disputed: taken down by one, ruled on by another: /api/billing. Money in integer cents (分). */
import { queryOptions } from '@tanstack/react-query'
import type { components } from './generated/billing'
import { request, type Page } from './request'
import { TOPIC } from './topics'

type Wire = components['schemas']

const ROOT = '/api/billing'

/** Its version is that of the bill. */
export type Dispute = Wire['DisputeRead']

export const fetchDisputes = (query: Record<string, string | undefined>, cursor: string | null, signal?: AbortSignal) =>
  request<Page<Dispute>>('GET', `${ROOT}/disputes`, { query: { limit: 50, ...query, cursor }, ...(signal ? { signal } : {}) })
export const disputesOfBill = (bill: string) => queryOptions({ queryKey: [TOPIC.bill, bill, 'disputes'], queryFn: async ({ signal }) => (await request<Wire['BillDisputesRead']>('GET', `${ROOT}/bills/${bill}/disputes`, { signal })).items })
export const openDisputes = (community: string | null) => queryOptions({ queryKey: [TOPIC.bill, 'disputes', community], queryFn: ({ signal }) => fetchDisputes({ state: 'open', community_id: community ?? undefined }, null, signal) })
export const disputeBill = (bill: string, body: Wire['RaiseDispute'], key: string) => request<Dispute>('POST', `${ROOT}/bills/${bill}/disputes`, { body, key })
export const settleDispute = (dispute: Dispute, outcome: Wire['SettleDispute']['outcome'], answer: string, key: string) =>
  request<Dispute>('POST', `${ROOT}/disputes/${dispute.id}/settle`, { body: { outcome, answer }, version: dispute.version, key })
export const withdrawDispute = (dispute: Dispute, answer: string, key: string) =>
  request<Dispute>('POST', `${ROOT}/disputes/${dispute.id}/withdraw`, { body: { answer }, version: dispute.version, key })
