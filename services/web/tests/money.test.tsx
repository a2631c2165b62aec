import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import BillPage from '@/pages/billing/BillPage'
import ReceiptCheckPage from '@/pages/entry/ReceiptCheckPage'
import { expectAccessible, PERSON, Refused, serve, show } from './page'

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
        version: 1, bill_in: 'arrears', void_reason: null, credit_used_cents: 0,
        bill: { id: 'b1', version: 1, no: 'ZD-1', community_id: 'c1', unit_id: 'u1', unit_code: '1-1-101', payer_id: 'p1', joint: false, run_id: null, work_order_id: 'w1', period_from: '2025-06-02', period_to: '2025-06-02', due_date: '2025-06-17', state: 'paid', overdue_at: null, amount_cents: 8510, paid_cents: 8510, balance_cents: 0, issued_at: '2025-06-02T08:00:00Z' },
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
})
