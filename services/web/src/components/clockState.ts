/** State of a deadline: at risk when less than a quarter of its span is left (S0, K-clocks warn at 75 %). */
export interface Clock {
  started_at: string
  due_at: string
  /** running | paused | met | missed | cancelled; a missed clock is still counted until it is answered. */
  result: string | null
  stopped_at?: string | null
}

export type ClockState = 'ok' | 'risk' | 'over' | 'paused' | 'met' | 'missed' | 'cancelled'

export const RISK_SHARE = 0.25

export function clockState(clock: Clock, now: number): ClockState {
  if (clock.result === 'met' || clock.result === 'cancelled' || clock.result === 'paused') return clock.result
  if (clock.result === 'missed' && clock.stopped_at) return 'missed'
  const due = Date.parse(clock.due_at)
  const left = due - now
  if (left <= 0 || clock.result === 'missed') return 'over'
  return left < (due - Date.parse(clock.started_at)) * RISK_SHARE ? 'risk' : 'ok'
}
