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

const NOTHING: Figures = { due: 0, done: 0, unreachable: 0, score_sum: 0, satisfied: 0, low: 0, followed_up: 0, settled: 0 }

/** Every month of a period, also those in which nothing was due. */
export function everyMonth(groups: readonly { key: string; figures: Figures }[], period: { due_from: string; due_until: string }): { key: string; figures: Figures }[] {
  const found = new Map(groups.map((group) => [group.key, group.figures]))
  const all: { key: string; figures: Figures }[] = []
  for (let [year, number] = period.due_from.split('-').map(Number) as [number, number]; ; number += 1) {
    if (number > 12) { number = 1; year += 1 }
    const key = `${year}-${String(number).padStart(2, '0')}`
    if (key > period.due_until.slice(0, 7)) return all
    all.push({ key, figures: found.get(key) ?? NOTHING })
  }
}

/** The days of one month inside a period. */
export function daysOf(month: string, period: { due_from: string; due_until: string }): { due_from: string; due_until: string } {
  const [year, number] = month.split('-').map(Number) as [number, number]
  const last = `${month}-${String(new Date(year, number, 0).getDate()).padStart(2, '0')}`
  const first = `${month}-01`
  return { due_from: first > period.due_from ? first : period.due_from, due_until: last < period.due_until ? last : period.due_until }
}
