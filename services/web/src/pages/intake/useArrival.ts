import { useEffect, useEffectEvent } from 'react'

/** Acts once when it comes to hold, after that was drawn: the field to go to exists by then, with its rules. */
export function useArrival(holds: boolean, act: () => void): void {
  const latest = useEffectEvent(act)
  useEffect(() => {
    if (!holds) return
    const soon = setTimeout(() => { latest() })
    return () => { clearTimeout(soon) }
  }, [holds])
}
