import { useLayoutEffect } from 'react'
import { holdWhileLoading } from '@/keyboard/held'

/** Stands in place of a dialog that is still being loaded: what is typed meanwhile is not lost. */
export function Opening() {
  useLayoutEffect(holdWhileLoading, [])
  return null
}
