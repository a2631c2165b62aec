/** Refunds of what was paid ahead: /api/billing. Money in integer cents (分). */
import { queryOptions } from '@tanstack/react-query'
import type { components } from './generated/billing'
import { request, type Page } from './request'
import { TOPIC } from './topics'

type Wire = components['schemas']

const ROOT = '/api/billing'

export type Refund = Wire['RefundRead']
export type RefundDetail = Wire['RefundDetailRead']
export type CreditRefundRequest = Wire['RequestCreditRefund']

export const fetchRefunds = (query: Record<string, string | undefined>, cursor: string | null, signal?: AbortSignal) =>
  request<Page<Refund>>('GET', `${ROOT}/refunds`, { query: { limit: 50, ...query, cursor }, ...(signal ? { signal } : {}) })
export const refundDetail = (id: string) => queryOptions({ queryKey: [TOPIC.refund, id], queryFn: ({ signal }) => request<RefundDetail>('GET', `${ROOT}/refunds/${id}`, { signal }) })
export const requestCreditRefund = (unit: string, body: CreditRefundRequest, key: string) => request<RefundDetail>('POST', `${ROOT}/units/${unit}/refunds`, { body, key })
const step = (detail: RefundDetail, verb: string, body: object, key: string) => request<RefundDetail>('POST', `${ROOT}/refunds/${detail.refund.id}/${verb}`, { body, version: detail.version, key })
export const decideOnCreditRefund = (detail: RefundDetail, approved: boolean, text: string | null, key: string) => step(detail, 'decide', { approved, text }, key)
export const payCreditRefund = (detail: RefundDetail, body: Wire['SettleCreditRefund'], key: string) => step(detail, 'pay-out', body, key)
export const failCreditRefund = (detail: RefundDetail, text: string, key: string) => step(detail, 'fail', { text }, key)
