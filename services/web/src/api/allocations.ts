/** Shared costs split over homes: /api/billing. Money in integer cents (分). */
import { queryOptions } from '@tanstack/react-query'
import type { components } from './generated/billing'
import { request, type Page } from './request'
import { TOPIC } from './topics'

type Wire = components['schemas']

const ROOT = '/api/billing'

export type Allocation = Wire['AllocationRead']
export type AllocationDetail = Wire['AllocationDetailRead']
export type AllocationPreview = Wire['AllocationPreviewRead']
export type AllocationShare = Wire['AllocationShareRead']
/** The document does not say of what its lists are. */
type Part = Pick<Wire['SplitBy'], 'basis' | 'percent'> & Partial<Pick<Wire['SplitBy'], 'meter_kind'>> & { floors?: Wire['WeightFromFloor'][]; units?: Wire['WeightOfUnit'][] }
export type AllocationWish = Omit<Wire['DraftAllocation'], 'building_ids' | 'unit_codes' | 'excluded' | 'costs' | 'parts'> & { building_ids: string[]; unit_codes: string[]; excluded: Wire['ExcludedUnit'][]; costs: Wire['SharedCost'][]; parts: Part[] }
export type Objection = Wire['AllocationObjectionRead']
export type Outcome = Wire['AnswerAllocationObjection']['outcome']
export type Basis = Wire['SplitBy']['basis']

export const fetchAllocations = (query: Record<string, string | undefined>, cursor: string | null, signal?: AbortSignal) =>
  request<Page<Allocation>>('GET', `${ROOT}/allocations`, { query: { limit: 50, ...query, cursor }, ...(signal ? { signal } : {}) })
export const allocationDetail = (id: string) => queryOptions({ queryKey: [TOPIC.allocation, id], queryFn: ({ signal }) => request<AllocationDetail>('GET', `${ROOT}/allocations/${id}`, { signal }) })
export const fetchShares = (id: string, code: string, cursor: string | null, signal?: AbortSignal, limit = 50) =>
  request<Page<AllocationShare>>('GET', `${ROOT}/allocations/${id}/shares`, { query: { limit, code: code || undefined, cursor }, ...(signal ? { signal } : {}) })
/** All of them, for paper. */
export const allShares = (id: string) => queryOptions({
  queryKey: [TOPIC.allocation, id, 'all'],
  queryFn: async ({ signal }) => {
    const found: AllocationShare[] = []
    for (let cursor: string | null = null, first = true; first || cursor; first = false) {
      const page: Page<AllocationShare> = await fetchShares(id, '', cursor, signal, 200)
      found.push(...page.items)
      cursor = page.next_cursor
    }
    return found
  },
})
/** How it would be split now; nothing is kept. */
export const previewAllocation = (wish: AllocationWish | null) => queryOptions({
  queryKey: ['allocation-preview', wish], queryFn: ({ signal }) => request<AllocationPreview>('POST', `${ROOT}/allocations/preview`, { body: wish, signal }), enabled: wish !== null, retry: false,
})
export const draftAllocation = (wish: AllocationWish, key: string) => request<AllocationDetail>('POST', `${ROOT}/allocations`, { body: wish, key })
const step = (detail: AllocationDetail, verb: string, key: string, body?: object) => request<AllocationDetail>('POST', `${ROOT}/allocations/${detail.allocation.id}/${verb}`, { body, version: detail.version, key })
export const checkAllocation = (detail: AllocationDetail, key: string) => step(detail, 'check', key)
export const discloseAllocation = (detail: AllocationDetail, days: number, key: string) => step(detail, 'disclose', key, { days })
export const billAllocation = (detail: AllocationDetail, key: string) => step(detail, 'bill', key)
export const voidAllocation = (detail: AllocationDetail, reason: string, key: string) => step(detail, 'void', key, { reason })
export const objectToAllocation = (detail: AllocationDetail, body: Wire['ObjectToAllocation'], key: string) => step(detail, 'objections', key, body)
export const answerObjection = (detail: AllocationDetail, id: string, outcome: Outcome, answer: string, key: string) =>
  request<AllocationDetail>('POST', `${ROOT}/allocation-objections/${id}/answer`, { body: { outcome, answer }, version: detail.version, key })
