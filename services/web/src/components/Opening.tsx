import { useEffect, useLayoutEffect, useState } from 'react'
import { holdWhileLoading } from '@/keyboard/held'

/** Stands in place of a dialog that is still being loaded: what is typed meanwhile is not lost. */
export function Opening() {
  useLayoutEffect(holdWhileLoading, [])
  return null
}

/** Milliseconds after which somebody who waits wants to see that something comes. */
const NOTICED = 400

/**
 * Whether the frame of a dialog is to be seen without its content, which is still on its way: who sees a dialog types and
 * sends, and what has no fields yet takes neither. Only where it takes long it is seen, so that something happened.
 */
export function useFrameAlone(waiting: boolean): boolean {
  const [long, setLong] = useState(false)
  useEffect(() => {
    if (!waiting) return
    const late = setTimeout(() => { setLong(true) }, NOTICED)
    return () => { clearTimeout(late); setLong(false) }
  }, [waiting])
  return waiting && long
}
