import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import { asProblem } from '@/api/problem'
import { nameOnPaper } from '@/api/registry'
import { typedYuan } from '@/format/money'
import { startKeyboard } from '@/keyboard/dispatcher'
import BillsPage from '@/pages/billing/BillsPage'
import ReceiptPage from '@/pages/billing/ReceiptPage'
import RunPage from '@/pages/billing/RunPage'
import RunsPage from '@/pages/billing/RunsPage'
import CashierPage from '@/pages/cashier/CashierPage'
import { payerOf, preselected, toggled } from '@/pages/cashier/payable'
import { expectAccessible, PERSON, Refused, serve, show } from './page'

describe('bills that are taken together', () => {
  const bills = [{ id: 'd1', payer_id: null }, { id: 'o1', payer_id: 'owner' }, { id: 'd2', payer_id: null }, { id: 'o2', payer_id: 'owner' }]
  it('are of one payer, of the owner first, and the developer is a payer like others', () => {
    expect(preselected(bills, 'owner')).toEqual(['o1', 'o2'])
    expect(preselected(bills, 'owner', 'd2')).toEqual(['d2'])
    expect(preselected(bills, 'owner', 'gone')).toEqual(['o1', 'o2'])
    expect(preselected(bills.filter((bill) => bill.payer_id === null), 'owner')).toEqual(['d1', 'd2'])
    expect(preselected([], 'owner')).toEqual([])
    expect(payerOf([bills[0] as never], 'owner')).toBeNull()
    expect(payerOf([], 'owner')).toBe('owner')
  })
  it('change the payer with a bill of another', () => {
    expect(toggled(bills, ['o1', 'o2'], 'd1')).toEqual(['d1'])
    expect(toggled(bills, ['d1'], 'd2')).toEqual(['d1', 'd2'])
    expect(toggled(bills, ['d1', 'd2'], 'd1')).toEqual(['d2'])
  })
})

describe('a typed amount', () => {
  it('is blank, no amount, or cents with their sign', () => {
    expect(['', '  ', '300', '−5', '-0.5', '０．５'].map(typedYuan)).toEqual([null, null, 30_000, -500, -50, 50])
    expect(['abc', '1.234', '-'].map(typedYuan)).toEqual([Number.NaN, Number.NaN, Number.NaN])
  })
})

const bill = (id: string, payer_id: string | null, extra: object = {}) => ({
  id, version: 1, no: `ZD-${id}`, items: ['住宅物业费', '电梯费'], community_id: 'c1', unit_id: 'u1', unit_code: '1-1-101', payer_id, joint: false, run_id: null,
  period_from: '2026-10-01', period_to: '2026-10-31', due_date: '2026-10-31', state: 'issued', overdue_at: null, amount_cents: 20_000, paid_cents: 0, balance_cents: 20_000, late_fee_cents: 0, discount_cents: 0, offer_cents: 0, offer_until: null, offered_cents: 0, issued_at: '2026-10-01T00:00:00Z', ...extra,
})
const account = (open_bills: object[]) => ({ unit_id: 'u1', unit_code: '1-1-101', community_id: 'c1', owner_id: 'owner', open_cents: 40_000, overdue_cents: 0, late_fee_cents: 0, open_bills, credits: [], last_payments: [] })
const two = { ...PERSON, communities: [{ id: 'c1', code: 'HC', name: '湖畔花园' }, { id: 'c2', code: 'XC', name: '新城' }] }
const desk = {
  'GET /api/billing/desk/today': { day: '2026-11-22', channels: [], succeeded_cents: 0, succeeded_count: 0 },
  'GET /api/registry/persons/names': [{ id: 'owner', name: '王**' }],
  'POST /api/billing/payments/quote': (one: { body: unknown }) => {
    const body = one.body as { payer_id: string | null; amount_cents: number; bill_ids: string[] }
    return { payer_id: body.payer_id, amount_cents: body.amount_cents, owed_cents: 20_000, credited_cents: 0, discount_cents: 0, split: 'mark', settlements: body.bill_ids.map((id) => ({ bill_id: id, no: `ZD-${id}`, due_date: '2026-10-31', balance_cents: 20_000, principal_cents: 20_000, late_fee_cents: 0, late_fee_owed_cents: 0, waived_cents: 0, discount_cents: 0, left_cents: 0 })) }
  },
}

describe('cashier desk', () => {
  it('takes the bill of the developer after a sale, and says where, who and what for', async () => {
    const sent = serve({ ...desk, 'GET /api/billing/units/u1/account': account([bill('o1', 'owner'), bill('d1', null)]), 'POST /api/billing/payments': { id: 'p', receipt_no: 'SJ-1', amount_cents: 20_000 } })
    await show(CashierPage, '/page?unit=u1', two)
    expect(await screen.findByText('1-1-101 · 湖畔花园')).toBeTruthy()
    expect((await screen.findAllByText('王**')).length).toBeGreaterThan(0)
    const [owners, developers] = screen.getAllByRole('checkbox')
    expect([owners, developers].map((box) => (box as HTMLInputElement).checked)).toEqual([true, false])
    expect(await screen.findAllByText('住宅物业费、电梯费')).toHaveLength(3)
    await expectAccessible()
    await userEvent.click(developers as HTMLElement)
    await waitFor(() => { expect(sent.findLast((one) => one.path.endsWith('/quote'))?.body).toMatchObject({ payer_id: null, bill_ids: ['d1'] }) })
    await userEvent.click(screen.getByRole('button', { name: /^收款 ¥200.00/ }))
    await waitFor(() => { expect(sent.find((one) => one.method === 'POST' && one.path === '/api/billing/payments')?.body).toMatchObject({ payer_id: null, bill_ids: ['d1'] }) })
  })
  it('shows the split in the order of the bills beside it', async () => {
    const months = ['08', '09'].map((month) => bill(`o${month}`, 'owner', { period_from: `2026-${month}-01`, period_to: `2026-${month}-28` }))
    serve({
      ...desk, 'GET /api/billing/units/u1/account': account(months),
      'POST /api/billing/payments/quote': { payer_id: 'owner', amount_cents: 40_000, owed_cents: 40_000, credited_cents: 0, waived_cents: 0, discount_cents: 0, split: 'mark', settlements: ['o09', 'o08'].map((id) => ({ bill_id: id, no: `ZD-${id}`, due_date: '2026-10-31', balance_cents: 20_000, principal_cents: 20_000, late_fee_cents: 0, late_fee_owed_cents: 0, waived_cents: 0, discount_cents: 0, left_cents: 0 })) },
    })
    const { container } = await show(CashierPage, '/page?unit=u1')
    await waitFor(() => { expect([...container.querySelectorAll('.split tr')].map((row) => row.textContent)).toEqual(['住宅物业费、电梯费 2026年8月结清¥200.00', '住宅物业费、电梯费 2026年9月结清¥200.00']) })
  })
  it('lets the odd coins of cash go when the cashier says so, and only then', async () => {
    const sent = serve({ ...desk, 'GET /api/billing/units/u1/account': account([bill('o1', 'owner', { amount_cents: 20_007, balance_cents: 20_007 })]), 'POST /api/billing/payments': { id: 'p', receipt_no: 'SJ-1', amount_cents: 20_000 } })
    await show(CashierPage, '/page?unit=u1')
    const asked = () => sent.findLast((one) => one.path.endsWith('/quote'))?.body
    const odd = await screen.findByRole('checkbox', { name: '抹零 ¥0.07' })
    await waitFor(() => { expect(asked()).toMatchObject({ amount_cents: 20_007, round_off: false }) })
    await userEvent.click(odd)
    await waitFor(() => { expect(asked()).toMatchObject({ amount_cents: 20_000, round_off: true }) })
    await expectAccessible()
    await userEvent.click(screen.getByText('银行转账'))
    expect(screen.queryByRole('checkbox', { name: '抹零 ¥0.07' })).toBeNull()
    await waitFor(() => { expect(asked()).toMatchObject({ amount_cents: 20_007, round_off: false }) })
    await userEvent.click(screen.getByText('现金'))
    await userEvent.click(await screen.findByRole('checkbox', { name: '抹零 ¥0.07' }))
    await userEvent.click(screen.getByRole('button', { name: /^收款 ¥200.00/ }))
    await waitFor(() => { expect(sent.find((one) => one.method === 'POST' && one.path === '/api/billing/payments')?.body).toMatchObject({ amount_cents: 20_000, round_off: true }) })
  })
  it('shows why a split cannot be made, and what is wrong with an amount', async () => {
    serve({ ...desk, 'GET /api/billing/units/u1/account': account([bill('o1', 'owner')]), 'POST /api/billing/payments/quote': new Refused(409, { code: 'bills_not_payable' }) })
    await show(CashierPage, '/page?unit=u1')
    expect(await screen.findByText('所选账单已不可缴纳，请刷新')).toBeTruthy()
    const amount = screen.getByLabelText('收款金额')
    for (const [typed, text] of [['0', '金额须大于 0'], ['-5', '金额须大于 0'], ['abc', '请输入金额，例如 300.00 或 3万5']] as const) {
      await userEvent.clear(amount)
      await userEvent.type(amount, typed)
      await userEvent.tab()
      expect(await screen.findByText(text)).toBeTruthy()
    }
    await userEvent.clear(amount)
    await userEvent.tab()
    expect(await screen.findByText('请填写收款金额')).toBeTruthy()
  })
  it('works out the change, goes to the next customer with F6, and takes the same unit again as another visit', async () => {
    startKeyboard()
    let open = [bill('o1', 'owner')]
    const taking = { 'POST /api/billing/payments': () => { open = [bill('o2', 'owner', { balance_cents: 5_000 })]; return { id: 'p', receipt_no: 'SJ-1', amount_cents: 20_000 } } }
    const unit = { id: 'u1', code: '1-1-101', community_id: 'c1', community_name: '湖畔花园', building_id: 'b', occupancy_status: 'occupied_owner', owners: ['王**'] }
    const sent = serve({ ...desk, ...taking, 'GET /api/billing/units/u1/account': () => account(open), 'GET /api/registry/search': { units: [unit], callers: [], names: [], plates: [] } })
    const { router } = await show(CashierPage, '/page?unit=u1')
    const handed = await screen.findByLabelText('实收')
    await userEvent.type(handed, '150')
    await userEvent.tab()
    expect(await screen.findByText('实收少于收款金额')).toBeTruthy()
    await userEvent.clear(handed)
    await userEvent.type(handed, '500')
    expect(await screen.findByText('¥300.00')).toBeTruthy()
    await userEvent.click(screen.getByRole('button', { name: /^收款 ¥200.00/ }))
    expect(await screen.findByText(/SJ-1/)).toBeTruthy()
    expect(sent.find((one) => one.method === 'POST' && one.path === '/api/billing/payments')?.body).toMatchObject({ amount_cents: 20_000 })
    await userEvent.type(screen.getByRole('combobox'), '1-1-101')
    await userEvent.click(await screen.findByText('湖畔花园 · 王**'))
    expect(await screen.findByRole('button', { name: /^收款 ¥50.00/ })).toBeTruthy()
    await userEvent.click(screen.getByRole('button', { name: /^收款 ¥50.00/ }))
    expect(await screen.findByText(/SJ-1/)).toBeTruthy()
    await userEvent.keyboard('{F6}')
    await waitFor(() => { expect(router.state.location.search).toEqual({}) })
    expect(screen.queryByText(/SJ-1/)).toBeNull()
    expect(document.activeElement).toBe(screen.getByRole('combobox'))
  })
  it('asks which unit is meant when two communities have the same', async () => {
    const unit = (id: string, community_name: string) => ({ id, code: '1-1-101', community_id: id === 'u1' ? 'c1' : 'c2', community_name, building_id: 'b', occupancy_status: 'occupied_owner', owners: ['王**'] })
    serve({ ...desk, 'GET /api/registry/search': { units: [unit('u1', '湖畔花园'), unit('u2', '新城')], callers: [], names: [], plates: [] }, 'GET /api/billing/units/u2/account': { ...account([]), unit_id: 'u2', community_id: 'c2' } })
    const { router } = await show(CashierPage, '/page', two)
    await userEvent.type(await screen.findByRole('combobox'), '1-1-101')
    expect(await screen.findByText('有同名的多项，请用方向键或鼠标选择')).toBeTruthy()
    expect(screen.getByText('湖畔花园 · 王**')).toBeTruthy()
    await userEvent.keyboard('{Enter}')
    expect(router.state.location.search).toEqual({})
    await userEvent.click(screen.getByText('新城 · 王**'))
    await waitFor(() => { expect(router.state.location.search).toEqual({ unit: 'u2' }) })
    expect((await screen.findAllByText('1-1-101 · 新城')).length).toBeGreaterThan(0)
  })
})

describe('a receipt on paper', () => {
  const paper = {
    no: 'SJ-1', state: 'valid', community_name: '湖畔花园', unit_id: 'u1', unit_code: '1-1-101', payer_id: 'owner', channel: 'cash', reference: null, amount_cents: 20_000, amount_capitals: '贰佰元整',
    items: [], credited_cents: 0, cashier_id: 's1', cashier_name: '王芳', received_at: '2026-11-03T08:00:00Z', print_no: 0, copy: false, verify_path: '/r/tok-1',
  }
  const clerk = { ...PERSON, permissions: [...PERSON.permissions, 'billing.receipt.print'] }
  it('bears the full name, which the screen did not show, and prints when the key said so', async () => {
    const print = vi.fn()
    vi.stubGlobal('print', print)
    const sent = serve({
      'GET /api/billing/payments/pay1/receipt': paper, 'GET /api/registry/persons/names': [{ id: 'owner', name: '王**' }],
      'POST /api/registry/persons/owner/name-on-paper': { id: 'owner', name: '王小明' }, 'POST /api/billing/payments/pay1/receipt/prints': { ...paper, print_no: 1 },
    })
    const { router } = await show(ReceiptPage, '/payments/pay1/receipt?print=now', clerk, '/payments/$id/receipt')
    expect(await screen.findByText(/王小明/)).toBeTruthy()
    await waitFor(() => { expect(print).toHaveBeenCalledTimes(1) })
    expect(sent.find((one) => one.path.endsWith('/name-on-paper'))?.body).toEqual({ receipt_no: 'SJ-1' })
    expect(sent.filter((one) => one.path.endsWith('/prints'))).toHaveLength(1)
    await waitFor(() => { expect(router.state.location.search).toEqual({}) })
  })
  it('waits for the name where the payment is not known yet, and does not wait for ever', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'], shouldAdvanceTime: true, advanceTimeDelta: 50 })
    const unknown = new Refused(409, { code: 'receipt_not_known' })
    const answers = [unknown, unknown, { id: 'owner', name: '王小明' }]
    const sent = serve({ 'POST /api/registry/persons/owner/name-on-paper': () => answers.shift() ?? unknown })
    const asked = nameOnPaper('owner', { receipt_no: 'SJ-1' })
    await vi.advanceTimersByTimeAsync(700)
    expect(await asked).toBe('王小明')
    expect(sent).toHaveLength(3)
    const given = nameOnPaper('owner', { receipt_no: 'SJ-2' }).catch((error: unknown) => asProblem(error).code)
    await vi.advanceTimersByTimeAsync(6_000)
    expect(await given).toBe('receipt_not_known')
    expect(sent).toHaveLength(9)
    vi.useRealTimers()
  })
  it('is not counted as printed without the name', async () => {
    const stop = startKeyboard()
    const sent = serve({
      'GET /api/billing/payments/pay1/receipt': paper, 'GET /api/registry/persons/names': [{ id: 'owner', name: '王**' }],
      'POST /api/registry/persons/owner/name-on-paper': new Refused(503, { code: 'unavailable' }),
    })
    await show(ReceiptPage, '/payments/pay1/receipt', clerk, '/payments/$id/receipt')
    expect(await screen.findByText(/王\*\*/)).toBeTruthy()
    await userEvent.click(within(document.body).getByRole('button', { name: /打\s?印/ }))
    await waitFor(() => { expect(sent.some((one) => one.path.endsWith('/name-on-paper'))).toBe(true) })
    expect(sent.some((one) => one.path.endsWith('/prints'))).toBe(false)
    stop()
  })
})

describe('bills', () => {
  it('say which community and whom they are for', async () => {
    const sent = serve({ ...desk, 'GET /api/billing/bills': { items: [bill('o1', 'owner'), bill('d1', null)], next_cursor: null, counts: {} } })
    await show(BillsPage, '/page', two)
    expect(await screen.findByText('王**')).toBeTruthy()
    expect(screen.getByText('开发商')).toBeTruthy()
    expect(screen.getAllByText('湖畔花园')).toHaveLength(2)
    expect(sent.find((one) => one.path.endsWith('/persons/names'))?.query.getAll('id')).toEqual(['owner'])
  })
  it('are shown though nobody can say the names', async () => {
    serve({ 'GET /api/billing/bills': { items: [bill('o1', 'owner')], next_cursor: null, counts: {} } })
    await show(BillsPage)
    expect(await screen.findByText('业主/住户')).toBeTruthy()
  })
})

describe('a run', () => {
  const run = { id: 'r1', version: 2, community_id: 'c1', month: '2026-11', period_from: '2026-11-01', period_to: '2026-11-30', state: 'calculated', requested_by: 'me', created_at: '2026-11-02T00:00:00Z', issued_at: null, discard_reason: null, failure: null, units_total: 3, units_done: 3, bills: 0, bills_done: 0, lines: 0, amount_cents: 0, previous_cents: 50_000, jumps: 0, unbilled: 0 }
  const clerk = { ...PERSON, permissions: [...PERSON.permissions, 'billing.run.read', 'billing.run.calculate'] }
  it('that finds nothing new says so and shows no fall by all', async () => {
    serve({ 'GET /api/billing/billing-runs/r1': { version: 2, run, offers: [], totals: [{ charge_item_id: 'i', code: 'wyf', name: '物业费', lines: 0, amount_cents: 0, previous_cents: 50_000 }] } })
    await show(RunPage, '/billing-runs/r1', clerk, '/billing-runs/$id')
    expect(await screen.findByText('本月已出账，没有新增账单。')).toBeTruthy()
    expect(screen.queryByText(/-100/)).toBeNull()
  })
  it('tells the clerk that somebody else has to issue it', async () => {
    serve({ 'GET /api/billing/billing-runs/r1': { version: 2, run: { ...run, bills: 3, amount_cents: 60_000 }, offers: [], totals: [] } })
    await show(RunPage, '/billing-runs/r1', clerk, '/billing-runs/$id')
    expect(await screen.findByText('需由另一位有出账权限的同事出账，系统已通知他们。')).toBeTruthy()
  })
  it('warns before it is started for a month that is out', async () => {
    const sent = serve({ 'GET /api/billing/billing-runs': { items: [{ ...run, state: 'issued' }], next_cursor: null } })
    await show(RunsPage, '/page', clerk)
    await userEvent.click((await screen.findAllByRole('button', { name: /新建出账/ }))[0] as HTMLElement)
    expect(await screen.findByText('本月已出账：如没有新增的房屋或收费，不会再生成账单。')).toBeTruthy()
    expect(sent.some((one) => one.query.get('state') === 'issued' && one.query.get('community_id') === 'c1')).toBe(true)
  })
})
