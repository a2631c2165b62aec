import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { worth } from '@/api/dayClosings'
import CashierPage from '@/pages/cashier/CashierPage'
import ClosingPage from '@/pages/closings/ClosingPage'
import { expectAccessible, PERSON, serve, show } from './page'

const closing = {
  id: 'r1', version: 1, no: 'RJHC2026110300001', community_id: 'c1', cashier_id: 'me', cashier_name: '周敏', state: 'open', float_cents: 20_000, opened_at: '2026-11-03T01:00:00Z',
  submitted_at: null, submitted_by: null, cash_in_cents: null, cash_out_cents: null, expected_cents: null, counted_cents: null, difference_cents: null, reason: null,
  checked_at: null, checked_by: null, remark: null, accepted_at: null, accepted_by: null, acceptance: null, journal_id: null,
}
const channels = [{ channel: 'cash', in_count: 2, in_cents: 155_060, out_count: 1, out_cents: 5_000 }]
const today = { 'GET /api/billing/desk/today': { day: '2026-11-03', channels: [], succeeded_cents: 0, succeeded_count: 0 } }
const submitted = { ...closing, version: 3, state: 'submitted', submitted_at: '2026-11-03T09:30:00Z', submitted_by: 'me', cash_in_cents: 155_060, cash_out_cents: 5_000, expected_cents: 170_060, counted_cents: 169_060, difference_cents: -1_000, reason: '找零差错' }
const detail = {
  closing: submitted, expected_cents: 170_060, channels, items: [{ kind: 'item', charge_item_id: 'i1', name: '物业费', in_cents: 150_060, out_cents: 5_000 }, { kind: 'prepayment', charge_item_id: null, name: null, in_cents: 5_000, out_cents: 0 }],
  receipts: 2, receipt_from: 'SJ-1', receipt_to: 'SJ-2', given_back: [{ payment_id: 'p0', deposit_id: null, no: 'SJ-0', channel: 'cash', amount_cents: 5_000, reason: '录错', at: '2026-11-03T03:00:00Z', void: false }, { payment_id: null, deposit_id: 'd0', no: 'TK-0', channel: 'cash', amount_cents: 3_000, reason: null, at: '2026-11-03T04:00:00Z', void: false }], voids: 0, void_cents: 0, refunds: 1, refund_cents: 5_000, deposits: 1, deposit_cents: 3_000,
  pieces: [{ value_cents: 10_000, pieces: 16 }], submitted_by_name: '周敏', checked_by_name: null, accepted_by_name: null,
}
const money = { ...PERSON, permissions: ['billing.payment.receive', 'billing.day_closing.read'] }
const finance = { ...PERSON, permissions: [...money.permissions, 'billing.day_closing.check', 'billing.day_closing.accept_difference'] }

describe('shift at the desk', () => {
  it('is opened with a float where there is none', async () => {
    const sent = serve({ ...today, 'GET /api/billing/desk/shifts': { shifts: [] }, 'POST /api/billing/day-closings': closing })
    await show(CashierPage, '/page', money)
    expect(await screen.findByText('尚未开班，收取现金前请先开班。')).toBeTruthy()
    await userEvent.click(screen.getByRole('button', { name: '开班' }))
    await userEvent.type(await screen.findByLabelText(/备用金/), '200')
    await expectAccessible()
    await userEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: '开班' }))
    await waitFor(() => { expect(sent.find((one) => one.method === 'POST')?.body).toEqual({ community_id: 'c1', float_cents: 20_000 }) })
  })
  it('is counted by notes, and says what is missing and why', async () => {
    const sent = serve({ ...today, 'GET /api/billing/desk/shifts': { shifts: [{ closing, expected_cents: 170_060, channels }] }, 'POST /api/billing/day-closings/r1/submit': submitted })
    await show(CashierPage, '/page', money)
    await userEvent.click(await screen.findByRole('button', { name: '日结' }))
    await userEvent.type(await screen.findByLabelText('¥100.00 ×'), '17')
    expect(await screen.findByText('短款 ¥0.60')).toBeTruthy()
    await userEvent.type(screen.getByLabelText('¥0.10 ×'), '6')
    expect(await screen.findByText('账款相符')).toBeTruthy()
    expect(screen.queryByLabelText(/差异原因/)).toBeNull()
    await expectAccessible()
    await userEvent.clear(screen.getByLabelText('¥0.10 ×'))
    await userEvent.type(await screen.findByLabelText(/差异原因/), '找零差错')
    await userEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: '日结' }))
    await waitFor(() => { expect(sent.find((one) => one.path.endsWith('/submit'))?.body).toEqual({ counted_cents: 170_000, pieces: [{ value_cents: 10_000, pieces: 17 }], reason: '找零差错' }) })
    expect(sent.find((one) => one.path.endsWith('/submit'))?.headers.get('if-match')).toBe('"1"')
  })
  it('adds notes and coins up in 分', () => {
    expect(worth({ 10_000: 1, 50: 3, 10: null })).toBe(10_150)
    expect(worth({})).toBe(0)
  })
})

describe('day closing', () => {
  const open = async (person: typeof money, found: unknown = detail) => {
    serve({ 'GET /api/billing/day-closings/r1': found })
    await show(ClosingPage, '/day-closings/r1', person, '/day-closings/$id')
    await screen.findByRole('heading', { level: 1 })
  }
  it('shows what went through the drawer, and is never checked or settled by its cashier', async () => {
    await open(finance)
    for (const text of ['短款 ¥10.00', '找零差错', 'SJ-1 – SJ-2', '以前班次冲正 1 笔', '退还押金 1 笔', 'TK-0', '预存款']) expect(screen.getByText(text)).toBeTruthy()
    for (const name of ['审核', '处理差异']) expect(screen.queryByRole('button', { name })).toBeNull()
    await expectAccessible()
  })
  it('is checked and settled by whoever may, as long as there is something to do', async () => {
    const theirs = { ...detail, closing: { ...submitted, cashier_id: 'somebody', submitted_by: 'somebody' } }
    await open(finance, theirs)
    for (const name of ['审核', '处理差异']) expect(screen.getByRole('button', { name })).toBeTruthy()
  })
  it('is never checked or settled by whoever counted it in the place of its cashier', async () => {
    await open(finance, { ...detail, closing: { ...submitted, cashier_id: 'somebody' } })
    for (const name of ['审核', '处理差异']) expect(screen.queryByRole('button', { name })).toBeNull()
  })
  it('offers nothing once it is closed', async () => {
    await open(finance, { ...detail, closing: { ...submitted, cashier_id: 'somebody', state: 'closed', checked_at: '2026-11-03T10:00:00Z', checked_by: 'x', accepted_at: '2026-11-03T10:00:00Z', accepted_by: 'y', acceptance: '计入营业外支出' } })
    expect(screen.getByText('计入营业外支出')).toBeTruthy()
    for (const name of ['审核', '处理差异', '日结']) expect(screen.queryByRole('button', { name })).toBeNull()
  })
})
