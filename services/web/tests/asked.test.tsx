import { fireEvent, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import type { TicketDetail } from '@/api/ticketing'
import { calendarDate } from '@/format/time'
import { Awaited } from '@/pages/home/Awaited'
import { RouteHint } from '@/pages/intake/RouteHint'
import { useHandler } from '@/pages/intake/useHandler'
import ProcedureRules from '@/pages/sla/ProcedureRules'
import TasksPage from '@/pages/tasks/TasksPage'
import StepDialog from '@/pages/tickets/steps/StepDialog'
import { STEPS } from '@/pages/tickets/steps/steps'
import { expectAccessible, PERSON, serve, show, sender } from './page'

const PATIENT = { timeout: 5_000 }
const DUE = '2026-11-22T03:00:00Z'
const submit = () => userEvent.click(sender())
const asked = { version: 1, state: 'open', asked_at: DUE, due_at: DUE, ticket_id: 't1', ticket_no: 'TS-1', title: '楼上漏水', unit_code: '3-2-501', place: null, asked_by_name: '王芳' }

describe('what colleagues wait for', () => {
  it('is answered where it is shown, and shows nothing where nobody waits', async () => {
    const items = [{ ...asked, asking: 'transfer', id: 'f1', text: '本周休假' }, { ...asked, asking: 'department_task', id: 'd1', state: 'blocked', text: '查明漏点', ticket_id: 't2', ticket_no: 'TS-2', unit_code: null, place: '东门' }]
    const sent = serve({ 'GET /api/ticketing/awaited-answers': { items, count: 2 }, 'POST /api/ticketing/transfers/f1/accept': {} })
    const { container } = await show(() => <Awaited now={Date.parse('2026-11-22T04:00:00Z')} />)
    expect(await screen.findByText('等我答复（2）', undefined, PATIENT)).toBeTruthy()
    expect(screen.getByText('查明漏点')).toBeTruthy()
    const lines = screen.getAllByRole('listitem').map((line) => line.textContent)
    expect(lines).toEqual([expect.stringMatching(/· 3-2-501 · 王芳.*TS-1/), expect.stringMatching(/· 东门 · 王芳.*TS-2/)])
    expect(screen.getByRole('button', { name: /恢\s?复/ })).toBeTruthy()
    await expectAccessible(container)
    await userEvent.click(screen.getByRole('button', { name: /接\s?手/ }))
    await screen.findByRole('dialog', undefined, PATIENT)
    await submit()
    await waitFor(() => { expect(sent.find((one) => one.method === 'POST')?.path).toBe('/api/ticketing/transfers/f1/accept') }, PATIENT)
  }, 20_000)

  it('names the day of a measure, marks it once that is over, and leads to its case whoever has it', async () => {
    const measure = (id: string, due_on: string, due_at: string) => ({ ...asked, asking: 'plan_item', id, text: `更换水管 ${id}`, due_on, due_at })
    const items = [measure('i1', '2026-11-21', '2026-11-21T16:00:00Z'), measure('i2', '2026-11-22', '2026-11-22T16:00:00Z')]
    const sent = serve({ 'GET /api/ticketing/awaited-answers': { items, count: 2 }, 'POST /api/ticketing/plan-items/i1/done': {} })
    await show(() => <Awaited now={Date.parse('2026-11-22T04:00:00Z')} />, '/page', { ...PERSON, permissions: ['ticketing.department_task.execute'] })
    const [late, today] = [await screen.findByText(calendarDate('2026-11-21', 'zh-CN'), undefined, PATIENT), screen.getByText(calendarDate('2026-11-22', 'zh-CN'))]
    expect([late, today].map((day) => day.classList.contains('over-text'))).toEqual([true, false])
    expect(screen.getAllByText('方案措施')).toHaveLength(2)
    expect(screen.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual(['/tickets/t1', '/tickets/t1'])
    await userEvent.click(screen.getAllByRole('button', { name: /^完\s?成$/ })[0] as HTMLElement)
    fireEvent.change(await screen.findByLabelText('完成情况', undefined, PATIENT), { target: { value: '已更换水管' } })
    await submit()
    await waitFor(() => { expect(sent.find((one) => one.method === 'POST')).toMatchObject({ path: '/api/ticketing/plan-items/i1/done', body: { result: '已更换水管' } }) }, PATIENT)
  }, 20_000)

  it('stands in a list of the department, mine and undone first', async () => {
    const task = { id: 'd1', version: 3, ticket_id: 't1', ticket_no: 'TS-1', community_id: 'c1', department: '工程部', task: '勘查漏点', assignee_id: 'me', due_at: DUE, state: 'open', reason: null, result: null, created_by: 'x', done_at: null, overdue_at: null }
    const sent = serve({ 'GET /api/ticketing/department-tasks': { items: [{ id: 'd1', task, title: '楼上漏水', assignee_name: '周敏', answerable: true, ended_at: null }], next_cursor: null, counts: { open: 1, done: 2 }, or_more: [] }, 'POST /api/ticketing/department-tasks/d1/done': task })
    await show(TasksPage)
    expect(await screen.findByRole('button', { name: /已完成\s*2/ }, PATIENT)).toBeTruthy()
    expect(await screen.findByText('勘查漏点', undefined, PATIENT)).toBeTruthy()
    expect(sent.filter((one) => one.method === 'GET' && one.path === '/api/ticketing/department-tasks').map((one) => Object.fromEntries(one.query))).toEqual([expect.objectContaining({ mine: 'true', undone: 'true', limit: '50' })])
    await userEvent.click(screen.getByRole('button', { name: /^完\s?成$/ }))
    fireEvent.change(await screen.findByLabelText('处理结果', undefined, PATIENT), { target: { value: '已查明' } })
    await submit()
    await waitFor(() => { expect(sent.find((one) => one.method === 'POST')?.body).toEqual({ result: '已查明' }) }, PATIENT)
  }, 20_000)

  it('leads whoever reads no tickets to the case for a day after it was done or called off', async () => {
    const row = (id: string, state: string, hours: number) => {
      const ended_at = new Date(Date.now() - hours * 3_600_000).toISOString()
      const task = { id, version: 3, ticket_id: `t-${id}`, ticket_no: 'TS-1', community_id: 'c1', department: '工程部', task: id, assignee_id: 'x', due_at: DUE, state, reason: null, result: null, created_by: 'x', done_at: state === 'done' ? ended_at : null, overdue_at: null }
      return { id, task, title: '楼上漏水', assignee_name: '周敏', answerable: true, ended_at }
    }
    const items = [row('done', 'done', 23), row('cancelled', 'cancelled', 23), row('long-done', 'done', 25), row('long-cancelled', 'cancelled', 25)]
    serve({ 'GET /api/ticketing/department-tasks': { items, next_cursor: null, counts: { done: 2, cancelled: 2 }, or_more: [] } })
    const { container } = await show(TasksPage, '/page', { ...PERSON, permissions: ['ticketing.department_task.execute'] })
    await screen.findAllByText(/楼上漏水/, undefined, PATIENT)
    const led = [...container.querySelectorAll('.list-body a')].map((link) => link.getAttribute('href'))
    expect(led).toEqual(['/tickets/t-done', '/tickets/t-cancelled', '/department-tasks', '/department-tasks'])
  }, 20_000)
})

describe('who is made responsible', () => {
  it('is suggested by the routing table and stays the choice of whoever assigns', async () => {
    const ticket = { id: 't1', version: 7, no: 'TS-1', kind: 'complaint', state: 'accepted', severity: 'general', phase: 'in_warranty', community_id: 'c1', handler_id: 'me', class_l1: 'engineering_quality' }
    const detail = { version: 7, ticket, names: { community: '清河家园', unit: null, staff: {} }, possible: ['assign'], entries: [], clocks: [], work_orders: [], repeats: [], reply_permission: 'ticketing.ticket.reply' } as unknown as TicketDetail
    const sent = serve({
      'GET /api/ticketing/colleagues': [{ id: 'h1', display_name: '何伟', roles: [] }], 'GET /api/ticketing/departments': [{ id: 'e', name: '工程部', kind: 'engineering' }],
      'GET /api/ticketing/tickets/t1/routing': { planner: 'project_specialist', replier: 'property_specialist', handler: { id: 'h1', display_name: '何伟', via: 'team_seat' }, department: { id: 'e', code: 'engineering', name: '工程部' } },
      'POST /api/ticketing/tickets/t1/assign': ticket,
    })
    await show(() => <StepDialog step={STEPS.find((known) => known.verb === 'assign') as (typeof STEPS)[number]} detail={detail} onClose={() => {}} />)
    expect(await screen.findByText(/按流转规则/, undefined, PATIENT)).toBeTruthy()
    await submit()
    await waitFor(() => { expect(sent.find((one) => one.method === 'POST')?.body).toMatchObject({ handler_id: 'h1', department: '工程部' }) }, PATIENT)
  }, 20_000)
})

describe('who will have a case that is being taken in', () => {
  const KNOWN = { community_id: 'c1', channel: 'phone', class_l1: 'engineering_quality' }
  const Hint = ({ chosen, accepting = true, accused }: { chosen?: string; accepting?: boolean; accused?: string }) => {
    const handler = useHandler(KNOWN, accepting, chosen, accused)
    return <><RouteHint handler={handler} /><output>{handler.options.map((one) => one.label).join('；')}</output></>
  }
  const ROUTE = { phase: 'in_warranty', planner: 'project_specialist', replier: 'centre', handler: { id: 'h1', display_name: '何伟', via: 'team_seat' }, department: null, accused: [] as string[] }
  const PEOPLE = [{ id: 'h1', display_name: '何伟', roles: [] }, { id: 'h2', display_name: '陈静', roles: [] }]
  const told = async () => (await screen.findByText('处理人', undefined, PATIENT)).nextElementSibling?.textContent

  it.each([[undefined, '何伟'], ['h2', '陈静'], ['me', '周敏'], ['gone', '何伟']])('is whom the table names until somebody is chosen (%s)', async (chosen, name) => {
    serve({ 'GET /api/ticketing/routing/suggestion': ROUTE, 'GET /api/ticketing/colleagues': PEOPLE })
    await show(() => <Hint {...(chosen ? { chosen } : {})} />)
    await screen.findByText(/陈静$/u, { selector: 'output' }, PATIENT)
    expect(await told()).toBe(name)
    expect(screen.getByRole('status').textContent).toBe('何伟 · 按分派表；周敏 · 由我处理；陈静')
  }, 20_000)

  it('is never whom it is about, whatever the table says', async () => {
    serve({ 'GET /api/ticketing/routing/suggestion': ROUTE, 'GET /api/ticketing/colleagues': PEOPLE })
    await show(() => <Hint accused="h1" chosen="h1" />)
    await screen.findByText(/陈静$/u, { selector: 'output' }, PATIENT)
    expect(await told()).toBe('周敏')
    expect(screen.getByRole('status').textContent).toBe('周敏 · 由我处理；陈静')
  }, 20_000)

  it('is nobody whom the case it repeats is about, oneself included', async () => {
    serve({ 'GET /api/ticketing/routing/suggestion': { ...ROUTE, accused: ['me', 'h2'] }, 'GET /api/ticketing/colleagues': [...PEOPLE, { id: 'h3', display_name: '何静', roles: [] }] })
    await show(() => <Hint chosen="h2" />)
    await screen.findByText(/何静$/u, { selector: 'output' }, PATIENT)
    expect(await told()).toBe('何伟')
    expect(screen.getByRole('status').textContent).toBe('何伟 · 按分派表；何静')
  }, 20_000)

  it('is nobody yet while nobody accepts, and chosen among two by who does not assign', async () => {
    serve({ 'GET /api/ticketing/routing/suggestion': ROUTE })
    await show(() => <Hint accepting={false} />, '/page', { ...PERSON, permissions: ['ticketing.ticket.register', 'ticketing.ticket.accept'] })
    expect(await told()).toBe('受理的同事')
    expect(screen.getByRole('status').textContent).toBe('何伟 · 按分派表；周敏 · 由我处理')
  }, 20_000)

  it('is told to the operator with what is known so far', async () => {
    const sent = serve({ 'GET /api/ticketing/routing/suggestion': { phase: 'in_warranty', planner: 'project_specialist', replier: 'centre', handler: null, department: { id: 'e', code: 'engineering', name: '工程部' }, accused: [] } })
    await show(() => <Hint />)
    expect(await screen.findByText('客服中心', undefined, PATIENT)).toBeTruthy()
    expect(screen.getByText('项目客服专员')).toBeTruthy()
    expect(screen.getByText('工程部')).toBeTruthy()
    expect(Object.fromEntries(sent[0]?.query ?? [])).toEqual({ community_id: 'c1', channel: 'phone', class_l1: 'engineering_quality' })
  }, 20_000)
})

describe('the figures of the procedure', () => {
  it('are sent whole, with the version that was seen', async () => {
    const rules = { version: 2, major_claim_cents: 1_000_000, major_households: 5, major_repeats: 3, repeat_days: 90, plan_cost_cents: 100_000, transfer_minutes: 30, refusals_to_supervisor: 3, urge_hours: 4, urges_to_leader: 3, cluster_tickets: 3, cluster_minutes: 120, incident_review_days: 3, silence_hours: 24, major_silence_hours: 4, appraisal_closure_weight: 100, appraisal_limits_weight: 0, appraisal_repeats_weight: 0 }
    const sent = serve({ 'GET /api/ticketing/procedure-rules': rules, 'PUT /api/ticketing/procedure-rules': { ...rules, version: 3 } })
    await show(() => <ProcedureRules />, '/page', PERSON)
    const hours = await screen.findByLabelText('督办答复时限（小时）', undefined, PATIENT)
    fireEvent.change(hours, { target: { value: '6' } })
    await userEvent.click(screen.getByRole('button', { name: /保\s?存/ }))
    await waitFor(() => { expect(sent.find((one) => one.method === 'PUT')?.body).toEqual({ ...Object.fromEntries(Object.entries(rules).filter(([name]) => name !== 'version')), urge_hours: 6 }) }, PATIENT)
    expect(sent.find((one) => one.method === 'PUT')?.headers.get('If-Match')).toBe('"2"')
  }, 20_000)
})
