import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import HomePage from '@/pages/home/HomePage'
import BoardPage from '@/pages/orders/BoardPage'
import WorkOrderPage from '@/pages/orders/WorkOrderPage'
import { PAGES } from '@/pages'
import TicketPage from '@/pages/tickets/TicketPage'
import { expectAccessible, PERSON, serve, show } from './page'

const TECHNICIAN = { ...PERSON, staff: { ...PERSON.staff, roles: ['technician'] }, communities: [...PERSON.communities, { id: 'c2', code: 'YL', name: '云里' }], permissions: ['ticketing.work_order.read', 'ticketing.work_order.execute'] }
const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString()
const order = { id: 'o1', version: 2, no: 'PG-1', ticket_id: 't1', ticket_no: 'BX-1', community_id: 'c2', unit_id: 'u1', unit_code: '3-1-1201', kind: 'owner_repair', place: '厨房', problem: '水管爆裂', urgency: 'urgent', charge_mode: 'free', state: 'dispatched', state_since: ago(12.8), assignee_id: 'me', assignee_name: '周敏', created_at: ago(30) }
const board = { columns: [{ state: 'dispatched', count: 1, orders: [order] }, { state: 'verified', count: 1, orders: [{ ...order, id: 'o2', no: 'PG-2', state: 'verified', problem: '换灯' }] }] }
const INBOX = { 'GET /api/notifications/inbox': { items: [], next_cursor: null }, 'GET /api/notifications/inbox/unread': { unread: 0 } }

const entry = (id: string, verb: string, more: object = {}) => ({ id, at: ago(20), actor_name: '主管老陈', verb, text: null, assignee_name: null, ...more })
const detail = { version: 2, order: { ...order, estimate_cents: null, reason: null, work_done: null, labour_cents: 0, material_cents: 0, completed_at: null, verified_at: null }, unit_code: '3-1-1201', assignee_name: '周敏', material: [], possible: ['accept', 'refuse'], entries: [entry('1', 'work_order_created'), entry('2', 'work_order_refused', { text: '缺配件' }), entry('3', 'work_order_dispatched', { assignee_name: '周敏' })] }

describe('a technician', () => {
  it('finds the own work on the home page, and asks for nothing that would be refused', async () => {
    const sent = serve({ 'GET /api/ticketing/work-orders/board': board, ...INBOX })
    await show(HomePage, '/page', TECHNICIAN)
    const tile = (await screen.findByText('我的待办派工')).parentElement as HTMLElement
    expect(await within(tile).findByText('1')).toBeTruthy()
    expect(await screen.findByText('水管爆裂')).toBeTruthy()
    expect(screen.queryByText('换灯')).toBeNull()
    expect(sent.find((one) => one.path.endsWith('/board'))?.query.get('assignee_id')).toBe('me')
    expect(sent.map((one) => one.path).filter((path) => /my-day|\/tickets|colleagues|billing/.test(path))).toEqual([])
    await expectAccessible()
  })
  it('reads on the board what is broken, where and since when', async () => {
    const sent = serve({ 'GET /api/ticketing/work-orders/board': board })
    await show(BoardPage, '/page', TECHNICIAN)
    const card = (await screen.findByText('水管爆裂')).closest('.board-card') as HTMLElement
    for (const text of ['3-1-1201 · 厨房', /云里/, '已等 12分钟']) expect(within(card).getByText(text)).toBeTruthy()
    expect(sent.some((one) => one.path.endsWith('/colleagues') || one.path.endsWith('/breaches'))).toBe(false)
  })
  it('sees who did what with an order, and no link to what may not be opened', async () => {
    serve({ 'GET /api/ticketing/work-orders/o1': detail })
    await show(WorkOrderPage, '/work-orders/o1', TECHNICIAN, '/work-orders/$id')
    const history = await screen.findByRole('list', { name: '处理记录' })
    expect(within(history).getAllByRole('listitem').map((item) => item.textContent)).toEqual([expect.stringContaining('派给 周敏'), expect.stringContaining('缺配件'), expect.stringContaining('建派工单')])
    expect(within(history).getAllByText(/主管老陈/)).toHaveLength(3)
    expect(screen.queryByRole('link', { name: 'BX-1' })).toBeNull()
    expect(screen.getByText('BX-1')).toBeTruthy()
  })
  it('opens the case of a measure of theirs, says there that it is done, and is asked for nothing that would be refused', async () => {
    const at = ago(60 * 24)
    const ticket = {
      id: 't1', version: 7, no: 'TS-1', kind: 'complaint', state: 'processing', severity: 'major', severity_signs: [], phase: 'in_warranty', channel: 'phone', community_id: 'c2', title: '楼上漏水', description: '顶棚漏水', desired_outcome: null, class_l1: 'engineering_quality', class_l2: null, nature: null, unit_id: null, person_id: null,
      anonymous: false, validity: 'valid', cause: null, cause_kind: null, measure: null, measure_planned_on: null, result: null, evidence: null, department: '工程部', responsible_department: null, responsible_id: null, handler_id: 'x', first_receiver_id: null, registered_at: at, accepted_at: at, promised_reply_at: at, closed_at: null,
      place: '东门', merged_into: null, repeat_of: null, attachment_count: 0, complained_about_id: null,
    }
    const read = { version: 7, ticket, names: { community: '云里', unit: null, staff: { x: '小王' } }, contact: { anonymous: false, name: '张**', phone: '138****0001', email: null }, possible: ['finish_item'], blocked: [], reply_permission: '', clocks: [], attachments: [], work_orders: [], repeats: [], entries: [] }
    const late = { id: 'i1', line: 1, measure: '更换水管', owner_id: 'me', due_on: '2025-03-06', done_at: null, done_by: null, overdue_at: at }
    const plan = { id: 'p1', number: 1, state: 'approved', submitted_by: 'x', submitted_at: at, decided_by: 'x', decided_at: at, decision: null, cost_cents: 0, reasons: [], items: [late, { ...late, id: 'i2', line: 2, measure: '恢复吊顶', owner_id: 'x', due_on: '2025-04-08', overdue_at: null }] }
    const procedure = { rulings: [], investigation: null, plans: [plan], approval_reasons: [], department_tasks: [], answerable_tasks: [], urge_notices: [], undelivered_answers: [], referrals: [], transfers: [], suspensions: [], assistants: [], approval_steps: [], appointment: null, incident: null, convertible_to: [], staff: { me: '周敏', x: '小王' } }
    const sent = serve({ 'GET /api/ticketing/tickets/t1': read, 'GET /api/ticketing/tickets/t1/procedure': procedure })
    const permissions = [...TECHNICIAN.permissions, 'ticketing.department_task.execute', 'ticketing.contact.unmask']
    expect(PAGES.find((page) => page.path === '/tickets/$id')?.needs?.some((need) => permissions.includes(need))).toBe(true)
    await show(TicketPage, '/tickets/t1', { ...TECHNICIAN, scope: 'own', permissions }, '/tickets/$id')
    const due = await screen.findByText(/周敏 · .*6/, undefined, { timeout: 8_000 })
    expect([due, screen.getByText(/小王 · .*8/)].map((one) => one.classList.contains('over-text'))).toEqual([true, false])
    expect(screen.getAllByRole('button', { name: /^完\s?成$/ })).toHaveLength(1)
    expect(screen.queryByRole('link', { name: '投诉处理单' })).toBeNull()
    expect(screen.queryByRole('button', { name: /138/ })).toBeNull()
    expect(sent.map((one) => one.path.replace('/api/ticketing/', '')).sort()).toEqual(['tickets/t1', 'tickets/t1/procedure'])
    await expectAccessible()
  }, 20_000)
  it('who also sends others out accepts an order first, and sends a new one', async () => {
    const lead = { ...TECHNICIAN, permissions: [...TECHNICIAN.permissions, 'ticketing.work_order.dispatch'] }
    const next = async (state: string, possible: string[]) => {
      serve({ 'GET /api/ticketing/work-orders/o1': { ...detail, order: { ...detail.order, state }, possible } })
      const { unmount } = await show(WorkOrderPage, '/work-orders/o1', lead, '/work-orders/$id')
      const buttons = (await screen.findAllByRole('button')).map((button) => button.textContent)
      unmount()
      return buttons.find((label) => /^(接单|派工)/.test(label ?? ''))
    }
    expect(await next('dispatched', ['dispatch', 'accept', 'refuse', 'cancel'])).toMatch(/^接单/)
    expect(await next('created', ['dispatch', 'cancel'])).toMatch(/^派工/)
  })
})
