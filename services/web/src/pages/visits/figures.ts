/** Rates of C3.13; null where there is nothing to divide by. */
import type { Figures } from '@/api/visits'

export const rate = (figures: Figures) => (figures.due > 0 ? figures.done / figures.due : null)
export const satisfied = (figures: Figures) => (figures.done > 0 ? figures.satisfied / figures.done : null)
export const average = (figures: Figures) => (figures.done > 0 ? figures.score_sum / figures.done : null)

export const percent = (share: number | null, locale: string) =>
  share === null ? '–' : new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 }).format(share)
export const decimal = (value: number | null, locale: string) =>
  value === null ? '–' : new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(value)

/** The first day of the month so many months before, and the last day of this one: YYYY-MM-DD. */
export function months(back: number, today: Date): { due_from: string; due_until: string } {
  const day = (at: Date) => `${at.getFullYear()}-${String(at.getMonth() + 1).padStart(2, '0')}-${String(at.getDate()).padStart(2, '0')}`
  return { due_from: day(new Date(today.getFullYear(), today.getMonth() - back, 1)), due_until: day(new Date(today.getFullYear(), today.getMonth() + 1, 0)) }
}

/** The days of one month inside a period. */
export function daysOf(month: string, period: { due_from: string; due_until: string }): { due_from: string; due_until: string } {
  const [year, number] = month.split('-').map(Number) as [number, number]
  const last = `${month}-${String(new Date(year, number, 0).getDate()).padStart(2, '0')}`
  const first = `${month}-01`
  return { due_from: first > period.due_from ? first : period.due_from, due_until: last < period.due_until ? last : period.due_until }
}
