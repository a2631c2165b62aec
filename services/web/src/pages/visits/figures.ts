/** Rates of C3.13; null where there is nothing to divide by. What was due counts by its limit, what was said by the day of the visit. */
import dayjs from 'dayjs'
import type { Figures } from '@/api/visits'
import { written, type Period } from '@/components/form/periods'
import { ratio } from '@/format/share'

export const rate = (figures: Figures) => ratio(figures.kept, figures.due)
export const satisfied = (figures: Figures) => ratio(figures.satisfied, figures.done)
export const average = (figures: Figures) => ratio(figures.score_sum, figures.done)

export const decimal = (value: number | null, locale: string) =>
  value === null ? '–' : new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(value)

/** The list behind visits that were due in the period, and behind those that were made in it. */
export const dueIn = (period: Period, more: Record<string, string> = {}): Record<string, string> => ({ state: 'all', counted: 'true', due_from: period.since, due_until: period.until, ...more })
export const madeIn = (period: Period, more: Record<string, string> = {}): Record<string, string> => ({ state: 'done', made_from: period.since, made_until: period.until, ...more })

const NOTHING: Figures = { due: 0, kept: 0, unreachable: 0, done: 0, score_sum: 0, satisfied: 0, low: 0, followed_up: 0, settled: 0 }

/** Every month of a period, also those in which nothing was due. */
export function everyMonth(groups: readonly { key: string; figures: Figures }[], period: Period): { key: string; figures: Figures }[] {
  const found = new Map(groups.map((group) => [group.key, group.figures]))
  const all: { key: string; figures: Figures }[] = []
  for (let first = dayjs(period.since).startOf('month'); written(first) <= period.until; first = first.add(1, 'month')) {
    const key = first.format('YYYY-MM')
    all.push({ key, figures: found.get(key) ?? NOTHING })
  }
  return all
}

/** The days of one month inside a period. */
export function daysOf(month: string, period: Period): Period {
  const first = dayjs(`${month}-01`)
  const [since, until] = [written(first), written(first.endOf('month'))]
  return { since: since > period.since ? since : period.since, until: until < period.until ? until : period.until }
}
