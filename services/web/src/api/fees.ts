/** The price list: /api/billing/charge-items. Prices and amounts are decimal strings in yuan per month. */
import { queryOptions } from '@tanstack/react-query'
import type { components } from './generated/billing'
import { request } from './request'
import { TOPIC } from './topics'

type Wire = components['schemas']

const ROOT = '/api/billing/charge-items'

export type Price = Wire['PriceRead'] & Pick<Wire['SetPrice'], 'formula'>
export type ChargeItem = Omit<Wire['ChargeItemRead'], 'prices'> & { prices: Price[] }
export type Tariff = Omit<Wire['TariffRead'], 'accumulation'> & Pick<Wire['TariffOfPrice'], 'accumulation'>
export type NewPrice = Pick<Wire['SetPrice'], 'valid_from' | 'formula'> & Partial<Omit<Wire['SetPrice'], 'tariff'>> & { tariff?: Tariff | null }
export type NewItem = Omit<Wire['CreateChargeItem'], 'price'> & { price: NewPrice }
export type Example = Wire['ExampleRead']
export type Trial = Pick<Wire['TryPrice'], 'gross_area' | 'month'> & Partial<Wire['TryPrice']>

/** The list of one community, or of all somebody may see. */
export const chargeItems = (community?: string) => queryOptions({
  queryKey: [TOPIC.chargeItem, 'all', community], queryFn: async ({ signal }) => (await request<{ items: ChargeItem[] }>('GET', ROOT, { query: { community_id: community }, signal })).items,
})
export const createChargeItem = (body: NewItem, key: string) => request<ChargeItem>('POST', ROOT, { body, key })
export const setPrice = (id: string, body: NewPrice, key: string) => request<ChargeItem>('POST', `${ROOT}/${id}/prices`, { body, key })
export const closeChargeItem = (id: string, validTo: string | null, key: string) => request<ChargeItem>('POST', `${ROOT}/${id}/close`, { body: { valid_to: validTo }, key })
export type ChargedPage = Wire['ChargedUnitsRead']
export const fetchCharged = (id: string, cursor: string | null, signal: AbortSignal) =>
  request<ChargedPage>('GET', `${ROOT}/${id}/assignments`, { query: { cursor, limit: 200 }, signal })
export const assignCharge = (id: string, body: Pick<Wire['AssignCharge'], 'unit_ids' | 'valid_from'>, key: string) =>
  request<Wire['AssignmentsRead']>('POST', `${ROOT}/${id}/assignments`, { body, key })
/** A question about a price: of an item as it is priced, or of a price that is still being typed. */
export interface ExampleQuery { queryKey: readonly unknown[]; queryFn: (context: { signal: AbortSignal }) => Promise<Example> }
export const exampleOfItem = (id: string, trial: Trial): ExampleQuery => ({
  queryKey: [TOPIC.chargeItem, 'example', id, trial], queryFn: ({ signal }) => request<Example>('POST', `${ROOT}/${id}/example`, { body: trial, signal }),
})
export const exampleOfPrice = (price: NewPrice, proration: string, trial: Trial): ExampleQuery => ({
  queryKey: [TOPIC.chargeItem, 'example', price, proration, trial], queryFn: ({ signal }) => request<Example>('POST', `${ROOT}/example`, { body: { price, proration, ...trial }, signal }),
})
