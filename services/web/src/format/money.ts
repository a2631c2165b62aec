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
  const cents = parseYuan(minus ? text.slice(1) : text)
  if (cents === null) return Number.NaN
  return minus ? -cents : cents
}

/** What the units of amounts count, the larger ones first: people write 1.5万, 2千 or, in haste, 3w and 2k. */
const UNITS: readonly (readonly [letters: string, yuan: number])[] = [['\u4EBF', 100_000_000], ['\u4E07wW', 10_000], ['\u5343kK', 1_000], ['\u767E', 100]]
const COUNTED = new RegExp(`^${UNITS.map(([letters]) => `(?:(\\d{1,13}(?:\\.\\d{1,10})?)[${letters}])?`).join('')}$`)
const PLAIN = /^(\d{1,13})(?:\.(\d{0,2}))?$/

/** Cents of what a person typed ("1,234.5", "12。30", full-width digits, "1.5万"); null when it is not an amount. */
export function parseYuan(typed: string): number | null {
  const text = typed.trim()
    .replace(/[\uFF10-\uFF19\uFF0E]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[\u00A5\uFFE5,\uFF0C\s]/g, '').replace(/\u3002/g, '.').replace(/(?<=.)[\u5143\u5757]$/, '')
  const match = PLAIN.exec(text)
  if (match?.[1]) return Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0') || '0')
  const counted = text === '' ? null : COUNTED.exec(text)
  if (!counted) return null
  const cents = UNITS.reduce((sum, [, worth], index) => sum + Math.round(Number(counted[index + 1] ?? 0) * worth * 100 * 1e6) / 1e6, 0)
  return Number.isSafeInteger(cents) ? cents : null
}

/** Whether an amount is written otherwise than it is shown, so that it is worth saying how it was understood. */
export const writtenOtherwise = (typed: string): boolean => /[^\d.,\s-]/.test(typed.trim())
