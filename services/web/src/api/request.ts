/** One call of the API with everything a staff request may carry. Resolves with the body, throws a Problem. */
import { transport } from './transport'

export interface Call {
  query?: Record<string, string | number | boolean | readonly string[] | undefined | null>
  body?: unknown
  /** Key of the user's intent (see intent.ts); every POST that creates something needs one. */
  key?: string
  /** The version the user saw: refused with 412 when somebody was faster. */
  version?: number
  signal?: AbortSignal
}

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

export function address(path: string, query: Call['query'] = {}): string {
  const url = new URL(path, window.location.origin)
  for (const [name, value] of Object.entries(query)) {
    if (Array.isArray(value)) for (const one of value) url.searchParams.append(name, String(one))
    else if (value !== undefined && value !== null && value !== '') url.searchParams.set(name, String(value))
  }
  return url.toString()
}

export async function request<T>(method: Method, path: string, call: Call = {}): Promise<T> {
  const headers = new Headers({ Accept: 'application/json' })
  let body: BodyInit | undefined
  if (call.body instanceof FormData || call.body instanceof Blob) body = call.body
  else if (call.body !== undefined) {
    headers.set('Content-Type', 'application/json')
    body = JSON.stringify(call.body)
  }
  if (call.key) headers.set('Idempotency-Key', call.key)
  if (call.version !== undefined) headers.set('If-Match', `"${call.version}"`)
  const response = await transport(new Request(address(path, call.query), {
    method, headers, ...(body === undefined ? {} : { body }), ...(call.signal ? { signal: call.signal } : {}),
  }))
  if (response.status === 204 || response.headers.get('Content-Length') === '0') return undefined as T
  const text = await response.text()
  return (text ? JSON.parse(text) : undefined) as T
}

/** A page of a list: opaque cursors, no totals. */
export interface Page<Row> {
  items: Row[]
  next_cursor: string | null
}
