import { callableBy } from '@/format/quietHours'

/** The clock of a return visit. */
export const VISIT = 'K16'

/** When something is due, as everybody is told it: nobody calls in the quiet hours, so a visit is due before they begin. */
export const dueOf = (code: string | null, due: string, since: string): string => (code === VISIT ? callableBy(due, since) : null) ?? due

/** State of a deadline. It is at risk from the warning on, which the service sets at 75 % of the span (C3.3). */
export interface Clock {
  warn_at: string
  due_at: string
  /** running | paused | met | missed | cancelled; a missed clock stays missed, whatever is done then. */
  result: string
  /** Missed, and what it asks for is still to be done: it counts on. */
  owed?: boolean | undefined
}

export type ClockState = 'ok' | 'risk' | 'over' | 'paused' | 'met' | 'missed' | 'cancelled'

export function clockState(clock: Clock, now: number): ClockState {
  if (clock.result === 'met' || clock.result === 'cancelled' || clock.result === 'paused') return clock.result
  if (clock.result === 'missed' && clock.owed !== true) return 'missed'
  if (clock.result === 'missed' || Date.parse(clock.due_at) <= now) return 'over'
  return Date.parse(clock.warn_at) <= now ? 'risk' : 'ok'
}

/** The clock of a list row: the services name a missed one only while it is owed. Null when nothing is due. */
export function rowClock(row: { clock_warn_at: string | null; clock_due_at: string | null; clock_result: string | null; clock_code: string | null; registered_at: string }): Clock | null {
  if (!row.clock_due_at) return null
  const due = dueOf(row.clock_code, row.clock_due_at, row.registered_at)
  return { warn_at: row.clock_warn_at ?? due, due_at: due, result: row.clock_result ?? 'running', owed: row.clock_result === 'missed' }
}
