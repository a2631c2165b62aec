import { spokenCents } from './spoken'

/** Money is an integer of 分 (1/100 yuan) everywhere; this module is the only place that turns it into text. */
const formats = new Map<string, Intl.NumberFormat>()

function format(locale: string): Intl.NumberFormat {
  let found = formats.get(locale)
  if (!found) {
    found = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 })
    formats.set(locale, found)
  }
  return found
}

/** "1,234.50"; the string form keeps every digit of integers beyond 2^53 / 100. */
export function yuan(cents: number, locale = 'zh-CN'): string {
  if (!Number.isSafeInteger(cents)) throw new RangeError('cents must be a safe integer')
  const whole = Math.trunc(Math.abs(cents) / 100)
  const fraction = String(Math.abs(cents) % 100).padStart(2, '0')
  const text = format(locale).formatToParts(whole)
    .map((part) => (part.type === 'fraction' ? fraction : part.value)).join('')
  return cents < 0 ? `-${text}` : text
}

/** "¥1,234.50" */
export function money(cents: number, locale = 'zh-CN'): string {
  return cents < 0 ? `-¥${yuan(-cents, locale)}` : `¥${yuan(cents, locale)}`
}

/** "¥1.2k" style text for narrow cells: whole yuan only, rounded down. */
export function shortMoney(cents: number, locale = 'zh-CN'): string {
  return `¥${new Intl.NumberFormat(locale, { maximumFractionDigits: 0 }).format(Math.trunc(cents / 100))}`
}

/** What a person typed into a field for an amount: null is blank, NaN no amount; a minus is understood, to be refused. */
export function typedYuan(typed: string): number | null {
  const text = typed.trim()
  if (text === '') return null
  const minus = /^[-\u2212\uFF0D]/.test(text)
  const cents = spokenCents(minus ? text.slice(1) : text)
  if (cents === null) return Number.NaN
  return minus ? -cents : cents
}

/** Whether an amount is written otherwise than it is shown, so that it is worth saying how it was understood. */
export const writtenOtherwise = (typed: string): boolean => /[^\d.,\s-]/.test(typed.trim())
