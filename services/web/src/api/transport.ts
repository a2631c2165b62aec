/**
 * The one way out of the client. Adds the client header, renews an expired session once for all requests in
 * flight, repeats reads while a service restarts, and turns every failure into a Problem.
 */
import { askCompany, SUSPENDED } from './company'
import { connection, reportReachable, reportUnreachable } from './connection'
import { hearDate } from './present'
import { networkProblem, Problem, readProblem } from './problem'
import { realm } from './realm'
import { store } from './store'
import { mayHaveToken, tokenAges, tokenGone, tokenRenewed } from './tokenAge'

export const CLIENT_HEADER = 'X-Lintel-Client'

/** True after the session ended for good; the shell then leaves for the sign-in screen. */
export const signedOut = store(false)

const READ_PAUSES = [400, 1200]
/** A read that has not begun to answer after this many milliseconds is given up like one that failed: a list must not wait for ever. */
export const SILENT = 30_000
/** Spreadsheets begin to answer only when they are complete. */
const WHOLE = /\/spreadsheet$/
/** Only a refusal ends a session; trouble says nothing about it. */
type Renewal = 'renewed' | 'refused' | 'suspended' | 'trouble'
let renewal: Promise<Renewal> | null = null

function sessionPath(): string {
  return realm() === 'operator' ? '/api/identity/operator/sessions' : '/api/identity/sessions'
}

/** What a response says no with. A service that does not serve a company yet refuses like one that was suspended: the company itself is asked. */
async function refusal(response: Response): Promise<Problem> {
  const problem = await readProblem(response)
  if (problem.code === SUSPENDED) await askCompany()
  return problem
}

async function renewOnce(): Promise<Renewal> {
  try {
    const response = await fetch(`${sessionPath()}/refresh`, {
      method: 'POST', credentials: 'same-origin', headers: { [CLIENT_HEADER]: 'web' },
    })
    if (response.ok) {
      tokenRenewed()
      return 'renewed'
    }
    if (response.status === 401 || response.status === 403) return (await refusal(response)).code === SUSPENDED ? 'suspended' : 'refused'
  } catch {
    // Like a service that does not answer.
  }
  reportUnreachable()
  return 'trouble'
}

/** Gets a new token; passing trouble is waited for a moment, like that of a read. */
async function renewPatiently(): Promise<Renewal> {
  for (const wait of connection.get() === 'fine' ? READ_PAUSES : []) {
    const outcome = await renewOnce()
    if (outcome !== 'trouble') return outcome
    await pause(wait)
  }
  return renewOnce()
}

function renewed(): Promise<Renewal> {
  renewal ??= renewPatiently().finally(() => { renewal = null })
  return renewal
}

/** Somebody signed in: what ended before is forgotten. */
export function sessionStarted(): void {
  tokenRenewed()
  signedOut.set(false)
}

/** Gets a new token now, for what it says has changed; shared by all requests in flight. */
export async function renew(): Promise<boolean> {
  return await renewed() === 'renewed'
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

async function send(request: Request): Promise<Response> {
  if (request.method !== 'GET' || WHOLE.test(new URL(request.url).pathname)) return fetch(request.clone())
  const silent = new AbortController()
  const timer = setTimeout(() => { silent.abort() }, SILENT)
  try {
    return await fetch(new Request(request, { signal: AbortSignal.any([request.signal, silent.signal]) }))
  } finally {
    clearTimeout(timer)
  }
}

async function attempt(request: Request): Promise<Response> {
  try {
    const sent = Date.now()
    const response = await send(request)
    hearDate(response.headers.get('Date'), sent)
    if (response.status === 502 || response.status === 503 || response.status === 504) reportUnreachable()
    else reportReachable()
    return response
  } catch (error) {
    if (request.signal.aborted) throw error
    reportUnreachable()
    throw networkProblem()
  }
}

/** GET repeats by itself; a POST repeats too when it carries an idempotency key, for then it takes effect once. */
function repeatable(request: Request): boolean {
  return request.method === 'GET' || request.headers.has('Idempotency-Key')
}

async function persist(request: Request): Promise<Response> {
  // While the banner is up one try is enough: the banner itself asks again, in growing pauses.
  for (const wait of repeatable(request) && connection.get() === 'fine' ? READ_PAUSES : []) {
    try {
      const response = await attempt(request)
      if (response.status !== 502 && response.status !== 503 && response.status !== 504) return response
    } catch (error) {
      if (request.signal.aborted) throw error
    }
    await pause(wait)
  }
  return attempt(request)
}

/** fetch for openapi-fetch: resolves with a successful response or throws a Problem. */
export async function transport(input: Request): Promise<Response> {
  const request = new Request(input, { credentials: 'same-origin' })
  request.headers.set(CLIENT_HEADER, 'web')
  const ownSession = new URL(request.url).pathname.startsWith(sessionPath())
  if (!ownSession && tokenAges()) await renew()
  let response = await persist(request)
  if (response.status === 401 && !ownSession) {
    const outcome = await renewed()
    if (outcome === 'trouble') throw networkProblem()
    if (outcome === 'suspended') throw new Problem({ status: 403, code: SUSPENDED })
    if (outcome === 'renewed') response = await persist(request)
    if (response.status === 401) {
      if (mayHaveToken()) signedOut.set(true)
      tokenGone()
    }
  }
  if (response.ok) return response
  throw await refusal(response)
}
