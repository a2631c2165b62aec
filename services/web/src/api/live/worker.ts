/// <reference lib="webworker" />
// One stream for the whole browser: with one per tab the seventh tab hangs on HTTP/1.1.
import type { FromWorker } from './protocol'
import { openStream } from './stream'

const scope = globalThis as unknown as SharedWorkerGlobalScope
const ports = new Set<MessagePort>()
let live = false
let opened = false

function tell(message: FromWorker): void {
  if (message.kind === 'state') live = message.live
  for (const port of ports) port.postMessage(message)
}

scope.onconnect = (event) => {
  const port = event.ports[0]
  if (!port) return
  ports.add(port)
  port.onmessage = (message: MessageEvent<'leave'>) => {
    if (message.data === 'leave') ports.delete(port)
  }
  port.postMessage({ kind: 'state', live } satisfies FromWorker)
  if (live) port.postMessage({ kind: 'hello' } satisfies FromWorker)
  if (opened) return
  opened = true
  openStream(tell)
}
