/** State of a deadline. It is at risk from the warning on, which the service sets at 75 % of the span (C3.3). */
export interface Clock {
  warn_at: string
  due_at: string
  /** running | paused | met | missed | cancelled; a missed clock still counts until it is answered. */
  result: string
  stopped_at?: string | null | undefined
}

export type ClockState = 'ok' | 'risk' | 'over' | 'paused' | 'met' | 'missed' | 'cancelled'

export function clockState(clock: Clock, now: number): ClockState {
  if (clock.result === 'met' || clock.result === 'cancelled' || clock.result === 'paused') return clock.result
  if (clock.result === 'missed' && clock.stopped_at) return 'missed'
  if (clock.result === 'missed' || Date.parse(clock.due_at) <= now) return 'over'
  return Date.parse(clock.warn_at) <= now ? 'risk' : 'ok'
}

/** The running clock of a list row; null when nothing is due. */
export function rowClock(row: { clock_warn_at: string | null; clock_due_at: string | null }): Clock | null {
  return row.clock_due_at ? { warn_at: row.clock_warn_at ?? row.clock_due_at, due_at: row.clock_due_at, result: 'running' } : null
}
