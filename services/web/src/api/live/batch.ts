/**
 * Gathers patches for 250 ms and then refreshes each topic, again only 3 s after its last refresh has ended: a burst of
 * events in a busy hour costs one request per list and not one per event, and a list that takes long to answer is never
 * asked anew before it has answered. (A refresh that ends the one before it would keep a slow list from ever ending.)
 */
export const GATHER = 250
export const QUIET = 3_000

export interface Batch {
  add(topic: string): void
  stop(): void
}

export function batch(refresh: (topic: string) => Promise<unknown>): Batch {
  const waiting = new Set<string>()
  /** being refreshed, or refreshed a moment ago */
  const resting = new Set<string>()
  let timer: ReturnType<typeof setTimeout> | undefined
  let stopped = false

  function flush(): void {
    timer = undefined
    for (const topic of [...waiting]) {
      if (resting.has(topic)) continue
      waiting.delete(topic)
      resting.add(topic)
      void refresh(topic).finally(() => setTimeout(() => { rested(topic) }, QUIET))
    }
  }

  function rested(topic: string): void {
    resting.delete(topic)
    if (!stopped && waiting.has(topic)) flush()
  }

  return {
    add(topic) {
      waiting.add(topic)
      timer ??= setTimeout(flush, GATHER)
    },
    stop() {
      stopped = true
      clearTimeout(timer)
      waiting.clear()
    },
  }
}
