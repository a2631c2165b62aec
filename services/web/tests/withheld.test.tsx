import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import CallsPage from '@/pages/calls/CallsPage'
import ComplaintsPage from '@/pages/complaints/ComplaintsPage'
import WorkOrderPage from '@/pages/orders/WorkOrderPage'
import { FileList } from '@/components/files/FileList'
import TicketPage from '@/pages/tickets/TicketPage'
import { expectAccessible, PERSON, serve, show } from './page'

const PATIENT = { timeout: 8_000 }
const TICKETING = '/api/ticketing'
const NOT_TOLD = '对被投诉人不显示'
const AT = '2026-11-22T03:00:00Z'
const READER = { ...PERSON, permissions: [...PERSON.permissions, 'ticketing.call.read', 'ticketing.call.handle', 'ticketing.callback.read', 'ticketing.callback.process', 'ticketing.daily_report.read', 'ticketing.work_order.execute', 'ticketing.ticket.supervise'] }
const page = (items: object[], counts = {}) => ({ items, next_cursor: null, counts, or_more: [] })
const nobody = { unit_id: null, unit_code: null, person_id: null, withheld: true }

const CALL = {
  id: 'k1', version: 2, direction: 'in', state: 'ended', number: null, line: null, community_id: 'c1', community_name: '湖畔花园', ...nobody, operator_id: 'x', operator_name: '小贝', rang_at: AT, answered_at: AT, ended_at: AT,
  result: 'ticket', note: null, tier: 'first', verified_at: null, verified_with: [], recorded: false, recording_until: null, recording_expired_at: null,
}
const BACK = {
  id: 'b1', version: 3, kind: 'appointed', state: 'due', due_at: AT, late: true, owner_id: null, owner_name: null, call_id: 'k1', ticket_id: 't1', ticket_no: 'TS-1', community_id: 'c1', community_name: '湖畔花园', ...nobody,
  number: null, matter: '告知进展', tries: 0, result: null, settled_at: null, created_at: AT,
}
const COMPLAINT = {
  id: 't1', version: 2, no: 'TS-1', title: '保安态度差', class_l1: 'security', class_l2: null, severity: 'general', state: 'accepted', validity: null, community_id: 'c1', community_name: '湖畔花园', unit_id: null, unit_code: null, withheld: true, registered_at: AT,
  closed_at: null, close_reason: null, cause: null, responsible_department: null, responsible_name: null, handler_name: null, reopen_count: 0, clock_code: null, clock_warn_at: null, clock_due_at: null, clock_result: null, missed: 0,
}

describe('whom a complaint is about', () => {
  it('reads in the ledger that it is not told whose it is', async () => {
    serve({ [`GET ${TICKETING}/complaints`]: page([COMPLAINT], { unruled: 1 }), [`GET ${TICKETING}/subclasses`]: [] })
    await show(ComplaintsPage, '/page', READER)
    const row = (await screen.findByText('保安态度差', undefined, PATIENT)).closest('tr') as HTMLElement
    expect(within(row).getByText(NOT_TOLD)).toBeTruthy()
    expect(row.textContent).not.toContain('湖畔花园–')
  }, 20_000)
  it('reads so in the log of calls, and not that the number was withheld', async () => {
    serve({ [`GET ${TICKETING}/calls`]: page([CALL], { ended: 1 }), [`GET ${TICKETING}/calls/going-on`]: [] })
    await show(CallsPage, '/page?view=log', READER)
    const row = (await screen.findByText('小贝', undefined, PATIENT)).closest('tr') as HTMLElement
    expect(within(row).getAllByText(NOT_TOLD)).toHaveLength(2)
    expect(within(row).queryByText('未显示号码')).toBeNull()
  }, 20_000)
  it('is offered no call back that would be refused', async () => {
    serve({ [`GET ${TICKETING}/callbacks`]: page([BACK], { due: 1 }), [`GET ${TICKETING}/my-extension`]: { number: '801' }, [`GET ${TICKETING}/calls/going-on`]: [] })
    await show(CallsPage, '/page', READER)
    const row = (await screen.findByText('告知进展', undefined, PATIENT)).closest('tr') as HTMLElement
    expect(within(row).getAllByText(NOT_TOLD).length).toBeGreaterThan(0)
    for (const name of [/我来回电/, /记录结果/, /回拨/]) expect(within(row).queryByRole('button', { name })).toBeNull()
  }, 20_000)
  it('reads so on the ticket, where unit and contact would stand', async () => {
    const ticket = {
      id: 't1', version: 7, no: 'TS-1', kind: 'complaint', state: 'processing', severity: 'general', severity_signs: [], phase: 'in_warranty', channel: 'phone', community_id: 'c1', title: '保安态度差', description: '说话难听', desired_outcome: null,
      class_l1: 'security', class_l2: null, nature: null, building_id: null, unit_id: null, person_id: null, place: null, contact_phone_last4: null, withheld: true, anonymous: false, validity: null, cause: null, cause_kind: null, measure: null, measure_planned_on: null,
      result: null, evidence: null, department: null, responsible_department: null, responsible_id: null, handler_id: null, first_receiver_id: null, registered_at: AT, accepted_at: AT, promised_reply_at: AT, closed_at: null, merged_into: null, repeat_of: null, attachment_count: 0, complained_about_id: 'me',
    }
    const located = { id: 'e1', at: AT, verb: 'locate', text: null, details: {}, actor_id: 's1', channel: null, visibility: 'internal', from_state: null, to_state: null, dwell_seconds: null, from_handler_id: null, to_handler_id: null }
    const detail = { version: 7, ticket, names: { community: '湖畔花园', unit: null, staff: { s1: '小王' } }, contact: { anonymous: false, name: null, phone: null, email: null }, possible: ['order_work'], blocked: [{ verb: 'order_work', code: 'conflict_of_interest', remedy: null, matters: [] }], reply_permission: 'ticketing.ticket.reply', clocks: [], attachments: [], work_orders: [], repeats: [], entries: [located] }
    serve({ [`GET ${TICKETING}/tickets/t1`]: detail })
    const { container } = await show(TicketPage, '/tickets/t1', { ...READER, permissions: [...READER.permissions, 'ticketing.work_order.create'] }, '/tickets/$id')
    expect(await screen.findAllByText(NOT_TOLD, undefined, PATIENT)).toHaveLength(3)
    expect(screen.queryByText('未填写')).toBeNull()
    expect(screen.getByRole<HTMLButtonElement>('button', { name: '新建派工单' }).disabled).toBe(true)
    expect(screen.getByText('投诉涉及该同事，须回避')).toBeTruthy()
    await expectAccessible(container)
  }, 20_000)
  it('reads so on an order of work, and is not asked to call', async () => {
    const order = {
      id: 'o1', version: 3, no: 'PG-1', ticket_id: 't1', ticket_no: 'TS-1', community_id: 'c1', building_id: null, unit_id: null, person_id: null, withheld: true, kind: 'owner_repair', place: null, problem: '水管漏水', urgency: 'normal', charge_mode: 'free', estimate_cents: null,
      state: 'in_progress', state_since: AT, created_by: 's1', created_at: AT, assignee_id: 'me', reason: null, quote_accepted_at: null, work_done: null, labour_cents: 0, material_cents: 0, completed_at: null, verified_at: null, verified_by: null, closed_at: null,
    }
    serve({ [`GET ${TICKETING}/work-orders/o1`]: { version: 3, order, unit_code: null, assignee_name: '周敏', material: [], possible: ['complete'], entries: [] } })
    await show(WorkOrderPage, '/work-orders/o1', READER, '/work-orders/$id')
    expect(await screen.findByText(NOT_TOLD, undefined, PATIENT)).toBeTruthy()
    expect(screen.queryByText('•••')).toBeNull()
  }, 20_000)
  it('sees that the requester sent a file, and can neither open nor strike it out', async () => {
    const file = { id: 'a1', entry_id: 'e1', name: null, media_type: 'image/png', size: 1536, sha256: '', added_by: null, added_at: AT, struck_out_at: null, struck_out_by: null, struck_out_reason: null, withheld: true }
    const sent = serve({})
    await show(() => <FileList files={[file]} nameOf={() => null} />, '/page', { ...READER, permissions: [...READER.permissions, 'ticketing.attachment.add'] })
    expect(await screen.findByText(NOT_TOLD, undefined, PATIENT)).toBeTruthy()
    expect(screen.queryAllByRole('button')).toEqual([])
    expect(sent.filter((one) => one.path.includes('attachments'))).toEqual([])
  }, 20_000)
})
