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

/** What somebody wants of a list besides what it shows by itself: of any other column the list decides, by its room. */
export interface ColumnChoice { shown: readonly string[]; hidden: readonly string[] }

/** `all`: the columns there are. Once it was kept which of them were to be seen: the others were not. */
export function readColumns(id: string, all: readonly string[]): ColumnChoice {
  const kept = read<ColumnChoice | readonly string[]>(`${id}.columns`, { shown: [], hidden: [] })
  return 'shown' in kept ? kept : { shown: kept, hidden: all.filter((key) => !kept.includes(key)) }
}
export const writeColumns = (id: string, choice: ColumnChoice) => { write(`${id}.columns`, choice) }

/** Of the columns that stood there, `ticked` are ticked now: what changed was chosen, and nothing else. */
export function chosenAnew({ shown, hidden }: ColumnChoice, stood: readonly string[], ticked: readonly string[]): ColumnChoice {
  const on = ticked.filter((key) => !stood.includes(key))
  const off = stood.filter((key) => !ticked.includes(key))
  return { shown: [...shown.filter((key) => !off.includes(key)), ...on], hidden: [...hidden.filter((key) => !on.includes(key)), ...off] }
}
export const readViews = (id: string) => read<SavedView[]>(`${id}.views`, [])
export const writeViews = (id: string, views: readonly SavedView[]) => { write(`${id}.views`, views) }
