/** Pauses between tries, each twice as long as the one before, up to a minute; spread so that tabs do not ask in step. */
const FIRST = 3_000
const LONGEST = 60_000
const SPREAD = 0.2

export function growing(first: number = FIRST, random: () => number = Math.random): () => number {
  let next = first
  return () => {
    const pause = next * (1 + SPREAD * (random() - 0.5))
    next = Math.min(next * 2, LONGEST)
    return pause
  }
}
