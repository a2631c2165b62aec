/**
 * Live updates of a tab. Query keys start with the topic of the data they show, so a patch {topic, id} makes
 * exactly the queries of that topic stale; `hello` after a reconnect makes everything stale, since events may be lost.
 */
import type { QueryClient } from '@tanstack/react-query'
import { store } from '../store'
import { batch } from './batch'
import type { FromWorker } from './protocol'
import { openStream } from './stream'

export const live = store(false)

function connect(tell: (message: FromWorker) => void): () => void {
  if (typeof SharedWorker === 'undefined') {
    const stream = openStream(tell)
    return () => { stream.close() }
  }
  const worker = new SharedWorker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'lintel-live' })
  worker.port.onmessage = (event: MessageEvent<FromWorker>) => { tell(event.data) }
  worker.port.start()
  const leave = () => { worker.port.postMessage('leave') }
  window.addEventListener('pagehide', leave)
  return () => {
    window.removeEventListener('pagehide', leave)
    leave()
    worker.port.close()
  }
}

export function goLive(queries: QueryClient): () => void {
  const patches = batch((topic) => { void queries.invalidateQueries({ queryKey: [topic] }) })
  let greeted = false
  const leave = connect((message) => {
    if (message.kind === 'state') live.set(message.live)
    if (message.kind === 'patch') patches.add(message.patch.topic)
    if (message.kind === 'hello') {
      if (greeted) void queries.invalidateQueries()
      greeted = true
    }
  })
  return () => {
    patches.stop()
    leave()
    live.set(false)
  }
}
