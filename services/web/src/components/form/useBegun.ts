import { useState } from 'react'

/**
 * What a form of a shared record begins with: the latest, until somebody types, and from then on what they saw, so that
 * a colleague who saves meanwhile neither takes away what is being typed nor is overwritten (the version is refused).
 * The form is keyed by the version it began with.
 */
export function useBegun<T extends { version: number }>(latest: T | undefined) {
  const [held, setHeld] = useState<T | null>(null)
  return {
    begun: held ?? latest,
    /** A colleague has saved since. */
    stale: held !== null && held.version !== latest?.version,
    hold: () => { setHeld((before) => before ?? latest ?? null) },
    /** Begins with the latest again: it was saved, or given up. */
    anew: () => { setHeld(null) },
  }
}
