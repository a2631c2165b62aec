/** What the worker tells the tabs and what the stream tells the worker. */
export interface Patch {
  topic: string
  id?: string
}

export type FromWorker =
  | { kind: 'state'; live: boolean }
  | { kind: 'hello' }
  /** The service did not take the token; one tab gets a new one. */
  | { kind: 'refused' }
  | { kind: 'patch'; patch: Patch }

/** What a tab tells the worker. The lock is held as long as the tab lives, so the worker notices when it crashed. */
export type ToWorker = { kind: 'join'; lock: string } | { kind: 'leave' }

export const STREAM = '/api/notifications/stream'

export function readPatch(data: string): Patch | null {
  try {
    const value: unknown = JSON.parse(data)
    if (typeof value !== 'object' || value === null) return null
    const { topic, id } = value as { topic?: unknown; id?: unknown }
    if (typeof topic !== 'string') return null
    return typeof id === 'string' ? { topic, id } : { topic }
  } catch {
    return null
  }
}
