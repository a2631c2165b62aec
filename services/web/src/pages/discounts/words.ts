/** A discount in words an owner understands. */
import type { TFunction } from 'i18next'
import type { Discount } from '@/api/discounts'
import { calendarDate } from '@/format/time'
import { perCent } from '../fees/lateFeeWords'

/** "按 70% 收取"; what charges nothing is free. */
export const shareWords = (share: string, t: TFunction) => (Number(share) === 0 ? t('discounts.free') : t('discounts.charged', { share: perCent(share) }))

/** "2026年3月1日 – 2027年2月28日", or until further notice. */
export function daysWords(first: string, last: string | null, locale: string, t: TFunction): string {
  return last === null ? t('discounts.from_on', { day: calendarDate(first, locale) }) : `${calendarDate(first, locale)} – ${calendarDate(last, locale)}`
}

/** The days a discount counts; one that was ended before its first day counts on none. */
export const spanWords = (row: Pick<Discount, 'valid_from' | 'last_day'>, locale: string, t: TFunction) =>
  (row.last_day !== null && row.last_day < row.valid_from ? t('discounts.never') : daysWords(row.valid_from, row.last_day, locale, t))
