import { fireEvent, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import type { Colleague, TicketDetail } from '@/api/ticketing'
import { lineCents, plain } from '@/format/quantity'
import { exceeds, totalOf } from '@/pages/orders/bill'
import OrderDialog from '@/pages/orders/OrderDialog'
import OrderPrintPage from '@/pages/orders/OrderPrintPage'
import OrderStepDialog from '@/pages/orders/OrderStepDialog'
import { ORDER_STEPS } from '@/pages/orders/orderSteps'
import { placeText } from '@/pages/orders/place'
import { colleagueChoices, colleaguesOf } from '@/pages/tickets/colleagues'
import { expectAccessible, PERSON, serve, show, sender } from './page'

const PATIENT = { timeout: 5_000 }
const AT = '2026-11-22T03:00:00Z'
const brief = { id: 'o1', version: 4, no: 'PG-1', ticket_id: 't1', ticket_no: 'BX-1', community_id: 'c1', unit_id: 'u1', unit_code: '1-1-101', kind: 'owner_repair', place: '1-1-101', problem: '角阀漏水', urgency: 'normal', charge_mode: 'paid', state: 'in_progress', state_since: AT, assignee_id: 'me', assignee_name: '周敏', created_at: AT }
const detail = (more: object = {}, material: object[] = []) => ({ version: 4, order: { ...brief, building_id: null, person_id: null, estimate_cents: 8000, created_by: 'x', reason: null, quote_accepted_at: AT, work_done: null, labour_cents: 0, material_cents: 0, completed_at: null, verified_at: null, verified_by: null, closed_at: null, ...more }, unit_code: '1-1-101', assignee_name: '周敏', material, possible: ['complete'], entries: [] })
const fill = (label: string, value: string) => { fireEvent.change(screen.getByLabelText(label), { target: { value } }) }
const step = (verb: string) => ORDER_STEPS.find((known) => known.verb === verb) as (typeof ORDER_STEPS)[number]
const submit = () => userEvent.click(sender())

describe('what an order comes to', () => {
  it('is counted in decimals, halves upwards, as the service does', () => {
    expect([lineCents('2', '17.50'), lineCents('0.5', '0.01'), lineCents('1.005', '1'), lineCents('3', '33.333'), lineCents('', '1'), lineCents('1e3', '1')]).toEqual([3500, 1, 101, 10_000, null, null])
    expect(totalOf(5000, [{ quantity: '1', unit_price: '35' }, { quantity: '1' }, undefined])).toBe(8500)
    expect([totalOf(null), totalOf(Number.NaN, [])]).toEqual([0, 0])
    expect([exceeds(8500, 8000), exceeds(8000, 8000), exceeds(1, null)]).toEqual([true, false, false])
  })
  it('is said without needless digits, a place without saying it twice, a colleague with what they do', () => {
    expect(['1.000', '2.50', '10', '0.005'].map(plain)).toEqual(['1', '2.5', '10', '0.005'])
    expect([placeText('1-1-101', '1-1-101'), placeText('1-1-101', '厨房'), placeText('1-1-101', '1-1-101 厨房'), placeText(null, '大堂'), placeText('1-1-101', null)]).toEqual(['1-1-101', '1-1-101 · 厨房', '1-1-101 厨房', '大堂', '1-1-101'])
    expect(colleagueChoices([{ id: 'a', display_name: '蒋伟', roles: ['technician', 'own_role'] }, { id: 'b', display_name: '蒋伟', roles: [] }] as Colleague[]).map((one) => one.label)).toEqual(['蒋伟 · 维修工', '蒋伟'])
  })
  it('lists those of the department first, of others with theirs, and whom it is about never', () => {
    const people = [
      { id: 'a', display_name: '曹嘉艳', roles: [], department: '财务部' }, { id: 'b', display_name: '蒋伟', roles: [], department: '工程部' },
      { id: 'c', display_name: '俞芳', roles: [], department: null }, { id: 'd', display_name: '周敏', roles: [], department: '工程部' },
    ] as Colleague[]
    expect(colleaguesOf('工程部', people, ['d']).map((group) => [group.label, group.options.map((one) => one.label)])).toEqual([['工程部', ['蒋伟']], ['其他部门', ['曹嘉艳 · 财务部', '俞芳']]])
    expect(colleaguesOf('秩序部', people, ['d'])).toHaveLength(1)
  })
})

describe('completing paid work', () => {
  it('shows the total beside what was agreed, and asks for consent to more', async () => {
    const sent = serve({ 'GET /api/ticketing/work-orders/o1': detail(), 'POST /api/ticketing/work-orders/o1/complete': detail().order })
    await show(() => <OrderStepDialog step={step('complete')} order={brief} onClose={() => {}} />)
    expect(await screen.findByText('业主已同意的预估 ¥80.00', undefined, PATIENT)).toBeTruthy()
    fill('完成的工作', '更换角阀')
    fill('人工费', '50')
    await userEvent.click(screen.getByRole('button', { name: /添加材料/ }))
    fill('名称', '角阀')
    fill('单位', '只')
    fill('单价（元）', '30')
    expect(await screen.findByText('¥80.00')).toBeTruthy()
    expect(screen.queryByText(/请先征得业主同意/)).toBeNull()
    fill('单价（元）', '35')
    expect(await screen.findByText('¥85.00')).toBeTruthy()
    expect(await screen.findByText('高于已同意的预估 ¥80.00，请先征得业主同意')).toBeTruthy()
    await submit()
    expect(await screen.findByText('请先征得业主同意并勾选')).toBeTruthy()
    expect(sent.some((one) => one.method === 'POST')).toBe(false)
    await userEvent.click(screen.getByLabelText('业主已同意 ¥85.00（写入完成的工作）'))
    await submit()
    await waitFor(() => { expect(sent.some((one) => one.method === 'POST')).toBe(true) }, PATIENT)
    expect(sent.find((one) => one.method === 'POST')?.body).toEqual({ work_done: '更换角阀\n业主已同意超出预估：预估 ¥80.00，实际 ¥85.00', labour_cents: 5000, material: [{ name: '角阀', quantity: '1', unit: '只', unit_price: '35' }] })
  })
  it('knows of no estimate where nothing is charged', async () => {
    const sent = serve({})
    await show(() => <OrderStepDialog step={step('complete')} order={{ ...brief, charge_mode: 'free' }} onClose={() => {}} />)
    fill('人工费', '-5')
    fireEvent.blur(screen.getByLabelText('人工费'))
    expect(await screen.findByText('金额不能为负')).toBeTruthy()
    expect(screen.queryByText(/预估/)).toBeNull()
    expect(sent).toEqual([])
    await expectAccessible()
  })
})

describe('the slip', () => {
  it('says what was estimated before, and what it came to afterwards', async () => {
    let now: object = detail()
    serve({ 'GET /api/ticketing/work-orders/o1': () => now })
    const before = await show(OrderPrintPage, '/work-orders/o1', PERSON, '/work-orders/$id')
    expect(await screen.findByText('有偿 · 预估费用 ¥80.00')).toBeTruthy()
    expect(screen.queryByText('¥85.00')).toBeNull()
    before.unmount()
    now = detail({ work_done: '更换角阀', labour_cents: 5000, material_cents: 3500 }, [{ line: 1, name: '角阀', quantity: '1.000', unit: '只', unit_price: '35.00', amount_cents: 3500 }])
    await show(OrderPrintPage, '/work-orders/o1', PERSON, '/work-orders/$id')
    for (const text of ['角阀 1 只 × ¥35 = ¥35.00', '¥50.00', '¥85.00', '1-1-101']) expect(await screen.findByText(text)).toBeTruthy()
  })
})

describe('a new paid order', () => {
  it('wants an estimate that is one before somebody is sent', async () => {
    const person = { ...PERSON, permissions: [...PERSON.permissions, 'ticketing.work_order.dispatch'] }
    const sent = serve({ 'GET /api/ticketing/colleagues': [{ id: 'a', display_name: '蒋伟', roles: ['technician'] }] })
    const ticket = { ticket: { id: 't1', no: 'BX-1', community_id: 'c1', unit_id: 'u1', place: null, title: '漏水', severity: 'general' }, names: { unit: '1-1-101' } } as unknown as TicketDetail
    await show(() => <OrderDialog ticket={ticket} onClose={() => {}} />, '/page', person)
    await userEvent.click(await screen.findByLabelText('有偿'))
    for (const [typed, said] of [['-50', '金额须大于 0'], ['9999999999999999', '请输入不超过 ¥1,000,000.00 的金额，例如 300.00 或 3万5'], ['1000000.01', '最多 ¥1,000,000.00']] as const) {
      fill('预估费用', typed)
      fireEvent.blur(screen.getByLabelText('预估费用'))
      expect(await screen.findByText(said, undefined, PATIENT)).toBeTruthy()
    }
    fill('预估费用', '')
    await userEvent.click(screen.getByLabelText('维修人员', { selector: 'input' }))
    await userEvent.click(await screen.findByTitle('蒋伟 · 维修工'))
    await submit()
    expect(await screen.findByText('请填写预估费用', undefined, PATIENT)).toBeTruthy()
    expect(sent.some((one) => one.method === 'POST')).toBe(false)
  })
})
