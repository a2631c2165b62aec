/**
 * When the access token of this browser was last renewed. The token itself is out of reach of scripts; knowing its
 * age lets the client renew it in time, and not ask at all where nobody has signed in.
 */
import { realm } from './realm'

/** Tokens of staff live five minutes, those of operators one; renewing earlier leaves room for slow requests. */
const FRESH = { staff: 4 * 60_000, operator: 45_000 }
const name = () => `lintel.renewed.${realm()}`
let inMemory: number | null = null

function read(): number | null {
  try {
    const text = localStorage.getItem(name())
    return text === null ? inMemory : Number(text)
  } catch {
    return inMemory
  }
}

export function tokenRenewed(at: number = Date.now()): void {
  inMemory = at
  try {
    localStorage.setItem(name(), String(at))
  } catch {
    // Without storage each tab keeps its own count.
  }
}

export function tokenGone(): void {
  inMemory = null
  try {
    localStorage.removeItem(name())
  } catch {
    // See tokenRenewed.
  }
}

export function mayHaveToken(): boolean {
  return read() !== null
}

export function tokenAges(now: number = Date.now()): boolean {
  const at = read()
  return at !== null && now - at > FRESH[realm()]
}
