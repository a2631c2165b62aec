import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import RefundPage from '@/pages/refunds/RefundPage'
import RefundsPage from '@/pages/refunds/RefundsPage'
import RefundSlipPage from '@/pages/refunds/RefundSlipPage'
import { expectAccessible, PERSON, serve, show } from './page'

const refund = {
  id: 'r-1', version: 3, no: 'TKHC2025060200001', community_id: 'c-1', unit_id: 'u-1', unit_code: '1-1-101', payer_id: null, amount_cents: 60_000, reason: '业主搬离',
  two_approvals: true, state: 'reviewed', created_at: '2025-06-02T02:00:00Z', closed_at: null, may_decide: true,
}
const detail = {
  version: 3, refund, origins: [{ payment_id: 'p-1', receipt_no: 'SJHC2025060100001', channel: 'cash', reference: null, received_at: '2025-06-01T02:00:00Z', amount_cents: 60_000 }], channels: ['cash'],
  requested_by: 's-1', reviewed_by: 's-2', reviewed_at: '2025-06-02T03:00:00Z', approved_by: null, approved_at: null, rejected_by: null, rejected_at: null, rejection: null, closed_by: null,
  failure: null, channel: null, reference: null, set_aside_journal_id: 'j-1', journal_id: null, names: { 's-1': '周会计', 's-2': '刘财务' }, may_pay_out: false,
}
const person = { ...PERSON, permissions: [...PERSON.permissions, 'billing.refund.read', 'billing.bill.browse'] }

describe('a refund of credit', () => {
  it('says who has approved and who is missing, and is approved', async () => {
    const calls = serve({ 'GET /api/billing/refunds/r-1': detail, 'POST /api/billing/refunds/r-1/decide': { ...detail, refund: { ...refund, state: 'approved', may_decide: false } } })
    await show(RefundPage, '/refunds/r-1', person, '/refunds/$id')
    expect(await screen.findByText(/刘财务/)).toBeTruthy()
    expect(screen.getByText('等待审批')).toBeTruthy()
    expect(screen.getByText(/须财务与经理两人审批/)).toBeTruthy()
    expect(screen.getByText('SJHC2025060100001')).toBeTruthy()
    await expectAccessible()
    fireEvent.click(screen.getByRole('button', { name: '同意退款' }))
    const dialog = await screen.findByRole('dialog')
    expect(within(dialog).getByText(/¥600.00/)).toBeTruthy()
    fireEvent.click(within(dialog).getByRole('button', { name: '同意退款' }))
    await waitFor(() => { expect(calls.some((call) => call.path.includes('/refunds/r-1/decide'))).toBe(true) })
  })
  it('is paid out the way it came, or said not to be payable with a reason', async () => {
    serve({ 'GET /api/billing/refunds/r-1': { ...detail, may_pay_out: true, refund: { ...refund, state: 'approved', may_decide: false } } })
    await show(RefundPage, '/refunds/r-1', person, '/refunds/$id')
    await userEvent.click(await screen.findByRole('button', { name: '办理退款' }))
    const dialog = await screen.findByRole('dialog')
    expect(within(dialog).getByText('陆佰元整')).toBeTruthy()
    expect(within(dialog).getByRole('button', { name: '退还 ¥600.00' })).toBeTruthy()
    expect(screen.getByRole('button', { name: '支付失败' })).toBeTruthy()
  })
  it('is printed once it is paid out', async () => {
    serve({ 'GET /api/billing/refunds/r-1': { ...detail, closed_by: 's-2', channel: 'cash', refund: { ...refund, state: 'paid_out', may_decide: false, closed_at: '2025-06-03T03:00:00Z' } } })
    await show(RefundSlipPage, '/refunds/r-1/slip', person, '/refunds/$id/slip')
    expect(await screen.findByText(/陆佰元整/)).toBeTruthy()
    expect(screen.getByText('预存退款单')).toBeTruthy()
  })
  it('stands in the list', async () => {
    serve({ 'GET /api/billing/refunds': { items: [refund], next_cursor: null } })
    await show(RefundsPage, '/refunds', person, '/refunds')
    expect(await screen.findByText('TKHC2025060200001')).toBeTruthy()
    expect(screen.getAllByText('待另一方审批').length).toBeGreaterThan(0)
    await expectAccessible()
  })
})
