import { screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { Me } from '@/api/identity'
import AssessmentPrintPage from '@/pages/reports/AssessmentPrintPage'
import SheetPrintPage from '@/pages/tickets/SheetPrintPage'
import { expectAccessible, PERSON, serve, show } from './page'

const PATIENT = { timeout: 8_000 }
const AT = '2026-11-22T03:00:00Z'
const ticket = {
  id: 't1', version: 7, no: 'TS-1', kind: 'complaint', state: 'closed', severity: 'major', severity_signs: [], phase: 'in_warranty', channel: 'phone', community_id: 'c1', title: '楼上漏水', description: '顶棚漏水', desired_outcome: '尽快修好', class_l1: 'engineering_quality', class_l2: null,
  validity: 'valid', cause: '防水层破损', cause_kind: 'construction', measure: '先关总阀', measure_planned_on: '2026-11-23', result: '重做防水', evidence: '闭水试验', department: '工程部', responsible_department: '工程部', responsible_id: 's1', handler_id: 's1', first_receiver_id: 's2',
  registered_at: AT, accepted_at: AT, promised_reply_at: AT, closed_at: AT, place: null,
}
const entry = (id: string, verb: string, text: string | null, more = {}) => ({ id, at: AT, verb, text, actor_id: 's1', channel: null, details: null, visibility: 'internal', from_state: null, to_state: null, dwell_seconds: null, from_handler_id: null, to_handler_id: null, ...more })
const detail = { version: 7, ticket, names: { community: '湖畔花园', unit: '3-1-1201', staff: { s1: '小王', s2: '小李' } }, contact: { anonymous: false, name: '张**', phone: '138****0001', email: null }, possible: [], blocked: [], reply_permission: '', clocks: [], attachments: [], work_orders: [], repeats: [], entries: [entry('e1', 'note', '已约上门'), entry('e2', 'reply', '已为您修好', { channel: 'phone' }), entry('e3', 'visited', '满意')] }
const procedure = { rulings: [{ id: 'r1', at: AT, basis: 'own', result: 'valid', reason: '情况属实', ruled_by: 's2', leader_id: null, consulted_at: null, customer_reaction: null, grounds_sufficient: true, demand_reasonable: true }], investigation: null, plans: [{ id: 'p1', number: 1, state: 'approved', submitted_by: 's1', submitted_at: AT, decided_by: 's2', decided_at: AT, decision: '同意', cost_cents: 0, reasons: [], items: [{ id: 'i1', measure: '重做防水', owner_id: 's1', due_on: '2026-11-25', done_at: AT }] }], approval_reasons: [], department_tasks: [], answerable_tasks: [], urge_notices: [], undelivered_answers: [], referrals: [], transfers: [], suspensions: [], assistants: [], approval_steps: [], appointment: null, incident: null, convertible_to: [], staff: { s1: '小王', s2: '小李' } }
const READER: Me = { ...PERSON, permissions: ['ticketing.ticket.read', 'ticketing.consultation.read', 'ticketing.company_report.read'] }

describe('forms of the complaint procedure', () => {
  it('prints the complaint sheet from first word to end (E1-02)', async () => {
    serve({
      'GET /api/ticketing/tickets/t1': detail, 'GET /api/ticketing/tickets/t1/procedure': procedure,
      'GET /api/ticketing/tickets/t1/consultations': [{ id: 'k1', discipline: 'engineering_quality', expert_name: '老专家', reply: '建议整体重做', replied_at: AT }],
    })
    await show(SheetPrintPage, '/page/t1', READER, '/page/$id')
    expect(await screen.findByText(/情况属实/, undefined, PATIENT)).toBeTruthy()
    for (const words of [/顶棚漏水/, /尽快修好/, /施工质量/, /防水层破损/, /建议整体重做/, /同意/, /已约上门/, /已为您修好/, /满意/]) expect(screen.getAllByText(words).length).toBeGreaterThan(0)
    await expectAccessible()
  }, 30_000)
  it('prints the assessment of a department', async () => {
    const figure = (tickets: number, key: string | null = null) => ({ key, tickets, filter: {} })
    serve({ 'GET /api/ticketing/department-assessments/a1': { id: 'a1', version: 1, department_id: 'd1', department: '工程部', head_name: '老周', quarter: '2026-Q1', state: 'sent', edition: 1, sent_at: AT, receipts: [], content: { quarter: '2026-Q1', department: '工程部', first_day: '2026-01-01', last_day: '2026-03-31', caused: figure(4), pending: figure(4), missed: figure(1), repeated: figure(1), causes: [], top_causes: [figure(4, 'ageing')], comment: '请整改' } } })
    await show(AssessmentPrintPage, '/page/a1', READER, '/page/$id')
    expect(await screen.findByText('请整改', undefined, PATIENT)).toBeTruthy()
    expect(screen.getByText('75% (3 / 4)')).toBeTruthy()
    expect(screen.getByText('老化磨损')).toBeTruthy()
    await expectAccessible()
  }, 30_000)
})
