/** The tabs that listen to one stream. All hear everything, except that a refusal is one tab's to settle. */
import type { FromWorker } from './protocol'

export type Tab = (message: FromWorker) => void

export interface Audience {
  join(tab: Tab): void
  leave(tab: Tab): void
  tell(message: FromWorker): void
}

export function audience(): Audience {
  let tabs: Tab[] = []
  let live = false

  return {
    join(tab) {
      tabs = [...tabs.filter((known) => known !== tab), tab]
      tab({ kind: 'state', live })
      if (live) tab({ kind: 'hello' })
    },
    leave(tab) { tabs = tabs.filter((known) => known !== tab) },
    tell(message) {
      if (message.kind === 'state') live = message.live
      if (message.kind !== 'refused') {
        for (const tab of tabs) tab(message)
        return
      }
      // In turn: a tab that is asleep must not keep the others waiting.
      const [first, ...rest] = tabs
      if (!first) return
      tabs = [...rest, first]
      first(message)
    },
  }
}
