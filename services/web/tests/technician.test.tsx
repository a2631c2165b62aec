import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import HomePage from '@/pages/home/HomePage'
import BoardPage from '@/pages/orders/BoardPage'
import WorkOrderPage from '@/pages/orders/WorkOrderPage'
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
