/**
 * Gathers patches for 250 ms and then refreshes each topic at most every 3 s, so that a burst of events in a busy
 * hour costs one request per list and not one per event.
 */
export const GATHER = 250
export const QUIET = 3_000

export interface Batch {
  add(topic: string): void
  stop(): void
}

export function batch(refresh: (topic: string) => void, now: () => number = Date.now): Batch {
  const waiting = new Set<string>()
  const last = new Map<string, number>()
  let timer: ReturnType<typeof setTimeout> | undefined

  function flush(): void {
    timer = undefined
    const at = now()
    let next = Number.POSITIVE_INFINITY
    for (const topic of [...waiting]) {
      const free = (last.get(topic) ?? Number.NEGATIVE_INFINITY) + QUIET
      if (free > at) {
        next = Math.min(next, free - at)
        continue
      }
      waiting.delete(topic)
      last.set(topic, at)
      refresh(topic)
    }
    if (waiting.size > 0) timer = setTimeout(flush, next)
  }

  return {
    add(topic) {
      waiting.add(topic)
      timer ??= setTimeout(flush, GATHER)
    },
    stop() {
      clearTimeout(timer)
      waiting.clear()
    },
  }
}
