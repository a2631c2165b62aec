/// <reference lib="webworker" />
// One stream for the whole browser: with one per tab the seventh tab hangs on HTTP/1.1.
import { audience } from './audience'
import type { FromWorker, ToWorker } from './protocol'
import { openStream } from './stream'

const scope = globalThis as unknown as SharedWorkerGlobalScope
const tabs = audience()
let opened = false

/** Resolves when the tab that held the lock is gone, however it went. */
function gone(lock: string): Promise<unknown> {
  return 'locks' in navigator ? navigator.locks.request(lock, () => undefined) : new Promise(() => undefined)
}

scope.onconnect = (event) => {
  const port = event.ports[0]
  if (!port) return
  const tab = (message: FromWorker) => { port.postMessage(message) }
  port.onmessage = (message: MessageEvent<ToWorker>) => {
    if (message.data.kind === 'leave') tabs.leave(tab)
    else {
      tabs.join(tab)
      void gone(message.data.lock).then(() => { tabs.leave(tab) })
    }
  }
  if (opened) return
  opened = true
  openStream(tabs.tell)
}
