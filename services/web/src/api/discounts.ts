/** Discounts and the rules they are granted by: /api/billing. Money in integer cents (分), shares as decimal strings. */
import { queryOptions } from '@tanstack/react-query'
import type { components } from './generated/billing'
import { request, type Page } from './request'
import { TOPIC } from './topics'

type Wire = components['schemas']

const ROOT = '/api/billing'

export type DiscountRule = Omit<Wire['DiscountRuleRead'], 'kind'> & Pick<Wire['SetDiscountRule'], 'kind'>
export type NewRule = Wire['SetDiscountRule']
export type Discount = Wire['DiscountRead']
export type NewDiscount = Pick<Wire['RequestDiscount'], 'rule_id' | 'valid_from' | 'reason'> & Partial<Wire['RequestDiscount']>

/** The newest first, retired ones among them. Part of the price list: what changes there is asked anew. */
export const discountRules = (community: string) => queryOptions({
  queryKey: [TOPIC.chargeItem, 'discount-rules', community], queryFn: async ({ signal }) => (await request<{ items: DiscountRule[] }>('GET', `${ROOT}/discount-rules`, { query: { community_id: community }, signal })).items,
})
export const setDiscountRule = (body: NewRule, key: string) => request<DiscountRule>('POST', `${ROOT}/discount-rules`, { body, key })
export const retireDiscountRule = (rule: DiscountRule, key: string) => request<DiscountRule>('POST', `${ROOT}/discount-rules/${rule.id}/retire`, { version: rule.version, key })

export type EarlyPayment = Wire['EarlyPaymentRead']
export type NewEarlyPayment = Pick<Wire['OfferEarlyPayment'], 'community_id' | 'name' | 'item_ids' | 'months' | 'valid_from'> & Partial<Wire['OfferEarlyPayment']>
export const earlyPayments = (community: string) => queryOptions({
  queryKey: [TOPIC.chargeItem, 'early-payments', community], queryFn: async ({ signal }) => (await request<{ items: EarlyPayment[] }>('GET', `${ROOT}/early-payments`, { query: { community_id: community }, signal })).items,
})
export const offerEarlyPayment = (body: NewEarlyPayment, key: string) => request<EarlyPayment>('POST', `${ROOT}/early-payments`, { body, key })
export const retireEarlyPayment = (offer: EarlyPayment, key: string) => request<EarlyPayment>('POST', `${ROOT}/early-payments/${offer.id}/retire`, { version: offer.version, key })

export const fetchDiscounts = (query: Record<string, string | undefined>, cursor: string | null, signal?: AbortSignal) =>
  request<Page<Discount>>('GET', `${ROOT}/discounts`, { query: { limit: 50, ...query, cursor }, ...(signal ? { signal } : {}) })
export const discountDetail = (id: string) => queryOptions({ queryKey: [TOPIC.discount, id], queryFn: ({ signal }) => request<Discount>('GET', `${ROOT}/discounts/${id}`, { signal }) })
export const discountsOfUnit = (unit: string) => queryOptions({ queryKey: [TOPIC.discount, 'unit', unit], queryFn: async ({ signal }) => (await fetchDiscounts({ unit_id: unit }, null, signal)).items })
export const waitingDiscounts = (community: string | null) => queryOptions({ queryKey: [TOPIC.discount, 'waiting', community], queryFn: ({ signal }) => fetchDiscounts({ state: 'requested', community_id: community ?? undefined }, null, signal) })
/** Whose discount it is that begins on a day. */
export const payerOn = (unit: string, day: string) => queryOptions({ queryKey: [TOPIC.discount, 'payer', unit, day], queryFn: ({ signal }) => request<Wire['UnitPayerRead']>('GET', `${ROOT}/units/${unit}/payer`, { query: { day }, signal }) })
export const requestDiscount = (unit: string, body: NewDiscount, key: string) => request<Discount>('POST', `${ROOT}/units/${unit}/discounts`, { body, key })
export const decideOnDiscount = (discount: Discount, approved: boolean, text: string | null, key: string) =>
  request<Discount>('POST', `${ROOT}/discounts/${discount.id}/decide`, { body: { approved, text }, version: discount.version, key })
export const withdrawDiscount = (discount: Discount, key: string) => request<Discount>('POST', `${ROOT}/discounts/${discount.id}/withdraw`, { version: discount.version, key })
export const endDiscount = (discount: Discount, body: Wire['EndDiscount'], key: string) =>
  request<Discount>('POST', `${ROOT}/discounts/${discount.id}/end`, { body, version: discount.version, key })
