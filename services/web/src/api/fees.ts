/** The price list: /api/billing/charge-items. Prices and amounts are decimal strings in yuan per month. */
import { queryOptions } from '@tanstack/react-query'
import type { Trace } from './billing'
import { request } from './request'
import { TOPIC } from './topics'

const ROOT = '/api/billing/charge-items'

export interface Price { id: string; valid_from: string; revision: number; formula: string; unit_price: string; fixed_amount: string; minimum: string | null; created_at: string }
export interface ChargeItem {
  id: string
  community_id: string
  code: string
  name: string
  category: string
  cycle_months: number
  bill_in: string
  proration: string
  valid_to: string | null
  source: string
  state: string
  prices: Price[]
}
export interface NewPrice { valid_from: string; formula: string; unit_price?: string; fixed_amount?: string; minimum?: string }
export interface NewItem { community_id: string; code: string; name: string; category: string; cycle_months: number; bill_in: string; proration: string; price: NewPrice }
export interface Example { amount_cents: number; lines: { amount_cents: number; trace: Trace }[] }
export interface Trial { gross_area: string; month: string }

/** The list of one community, or of all somebody may see. */
export const chargeItems = (community?: string) => queryOptions({
  queryKey: [TOPIC.chargeItem, 'all', community], queryFn: async ({ signal }) => (await request<{ items: ChargeItem[] }>('GET', ROOT, { query: { community_id: community }, signal })).items,
})
export const createChargeItem = (body: NewItem, key: string) => request<ChargeItem>('POST', ROOT, { body, key })
export const setPrice = (id: string, body: NewPrice, key: string) => request<ChargeItem>('POST', `${ROOT}/${id}/prices`, { body, key })
export const closeChargeItem = (id: string, validTo: string | null, key: string) => request<ChargeItem>('POST', `${ROOT}/${id}/close`, { body: { valid_to: validTo }, key })
/** A question about a price: of an item as it is priced, or of a price that is still being typed. */
export interface ExampleQuery { queryKey: readonly unknown[]; queryFn: (context: { signal: AbortSignal }) => Promise<Example> }
export const exampleOfItem = (id: string, trial: Trial): ExampleQuery => ({
  queryKey: [TOPIC.chargeItem, 'example', id, trial], queryFn: ({ signal }) => request<Example>('POST', `${ROOT}/${id}/example`, { body: trial, signal }),
})
export const exampleOfPrice = (price: NewPrice, proration: string, trial: Trial): ExampleQuery => ({
  queryKey: [TOPIC.chargeItem, 'example', price, proration, trial], queryFn: ({ signal }) => request<Example>('POST', `${ROOT}/example`, { body: { price, proration, ...trial }, signal }),
})
