/** Corrections of issued bills: worked out by one, booked by another: /api/billing. Money in integer cents (分). */
import { queryOptions } from '@tanstack/react-query'
import type { Trace } from './billing'
import type { components } from './generated/billing'
import { request } from './request'
import { TOPIC } from './topics'

type Wire = components['schemas']
type Line = Omit<Wire['AdjustedLineRead'], 'trace'> & { trace: Trace | null }

const ROOT = '/api/billing'

/** An item of which other lines are charged. */
export type AdjustedItem = Omit<Wire['AdjustedItemRead'], 'old_lines' | 'new_lines'> & { old_lines: Line[]; new_lines: Line[] }
export type Adjustment = Omit<Wire['AdjustmentRead'], 'items'> & { items: AdjustedItem[] }
export type AdjustmentPreview = Omit<Wire['AdjustmentPreviewRead'], 'items'> & { items: AdjustedItem[] }
export type Wanted = Wire['PreviewAdjustment']

export const adjustmentsOfBill = (bill: string) => queryOptions({ queryKey: [TOPIC.bill, bill, 'adjustments'], queryFn: async ({ signal }) => (await request<{ items: Adjustment[] }>('GET', `${ROOT}/bills/${bill}/adjustments`, { signal })).items })
export const adjustmentPreview = (bill: string, wanted: Wanted) => queryOptions({ queryKey: [TOPIC.bill, bill, 'adjustment-preview', wanted], retry: false, gcTime: 0, queryFn: ({ signal }) => request<AdjustmentPreview>('POST', `${ROOT}/bills/${bill}/adjustments/preview`, { body: wanted, signal }) })
export const askForAdjustment = (bill: string, body: Wire['RequestAdjustment'], key: string) => request<Adjustment>('POST', `${ROOT}/bills/${bill}/adjustments`, { body, key })
export const decideOnAdjustment = (adjustment: Adjustment, approved: boolean, text: string | null, key: string) =>
  request<Adjustment>('POST', `${ROOT}/adjustments/${adjustment.id}/decide`, { body: { approved, text }, version: adjustment.version, key })
export const withdrawAdjustment = (adjustment: Adjustment, key: string) => request<Adjustment>('POST', `${ROOT}/adjustments/${adjustment.id}/withdraw`, { version: adjustment.version, key })
