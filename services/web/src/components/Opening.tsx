import { useLayoutEffect } from 'react'
import { holdKeys } from '@/keyboard/held'

/** Stands in place of a dialog that is still being loaded: what is typed meanwhile is not lost. */
export function Opening() {
  useLayoutEffect(holdKeys, [])
  return null
}
