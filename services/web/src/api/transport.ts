/**
 * The one way out of the client. Adds the client header, renews an expired session once for all requests in
 * flight, repeats reads while a service restarts, and turns every failure into a Problem.
 */
import { reportReachable, reportUnreachable } from './connection'
import { networkProblem, readProblem, type Problem } from './problem'
import { realm } from './realm'
import { store } from './store'
import { mayHaveToken, tokenAges, tokenGone, tokenRenewed } from './tokenAge'

export const CLIENT_HEADER = 'X-Lintel-Client'

/** True after the session ended for good; the shell then leaves for the sign-in screen. */
export const signedOut = store(false)

const READ_PAUSES = [400, 1200]
let renewal: Promise<boolean> | null = null

function sessionPath(): string {
  return realm() === 'operator' ? '/api/identity/operator/sessions' : '/api/identity/sessions'
}

async function renewOnce(): Promise<boolean> {
  try {
    const response = await fetch(`${sessionPath()}/refresh`, {
      method: 'POST', credentials: 'same-origin', headers: { [CLIENT_HEADER]: 'web' },
    })
    if (response.ok) tokenRenewed()
    return response.ok
  } catch {
    return false
  }
}

/** Somebody signed in: what ended before is forgotten. */
export function sessionStarted(): void {
  tokenRenewed()
  signedOut.set(false)
}

/** Gets a new token now, for what it says has changed; shared by all requests in flight. */
export function renew(): Promise<boolean> {
  renewal ??= renewOnce().finally(() => { renewal = null })
  return renewal
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

async function attempt(request: Request): Promise<Response> {
  try {
    const response = await fetch(request.clone())
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
  for (const wait of repeatable(request) ? READ_PAUSES : []) {
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
    if (await renew()) response = await persist(request)
    if (response.status === 401) {
      if (mayHaveToken()) signedOut.set(true)
      tokenGone()
    }
  }
  if (response.ok) return response
  throw await readProblem(response) satisfies Problem
}
