/** What is left when a newer build has replaced the one this page was loaded from: the parts it still lacks are gone. */
const KEY = 'lintel.renewed'

/** How browsers, and the loader of styles, say that a part of the client did not come. */
const LOST = /dynamically imported module|Importing a module script failed|Unable to preload CSS/i

export function isLostPart(error: unknown): boolean {
  return error instanceof Error && LOST.test(error.message)
}

const entryIn = (page: Document): string | null => page.querySelector('script[type="module"][src]')?.getAttribute('src') ?? null

function read(): string | null {
  try {
    return sessionStorage.getItem(KEY)
  } catch {
    return null
  }
}

/** Whether the mark was kept: without it nobody would know that the page was loaded anew for this build already. */
function write(entry: string): boolean {
  try {
    sessionStorage.setItem(KEY, entry)
    return true
  } catch {
    return false
  }
}

/**
 * Loads the document anew where the server has another build than this page, and says whether it does. Once for each
 * build: where the document comes back as it was (something between keeps it), the reader is asked instead.
 */
export async function renewed(reload: () => void = () => { window.location.reload() }): Promise<boolean> {
  const mine = entryIn(document)
  try {
    const answer = await fetch(window.location.pathname, { cache: 'no-store', headers: { accept: 'text/html' } })
    const theirs = answer.ok ? entryIn(new DOMParser().parseFromString(await answer.text(), 'text/html')) : null
    if (theirs === null || theirs === mine || theirs === read() || !write(theirs)) return false
  } catch {
    return false
  }
  reload()
  return true
}

/** Whether this page was loaded because of a new build; told once. */
export function wasRenewed(): boolean {
  const since = read()
  if (since === null || since !== entryIn(document)) return false
  // The mark stays, against a loop; that it was told stands beside it.
  try {
    if (sessionStorage.getItem(`${KEY}.told`) === since) return false
    sessionStorage.setItem(`${KEY}.told`, since)
  } catch {
    return false
  }
  return true
}
