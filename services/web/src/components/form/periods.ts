/** The periods figures are read for; both days are included: YYYY-MM-DD. Weeks begin on Monday. */
import dayjs, { type Dayjs } from 'dayjs'
import { dateOnly } from '@/format/time'

export interface Period { since: string; until: string }

const backTo = (days: number) => (today: Dayjs): [Dayjs, Dayjs] => [today.subtract(days, 'day'), today]
const week = (before: number) => (today: Dayjs): [Dayjs, Dayjs] => {
  const monday = today.subtract((today.day() + 6) % 7 + 7 * before, 'day')
  return [monday, monday.add(6, 'day')]
}
/** Whole months: so many, the last of them so many months ago. */
const months = (count: number, ago = 0) => (today: Dayjs): [Dayjs, Dayjs] => {
  const last = today.startOf('month').subtract(ago, 'month')
  return [last.subtract(count - 1, 'month'), last.endOf('month')]
}
const quarter = (before: number) => (today: Dayjs): [Dayjs, Dayjs] => months(3, today.month() % 3 - 2 + 3 * before)(today)

const SPANS = {
  today: backTo(0), days_7: backTo(6), days_30: backTo(29), week: week(0), last_week: week(1), month: months(1), last_month: months(1, 1),
  months_3: months(3), months_6: months(6), months_12: months(12), quarter: quarter(0), last_quarter: quarter(1),
}
export type Span = keyof typeof SPANS

export const written = (day: Dayjs): string => day.format('YYYY-MM-DD')

/** The day it is where the company is, wherever somebody reads its figures. */
const here = (): Dayjs => dayjs(dateOnly(Date.now(), 'en'))

export function periodOf(span: Span, today: Dayjs = here()): Period {
  const [since, until] = SPANS[span](today)
  return { since: written(since), until: written(until) }
}

/** Which of these the period is, by its days. */
export function spanOf(period: Period, spans: readonly Span[]): Span | undefined {
  return spans.find((span) => { const days = periodOf(span); return days.since === period.since && days.until === period.until })
}
