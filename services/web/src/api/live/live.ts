/**
 * Live updates of a tab. Query keys start with the topic of the data they show, so a patch {topic, id} makes
 * exactly the queries of that topic stale. Every `hello` makes everything stale: what changed since a query was answered
 * and before the stream stood was told to nobody, after a reconnect and on the first connect of a page alike.
 */
import type { QueryClient } from '@tanstack/react-query'
import { askCompany } from '../company'
import { store } from '../store'
import { batch } from './batch'
import { tokenAges } from '../tokenAge'
import { renew } from '../transport'
import type { FromWorker, ToWorker } from './protocol'
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
  const post = (message: ToWorker) => { worker.port.postMessage(message) }
  let release = () => {}
  const join = () => {
    const lock = `lintel-live-${crypto.randomUUID()}`
    const held = new Promise<void>((resolve) => { release = resolve })
    if ('locks' in navigator) void navigator.locks.request(lock, () => { post({ kind: 'join', lock }); return held })
    else post({ kind: 'join', lock })
  }
  const leave = () => { post({ kind: 'leave' }); release() }
  // A page that is kept for the way back comes to life again without being loaded.
  const back = (event: PageTransitionEvent) => { if (event.persisted) join() }
  join()
  window.addEventListener('pagehide', leave)
  window.addEventListener('pageshow', back)
  return () => {
    window.removeEventListener('pagehide', leave)
    window.removeEventListener('pageshow', back)
    leave()
    worker.port.close()
  }
}

export function goLive(queries: QueryClient): () => void {
  const patches = batch((topic) => queries.invalidateQueries({ queryKey: [topic] }))
  const leave = connect((message) => {
    if (message.kind === 'state') live.set(message.live)
    // The stream ends with the token it began with; a token of which another tab took care needs no renewal.
    if (message.kind === 'refused') void (tokenAges() ? renew() : askCompany())
    if (message.kind === 'patch') patches.add(message.patch.topic)
    if (message.kind === 'hello') void queries.invalidateQueries()
  })
  return () => {
    patches.stop()
    leave()
    live.set(false)
  }
}
