/**
 * One EventSource with a calm reconnect: after a refusal (the browser gives up then) it tries again by itself,
 * waiting longer each time up to half a minute.
 */
import { readPatch, STREAM, type FromWorker } from './protocol'

const FIRST_WAIT = 1_000
const LONGEST_WAIT = 30_000

export interface Stream {
  close(): void
}

export function openStream(tell: (message: FromWorker) => void): Stream {
  let source: EventSource | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let wait = FIRST_WAIT
  let closed = false

  function connect(): void {
    source = new EventSource(STREAM, { withCredentials: true })
    source.addEventListener('hello', () => {
      wait = FIRST_WAIT
      tell({ kind: 'state', live: true })
      tell({ kind: 'hello' })
    })
    const patched = (event: MessageEvent<string>) => {
      const patch = readPatch(event.data)
      if (patch) tell({ kind: 'patch', patch })
    }
    source.addEventListener('patch', patched)
    source.addEventListener('message', patched)
    source.onerror = () => {
      tell({ kind: 'state', live: false })
      if (closed || source?.readyState !== EventSource.CLOSED) return
      tell({ kind: 'refused' })
      timer = setTimeout(connect, wait)
      wait = Math.min(wait * 2, LONGEST_WAIT)
    }
  }

  connect()
  return {
    close() {
      closed = true
      clearTimeout(timer)
      source?.close()
    },
  }
}
