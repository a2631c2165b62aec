/** What is agreed about paying late as a sentence that an owner understands. */
import type { TFunction } from 'i18next'
import type { LateFeePolicy } from '@/api/lateFees'

/** A share of one: at most three digits before the point and six behind. */
export const SHARE = /^\s*(0|[1-9]\d{0,2})(\.\d{1,6})?\s*$/

/** Moves the decimal point of a decimal string, without floating point. */
function shifted(text: string, places: number): string {
  const negative = places < 0
  const [whole = '0', digits = ''] = text.trim().split('.')
  const all = negative ? whole.padStart(whole.length - places, '0') + digits : whole + digits.padEnd(places, '0')
  const point = negative ? all.length - digits.length + places : whole.length + places
  const head = all.slice(0, point).replace(/^0+(?=\d)/, '') || '0'
  const tail = all.slice(point).replace(/0+$/, '')
  return tail ? `${head}.${tail}` : head
}
/** "0.0005" as "0.05" */
export const perCent = (share: string) => shifted(share, 2)
/** "0.05" as "0.0005" */
export const shareOf = (text: string) => shifted(text, -2)

type Agreed = Pick<LateFeePolicy, 'mode' | 'rate' | 'grace_days' | 'grace_kind' | 'cap_ratio'>

/** "逾期每日 0.05%，15 天内付清免收，最高不超过欠费的 100%" */
export function lateFeeWords(agreed: Agreed, t: TFunction): string {
  if (agreed.mode === 'none') return t('fees.late.words.none')
  const rate = agreed.mode === 'daily_rate' ? t('fees.late.words.daily', { rate: perCent(agreed.rate) }) : t('fees.late.words.lpr', { times: agreed.rate })
  const grace = agreed.grace_days > 0 ? t(`fees.late.words.${agreed.grace_kind}`, { count: agreed.grace_days }) : ''
  return `${rate}${grace}${agreed.cap_ratio === null ? '' : t('fees.late.words.cap', { cap: perCent(agreed.cap_ratio) })}`
}
