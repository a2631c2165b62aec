/** Shifts of cashiers and their closing: /api/billing. Money in integer cents (分). */
import { queryOptions } from '@tanstack/react-query'
import type { components } from './generated/billing'
import { request, type Page } from './request'
import { TOPIC } from './topics'

type Wire = components['schemas']

const ROOT = '/api/billing'

export type DayClosing = Wire['DayClosingRead']
export type DayClosingDetail = Wire['DayClosingDetailRead']
export type OpenShift = Wire['OpenShiftRead']
export type CountedPieces = Wire['CountedPieces']

/** Notes and coins in use, in 分, the largest first. */
export const DENOMINATIONS = [10_000, 5_000, 2_000, 1_000, 500, 100, 50, 10] as const satisfies readonly CountedPieces['value_cents'][]
export type Denomination = (typeof DENOMINATIONS)[number]

/** What counted notes and coins come to, in 分. */
export const worth = (pieces: Readonly<Partial<Record<Denomination, number | null>>>) => DENOMINATIONS.reduce((sum, value) => sum + value * (pieces[value] ?? 0), 0)

/** Under the payments: what goes through a shift changes with each of them. */
export const openShifts = queryOptions({ queryKey: [TOPIC.payment, 'shifts'], queryFn: ({ signal }) => request<Wire['OpenShiftsRead']>('GET', `${ROOT}/desk/shifts`, { signal }) })
export const openShift = (community: string, float: number, key: string) => request<DayClosing>('POST', `${ROOT}/day-closings`, { body: { community_id: community, float_cents: float }, key })
export const fetchDayClosings = (query: Record<string, string | undefined>, cursor: string | null, signal?: AbortSignal) =>
  request<Page<DayClosing>>('GET', `${ROOT}/day-closings`, { query: { limit: 50, ...query, cursor }, ...(signal ? { signal } : {}) })
export const dayClosing = (id: string) => queryOptions({ queryKey: [TOPIC.dayClosing, id], queryFn: ({ signal }) => request<DayClosingDetail>('GET', `${ROOT}/day-closings/${id}`, { signal }) })
export const submittedClosings = (community: string | null) => queryOptions({ queryKey: [TOPIC.dayClosing, 'submitted', community], queryFn: ({ signal }) => fetchDayClosings({ state: 'submitted', community_id: community ?? undefined }, null, signal) })
export const submitDayClosing = (closing: DayClosing, body: Wire['SubmitDayClosing'], key: string) => request<DayClosing>('POST', `${ROOT}/day-closings/${closing.id}/submit`, { body, version: closing.version, key })
export const checkDayClosing = (closing: DayClosing, remark: string | null, key: string) => request<DayClosing>('POST', `${ROOT}/day-closings/${closing.id}/check`, { body: { remark }, version: closing.version, key })
export const acceptDifference = (closing: DayClosing, text: string, key: string) => request<DayClosing>('POST', `${ROOT}/day-closings/${closing.id}/accept-difference`, { body: { text }, version: closing.version, key })

/** A difference nobody settled yet. */
export const differenceOpen = (closing: DayClosing) => Boolean(closing.difference_cents) && closing.accepted_at === null
