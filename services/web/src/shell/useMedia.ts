import { useSyncExternalStore } from 'react'

export const SMALL = '(max-width: 767px)'
export const MEDIUM = '(max-width: 1100px)'

export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (changed) => {
      const list = window.matchMedia(query)
      list.addEventListener('change', changed)
      return () => { list.removeEventListener('change', changed) }
    },
    () => window.matchMedia(query).matches,
  )
}
