/** Meters and what they are read at: /api/billing. Values of registers and quantities are decimal strings in m³ or kWh. */
import { queryOptions } from '@tanstack/react-query'
import type { components } from './generated/billing'
import { request, type Page } from './request'
import { TOPIC } from './topics'

type Wire = components['schemas']
type Asked = Record<string, string | undefined>

const ROOT = '/api/billing'

export type Meter = Wire['MeterRead']
export type Reading = Wire['MeterReadingRead']
export type Sheet = Wire['SheetRead']
export type Kind = Wire['AddMeter']['kind']
export type NewMeter = Pick<Wire['AddMeter'], 'community_id' | 'kind' | 'no' | 'opened_on' | 'opening_value'> & Partial<Wire['AddMeter']>
export type Replacement = Pick<Wire['ReplaceMeter'], 'on' | 'closing_value' | 'no'> & Partial<Wire['ReplaceMeter']>

export const KINDS: readonly Kind[] = ['water', 'power', 'gas', 'heat']

export const fetchMeters = (query: Asked, cursor: string | null, signal?: AbortSignal) =>
  request<Page<Meter>>('GET', `${ROOT}/meters`, { query: { limit: 50, ...query, cursor }, ...(signal ? { signal } : {}) })
export const fetchReadings = (query: Asked, cursor: string | null, signal?: AbortSignal) =>
  request<Page<Reading>>('GET', `${ROOT}/readings`, { query: { limit: 50, ...query, cursor }, ...(signal ? { signal } : {}) })
export const readingsOf = (of: { meter_id: string } | { unit_id: string }) => queryOptions({
  queryKey: [TOPIC.meterReading, 'of', of], queryFn: async ({ signal }) => (await fetchReadings({ ...of, limit: '24' }, null, signal)).items,
})

/** All pages of a list that is needed whole. */
async function whole<Row>(fetchPage: (cursor: string | null) => Promise<Page<Row>>): Promise<Row[]> {
  const rows: Row[] = []
  let cursor: string | null = null
  do {
    const page: Page<Row> = await fetchPage(cursor)
    rows.push(...page.items)
    cursor = page.next_cursor
  } while (cursor)
  return rows
}

/** The meters of a kind and what was read in a month, for a sheet of paper. */
export const sheetOf = (community: string, kind: Kind, month: string) => queryOptions({
  queryKey: [TOPIC.meterReading, 'sheet', community, kind, month],
  queryFn: async ({ signal }) => {
    const asked = { community_id: community, kind, limit: '200' }
    const [meters, readings] = await Promise.all([
      whole((cursor) => fetchMeters(asked, cursor, signal)), whole((cursor) => fetchReadings({ ...asked, month }, cursor, signal)),
    ])
    return { meters, readings }
  },
})
export const lossOf = (community: string, kind: Kind, month: string) => queryOptions({
  queryKey: [TOPIC.meterReading, 'loss', community, kind, month], queryFn: ({ signal }) => request<Wire['LossRead']>('GET', `${ROOT}/communities/${community}/meter-loss`, { query: { kind, month }, signal }),
})
export const addMeter = (body: NewMeter, key: string) => request<Meter>('POST', `${ROOT}/meters`, { body, key })
export const replaceMeter = (id: string, body: Replacement, key: string) => request<Meter>('POST', `${ROOT}/meters/${id}/replace`, { body, key })
export const setPersons = (id: string, persons: number | null, key: string) => request<Meter>('POST', `${ROOT}/meters/${id}/persons`, { body: { persons }, key })
export const enterReading = (meter: string, body: { read_on: string; value: string }, key: string) => request<Reading>('POST', `${ROOT}/meters/${meter}/readings`, { body, key })
export const estimateReading = (meter: string, day: string, key: string) => request<Reading>('POST', `${ROOT}/meters/${meter}/estimates`, { body: { read_on: day }, key })
export const checkReading = (reading: Reading, text: string, rolledOver: boolean, key: string) =>
  request<Reading>('POST', `${ROOT}/readings/${reading.id}/check`, { body: { text, rolled_over: rolledOver }, version: reading.version, key })
export const rejectReading = (reading: Reading, text: string, key: string) => request<Reading>('POST', `${ROOT}/readings/${reading.id}/reject`, { body: { text }, version: reading.version, key })
export const approveReadings = (ids: readonly string[], key: string) => request<Wire['ApprovedRead']>('POST', `${ROOT}/readings/approve`, { body: { reading_ids: ids }, key })
export function sendSheet(community: string, file: File, take: boolean, key: string): Promise<Sheet> {
  const form = new FormData()
  form.append('data', file)
  return request<Sheet>('POST', `${ROOT}/communities/${community}/reading-sheets`, { body: form, query: take ? { take: 'true' } : {}, key })
}
