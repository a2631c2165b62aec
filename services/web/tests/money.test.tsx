import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import BillPage from '@/pages/billing/BillPage'
import BillsPage from '@/pages/billing/BillsPage'
import ReceiptPage from '@/pages/billing/ReceiptPage'
import ReceiptCheckPage from '@/pages/entry/ReceiptCheckPage'
import FeePage from '@/pages/fees/FeePage'
import FeesPage from '@/pages/fees/FeesPage'
import { expectAccessible, PERSON, Refused, serve, show } from './page'

const fill = (field: HTMLElement, value: string) => { fireEvent.change(field, { target: { value } }) }

describe('check of a receipt', () => {
  const paper = { no: 'SJHC2025060200001', amount_cents: 30_000, issued_on: '2025-06-02', state: 'valid', voided_on: null }
  const check = (answer: unknown) => serve({ 'GET /api/billing/receipts/tok-1': answer })
  const open = () => show(ReceiptCheckPage, '/r/tok-1', PERSON, '/r/$token')
  it('says that it is genuine, with what to compare and nothing about people', async () => {
    check(paper)
    await open()
    expect(await screen.findByRole('heading', { name: '收据真实有效' })).toBeTruthy()
    for (const text of ['SJHC2025060200001', '¥300.00', '叁佰元整', '2025/06/02']) expect(screen.getByText(text)).toBeTruthy()
    await expectAccessible()
  })
  it('says since when it is void', async () => {
    check({ ...paper, state: 'void', voided_on: '2025-06-03' })
    await open()
    expect(await screen.findByRole('heading', { name: '收据已作废' })).toBeTruthy()
    expect(screen.getByText('2025/06/03')).toBeTruthy()
    await expectAccessible()
  })
  it('knows nothing of a wrong code, however it is refused', async () => {
    for (const status of [404, 400]) {
      check(new Refused(status, { code: status === 404 ? 'not_found' : 'bad_request' }))
      const { unmount } = await open()
      expect(await screen.findByRole('heading', { name: '查无此收据' })).toBeTruthy()
      expect(screen.queryByRole('button', { name: '重试' })).toBeNull()
      await expectAccessible()
      unmount()
    }
  })
  it('asks for patience when too much was asked', async () => {
    let answer: unknown = new Refused(429, { code: 'too_many_requests' })
    check(() => answer)
    await open()
    expect(await screen.findByText('操作过于频繁，请稍候再试')).toBeTruthy()
    answer = paper
    await userEvent.click(screen.getByRole('button', { name: /重\s?试/ }))
    expect(await screen.findByRole('heading', { name: '收据真实有效' })).toBeTruthy()
  })
})

describe('bill of a repair', () => {
  const line = (id: string, kind: string, label: string | null, amount_cents: number, expression: string, value: string) => ({
    id, kind, charge_item_id: 'i1', item_code: 'repair_fee', item_name: '有偿维修', category: 'repair_fee', period_from: '2025-06-02', period_to: '2025-06-02', amount_cents, label,
    trace: { formula: 'quantity_price', inputs: {}, steps: [{ step: 'quantity', expression, value }], exact: value, rounded: value },
  })
  it('names labour and material and explains both', async () => {
    serve({
      'GET /api/billing/bills/b1': {
        version: 1, bill_in: 'arrears', void_reason: null, work_order_id: 'w1', replaced_by: null, credit_used_cents: 0,
        bill: { id: 'b1', version: 1, no: 'ZD-1', community_id: 'c1', unit_id: 'u1', unit_code: '1-1-101', payer_id: 'p1', joint: false, run_id: null, period_from: '2025-06-02', period_to: '2025-06-02', due_date: '2025-06-17', state: 'paid', overdue_at: null, amount_cents: 8510, paid_cents: 8510, balance_cents: 0, issued_at: '2025-06-02T08:00:00Z' },
        lines: [line('l1', 'labour', null, 5000, '1 × 50.00', '50.00'), line('l2', 'material', '三角阀', 3510, '2 个 × 17.55', '35.10')],
        payments: [{ payment_id: 'pay1', receipt_no: 'SJ-1', channel: 'cash', state: 'succeeded', received_at: '2025-06-03T08:00:00Z', amount_cents: 8510 }],
      },
    })
    await show(BillPage, '/bills/b1', PERSON, '/bills/$id')
    const labour = (await screen.findByText('人工费')).closest('tr') as HTMLElement
    expect(within(labour).getByText('1 × 50.00 = 50.00')).toBeTruthy()
    const valve = screen.getByText('三角阀').closest('tr') as HTMLElement
    expect(within(valve).getByText('2 个 × 17.55 = 35.10')).toBeTruthy()
    expect(within(valve).getByText('有偿维修 · 材料')).toBeTruthy()
    expect(screen.getByRole('link', { name: 'SJ-1' }).getAttribute('href')).toBe('/payments/pay1/receipt')
    await expectAccessible()
  })
  it('is billed anew once it is void, and then names what replaced it', async () => {
    const bill = { id: 'b1', version: 2, no: 'ZD-1', community_id: 'c1', unit_id: 'u1', unit_code: '1-1-101', payer_id: 'p1', joint: false, run_id: null, period_from: '2025-06-02', period_to: '2025-06-02', due_date: '2025-06-17', state: 'void', overdue_at: null, amount_cents: 5000, paid_cents: 0, balance_cents: 0, issued_at: '2025-06-02T08:00:00Z' }
    const detail = (id: string, replaced_by: string | null, state: string) => ({ version: 2, bill_in: 'arrears', void_reason: '开错', work_order_id: 'w1', replaced_by, credit_used_cents: 0, bill: { ...bill, id, state }, lines: [line('l1', 'labour', null, 5000, '1 × 50.00', '50.00')], payments: [] })
    const sent = serve({
      'GET /api/billing/bills/b1': detail('b1', null, 'void'),
      'GET /api/billing/bills/b2': detail('b2', null, 'issued'),
      'GET /api/billing/bills/b0': detail('b0', 'b2', 'void'),
      'POST /api/billing/bills/b1/rebill': detail('b2', null, 'issued'),
    })
    const finance = { ...PERSON, permissions: [...PERSON.permissions, 'billing.run.issue'] }
    const { unmount } = await show(BillPage, '/bills/b1', finance, '/bills/$id')
    await userEvent.click(await screen.findByRole('button', { name: '重新出账' }))
    await userEvent.click(await screen.findByRole('button', { name: /确\s?定/ }))
    await waitFor(() => { expect(sent.map((one) => one.path)).toContain('/api/billing/bills/b2') })
    expect(sent.find((one) => one.method === 'POST')?.headers.get('If-Match')).toBe('"2"')
    await waitFor(() => { expect(screen.queryByRole('button', { name: '重新出账' })).toBeNull() })
    unmount()
    await show(BillPage, '/bills/b0', finance, '/bills/$id')
    const replaced = (await screen.findByText('重新出账为')).nextElementSibling as HTMLElement
    expect(within(replaced).getByRole('link').getAttribute('href')).toBe('/bills/b2')
    expect(screen.queryByRole('button', { name: '重新出账' })).toBeNull()
  })
})

describe('price list', () => {
  const price = { id: 'p1', valid_from: '2025-01-01', revision: 1, formula: 'area_price', unit_price: '2.8', fixed_amount: '0', minimum: null, expression: null, weights: [], created_at: '2025-01-01T00:00:00Z', created_by: null }
  const item = (extra: object = {}) => ({ id: 'i1', community_id: 'c1', code: 'wyf', name: '住宅物业费', category: 'property_fee', nature: 'service', cycle_months: 1, bill_in: 'advance', proration: 'ACTUAL_DAYS', valid_to: null, source: 'manual', state: 'active', prices: [price], ...extra })
  const step = { step: 'monthly', expression: '96.50 × 2.80', value: '270.20' }
  const example = { amount_cents: 27_020, lines: [{ amount_cents: 27_020, trace: { formula: 'area_price', price_valid_from: '2025-01-01', days: 30, inputs: {}, steps: [step], exact: '270.20', rounded: '270.20' } }] }
  const clerk = { ...PERSON, permissions: [...PERSON.permissions, 'billing.charge_item.read', 'billing.charge_item.manage'] }

  it('says in words what is charged and creates an item, showing meanwhile what a home would pay', async () => {
    const sent = serve({
      'GET /api/billing/charge-items': { items: [item(), item({ id: 'i2', code: 'old', name: '旧项目', state: 'retired' })] },
      'POST /api/billing/charge-items/example': example,
      'POST /api/billing/charge-items': (one: { body: unknown }) => item({ id: 'i3', ...(one.body as object) }),
    })
    const { router } = await show(FeesPage, '/page', clerk)
    expect(await screen.findByText('每月：建筑面积 × 2.80 元')).toBeTruthy()
    expect(screen.queryByText('旧项目')).toBeNull()
    await expectAccessible()
    await userEvent.click(screen.getByRole('button', { name: '新建收费项目' }))
    const drawer = within(await screen.findByRole('dialog'))
    fill(drawer.getByLabelText('名称'), '商铺物业费')
    fill(drawer.getByLabelText('编号'), 'shop')
    fill(drawer.getByRole('textbox', { name: '单价' }), '2.80')
    fill(drawer.getByLabelText('每月最低'), '100')
    expect(await drawer.findByText('每月：建筑面积 × 2.80 元，最低 100.00 元')).toBeTruthy()
    expect(await drawer.findByText('¥270.20')).toBeTruthy()
    expect(drawer.getByText('96.50 × 2.80 = 270.20')).toBeTruthy()
    const tried = sent.filter((one) => one.path.endsWith('/example')).at(-1)?.body
    expect(tried).toMatchObject({ price: { formula: 'area_price', unit_price: '2.80', minimum: '100' }, proration: 'ACTUAL_DAYS', gross_area: '96.50' })
    await expectAccessible()
    await userEvent.click(drawer.getByRole('button', { name: '创建' }))
    await waitFor(() => { expect(router.state.location.pathname).toBe('/admin/fees/i3') })
    const made = sent.find((one) => one.method === 'POST' && one.path === '/api/billing/charge-items')
    expect(made?.body).toMatchObject({ community_id: 'c1', code: 'shop', name: '商铺物业费', cycle_months: 1, bill_in: 'advance', price: { formula: 'area_price', unit_price: '2.80', minimum: '100' } })
    expect(made?.headers.get('Idempotency-Key')).toBeTruthy()
  })

  it('sets a price from a day on and says at the field why a day is refused', async () => {
    let answer: unknown = new Refused(409, { code: 'price_already_billed', billed_to: '2026-12-31' })
    const sent = serve({
      'GET /api/billing/charge-items': { items: [item()] }, 'POST /api/billing/charge-items/i1/example': example, 'POST /api/billing/charge-items/example': example,
      'POST /api/billing/charge-items/i1/prices': () => answer,
    })
    await show(FeePage, '/admin/fees/i1', clerk, '/admin/fees/$id')
    await userEvent.click(await screen.findByRole('button', { name: '调价' }))
    const dialog = within(await screen.findByRole('dialog'))
    const unit = dialog.getByRole('textbox', { name: '单价' })
    fill(unit, '3,10')
    await userEvent.click(dialog.getByRole('button', { name: '确认调价' }))
    expect(await dialog.findByText('请填写不小于 0 的数字，最多 6 位小数，例如 2.80')).toBeTruthy()
    fill(unit, '3.10')
    await userEvent.click(dialog.getByRole('button', { name: '确认调价' }))
    expect(await dialog.findByText('该日期之后已出账，请选择更晚的起始日')).toBeTruthy()
    answer = item()
    await userEvent.click(dialog.getByRole('button', { name: '确认调价' }))
    expect(await screen.findByText('新价格已保存')).toBeTruthy()
    expect(sent.find((one) => one.path.endsWith('/prices'))?.body).toMatchObject({ formula: 'area_price', unit_price: '3.10' })
  })

  it('stops charging on a day and begins again', async () => {
    let known = item()
    const sent = serve({
      'GET /api/billing/charge-items': () => ({ items: [known] }), 'POST /api/billing/charge-items/i1/example': example,
      'POST /api/billing/charge-items/i1/close': (one: { body: unknown }) => { known = item(one.body as object); return known },
    })
    await show(FeePage, '/admin/fees/i1', clerk, '/admin/fees/$id')
    await userEvent.click(await screen.findByRole('button', { name: '停收' }))
    await expectAccessible()
    await userEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: '停收' }))
    await userEvent.click(await screen.findByRole('button', { name: '修改停收日' }))
    const dialog = within(await screen.findByRole('dialog'))
    await userEvent.click(dialog.getByRole('switch', { name: '恢复收费' }))
    await userEvent.click(dialog.getByRole('button', { name: '恢复收费' }))
    expect(await screen.findByText('已恢复收费')).toBeTruthy()
    const bodies = sent.filter((one) => one.path.endsWith('/close')).map((one) => (one.body as { valid_to: string | null }).valid_to)
    expect(bodies).toEqual([expect.stringMatching(/^\d{4}-\d\d-\d\d$/), null])
  })

  it('offers nothing to change to those who only read', async () => {
    serve({ 'GET /api/billing/charge-items': { items: [item()] }, 'POST /api/billing/charge-items/i1/example': example })
    await show(FeePage, '/admin/fees/i1', { ...clerk, permissions: ['billing.charge_item.read'] }, '/admin/fees/$id')
    expect(await screen.findByText('价格历史')).toBeTruthy()
    expect(screen.queryByRole('button', { name: '调价' })).toBeNull()
    expect(screen.queryByRole('button', { name: '停收' })).toBeNull()
  })
})

describe('bills and receipts', () => {
  const unit = { id: 'u1', version: 1, community_id: 'c1', building_id: 'b1', code: '3-1-1201', floor: 12, number: '1201', unit_type: 'residence', layout: null, gross_area: '89.50', inner_area: null, occupancy_status: 'occupied_owner', delivered_on: null }
  it('are narrowed to a unit and a state by the address', async () => {
    const sent = serve({
      'GET /api/billing/bills': { items: [], next_cursor: null, counts: {} },
      'GET /api/registry/units/u1/overview': { version: 1, unit, community_name: '湖畔花园', owners: [], phones: {}, ownerships: [], occupants: [], parking: [], vehicles: [], areas: [] },
      'GET /api/registry/search': { units: [{ id: 'u2', code: '3-1-1202', community_id: 'c1', community_name: '湖畔花园', building_id: 'b1', occupancy_status: 'unsold', owners: [] }], callers: [], names: [], plates: [] },
    })
    const { router } = await show(BillsPage, '/page?unit_id=u1&state=issued')
    expect(await screen.findByText('3-1-1201')).toBeTruthy()
    const asked = sent.filter((one) => one.path === '/api/billing/bills' && one.query.get('limit') === '50')
    expect(asked.map((one) => [one.query.get('unit_id'), one.query.get('state')])).toEqual([['u1', 'issued']])
    await expectAccessible()
    await userEvent.type(screen.getByRole('combobox', { name: '房号' }), '3-1')
    await userEvent.click(await screen.findByText('3-1-1202'))
    await waitFor(() => { expect(router.state.location.search).toEqual({ unit_id: 'u2', state: 'issued' }) })
  })
  it('lead from a receipt to the bills it paid', async () => {
    serve({
      'GET /api/billing/payments/pay1/receipt': {
        no: 'SJ-1', state: 'valid', community_name: '湖畔花园', unit_id: 'u1', unit_code: '3-1-1201', payer_id: null, channel: 'cash', reference: null, amount_cents: 25_060, amount_capitals: '贰佰伍拾元陆角整',
        items: [{ bill_id: 'b1', bill_no: 'ZD-1', items: ['物业费'], period_from: '2026-11-01', period_to: '2026-11-30', amount_cents: 25_060 }], credited_cents: 0, cashier_id: 's1', cashier_name: '王芳', received_at: '2026-11-03T08:00:00Z', print_no: 0, copy: false, verify_path: '/r/tok-1', qr_svg: '<svg/>',
      },
    })
    await show(ReceiptPage, '/payments/pay1/receipt', PERSON, '/payments/$id/receipt')
    expect((await screen.findByRole('link', { name: 'ZD-1' })).getAttribute('href')).toBe('/bills/b1')
  })
})
