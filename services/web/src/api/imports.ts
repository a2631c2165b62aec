/** Import of a community file: /api/registry. */
import { queryOptions } from '@tanstack/react-query'
import type { components } from './generated/registry'
import { address, request, type Page } from './request'
import { TOPIC } from './topics'
import { transport } from './transport'

type Wire = components['schemas']

const ROOT = '/api/registry'

export type ImportJob = Wire['ImportRead']
export type ImportFindings = Wire['FindingPage']

export const RUNNING = ['applying', 'undoing']

export const importJob = (id: string) => queryOptions({
  queryKey: [TOPIC.imports, id], queryFn: ({ signal }) => request<ImportJob>('GET', `${ROOT}/imports/${id}`, { signal }),
  refetchInterval: (query) => (RUNNING.includes(query.state.data?.status ?? '') ? 700 : false),
})
export const fetchImports = (community: string, cursor: string | null, signal?: AbortSignal) =>
  request<Page<ImportJob>>('GET', `${ROOT}/communities/${community}/imports`, { query: { cursor, limit: 50 }, ...(signal ? { signal } : {}) })
export const fetchFindings = (id: string, sheet: string | undefined, cursor: string | null, signal: AbortSignal) =>
  request<ImportFindings>('GET', `${ROOT}/imports/${id}/findings`, { query: { sheet, cursor, limit: 200 }, signal })
export function checkFile(community: string, file: File, key: string): Promise<ImportJob> {
  const form = new FormData()
  form.append('data', file)
  return request<ImportJob>('POST', `${ROOT}/communities/${community}/imports`, { body: form, key })
}
export async function importTemplate(): Promise<Blob> {
  const response = await transport(new Request(address(`${ROOT}/imports/template`)))
  return response.blob()
}
export const stepImport = (id: string, verb: 'apply' | 'discard' | 'undo', version: number, key: string) =>
  request<ImportJob>('POST', `${ROOT}/imports/${id}/${verb}`, { version, key })
