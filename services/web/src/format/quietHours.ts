/** Nobody is called or visited at home from 20:00 to 08:00 (C3.8): the service makes a visit due before, never within. */
import { hourOf } from './time'

const [BEGINS, ENDS] = [20, 8]
const [MINUTE, HOUR] = [60_000, 3_600_000]

/** The last minute to call before a limit that falls into the quiet hours; null where it does not, or where they had begun by `since`. */
export function callableBy(limit: string, since: string): string | null {
  const [at, hour] = [new Date(limit), hourOf(limit)]
  if (hour >= ENDS && hour < BEGINS) return null
  const into = ((hour - BEGINS + 24) % 24) * HOUR + at.getTime() % HOUR
  const last = at.getTime() - into - MINUTE
  return last >= Date.parse(since) ? new Date(last).toISOString() : null
}

/** Whether a visit is due at the last minute before the quiet hours, and therefore perhaps before its limit. */
export const beforeQuiet = (due: string): boolean => hourOf(due) === BEGINS - 1 && hourOf(Date.parse(due) + MINUTE) === BEGINS
