/** Files of tickets: the file itself is the body, so that its way can be watched. /api/ticketing */
import type { components } from './generated/ticketing'
import { NETWORK, Problem, readProblem } from './problem'
import { address, request, type Page } from './request'
import { CLIENT_HEADER, renew, transport } from './transport'
import { tokenAges } from './tokenAge'

type Wire = components['schemas']

export type Attachment = Wire['AttachmentRead']

/** A file among those of several tickets. */
export type FileRow = Wire['FileRead']

const ROOT = '/api/ticketing'
export const MEGABYTES = 10
export const LARGEST = MEGABYTES * 1024 * 1024
export const MOST_FILES = 20
export const MOST_IMAGES = 3
const UNAUTHENTICATED = 401

/** Where a file goes; the row of the timeline is that of `entry_id`, or of what was just done with `verb`. */
export interface Destination { path: string; query?: { entry_id?: string | undefined; verb?: string | undefined } }

export const ofTicket = (id: string, query: Destination['query'] = {}): Destination => ({ path: `${ROOT}/tickets/${id}/attachments`, query })
export const ofReport = (token: string): Destination => ({ path: `${ROOT}/web-forms/${encodeURIComponent(token)}/attachments` })

function post(to: Destination, file: File, onShare: (share: number) => void): Promise<XMLHttpRequest> {
  return new Promise((resolve, reject) => {
    const sending = new XMLHttpRequest()
    sending.open('POST', address(to.path, to.query))
    sending.setRequestHeader(CLIENT_HEADER, 'web')
    sending.setRequestHeader('Content-Type', 'application/octet-stream')
    sending.setRequestHeader('X-File-Name', encodeURIComponent(file.name))
    sending.upload.onprogress = (event) => { if (event.lengthComputable) onShare(event.loaded / event.total) }
    sending.onload = () => { resolve(sending) }
    sending.onerror = sending.onabort = () => { reject(new Problem({ status: 0, code: NETWORK })) }
    sending.send(file)
  })
}

/** The same content again is the same attachment, so what broke off may simply be sent once more. */
export async function sendFile<Kept>(to: Destination, file: File, onShare: (share: number) => void): Promise<Kept> {
  if (tokenAges()) await renew()
  let answer = await post(to, file, onShare)
  if (answer.status === UNAUTHENTICATED && await renew()) answer = await post(to, file, onShare)
  if (answer.status >= 400) throw await readProblem(new Response(answer.responseText, { status: answer.status }))
  return JSON.parse(answer.responseText) as Kept
}

export async function fileContent(id: string, signal?: AbortSignal): Promise<Blob> {
  const response = await transport(new Request(address(`${ROOT}/attachments/${id}/content`), signal ? { signal } : {}))
  return response.blob()
}

export const fetchFiles = (of: { person_id: string } | { unit_id: string }, cursor: string | null, signal?: AbortSignal) =>
  request<Page<FileRow>>('GET', `${ROOT}/attachments`, { query: { ...of, cursor, limit: 50 }, ...(signal ? { signal } : {}) })

export const strikeOut = (id: string, reason: string, key: string) =>
  request<Attachment>('POST', `${ROOT}/attachments/${id}/strike-out`, { body: { reason }, key })
