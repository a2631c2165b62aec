import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import BankStatementPage from '@/pages/banking/BankStatementPage'
import { expectAccessible, PERSON, serve, show } from './page'

const statement = {
  id: 'b-1', version: 1, no: 'YHHC2025060200001', community_id: 'c-1', first_day: '2025-06-01', last_day: '2025-06-01', lines: 2, in_cents: 55_060, out_cents: 0, taken_by: 's-1', taken_by_name: '周收银',
  created_at: '2025-06-02T02:00:00Z', told_at: '2025-06-05T02:00:00Z', waiting: 1, states: [{ state: 'matched', lines: 1, amount_cents: 30_000 }, { state: 'unmatched', lines: 1, amount_cents: 25_060 }],
}
const line = {
  id: 'l-1', version: 1, statement_id: 'b-1', community_id: 'c-1', serial_no: '20250318', booked_at: '2025-06-01T01:30:00Z', amount_cents: 25_060, outgoing: false, payer_name: '陶浩然', account_tail: '2730', remark: '2-1-702物业费',
  state: 'unmatched', payment_id: null, receipt_no: null, unit_id: null, unit_code: null, payer_id: null, settled_at: null, settled_by: null, suspended_at: null, suspended_by: null, journal_id: null, release_journal_id: null,
  reason: null, asked_at: null, asked_by: null, decided_at: null, decided_by: null, rejection: null, returned_at: null, returned_by: null, reference: null, names: {}, may_match: true, may_decide: false, may_pay_back: false,
  suggestions: [{ why: 'recorded_reference', exact: true, unit_id: 'u-1', unit_code: '2-1-702', payer_id: null, owed_cents: 0, bill_ids: [], payment_id: 'p-1', receipt_no: 'SJHC2025060100001' }],
}
const person = { ...PERSON, permissions: [...PERSON.permissions, 'billing.bank_statement.read', 'billing.bank_statement.reconcile', 'billing.bill.browse'] }

describe('a statement of the bank', () => {
  it('says what each line may be, and a transfer that was received before is found once', async () => {
    const calls = serve({ 'GET /api/billing/bank-statements/b-1': statement, 'GET /api/billing/bank-lines': { items: [line], next_cursor: null }, 'POST /api/billing/bank-lines/l-1/match': { ...line, state: 'matched', suggestions: [] } })
    await show(BankStatementPage, '/bank-statements/b-1', person, '/bank-statements/$id')
    expect(await screen.findByText(/仍有 1 笔未处理/)).toBeTruthy()
    fireEvent.click(await screen.findByRole('button', { name: /2-1-702 · 已登记的转账，流水号一致/ }))
    const dialog = await screen.findByRole('dialog')
    expect(within(dialog).getByText(/不会重复入账/)).toBeTruthy()
    await expectAccessible()
    fireEvent.click(within(dialog).getByRole('button', { name: '确认对上' }))
    await waitFor(() => { expect(calls.find((call) => call.path.includes('/bank-lines/l-1/match'))?.body).toEqual({ payment_id: 'p-1' }) })
  })
  it('shows who asked for a line of the suspense account, and somebody else decides', async () => {
    const asked = { ...line, state: 'return_asked', suggestions: [], suspended_by: 's-1', suspended_at: '2025-06-02T02:00:00Z', asked_by: 's-1', asked_at: '2025-06-02T03:00:00Z', reason: '汇错账户', names: { 's-1': '周收银' }, may_match: false, may_decide: true }
    const calls = serve({
      'GET /api/billing/bank-statements/b-1': statement, 'GET /api/billing/bank-lines': { items: [asked], next_cursor: null }, 'GET /api/billing/bank-lines/l-1': asked, 'POST /api/billing/bank-lines/l-1/decide': { ...asked, state: 'return_approved' },
    })
    await show(BankStatementPage, '/bank-statements/b-1', person, '/bank-statements/$id')
    await userEvent.click(await screen.findByText('2-1-702物业费'))
    expect(await screen.findByText('汇错账户')).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: '同意' }))
    expect(await screen.findByText(/退回给 陶浩然。/)).toBeTruthy()
    fireEvent.click(screen.getAllByRole('button', { name: '同意' }).at(-1) as HTMLElement)
    await waitFor(() => { expect(calls.find((call) => call.path.includes('/bank-lines/l-1/decide'))?.body).toEqual({ approved: true, text: null }) })
  })
})
