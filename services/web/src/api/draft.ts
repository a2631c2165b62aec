/** What was typed survives a reload, a lost connection and a forced sign-in, for this tab only. */
import dayjs from 'dayjs'

const PREFIX = 'lintel.draft.'
/** A day or an instant is kept as what it is: as a plain text the calendar that gets it back could not read it. */
const DAY = '$day'

function mark(this: Record<string, unknown>, key: string, text: unknown): unknown {
  return dayjs.isDayjs(this[key]) && text !== null ? { [DAY]: text } : text
}

const unmark = (_: string, value: unknown): unknown => (value !== null && typeof value === 'object' && DAY in value ? dayjs(value[DAY] as string) : value)

export function readDraft<T>(name: string): Partial<T> | null {
  try {
    const text = sessionStorage.getItem(PREFIX + name)
    return text ? (JSON.parse(text, unmark) as Partial<T>) : null
  } catch {
    return null
  }
}

/** The names of what is kept whose name begins so, without that beginning. */
export function draftsOf(beginning: string): string[] {
  try {
    return Object.keys(sessionStorage).filter((key) => key.startsWith(PREFIX + beginning)).map((key) => key.slice(PREFIX.length + beginning.length))
  } catch {
    return []
  }
}

export function keepDraft(name: string, values: unknown): void {
  try {
    sessionStorage.setItem(PREFIX + name, JSON.stringify(values, mark))
  } catch {
    // A full or forbidden storage costs the draft, never the form.
  }
}

export function dropDraft(name: string): void {
  try {
    sessionStorage.removeItem(PREFIX + name)
  } catch {
    // See keepDraft.
  }
}

/** Drafts hold what customers said: they end with the session. */
export function dropAllDrafts(): void {
  try {
    for (const key of Object.keys(sessionStorage)) if (key.startsWith(PREFIX)) sessionStorage.removeItem(key)
  } catch {
    // See keepDraft.
  }
}
