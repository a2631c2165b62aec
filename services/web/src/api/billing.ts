/** Bills, runs, payments and receipts: /api/billing. Money in integer cents (分). */
import { queryOptions } from '@tanstack/react-query'
import { openToAll } from './company'
import { patiently } from './disclosure'
import type { components } from './generated/billing'
import { request, type Page } from './request'
import { TOPIC } from './topics'

type Wire = components['schemas']

const ROOT = '/api/billing'

export type Bill = Wire['BillRead']
/** With what it is for. */
export type ListedBill = Wire['ListedBillRead']
export type BillPage = Wire['BillListRead']
/** Only what is charged by a price list has a price date and days; a repair has neither. */
export type Trace = Pick<Wire['Trace'], 'formula' | 'inputs' | 'steps' | 'exact' | 'rounded'> & Partial<Pick<Wire['Trace'], 'price_valid_from' | 'days' | 'handover'>>
export type BillLine = Omit<Wire['BillLineRead'], 'trace'> & { trace: Trace | null }
/** What a bill charges: without the pairs of a line and its reversal. */
export function charged(lines: readonly BillLine[]): BillLine[] {
  const ids = new Set(lines.map((line) => line.id))
  const gone = new Set(lines.map((line) => line.reverses_id).filter((id) => id !== null && ids.has(id)))
  return lines.filter((line) => !gone.has(line.id) && !gone.has(line.reverses_id))
}
export type BillDetail = Omit<Wire['BillDetailRead'], 'lines'> & { lines: BillLine[] }
export type BillingRun = Wire['BillingRunRead']
export type RunDetail = Wire['BillingRunDetailRead']
export type RunFinding = Wire['FindingRead']
export type Payment = Wire['PaymentRead']
export type Quote = Wire['QuoteRead']
export type UnitAccount = Wire['UnitAccountRead']
/** A bill somebody owes, with what it costs today for being late. */
export type OwedBill = Wire['OwedBillRead']
export type Arrears = Wire['ArrearsRead']
export type Receipt = Wire['ReceiptPrintRead']
/** What anybody who holds a receipt may see. */
export type ReceiptCheck = Wire['ReceiptCheckRead']
export type DeskToday = Wire['DeskTodayRead']

/** Bills somebody has but need not have paid yet; what is overdue is arrears. */
export const notYetDue = (account: { open_cents: number; overdue_cents: number } | undefined) => (account ? account.open_cents - account.overdue_cents : 0)

const optional = (signal?: AbortSignal) => (signal ? { signal } : {})

/** A bill of a list with the name of its payer. */
export interface NamedBill extends ListedBill { payer_name: string }
/** What is open past its due date. */
export const isOverdue = (bill: Pick<Bill, 'overdue_at' | 'balance_cents' | 'state'>) => bill.overdue_at !== null && bill.balance_cents > 0 && bill.state !== 'void'
export const fetchBills = (query: Record<string, string | undefined>, cursor: string | null, signal?: AbortSignal) =>
  request<BillPage>('GET', `${ROOT}/bills`, { query: { ...query, cursor, limit: query.limit ?? 50 }, ...optional(signal) })
export const billDetail = (id: string) => queryOptions({ ...patiently, queryKey: [TOPIC.bill, id], queryFn: ({ signal }) => request<BillDetail>('GET', `${ROOT}/bills/${id}`, { signal }) })
export const voidBill = (id: string, reason: string, version: number, key: string) => request<BillDetail>('POST', `${ROOT}/bills/${id}/void`, { body: { reason }, version, key })
/** A repair whose bill was voided gets another one. */
export const rebillRepair = (id: string, version: number, key: string) => request<BillDetail>('POST', `${ROOT}/bills/${id}/rebill`, { version, key })

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
export const startRun = (body: Wire['StartBillingRun'], key: string) => request<BillingRun>('POST', `${ROOT}/billing-runs`, { body, key })
export const issueRun = (id: string, version: number, key: string) => request<BillingRun>('POST', `${ROOT}/billing-runs/${id}/issue`, { version, key })
export const resumeRun = (id: string, version: number, key: string) => request<BillingRun>('POST', `${ROOT}/billing-runs/${id}/resume`, { version, key })
export const discardRun = (id: string, reason: string, version: number, key: string) => request<BillingRun>('POST', `${ROOT}/billing-runs/${id}/discard`, { body: { reason }, version, key })

export const unitAccount = (unit: string) => queryOptions({ ...patiently, queryKey: [TOPIC.bill, 'account', unit], queryFn: ({ signal }) => request<UnitAccount>('GET', `${ROOT}/units/${unit}/account`, { signal }) })
/** What somebody owes over all units. */
export const payerAccount = (payer: string) => queryOptions({ ...patiently, queryKey: [TOPIC.bill, 'payer', payer], queryFn: ({ signal }) => request<Wire['PayerAccountRead']>('GET', `${ROOT}/payer-account`, { query: { payer_id: payer }, signal }) })
export const arrears = (community: string, building?: string) => queryOptions({
  queryKey: [TOPIC.bill, 'arrears', community, building], queryFn: ({ signal }) => request<Arrears>('GET', `${ROOT}/arrears`, { query: { community_id: community, building_id: building }, signal }),
})
export const quotePayment = (body: Wire['QuotePayment']) => request<Quote>('POST', `${ROOT}/payments/quote`, { body, key: crypto.randomUUID() })
export const receivePayment = (body: Wire['ReceivePayment'], key: string) =>
  request<Payment>('POST', `${ROOT}/payments`, { body, key })
export const fetchPayments = (query: Record<string, string | undefined>, cursor: string | null, signal?: AbortSignal) =>
  request<Page<Payment>>('GET', `${ROOT}/payments`, { query: { ...query, cursor, limit: 50 }, ...optional(signal) })
export const payment = (id: string) => queryOptions({ queryKey: [TOPIC.payment, id], queryFn: ({ signal }) => request<Payment>('GET', `${ROOT}/payments/${id}`, { signal }) })
export const reversePayment = (id: string, reason: string, version: number, key: string) => request<Payment>('POST', `${ROOT}/payments/${id}/reverse`, { body: { reason }, version, key })
export const receipt = (paymentId: string) => queryOptions({ queryKey: [TOPIC.payment, paymentId, 'receipt'], queryFn: ({ signal }) => request<Receipt>('GET', `${ROOT}/payments/${paymentId}/receipt`, { signal }) })
export const printReceipt = (paymentId: string, key: string) => request<Receipt>('POST', `${ROOT}/payments/${paymentId}/receipt/prints`, { key })
export const deskToday = queryOptions({ queryKey: [TOPIC.payment, 'desk-today'], queryFn: ({ signal }) => request<DeskToday>('GET', `${ROOT}/desk/today`, { signal }) })
export const receiptCheck = (token: string) => queryOptions({ queryKey: [TOPIC.payment, 'check', token], queryFn: ({ signal }) => openToAll(request<ReceiptCheck>('GET', `${ROOT}/receipts/${encodeURIComponent(token)}`, { signal })) })
