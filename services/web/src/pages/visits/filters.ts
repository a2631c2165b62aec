/** What the address of the list says, in the words of the service. */
import type { ListParams } from '@/components/list/types'

/** "open" and "all" are tabs of the list, not states of the service. */
export function asked({ state, ...rest }: ListParams): Record<string, string> {
  if (state === 'open') return { ...rest, open_only: 'true' }
  return state && state !== 'all' ? { ...rest, state } : { ...rest }
}

const WARNED = 8 * 3_600_000

/** The limit of a visit that is still to be made; at risk on its last working hours. */
export function visitClock(visit: { state: string; due_at: string }) {
  if (visit.state !== 'due' && visit.state !== 'attempted') return null
  return { warn_at: new Date(Date.parse(visit.due_at) - WARNED).toISOString(), due_at: visit.due_at, result: 'running' }
}
