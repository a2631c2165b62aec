/** The present by the clock of the services: a PC that runs ahead must not colour limits red, nor promise too late. */
let ahead = 0

export function present(): number {
  return Date.now() - ahead
}

/** What the Date of an answer says: it was written between sending and receiving, to the second. */
export function hearDate(said: string | null, sent: number, received: number = Date.now()): void {
  const earliest = Date.parse(said ?? '')
  if (Number.isNaN(earliest)) return
  if (received < earliest) ahead = received - earliest
  else ahead = Math.max(0, sent - (earliest + 1_000))
}
