import { useCallback, useRef, useState } from 'react'
import { sendFile, type Destination } from '@/api/attachments'

export interface Sending {
  key: string
  file: File
  /** Between 0 and 1. */
  share: number
  state: 'waiting' | 'sending' | 'kept' | 'failed'
  error?: unknown
}

interface Kept { entry_id?: string }
type Way = (entry: string | undefined) => Destination

/** Sends files one after the other and keeps what failed for another try. Files sent together stand at one row of the timeline. */
export function useUploads(onKept?: () => unknown) {
  const [sendings, setSendings] = useState<Sending[]>([])
  const ways = useRef(new Map<string, Way>())
  const change = (key: string, to: Partial<Sending>) => { setSendings((now) => now.map((one) => (one.key === key ? { ...one, ...to } : one))) }
  const run = useCallback(async (list: readonly Sending[]) => {
    let entry: string | undefined
    for (const { key, file } of list) {
      const way = ways.current.get(key)
      if (!way) continue
      change(key, { state: 'sending', share: 0, error: undefined })
      try {
        const kept = await sendFile<Kept>(way(entry), file, (share) => { change(key, { share }) })
        entry = kept.entry_id ?? entry
        change(key, { state: 'kept', share: 1 })
      } catch (error) {
        change(key, { state: 'failed', error })
      }
    }
    await onKept?.()
  }, [onKept])
  const send = (files: readonly File[], way: Way): Promise<void> => {
    const made = files.map((file): Sending => ({ key: crypto.randomUUID(), file, share: 0, state: 'waiting' }))
    for (const one of made) ways.current.set(one.key, way)
    setSendings((now) => [...now.filter((one) => one.state !== 'kept'), ...made])
    return run(made)
  }
  const again = (one: Sending) => run([one])
  const forget = (one: Sending) => { setSendings((now) => now.filter((other) => other.key !== one.key)) }
  return { sendings, send, again, forget }
}

export type Uploads = ReturnType<typeof useUploads>
