/** A price as a sentence that an owner understands. */
import dayjs from 'dayjs'
import type { TFunction } from 'i18next'
import type { ChargeItem, NewPrice, Price } from '@/api/fees'

/** Days before the end in which it is worth a warning. */
const SOON = 92
export const DECIMAL = /^(0|[1-9]\d{0,8})(\.\d{1,6})?$/
export const FLOOR = /^\s*(-?[1-9]\d{0,2}|0)\s*$/
export const WEIGHT = /^\s*(0|[1-9]\d{0,2})(\.\d{1,4})?\s*$/
/** The figures a company's own formula may speak of. */
export const MEASURES = ['gross_area', 'floor', 'floor_weight', 'unit_price', 'fixed_amount'] as const
export const TAX_RATES = ['0', '0.01', '0.03', '0.05', '0.06', '0.09', '0.13'] as const
/** "0.06" as "6%" */
export const percent = (rate: string) => `${String(Math.round(Number(rate) * 100))}%`
const NAME = new RegExp(`\\b(${MEASURES.join('|')})\\b`, 'g')
/** Whether a formula names a figure. */
export const speaksOf = (text: string, name: (typeof MEASURES)[number]) => new RegExp(`\\b${name}\\b`).test(text)
const isSome = (amount: string | null | undefined): amount is string => Boolean(amount) && Number(amount) !== 0

/** "2.8" as "2.80"; more digits stay. */
function shown(amount: string | null | undefined): string {
  const [whole = '0', digits = ''] = (amount || '0').split('.')
  return `${whole}.${digits.replace(/0+$/, '').padEnd(2, '0')}`
}

type Priced = Pick<NewPrice, 'formula' | 'unit_price' | 'fixed_amount'> & { tariff?: Price['tariff']; minimum?: string | null; expression?: string | null; tax_rate?: string | null }

/** "建筑面积 × 2.80 元 + 5 元，每月最低 100 元" */
export function formulaWords(price: Priced, t: TFunction): string {
  const amounts = { price: shown(price.unit_price) }
  const plus = isSome(price.fixed_amount) ? ` ${t('fees.words.plus', { amount: shown(price.fixed_amount) })}` : ''
  const words = {
    area_price: () => t('fees.words.area', amounts) + plus,
    fixed: () => t('fees.words.fixed', { amount: shown(price.fixed_amount) }),
    household: () => t('fees.words.household', amounts),
    floor_weight: () => t('fees.words.floor_weight', amounts) + plus,
    expression: () => ownWords(price, t),
    usage: () => t('fees.words.usage', amounts),
    tiered: () => tariffWords(price.tariff, t),
  }[price.formula]()
  return `${words}${isSome(price.minimum) ? t('fees.words.minimum', { amount: shown(price.minimum) }) : ''}${price.tax_rate ? t('fees.words.tax', { rate: percent(price.tax_rate) }) : ''}`
}

/** What one piece of something charged case by case costs. */
export function onceWords(price: Priced, t: TFunction): string {
  const plus = isSome(price.fixed_amount) ? ` ${t('fees.words.plus', { amount: shown(price.fixed_amount) })}` : ''
  const least = `${isSome(price.minimum) ? t('fees.words.minimum', { amount: shown(price.minimum) }) : ''}${price.tax_rate ? t('fees.words.tax', { rate: percent(price.tax_rate) }) : ''}`
  if (price.formula === 'area_price') return t('fees.once.area', { price: shown(price.unit_price) }) + plus + least
  if (price.formula === 'fixed') return t('fees.once.fixed', { amount: shown(price.fixed_amount) }) + least
  return formulaWords(price, t)
}

/** The price of an item as it is charged. */
export const priceWords = (item: Pick<ChargeItem, 'cycle_months'>, price: Priced, t: TFunction) => (item.cycle_months === 0 ? onceWords : formulaWords)(price, t)

/** A company's own formula with the names of its figures, and what the price gives for them. */
function ownWords(price: Priced, t: TFunction): string {
  const text = (price.expression ?? '').replaceAll('*', '×').replaceAll('/', '÷')
  const given = (['unit_price', 'fixed_amount'] as const).filter((name) => speaksOf(text, name))
  const values = given.map((name) => `${t(`fees.measures.${name}`)} ${shown(price[name])}`).join(', ')
  const formula = text.replace(NAME, (name) => t(`fees.measures.${name as 'floor'}`))
  return t('fees.words.own', { formula, interpolation: { escapeValue: false } }) + (values ? t('fees.words.given', { values }) : '')
}

/** "阶梯价（按年累计）：180 以内 5.00 元，260 以内 7.00 元，以上 9.00 元" */
function tariffWords(tariff: Priced['tariff'], t: TFunction): string {
  if (!tariff) return ''
  const tiers = tariff.tiers.map(({ upper, price }) => (upper ? t('fees.words.tier', { upper: upper.trim(), price: shown(price) }) : t('fees.words.last_tier', { price: shown(price) }))).join(t('fees.words.and'))
  const wider = tariff.household ? t('fees.words.wider', { household: tariff.household, extension: tariff.extension }) : ''
  return t('fees.words.tiered', { span: t(`fees.tariff.spans.${tariff.accumulation as 'per_period'}`), tiers }) + wider
}

/** Whether it charges what meters count. */
export const byMeter = (price: Pick<Priced, 'formula'> | null | undefined) => price?.formula === 'usage' || price?.formula === 'tiered'

/** Whether it matters on which floor a home is. */
export function byFloor(price: Pick<Priced, 'formula' | 'expression'> | null | undefined): boolean {
  return price?.formula === 'floor_weight' || (price?.formula === 'expression' && (speaksOf(price.expression ?? '', 'floor') || speaksOf(price.expression ?? '', 'floor_weight')))
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

/** Deposits and the maintenance fund are nobody's debt to the company. */
/** Services that are billed again and again: what is collected for others and what is charged case by case is never less. */
export const discountable = (item: Pick<ChargeItem, 'nature' | 'cycle_months' | 'state'>) => item.nature === 'service' && item.cycle_months > 0 && item.state === 'active'
export const bearsLateFee = (item: Pick<ChargeItem, 'nature'>) => item.nature !== 'deposit' && item.nature !== 'fund'

export type ItemState = 'active' | 'ending' | 'closed' | 'retired'

export function stateOf(item: ChargeItem, day: string): ItemState {
  if (item.state !== 'active') return 'retired'
  if (item.valid_to === null) return 'active'
  if (item.valid_to < day) return 'closed'
  return dayjs(item.valid_to).diff(day, 'day') <= SOON ? 'ending' : 'active'
}
