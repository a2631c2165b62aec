/** Bills of single cases and the deposits among them: /api/billing. Money in integer cents (分). */
import { queryOptions } from '@tanstack/react-query'
import type { components } from './generated/billing'
import { request, type Page } from './request'
import { TOPIC } from './topics'

type Wire = components['schemas']

const ROOT = '/api/billing'

/** What is charged once, with how many of each. */
export interface OneOff { unit_id: string; items: { charge_item_id: string; quantity: string }[] }
export type OneOffQuote = Wire['OneOffQuoteRead']
export type OneOffBill = Wire['OneOffBillRead']
export type Deposit = Wire['DepositRead']
export type DepositDetail = Wire['DepositDetailRead']
export type RefundRequest = Wire['RequestRefund']

/** Not under the topic of bills: what is chosen is asked about as it is chosen. */
export const quoteOnce = (body: OneOff) => queryOptions({ queryKey: ['quote-once', body], queryFn: ({ signal }) => request<OneOffQuote>('POST', `${ROOT}/one-off-bills/quote`, { body, signal }) })
export const billOnce = (body: OneOff, key: string) => request<OneOffBill>('POST', `${ROOT}/one-off-bills`, { body, key })

export const fetchDeposits = (query: Record<string, string | undefined>, cursor: string | null, signal?: AbortSignal) =>
  request<Page<Deposit>>('GET', `${ROOT}/deposits`, { query: { limit: 50, ...query, cursor }, ...(signal ? { signal } : {}) })
export const depositDetail = (id: string) => queryOptions({ queryKey: [TOPIC.deposit, id], queryFn: ({ signal }) => request<DepositDetail>('GET', `${ROOT}/deposits/${id}`, { signal }) })
export const depositsOfBill = (bill: string) => queryOptions({ queryKey: [TOPIC.deposit, 'bill', bill], queryFn: async ({ signal }) => (await fetchDeposits({ bill_id: bill }, null, signal)).items })
export const waitingRefunds = (community: string | null) => queryOptions({ queryKey: [TOPIC.deposit, 'waiting', community], queryFn: ({ signal }) => fetchDeposits({ state: 'refund_requested', community_id: community ?? undefined }, null, signal) })
const step = (detail: DepositDetail, verb: string, body: object, key: string) => request<DepositDetail>('POST', `${ROOT}/deposits/${detail.deposit.id}/${verb}`, { body, version: detail.version, key })
export const requestRefund = (detail: DepositDetail, body: RefundRequest, key: string) => step(detail, 'request-refund', body, key)
export const decideOnRefund = (detail: DepositDetail, approved: boolean, text: string | null, key: string) => step(detail, 'decide', { approved, text }, key)
export const payOutRefund = (detail: DepositDetail, body: Wire['SettleRefund'], key: string) => step(detail, 'pay-out', body, key)
