/**
 * Numbers as people say and write them: "3万5", "两千", "一万二", "1.5万", "1,200", full-width digits and the capitals of
 * receipts. What could mean two things ("3万50", "三五百", "一两万") is not understood rather than guessed.
 */
const DIGITS: Readonly<Record<string, number>> = Object.fromEntries(
  ['零〇', '一壹', '二贰两', '三叁', '四肆', '五伍', '六陆', '七柒', '八捌', '九玖'].flatMap((signs, value) => [...signs].map((sign) => [sign, value])))
const UNITS: Readonly<Record<string, number>> = { 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1_000, 仟: 1_000, k: 1_000, 万: 10_000, 萬: 10_000, w: 10_000, m: 1_000_000, 亿: 100_000_000, 億: 100_000_000 }
const PLAIN = /^\d{1,13}(?:\.\d{0,10})?$/
/** Decimal places kept of what was said: "0.0000000001亿" is 0.01. */
const PLACES = 10
const ONE = 10n ** BigInt(PLACES)
const TEN_THOUSAND = 10_000

interface Written { value: bigint; digits: number; fraction: boolean }

const SAID = '一壹二贰两三叁四肆五伍六陆七柒八捌九玖'
const TOKEN = new RegExp(`\\d+(?:\\.\\d+)?|[${SAID}零〇${Object.keys(UNITS).join('')}]`, 'y')
const POINT = new RegExp(`([${SAID}零〇])点([${SAID}零〇]+)`, 'g')

/** Full-width signs as ASCII, thousands separators and spaces left out. */
const ascii = (typed: string): string => typed.normalize('NFKC').toLowerCase().replace(/\u3002/g, '.').replace(/[,\s]/g, '').replace(/^\u2212/, '-')

function arabic(text: string): Written | null {
  const [, whole, fraction = ''] = /^(\d{1,13})(?:\.(\d{1,10}))?$/.exec(text) ?? []
  return whole === undefined ? null : { value: BigInt(whole) * ONE + BigInt(fraction.padEnd(PLACES, '0')), digits: whole.length, fraction: fraction !== '' }
}

/** The numbers and units of a text in turn, "三点五" as 3.5; null where something else stands in it. */
function tokens(text: string): string[] | null {
  const digits = (signs: string) => [...signs].map((sign) => String(DIGITS[sign])).join('')
  const written = text.replace(POINT, (_, whole: string, rest: string) => `${digits(whole)}.${digits(rest)}`)
  const found: string[] = []
  TOKEN.lastIndex = 0
  while (TOKEN.lastIndex < written.length) {
    const token = TOKEN.exec(written)?.[0]
    if (token === undefined) return null
    found.push(token)
  }
  return found
}

/** What was said, in units of 10⁻¹⁰; null when it is no number, or not surely one. */
function said(text: string): bigint | null {
  if (/^[零〇]$/.test(text)) return 0n
  // 89㎡ is no million.
  if (/m./.test(text)) return null
  if (PLAIN.test(text)) return arabic(text.replace(/\.$/, ''))?.value ?? null
  const parts = tokens(text)
  if (parts === null) return null
  // What stands before the next 万 or 亿, and the larger groups already said.
  let [section, total] = [0n, 0n]
  let pending: Written | null = null
  let [unit, large] = [Infinity, Infinity]
  let [empty, ended] = [false, false]
  for (const part of parts) {
    const worth = UNITS[part]
    if (ended && worth !== TEN_THOUSAND && worth !== UNITS.亿) return null
    if (worth === undefined) {
      if (pending !== null) return null
      if (DIGITS[part] === 0) {
        // A place that is empty is said after a unit: 一万零五.
        if (empty || unit === Infinity) return null
        empty = true
        continue
      }
      pending = arabic(String(DIGITS[part] ?? part))
      if (pending === null) return null
    } else if (worth < TEN_THOUSAND) {
      if (worth >= unit || (pending === null && worth !== 10)) return null
      section += (pending?.value ?? ONE) * BigInt(worth)
      ended = pending?.fraction ?? false
      ;[pending, unit, empty] = [null, worth, false]
    } else {
      const within: bigint | null = pending === null ? 0n : closing(pending, section === 0n ? Infinity : unit, empty, false)
      if (worth >= large || within === null || section + within === 0n) return null
      ended = pending?.fraction ?? false
      total += (section + within) * BigInt(worth)
      ;[section, pending, unit, large, empty] = [0n, null, worth, worth, false]
    }
  }
  if (pending === null) return empty || section + total === 0n ? null : total + section
  const rest = ended ? null : closing(pending, unit, empty, true)
  return rest === null ? null : total + section + rest
}

/** What a number without a unit of its own is worth after `unit`: 二十五, 一万零五, 12万3400; at the end also 3万5. */
function closing(pending: Written, unit: number, empty: boolean, last: boolean): bigint | null {
  const below = BigInt(unit === Infinity ? 0 : unit) * ONE
  if (unit === Infinity) return pending.value
  if (pending.fraction) return null
  if (empty || unit === 10) return pending.value < (empty ? below / 10n : below) ? pending.value : null
  if (pending.digits === String(unit).length - 1 && pending.digits > 1) return pending.value
  return last && pending.digits === 1 ? pending.value * BigInt(unit / 10) : null
}

/** How many of `1/per` were said: per 100, "3.5" is 350. null when it is no number or has a smaller part. */
function wholes(text: string, per: bigint): number | null {
  const value = said(text)
  if (value === null || (value * per) % ONE !== 0n) return null
  const count = Number(value * per / ONE)
  return Number.isSafeInteger(count) ? count : null
}

/** "1万2" and "十二" are 12,000 and 12; `measure` is what may stand behind. null when it is no whole number. */
export function spokenCount(typed: string, measure: RegExp): number | null {
  return wholes(ascii(typed).replace(measure, ''), 1n)
}

/** What is counted, and how it is said behind its number: "3户" is three where households are counted, and none where days are. */
export const MEASURES = {
  households: /(户|家|households?)$/, people: /(人|位|名|口|个|persons?|people)$/, times: /(次|回|times)$/, tickets: /(件|单|张|条|tickets?)$/, mails: /(封|条|件|mails?)$/,
  minutes: /(分钟|分|minutes?|min)$/, hours: /(个?小时|个?钟头|hours?|h)$/, days: /(天|日|days?)$/, months: /(个?月|months?)$/, year: /年$/, digits: /(位|digits?)$/, percent: /%$/,
} as const
export type Measure = keyof typeof MEASURES

const ONE_DIGIT = `[\\d${SAID}]`
/** The last place goes without its name: 三块五, 3块50, 三块五毛二. */
const COINS = new RegExp(`^(?:(.+)[元块圆]钱?[整正]?(?:(${ONE_DIGIT}|\\d\\d)$)?)?(?:(${ONE_DIGIT})[角毛]钱?整?(?:(${ONE_DIGIT})$)?)?(?:(${ONE_DIGIT})分钱?)?$`)
const digit = (text: string | undefined): number => (text === undefined ? 0 : DIGITS[text] ?? Number(text))

/** Cents of an amount as it is said or written: "1.5万", "¥1,200", "三块五", "3元2角1分"; null when it is no amount. */
export function spokenCents(typed: string): number | null {
  const text = ascii(typed).replace(/^(?:人民币|rmb)?[¥￥]?/, '')
  const bare = wholes(text, 100n)
  if (bare !== null) return bare
  const [found, main, last = '', dimes, after, cents] = COINS.exec(text) ?? []
  if (!found) return null
  const whole = main === undefined ? 0 : wholes(main, 100n)
  const coins = (last.length === 2 ? Number(last) : digit(last || undefined) * 10) + digit(dimes) * 10 + digit(after ?? cents)
  // 3.5元5角 says the same place twice.
  return whole === null || (coins > 0 && whole % 100 !== 0) ? null : whole + coins
}
