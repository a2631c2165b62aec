/** Instants are ISO strings in UTC; people read them in the time zone of their company. */
let zone = 'Asia/Shanghai'

export function setZone(name: string): void {
  zone = name
  formats.clear()
}

const formats = new Map<string, Intl.DateTimeFormat>()

function format(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale}${JSON.stringify(options)}`
  let found = formats.get(key)
  if (!found) {
    found = new Intl.DateTimeFormat(orderly(locale), { timeZone: zone, hourCycle: 'h23', ...options })
    formats.set(key, found)
  }
  return found
}

/** English alone says 11/12 for either of two days; its Canadian form begins with the year, as the Chinese one does. */
function orderly(locale: string): string {
  return locale === 'en' ? 'en-CA' : locale
}

type Instant = string | number | Date

const DATE: Intl.DateTimeFormatOptions = { year: 'numeric', month: '2-digit', day: '2-digit' }
const CLOCK: Intl.DateTimeFormatOptions = { hour: '2-digit', minute: '2-digit' }

export function dateTime(at: Instant, locale = 'zh-CN'): string {
  return format(locale, { ...DATE, ...CLOCK }).format(new Date(at))
}

export function dateOnly(at: Instant, locale = 'zh-CN'): string {
  return format(locale, DATE).format(new Date(at))
}

/** A calendar date without a time ("2026-03-01") is shown as it is, whatever the zone. */
export function calendarDate(day: string, locale = 'zh-CN'): string {
  return new Intl.DateTimeFormat(orderly(locale), { ...DATE, timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`))
}

export function timeOnly(at: Instant, locale = 'zh-CN'): string {
  return format(locale, CLOCK).format(new Date(at))
}

/** "11/22 03:00": for list columns, where the year is plain. */
export function shortDateTime(at: Instant, locale = 'zh-CN'): string {
  return format(locale, { month: '2-digit', day: '2-digit', ...CLOCK }).format(new Date(at))
}

export function month(period: string, locale = 'zh-CN'): string {
  return new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'long', timeZone: 'UTC' })
    .format(new Date(`${period.slice(0, 7)}-01T00:00:00Z`))
}

export function weekday(at: Instant, locale = 'zh-CN'): string {
  return format(locale, { month: 'long', day: 'numeric', weekday: 'long' }).format(new Date(at))
}

/** "星期日" of a date that belongs to no time zone: its date stands beside it. */
export function nameOfDay(day: string, locale = 'zh-CN'): string {
  return new Intl.DateTimeFormat(orderly(locale), { weekday: 'long', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`))
}

/** "11/22 周日": for the head of a column. */
export function shortDay(at: Instant, locale = 'zh-CN'): string {
  return `${format(locale, { month: '2-digit', day: '2-digit' }).format(new Date(at))} ${format(locale, { weekday: 'short' }).format(new Date(at))}`
}

/** Hour of the day in the company's zone, for greetings. */
export function hourOf(at: Instant): number {
  return Number(format('en-GB', { hour: '2-digit' }).format(new Date(at)))
}

const STEPS: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['year', 31_536_000], ['month', 2_592_000], ['day', 86_400], ['hour', 3_600], ['minute', 60],
]

/** "5分钟前", "in 3 hours" */
export function relative(at: Instant, now: number, locale = 'zh-CN'): string {
  const seconds = (new Date(at).getTime() - now) / 1000
  const names = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })
  for (const [unit, size] of STEPS) {
    if (Math.abs(seconds) >= size) return names.format(Math.trunc(seconds / size), unit)
  }
  return names.format(0, 'second')
}

/** "12分钟", "3 hours": how long, in the largest unit that fits. */
export function span(milliseconds: number, locale = 'zh-CN'): string {
  const seconds = Math.abs(milliseconds) / 1000
  const [unit, size] = STEPS.find(([, length]) => seconds >= length) ?? ['minute', 60]
  return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(Math.floor(seconds / size))
}

const LASTING = [['day', 86_400], ['hour', 3_600], ['minute', 60]] as const

/** "1小时30分钟", "2 days 3 hr": how long, in the two largest units that fit. */
export function lasted(seconds: number, locale = 'zh-CN'): string {
  const largest = LASTING.findIndex(([, size]) => seconds >= size)
  const units = LASTING.slice(largest < 0 ? -1 : largest).slice(0, 2)
  let left = seconds
  const parts = units.map(([unit, size]) => { const count = Math.floor(left / size); left -= count * size; return { unit, count } })
  return parts.filter(({ count }, index) => count > 0 || index === 0)
    .map(({ unit, count }) => new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'short' }).format(count)).join(locale === 'zh-CN' ? '' : ' ')
}

/** "2天 03:15:07" or "03:15:07": the length of a span in the form of a clock. */
export function duration(milliseconds: number, days: string): string {
  const total = Math.floor(Math.abs(milliseconds) / 1000)
  const two = (value: number) => String(value).padStart(2, '0')
  const clock = `${two(Math.floor(total / 3600) % 24)}:${two(Math.floor(total / 60) % 60)}:${two(total % 60)}`
  const whole = Math.floor(total / 86_400)
  return whole > 0 ? `${whole}${days} ${clock}` : clock
}
