/** Duty: posts, rosters, who is there, the log and hand-overs: /api/ticketing. */
import { queryOptions } from '@tanstack/react-query'
import type { components } from './generated/ticketing'
import { request, type Page } from './request'
import { TOPIC } from './topics'

type Wire = components['schemas']

export type Desk = Wire['DutyDeskRead']
export type DeskPerson = Wire['DeskPersonRead']
export type DeskLeave = Wire['OpenLeaveRead']
export type DutyPost = Wire['DutyPostRead']
export type ShiftTemplate = Wire['ShiftTemplateRead']
export type RosterWeek = Wire['RosterWeekRead']
export type RosterShift = Wire['DutyShiftRead']
export type RosterEntry = Wire['RosterEntryRead']
export type RosterChange = Wire['RosterChangeRead']
export type Swap = Wire['SwapRequestRead']
export type DutyEntry = Wire['DutyEntryRead']
export type ShiftRecord = Wire['ShiftRecordRead']
export type Escalation = Wire['EscalationRead']
export type Handover = Wire['ShiftHandoverRead']
export type HandoverRow = Wire['ShiftHandoverRowRead']
export type HandoverItem = Wire['HandoverItemRead']

const BASE = '/api/ticketing'
const read = <T>(path: string, query: Record<string, string | undefined | null> = {}) =>
  queryOptions({ queryKey: [TOPIC.duty, path, query], queryFn: ({ signal }) => request<T>('GET', `${BASE}/${path}`, { query, signal }) })

export const desks = (community: string | null) => read<Desk[]>('duty-desks', { community_id: community })
export const rosterWeek = (community: string, week: string) => read<RosterWeek>('rosters', { community_id: community, week })
export const rosterChanges = (id: string) => read<Page<RosterChange>>(`rosters/${id}/changes`)
export const swaps = (community: string) => read<Page<Swap>>('swap-requests', { community_id: community, open_only: 'true' })
export const dutyEntries = (post: string) => read<Page<DutyEntry>>('duty-entries', { post_id: post })
export const shiftRecord = (id: string) => read<ShiftRecord>(`duty-shifts/${id}`)
export const escalations = (community: string | null) => read<Page<Escalation>>('escalations', { community_id: community, open_only: 'true' })
export const handovers = (post: string) => read<Page<HandoverRow>>('shift-handovers', { post_id: post })
export const handover = (id: string) => read<Handover>(`shift-handovers/${id}`)
export const handoverItems = (post: string) => read<HandoverItem[]>('handover-items', { post_id: post })

/** Everything that changes duty is a POST; `version` where the record has one. */
export const doDuty = <T = unknown>(path: string, key: string, body?: object, version?: number) =>
  request<T>('POST', `${BASE}/${path}`, { key, ...(body === undefined ? {} : { body }), ...(version === undefined ? {} : { version }) })
export const changePost = (id: string, body: Partial<Wire['ChangeDutyPost']>, version: number) => request<DutyPost>('PATCH', `${BASE}/duty-posts/${id}`, { body, version })

/** The Monday of the week of a calendar day, and days counted on from one. */
export function mondayOf(day: string): string {
  const at = new Date(`${day}T00:00:00Z`)
  return later(day, -((at.getUTCDay() + 6) % 7))
}
export function later(day: string, days: number): string {
  const at = new Date(`${day}T00:00:00Z`)
  at.setUTCDate(at.getUTCDate() + days)
  return at.toISOString().slice(0, 10)
}
