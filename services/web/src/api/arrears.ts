/** What is overdue, by age: /api/billing. Money in integer cents (分). */
import { queryOptions } from '@tanstack/react-query'
import type { components } from './generated/billing'
import { request, type Page } from './request'
import { TOPIC } from './topics'

type Wire = components['schemas']

const ROOT = '/api/billing'

type Ages = Wire['CommunityAgeingRead']
export type Debtor = Wire['DebtorRead']
/** From the youngest to what is past limitation. */
export const AGES = ['to_30', 'to_90', 'to_180', 'to_365', 'to_730', 'to_1095', 'beyond'] as const satisfies readonly (keyof Ages)[]

export const ageing = (community: string | null) => queryOptions({
  queryKey: [TOPIC.bill, 'ageing', community], queryFn: ({ signal }) => request<Wire['AgeingRead']>('GET', `${ROOT}/arrears/ageing`, { query: { community_id: community ?? undefined }, signal }),
})
export const fetchDebtors = (query: Record<string, string | undefined>, cursor: string | null, signal?: AbortSignal) =>
  request<Page<Debtor>>('GET', `${ROOT}/arrears/debtors`, { query: { limit: 50, ...query, cursor }, ...(signal ? { signal } : {}) })
