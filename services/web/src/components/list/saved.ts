/** What a person arranged for a list on this computer: shown columns and named filters. */
import type { ListParams } from './types'

export interface SavedView { name: string; params: ListParams }

function read<T>(key: string, otherwise: T): T {
  try {
    const text = localStorage.getItem(`lintel.list.${key}`)
    return text ? (JSON.parse(text) as T) : otherwise
  } catch {
    return otherwise
  }
}

function write(key: string, value: unknown): void {
  try {
    localStorage.setItem(`lintel.list.${key}`, JSON.stringify(value))
  } catch {
    // Without storage the arrangement lasts for this page.
  }
}

export const readColumns = (id: string) => read<string[] | null>(`${id}.columns`, null)
export const writeColumns = (id: string, keys: readonly string[]) => { write(`${id}.columns`, keys) }
export const readViews = (id: string) => read<SavedView[]>(`${id}.views`, [])
export const writeViews = (id: string, views: readonly SavedView[]) => { write(`${id}.views`, views) }
