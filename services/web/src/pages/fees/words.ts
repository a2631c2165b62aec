/** A price as a sentence that an owner understands. */
import dayjs from 'dayjs'
import type { TFunction } from 'i18next'
import type { ChargeItem, NewPrice, Price } from '@/api/fees'

/** Days before the end in which it is worth a warning. */
const SOON = 92
export const DECIMAL = /^(0|[1-9]\d{0,8})(\.\d{1,6})?$/
const isSome = (amount: string | null | undefined): amount is string => Boolean(amount) && Number(amount) !== 0

/** "2.8" as "2.80"; more digits stay. */
function shown(amount: string | null | undefined): string {
  const [whole = '0', digits = ''] = (amount || '0').split('.')
  return `${whole}.${digits.replace(/0+$/, '').padEnd(2, '0')}`
}

/** "建筑面积 × 2.80 元 + 5 元，每月最低 100 元" */
export function formulaWords(price: Pick<Price, 'formula' | 'unit_price' | 'fixed_amount' | 'minimum'> | NewPrice, t: TFunction): string {
  const parts = price.formula === 'area_price'
    ? [t('fees.words.area', { price: shown(price.unit_price) }), ...(isSome(price.fixed_amount) ? [t('fees.words.plus', { amount: shown(price.fixed_amount) })] : [])]
    : [t('fees.words.fixed', { amount: shown(price.fixed_amount) })]
  return `${parts.join(' ')}${isSome(price.minimum) ? t('fees.words.minimum', { amount: shown(price.minimum) }) : ''}`
}

/** Of several revisions of a day the last counts; ordered as the service sends them. */
export function versions(prices: readonly Price[]): Price[] {
  return [...new Map(prices.map((price) => [price.valid_from, price])).values()]
}

/** The version that is valid on a day. */
export function priceOn(item: ChargeItem, day: string): Price | undefined {
  return versions(item.prices).filter((price) => price.valid_from <= day).at(-1)
}

export function nextPrice(item: ChargeItem, day: string): Price | undefined {
  return versions(item.prices).find((price) => price.valid_from > day)
}

export type ItemState = 'active' | 'ending' | 'closed' | 'retired'

export function stateOf(item: ChargeItem, day: string): ItemState {
  if (item.state !== 'active') return 'retired'
  if (item.valid_to === null) return 'active'
  if (item.valid_to < day) return 'closed'
  return dayjs(item.valid_to).diff(day, 'day') <= SOON ? 'ending' : 'active'
}
