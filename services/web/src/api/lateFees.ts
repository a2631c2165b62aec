/** Late fees: what is agreed for an item, the LPR, and what a bill costs by now: /api/billing. Rates are decimal strings. */
import { queryOptions } from '@tanstack/react-query'
import type { components } from './generated/billing'
import { request } from './request'
import { TOPIC } from './topics'

type Wire = components['schemas']

const ROOT = '/api/billing'

export type LateFeePolicy = Omit<Wire['LateFeePolicyRead'], 'mode' | 'grace_kind'> & Pick<Wire['SetLateFeePolicy'], 'mode'> & { grace_kind: 'free' | 'delay' }
export type NewPolicy = Pick<Wire['SetLateFeePolicy'], 'valid_from' | 'mode' | 'clause'> & Partial<Wire['SetLateFeePolicy']>
export type LateFee = Wire['LateFeeRead']
export type Lpr = Wire['LprRead']

export const lateFeePolicies = (item: string) => queryOptions({
  queryKey: [TOPIC.chargeItem, item, 'late-fee'], queryFn: async ({ signal }) => (await request<{ items: LateFeePolicy[] }>('GET', `${ROOT}/charge-items/${item}/late-fee-policies`, { signal })).items,
})
export const setLateFeePolicy = (item: string, body: NewPolicy, key: string) => request<LateFeePolicy>('POST', `${ROOT}/charge-items/${item}/late-fee-policies`, { body, key })
export const decideOnPolicy = (policy: LateFeePolicy, approved: boolean, key: string) =>
  request<LateFeePolicy>('POST', `${ROOT}/late-fee-policies/${policy.id}/decide`, { body: { approved }, version: policy.version, key })
/** The latest first. */
export const lprRates = queryOptions({ queryKey: [TOPIC.chargeItem, 'lpr'], queryFn: async ({ signal }) => (await request<{ items: Lpr[] }>('GET', `${ROOT}/lpr-rates`, { signal })).items })
export const enterLpr = (body: Wire['EnterLpr'], key: string) => request<Lpr>('POST', `${ROOT}/lpr-rates`, { body, key })
export const lateFeeOf = (bill: string) => queryOptions({ queryKey: [TOPIC.bill, bill, 'late-fee'], queryFn: ({ signal }) => request<LateFee>('GET', `${ROOT}/bills/${bill}/late-fee`, { signal }) })
