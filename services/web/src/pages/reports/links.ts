/** Addresses of the ticket list behind the figures: the very filters the services count with. */
import type { DailyLine } from '@/api/reports'

export type Search = Record<string, string>

export type Happened = 'moved' | 'accepted' | 'progressed' | 'closed'

/** Cases of one day as the daily report counts them. */
export const ofDay = (day: string, happened: Happened, desk: 'community' | 'centre', more: Search = {}): Search =>
  ({ state: 'all', happened, first_day: day, last_day: day, desk, ...more })

/** A report nobody has to hand in yet says so: its day is not over. */
export const stateOf = (line: DailyLine): string => (line.under_way && line.state === 'draft' ? 'under_way' : line.state)
