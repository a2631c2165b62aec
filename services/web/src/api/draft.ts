/** What was typed survives a reload, a lost connection and a forced sign-in, for this tab only. */
const PREFIX = 'lintel.draft.'

export function readDraft<T>(name: string): Partial<T> | null {
  try {
    const text = sessionStorage.getItem(PREFIX + name)
    return text ? (JSON.parse(text) as Partial<T>) : null
  } catch {
    return null
  }
}

export function keepDraft(name: string, values: unknown): void {
  try {
    sessionStorage.setItem(PREFIX + name, JSON.stringify(values))
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
