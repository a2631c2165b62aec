/** Fees that are told only once a caller is verified: billing decides, and hears of a verification a moment later. */
import type { QueryClient } from '@tanstack/react-query'
import { asProblem } from './problem'
import { TOPIC } from './topics'

/** Milliseconds a verification may take from registry to billing. */
const ON_ITS_WAY = 8_000
const AGAIN = 400
const HEARD_BY_THEN = 2_000
const USUAL = 3_000

let expectedUntil = 0

/** Nobody the fees belong to is verified. */
export const isUnverified = (error: unknown): boolean => error !== null && error !== undefined && asProblem(error).code === 'caller_unverified'

const askAgain = (queries: QueryClient) => { void queries.invalidateQueries({ queryKey: [TOPIC.bill] }) }

/** Two data have just agreed: what was refused is asked for again, and again while billing may not have heard of it. */
export function callerVerified(queries: QueryClient): void {
  expectedUntil = Date.now() + ON_ITS_WAY
  askAgain(queries)
}

/** Whom somebody has verified is another matter than before, for better or worse; billing hears of it a moment later. */
export function checksChanged(queries: QueryClient): void {
  askAgain(queries)
  setTimeout(() => { askAgain(queries) }, HEARD_BY_THEN)
}

/** For what belongs to one household. */
export const patiently = {
  retry: (count: number, error: unknown) => (isUnverified(error) ? Date.now() < expectedUntil : count < 1 && asProblem(error).passing),
  retryDelay: (_: number, error: unknown) => (isUnverified(error) ? AGAIN : USUAL),
}
