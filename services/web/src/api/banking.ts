/** Statements of bank accounts and their lines: /api/billing. Money in integer cents (分). */
import { queryOptions } from '@tanstack/react-query'
import type { components } from './generated/billing'
import { request, type Page } from './request'
import { TOPIC } from './topics'

type Wire = components['schemas']

const ROOT = '/api/billing'

export type BankStatement = Wire['BankStatementRead']
export type BankFile = Wire['BankFileRead']
export type BankLine = Wire['BankLineRead']
export type Suggestion = Wire['SuggestionRead']
type Asked = Record<string, string | undefined>

export const fetchStatements = (query: Asked, cursor: string | null, signal?: AbortSignal) =>
  request<Page<BankStatement>>('GET', `${ROOT}/bank-statements`, { query: { limit: 50, ...query, cursor }, ...(signal ? { signal } : {}) })
export const bankStatement = (id: string) => queryOptions({ queryKey: [TOPIC.bankStatement, id], queryFn: ({ signal }) => request<BankStatement>('GET', `${ROOT}/bank-statements/${id}`, { signal }) })
export const fetchLines = (query: Asked, cursor: string | null, signal?: AbortSignal) =>
  request<Page<BankLine>>('GET', `${ROOT}/bank-lines`, { query: { limit: 50, ...query, cursor }, ...(signal ? { signal } : {}) })
export const bankLine = (id: string) => queryOptions({ queryKey: [TOPIC.bankLine, id], queryFn: ({ signal }) => request<BankLine>('GET', `${ROOT}/bank-lines/${id}`, { signal }) })
/** Looked through only, or taken in. */
export function sendStatement(community: string, file: File, take: boolean, key: string): Promise<BankFile> {
  const form = new FormData()
  form.append('data', file)
  return request<BankFile>('POST', `${ROOT}/communities/${community}/bank-statements`, { body: form, query: take ? { take: 'true' } : {}, key })
}
export const suspendLines = (statement: string, lines: readonly string[], key: string) => request<BankStatement>('POST', `${ROOT}/bank-statements/${statement}/suspend`, { body: { line_ids: lines }, key })
const step = (line: BankLine, verb: string, body: object, key: string) => request<BankLine>('POST', `${ROOT}/bank-lines/${line.id}/${verb}`, { body, version: line.version, key })
export const matchLine = (line: BankLine, payment: string, key: string) => step(line, 'match', { payment_id: payment }, key)
/** As of the day the bank had it. */
export const quoteLine = (line: BankLine, body: Wire['ReceiveBankLine']) => request<Wire['QuoteRead']>('POST', `${ROOT}/bank-lines/${line.id}/quote`, { body, key: crypto.randomUUID() })
export const receiveLine = (line: BankLine, body: Wire['ReceiveBankLine'], key: string) => step(line, 'receive', body, key)
export const askAllocation = (line: BankLine, body: Wire['AskForAllocation'], key: string) => step(line, 'ask-allocation', body, key)
export const askReturn = (line: BankLine, reason: string, key: string) => step(line, 'ask-return', { reason }, key)
export const decideOnLine = (line: BankLine, approved: boolean, text: string | null, key: string) => step(line, 'decide', { approved, text }, key)
export const payLineBack = (line: BankLine, reference: string, key: string) => step(line, 'pay-back', { reference }, key)
