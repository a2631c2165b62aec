import type { Price, Tariff } from '@/api/fees'
import { DECIMAL } from './words'
import type { PriceValues } from './PriceFields'

/** m³ or kWh, as the service takes them. */
export const QUANTITY = /^\s*(0|[1-9]\d{0,8})(\.\d{1,4})?\s*$/

type Given = Pick<PriceValues, 'tiers' | 'accumulation' | 'household' | 'extension'>

/** What is sent: the last tier has no limit. */
export function tariffBody({ tiers = [], accumulation = 'calendar_year', household, extension }: Given): Tariff {
  const rows = tiers.map((tier, index) => ({ upper: index === tiers.length - 1 ? null : (tier.upper ?? '').trim(), price: tier.price.trim() }))
  return { tiers: rows, accumulation, household: household ?? 0, extension: extension?.trim() || '0' }
}

export function tariffValues(tariff: NonNullable<Price['tariff']>): Given {
  return {
    tiers: tariff.tiers.map(({ upper, price }) => ({ upper: upper ?? '', price })), accumulation: tariff.accumulation as 'per_period',
    household: tariff.household || null, extension: tariff.household ? tariff.extension : '',
  }
}

/** Whether every tier says what it has to. */
export function completeTiers(tiers: PriceValues['tiers'] = []): boolean {
  return tiers.length > 1 && tiers.every((tier, index) => DECIMAL.test((tier?.price ?? '').trim()) && (index === tiers.length - 1 || QUANTITY.test(tier?.upper ?? '')))
}
