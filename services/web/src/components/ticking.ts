/** One beat per page for everything that counts down; it stops when nothing listens or the page is hidden. */
import { useSyncExternalStore } from 'react'
import { present } from '@/api/present'

const BEAT = 1_000
const listeners = new Set<() => void>()
let now = present()
let timer: ReturnType<typeof setInterval> | undefined

function beat(): void {
  now = present()
  if (document.hidden) return
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  if (!timer) {
    now = present()
    timer = setInterval(beat, BEAT)
    document.addEventListener('visibilitychange', beat)
  }
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0) return
    clearInterval(timer)
    timer = undefined
    document.removeEventListener('visibilitychange', beat)
  }
}

/** The present second; components showing the same second share one timer. */
export function useNow(): number {
  return useSyncExternalStore(subscribe, () => now, () => now)
}

/** The present, in steps: re-renders only when a new step begins. */
export function useNowEvery(milliseconds: number): number {
  return useSyncExternalStore(subscribe, () => Math.floor(now / milliseconds) * milliseconds, () => now)
}
