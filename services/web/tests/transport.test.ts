import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { connection } from '@/api/connection'
import { intent } from '@/api/intent'
import { hearDate, present } from '@/api/present'
import { Problem } from '@/api/problem'
import { request } from '@/api/request'
import { spreadsheet } from '@/api/spreadsheets'
import { mayHaveToken, tokenAges, tokenGone, tokenRenewed } from '@/api/tokenAge'
import { SILENT, signedOut } from '@/api/transport'

type Answer = (url: string, request: Request) => Response | Promise<Response>
let calls: Request[] = []

function serve(answer: Answer): void {
  vi.stubGlobal('fetch', vi.fn((input: Request | string, init?: RequestInit) => {
    const asked = input instanceof Request ? input : new Request(new URL(input, window.location.origin), init)
    calls.push(asked.clone())
    return Promise.resolve(answer(new URL(asked.url).pathname, asked))
  }))
}
const json = (status: number, body: unknown) => new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json' } })

beforeEach(() => { calls = []; signedOut.set(false); connection.set('fine'); vi.useFakeTimers({ shouldAdvanceTime: true, advanceTimeDelta: 500 }) })
afterEach(() => { vi.useRealTimers(); vi.unstubAllGlobals() })

describe('transport', () => {
  it('carries client header, key and version', async () => {
    serve(() => json(200, { ok: true }))
    await request('POST', '/api/ticketing/tickets/1/accept', { body: {}, key: 'k1', version: 3 })
    expect(calls[0]?.headers.get('X-Lintel-Client')).toBe('web')
    expect(calls[0]?.headers.get('Idempotency-Key')).toBe('k1')
    expect(calls[0]?.headers.get('If-Match')).toBe('"3"')
  })
  it('renews an expired session once for all requests in flight', async () => {
    let fresh = false
    serve((path) => {
      if (path.endsWith('/sessions/refresh')) { fresh = true; return json(200, {}) }
      return fresh ? json(200, { path }) : json(401, { code: 'not_signed_in' })
    })
    await Promise.all([request('GET', '/api/a'), request('GET', '/api/b'), request('GET', '/api/c')])
    expect(calls.filter((call) => call.url.endsWith('/sessions/refresh'))).toHaveLength(1)
    expect(signedOut.get()).toBe(false)
  })
  it('gives up when the session cannot be renewed', async () => {
    tokenRenewed()
    serve((path) => json(401, { code: path.endsWith('refresh') ? 'session_over' : 'not_signed_in' }))
    await expect(request('GET', '/api/a')).rejects.toMatchObject({ status: 401, code: 'not_signed_in' })
    expect(signedOut.get()).toBe(true)
  })
  it('renews a token in time, so that nothing is refused for its age', async () => {
    tokenRenewed(Date.now() - 4.5 * 60_000)
    serve(() => json(200, {}))
    await Promise.all([request('GET', '/api/a'), request('GET', '/api/b')])
    expect(calls.map((call) => new URL(call.url).pathname).sort()).toEqual(['/api/a', '/api/b', '/api/identity/sessions/refresh'])
    expect(tokenAges()).toBe(false)
    tokenGone()
  })
  it('keeps somebody signed in while the service that renews is away', async () => {
    tokenRenewed()
    let away = 3
    serve((path) => {
      if (path.endsWith('/sessions/refresh')) return away-- > 0 ? new Response('', { status: 503 }) : json(200, {})
      return away < 0 ? json(200, { fine: true }) : json(401, { code: 'not_signed_in' })
    })
    await expect(request('GET', '/api/a')).rejects.toMatchObject({ status: 0, code: 'network', passing: true })
    expect(signedOut.get()).toBe(false)
    expect(mayHaveToken()).toBe(true)
    expect(connection.get()).toBe('trouble')
    await expect(request('GET', '/api/a')).resolves.toEqual({ fine: true })
    expect(connection.get()).toBe('fine')
    tokenGone()
  })
  it('asks a read again that is never answered', async () => {
    let asked = 0
    serve((_path, request) => asked++ > 0 ? json(200, { fine: true }) : new Promise<Response>((_resolve, reject) => {
      request.signal.addEventListener('abort', () => { reject(new DOMException('silent', 'AbortError')) })
    }))
    const answer = request('GET', '/api/a')
    await vi.advanceTimersByTimeAsync(SILENT)
    await expect(answer).resolves.toEqual({ fine: true })
    expect(asked).toBe(2)
  })
  it('waits for a spreadsheet for as long as it is made', async () => {
    serve((_path, request) => new Promise<Response>((resolve, reject) => {
      request.signal.addEventListener('abort', () => { reject(new DOMException('silent', 'AbortError')) })
      setTimeout(() => { resolve(new Response('rows')) }, 2 * SILENT)
    }))
    const answer = spreadsheet('complaints', {})
    await vi.advanceTimersByTimeAsync(2 * SILENT)
    expect((await answer).size).toBe(4)
    expect(calls).toHaveLength(1)
  })
  it('waits out a short absence of the service that renews', async () => {
    let away = 2
    serve((path) => {
      if (path.endsWith('/sessions/refresh')) { if (away-- > 0) throw new TypeError('Failed to fetch'); return json(200, {}) }
      return away < 0 ? json(200, { fine: true }) : json(401, { code: 'not_signed_in' })
    })
    await expect(request('GET', '/api/a')).resolves.toEqual({ fine: true })
    expect(signedOut.get()).toBe(false)
    tokenGone()
  })
  it('asks once while the banner is up', async () => {
    connection.set('trouble')
    serve(() => new Response('', { status: 503 }))
    await expect(request('GET', '/api/a')).rejects.toMatchObject({ status: 503 })
    expect(calls).toHaveLength(1)
  })
  it('does not renew a refused sign-in', async () => {
    serve(() => json(401, { code: 'sign_in_refused' }))
    await expect(request('POST', '/api/identity/sessions', { body: {} })).rejects.toMatchObject({ code: 'sign_in_refused' })
    expect(calls).toHaveLength(1)
    expect(signedOut.get()).toBe(false)
  })
  it('reads problems and their fields', async () => {
    serve(() => json(422, { code: 'invalid_fields', errors: [{ field: 'phone', code: 'bad_phone' }, 'nonsense'] }))
    const failure = await request('GET', '/api/a').catch((error: unknown) => error)
    expect(failure).toBeInstanceOf(Problem)
    expect((failure as Problem).errors).toEqual([{ field: 'phone', code: 'bad_phone' }])
  })
  it('repeats a read while a service restarts, with the banner up', async () => {
    let left = 2
    serve(() => (left-- > 0 ? new Response('Bad gateway', { status: 502 }) : json(200, { fine: true })))
    await expect(request('GET', '/api/a')).resolves.toEqual({ fine: true })
    expect(calls).toHaveLength(3)
    expect(connection.get()).toBe('fine')
  })
  it('repeats a write only with the same key', async () => {
    serve(() => new Response('', { status: 503 }))
    await expect(request('POST', '/api/a', { body: {} })).rejects.toMatchObject({ status: 503, code: 'unavailable' })
    expect(calls).toHaveLength(1)
    calls = []
    connection.set('fine')
    await expect(request('POST', '/api/a', { body: {}, key: 'same' })).rejects.toMatchObject({ status: 503 })
    expect(calls.map((call) => call.headers.get('Idempotency-Key'))).toEqual(['same', 'same', 'same'])
    expect(connection.get()).toBe('trouble')
  })
  it('turns a dead network into a problem', async () => {
    serve(() => { throw new TypeError('Failed to fetch') })
    await expect(request('GET', '/api/a')).rejects.toMatchObject({ status: 0, code: 'network' })
  })
})

describe('intent', () => {
  it('keeps its key for the same content and takes a new one afterwards', () => {
    const once = intent()
    const first = once.key({ a: 1 })
    expect(once.key({ a: 1 })).toBe(first)
    expect(once.key({ a: 2 })).not.toBe(first)
    const second = once.key({ a: 2 })
    once.done()
    expect(once.key({ a: 2 })).not.toBe(second)
  })
  it('sends again what it sent, though the minute is another one', () => {
    const booking = intent()
    booking.key({ a: 1 })
    expect([booking.once(() => 'at 10:00'), booking.once(() => 'at 10:01')]).toEqual(['at 10:00', 'at 10:00'])
    booking.key({ a: 2 })
    expect(booking.once(() => 'at 10:02')).toBe('at 10:02')
    booking.done()
    expect(booking.once(() => 'at 10:03')).toBe('at 10:03')
  })
})

describe('the present', () => {
  const noon = Date.parse('2026-03-05T12:00:00Z')
  const said = new Date(noon).toUTCString()
  const late = () => Math.round((Date.now() - present()) / 1_000)
  it.each([
    ['a PC in time', 400, 900, 0], ['a slow answer', -8_000, 300, 0], ['five minutes ahead', 301_000, 301_200, 300], ['five minutes behind', -300_200, -300_000, -300],
  ])('is that of the services: %s', (_, sent, received, ahead) => {
    hearDate(said, noon + sent, noon + received)
    expect(late()).toBe(ahead)
    hearDate(null, 0, 0)
    expect(late()).toBe(ahead)
  })
})
