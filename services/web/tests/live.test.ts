import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { QueryClient, QueryObserver } from '@tanstack/react-query'
import { audience } from '@/api/live/audience'
import { goLive } from '@/api/live/live'
import type { FromWorker } from '@/api/live/protocol'
import { openStream } from '@/api/live/stream'
import { growing } from '@/api/pauses'

class Source extends EventTarget {
  static readonly CLOSED = 2
  static all: Source[] = []
  readyState = 1
  onerror: (() => void) | null = null
  constructor() { super(); Source.all.push(this) }
  close() { this.readyState = Source.CLOSED }
  end(state: number) { this.readyState = state; this.onerror?.() }
}

beforeEach(() => { Source.all = []; vi.stubGlobal('EventSource', Source); vi.useFakeTimers() })
afterEach(() => { vi.useRealTimers(); vi.unstubAllGlobals() })

describe('the stream', () => {
  it('says that it was refused, and tries again with a new token', () => {
    const told: FromWorker[] = []
    const stream = openStream((message) => { told.push(message) })
    Source.all[0]?.dispatchEvent(new Event('hello'))
    Source.all[0]?.end(0)
    expect(told.at(-1)).toEqual({ kind: 'state', live: false })
    Source.all[0]?.end(Source.CLOSED)
    expect(told.at(-1)).toEqual({ kind: 'refused' })
    vi.advanceTimersByTime(1_000)
    expect(Source.all).toHaveLength(2)
    Source.all[1]?.dispatchEvent(new Event('hello'))
    expect(told.at(-1)).toEqual({ kind: 'hello' })
    stream.close()
  })
})

describe('the tabs of one stream', () => {
  it('hear everything, and settle refusals in turn', () => {
    const heard: string[] = []
    const tab = (name: string) => (message: FromWorker) => { heard.push(`${name} ${message.kind}`) }
    const [first, second] = [tab('first'), tab('second')]
    const tabs = audience()
    tabs.tell({ kind: 'refused' })
    tabs.join(first); tabs.join(second); tabs.join(first)
    heard.length = 0
    tabs.tell({ kind: 'patch', patch: { topic: 'ticket' } })
    expect(heard.sort()).toEqual(['first patch', 'second patch'])
    heard.length = 0
    tabs.tell({ kind: 'refused' }); tabs.tell({ kind: 'refused' })
    expect(heard.sort()).toEqual(['first refused', 'second refused'])
    heard.length = 0
    tabs.leave(second)
    tabs.tell({ kind: 'refused' }); tabs.tell({ kind: 'hello' })
    expect(heard).toEqual(['first refused', 'first hello'])
  })
  it('are greeted when the stream is live', () => {
    const heard: FromWorker[] = []
    const tabs = audience()
    tabs.tell({ kind: 'state', live: true })
    tabs.join((message) => { heard.push(message) })
    expect(heard).toEqual([{ kind: 'state', live: true }, { kind: 'hello' }])
  })
})

describe('a page', () => {
  it('asks again at the first greeting: what changed before the stream stood was told to nobody', async () => {
    const queries = new QueryClient()
    const fetch = vi.fn(() => Promise.resolve(Source.all.length))
    const stop = new QueryObserver(queries, { queryKey: ['ticket'], queryFn: fetch, staleTime: Infinity }).subscribe(() => undefined)
    await vi.advanceTimersByTimeAsync(10)
    expect(fetch).toHaveBeenCalledTimes(1)
    const leave = goLive(queries)
    Source.all[0]?.dispatchEvent(new Event('hello'))
    await vi.advanceTimersByTimeAsync(10)
    expect(fetch).toHaveBeenCalledTimes(2)
    leave(); stop()
  })
})

describe('pauses', () => {
  it('grow to a minute', () => {
    const pause = growing(3_000, () => 0.5)
    expect(Array.from({ length: 7 }, pause)).toEqual([3_000, 6_000, 12_000, 24_000, 48_000, 60_000, 60_000])
  })
})
