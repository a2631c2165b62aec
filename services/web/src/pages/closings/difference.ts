import type { TFunction } from 'i18next'
import { money } from '@/format/money'

/** How a count differs from what it has to be, in words of the trade: 长款 is too much, 短款 too little. */
export function differenceText(cents: number, t: TFunction, locale: string): string {
  if (cents === 0) return t('billing.closing.even')
  return t(cents > 0 ? 'billing.closing.over' : 'billing.closing.short', { amount: money(Math.abs(cents), locale) })
}
