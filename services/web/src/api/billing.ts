/** Bills, runs, payments and receipts: /api/billing. Money in integer cents (分). */
import { queryOptions } from '@tanstack/react-query'
import { request, type Page } from './request'
import { TOPIC } from './topics'

const ROOT = '/api/billing'

export interface Bill {
  id: string
  version: number
  no: string | null
  community_id: string
  unit_id: string | null
  unit_code: string | null
  payer_id: string | null
  joint: boolean
  run_id: string | null
  work_order_id: string | null
  period_from: string
  period_to: string
  due_date: string | null
  state: string
  overdue_at: string | null
  amount_cents: number
  paid_cents: number
  balance_cents: number
  issued_at: string | null
}
/** With what it is for. */
export interface OpenBill extends Bill { items: string[] }
export interface BillPage extends Page<Bill> { counts: Record<string, number> }
export interface Trace {
  formula: string
  /** Only what is charged by a price list has a price date and days; a repair has neither. */
  price_valid_from?: string
  days?: number
  inputs: Record<string, string>
  steps: { step: string; expression: string; value: string }[]
  exact: string
  rounded: string
}
export interface BillLine { id: string; kind: string; item_code: string; item_name: string; category: string; period_from: string; period_to: string; amount_cents: number; label: string | null; trace: Trace | null }
export interface BillDetail {
  version: number
  bill: Bill
  bill_in: string
  void_reason: string | null
  lines: BillLine[]
  payments: { payment_id: string; receipt_no: string; channel: string; state: string; received_at: string; amount_cents: number }[]
  credit_used_cents: number
}
export interface BillingRun {
  id: string
  version: number
  community_id: string
  month: string
  period_from: string
  period_to: string
  state: string
  requested_by: string
  created_at: string
  issued_at: string | null
  discard_reason: string | null
  /** calculation_failed | issue_failed */
  failure: string | null
  units_total: number
  units_done: number
  bills: number
  bills_done: number
  lines: number
  amount_cents: number
  previous_cents: number
  jumps: number
  unbilled: number
}
export interface RunDetail { version: number; run: BillingRun; totals: { charge_item_id: string; code: string; name: string; lines: number; amount_cents: number; previous_cents: number }[] }
export interface RunFinding { id: string; unit_id: string; unit_code: string | null; kind: string; reason: string; item_name: string | null; previous_cents: number; current_cents: number }
export interface Payment {
  id: string
  version: number
  community_id: string
  unit_id: string
  unit_code: string | null
  payer_id: string | null
  channel: string
  reference: string | null
  amount_cents: number
  credited_cents: number
  received_at: string
  cashier_id: string
  state: string
  reversal_reason: string | null
  receipt_no: string
}
export interface Quote {
  payer_id: string | null
  amount_cents: number
  owed_cents: number
  settlements: { bill_id: string; no: string; due_date: string; balance_cents: number; principal_cents: number; interest_cents: number; left_cents: number }[]
  credited_cents: number
  split: string
}
export interface UnitAccount {
  unit_id: string
  unit_code: string
  community_id: string
  owner_id: string | null
  open_cents: number
  overdue_cents: number
  open_bills: OpenBill[]
  credits: { payer_id: string | null; balance_cents: number }[]
  last_payments: Payment[]
}
export interface Arrears { items: { unit_id: string; unit_code: string; bills: number; open_cents: number; overdue_cents: number; oldest_due: string }[]; open_cents: number; overdue_cents: number }
export interface Receipt {
  no: string
  state: string
  community_name: string
  unit_id: string
  unit_code: string | null
  payer_id: string | null
  channel: string
  reference: string | null
  amount_cents: number
  amount_capitals: string
  items: { bill_id: string; bill_no: string; items: string[]; period_from: string; period_to: string; amount_cents: number }[]
  credited_cents: number
  cashier_name: string | null
  received_at: string
  print_no: number
  copy: boolean
  verify_path: string
}
/** What anybody who holds a receipt may see. */
export interface ReceiptCheck { no: string; amount_cents: number; issued_on: string; state: string; voided_on: string | null }
export interface DeskToday { day: string; channels: { channel: string; state: string; count: number; amount_cents: number }[]; succeeded_cents: number; succeeded_count: number }

/** Bills somebody has but need not have paid yet; what is overdue is arrears. */
export const notYetDue = (account: { open_cents: number; overdue_cents: number } | undefined) => (account ? account.open_cents - account.overdue_cents : 0)

const optional = (signal?: AbortSignal) => (signal ? { signal } : {})

/** A bill of a list with the name of its payer. */
export interface NamedBill extends Bill { payer_name: string }
export const fetchBills = (query: Record<string, string | undefined>, cursor: string | null, signal?: AbortSignal) =>
  request<BillPage>('GET', `${ROOT}/bills`, { query: { ...query, cursor, limit: query.limit ?? 50 }, ...optional(signal) })
export const billDetail = (id: string) => queryOptions({ queryKey: [TOPIC.bill, id], queryFn: ({ signal }) => request<BillDetail>('GET', `${ROOT}/bills/${id}`, { signal }) })
export const voidBill = (id: string, reason: string, version: number, key: string) => request<BillDetail>('POST', `${ROOT}/bills/${id}/void`, { body: { reason }, version, key })

export const fetchRuns = (query: Record<string, string | undefined>, cursor: string | null, signal?: AbortSignal) =>
  request<Page<BillingRun>>('GET', `${ROOT}/billing-runs`, { query: { ...query, cursor, limit: 50 }, ...optional(signal) })
export const runDetail = (id: string) => queryOptions({
  queryKey: [TOPIC.billingRun, id], queryFn: ({ signal }) => request<RunDetail>('GET', `${ROOT}/billing-runs/${id}`, { signal }),
  // Progress is polled while the service works: a bar that stands still between patches looks broken.
  refetchInterval: (query) => (['calculating', 'issuing'].includes(query.state.data?.run.state ?? '') ? 1_000 : false),
})
export const fetchRunFindings = (id: string, kind: string, cursor: string | null, signal: AbortSignal) =>
  request<Page<RunFinding>>('GET', `${ROOT}/billing-runs/${id}/findings`, { query: { kind, cursor, limit: 100 }, signal })
/** Whether bills of the month are out already: then a further run finds only what is new. */
export const issuedRuns = (community: string, month: string) => queryOptions({
  queryKey: [TOPIC.billingRun, 'issued', community, month], queryFn: async ({ signal }) => (await fetchRuns({ community_id: community, month, state: 'issued' }, null, signal)).items,
})
export const startRun = (body: { community_id: string; month: string }, key: string) => request<BillingRun>('POST', `${ROOT}/billing-runs`, { body, key })
export const issueRun = (id: string, version: number, key: string) => request<BillingRun>('POST', `${ROOT}/billing-runs/${id}/issue`, { version, key })
export const resumeRun = (id: string, version: number, key: string) => request<BillingRun>('POST', `${ROOT}/billing-runs/${id}/resume`, { version, key })
export const discardRun = (id: string, reason: string, version: number, key: string) => request<BillingRun>('POST', `${ROOT}/billing-runs/${id}/discard`, { body: { reason }, version, key })

export const unitAccount = (unit: string) => queryOptions({ queryKey: [TOPIC.bill, 'account', unit], queryFn: ({ signal }) => request<UnitAccount>('GET', `${ROOT}/units/${unit}/account`, { signal }) })
export const arrears = (community: string, building?: string) => queryOptions({
  queryKey: [TOPIC.bill, 'arrears', community, building], queryFn: ({ signal }) => request<Arrears>('GET', `${ROOT}/arrears`, { query: { community_id: community, building_id: building }, signal }),
})
export const quotePayment = (body: { unit_id: string; amount_cents: number; payer_id?: string | null; bill_ids: string[] }) => request<Quote>('POST', `${ROOT}/payments/quote`, { body, key: crypto.randomUUID() })
export const receivePayment = (body: { unit_id: string; channel: string; amount_cents: number; payer_id?: string | null; reference?: string | null; bill_ids: string[]; overpayment: string; split: string }, key: string) =>
  request<Payment>('POST', `${ROOT}/payments`, { body, key })
export const fetchPayments = (query: Record<string, string | undefined>, cursor: string | null, signal?: AbortSignal) =>
  request<Page<Payment>>('GET', `${ROOT}/payments`, { query: { ...query, cursor, limit: 50 }, ...optional(signal) })
export const payment = (id: string) => queryOptions({ queryKey: [TOPIC.payment, id], queryFn: ({ signal }) => request<Payment>('GET', `${ROOT}/payments/${id}`, { signal }) })
export const reversePayment = (id: string, reason: string, version: number, key: string) => request<Payment>('POST', `${ROOT}/payments/${id}/reverse`, { body: { reason }, version, key })
export const receipt = (paymentId: string) => queryOptions({ queryKey: [TOPIC.payment, paymentId, 'receipt'], queryFn: ({ signal }) => request<Receipt>('GET', `${ROOT}/payments/${paymentId}/receipt`, { signal }) })
export const printReceipt = (paymentId: string, key: string) => request<Receipt>('POST', `${ROOT}/payments/${paymentId}/receipt/prints`, { key })
export const deskToday = queryOptions({ queryKey: [TOPIC.payment, 'desk-today'], queryFn: ({ signal }) => request<DeskToday>('GET', `${ROOT}/desk/today`, { signal }) })
export const receiptCheck = (token: string) => queryOptions({ queryKey: [TOPIC.payment, 'check', token], queryFn: ({ signal }) => request<ReceiptCheck>('GET', `${ROOT}/receipts/${encodeURIComponent(token)}`, { signal }) })
