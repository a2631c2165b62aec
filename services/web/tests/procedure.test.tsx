import { fireEvent, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import type { TicketDetail } from '@/api/ticketing'
import ActDialog from '@/pages/tickets/ActDialog'
import { Timeline } from '@/components/Timeline'
import { useHappenings } from '@/pages/tickets/happenings'
import { Procedure } from '@/pages/tickets/Procedure'
import StepDialog from '@/pages/tickets/steps/StepDialog'
import { STEPS } from '@/pages/tickets/steps/steps'
import { expectAccessible, PERSON, Refused, serve, show, sender } from './page'

const PATIENT = { timeout: 5_000 }
const AT = '2026-11-22T03:00:00Z'
const ticket = { id: 't1', version: 7, no: 'TS-1', kind: 'complaint', state: 'investigating', severity: 'general', phase: 'in_warranty', community_id: 'c1', handler_id: PERSON.staff.id, department: '工程部', class_l1: 'engineering_quality' }
const detail = { version: 7, ticket, contact: {}, names: { community: '清河家园', unit: '1-1-101', staff: {} }, possible: [], blocked: [], entries: [], clocks: [], work_orders: [], repeats: [] } as unknown as TicketDetail
const step = (verb: string) => STEPS.find((known) => known.verb === verb) as (typeof STEPS)[number]
const fill = (label: string, value: string) => { fireEvent.change(screen.getByLabelText(label), { target: { value } }) }
const submit = () => userEvent.click(sender())
const none = { rulings: [], investigation: null, plans: [], approval_reasons: [], department_tasks: [], answerable_tasks: [], urge_notices: [], undelivered_answers: [], referrals: [], transfers: [], suspensions: [], assistants: [], approval_steps: [], appointment: null, incident: null, convertible_to: [], staff: {} }

describe('steps of the complaint procedure', () => {
  it('begins where one has something to do, and leads back to what is missing', async () => {
    serve({ 'GET /api/ticketing/colleagues': [] })
    const { unmount } = await show(() => <StepDialog step={step('conclude')} detail={detail} onClose={() => {}} />)
    const first = await screen.findByLabelText('听取陈述', undefined, PATIENT)
    await waitFor(() => { expect(document.activeElement).toBe(first) }, PATIENT)
    await submit()
    await screen.findByText('请填写原因', undefined, PATIENT)
    await waitFor(() => { expect(document.activeElement).toBe(first) }, PATIENT)
    unmount()
    await show(() => <StepDialog step={step('investigate')} detail={detail} onClose={() => {}} />)
    await waitFor(() => { expect(document.activeElement).toBe(sender()) }, PATIENT)
  }, 20_000)

  it('sends the conclusion of an investigation with its checks and evidence', async () => {
    const sent = serve({ 'GET /api/ticketing/colleagues': [], 'POST /api/ticketing/tickets/t1/conclude': ticket })
    await show(() => <StepDialog step={step('conclude')} detail={detail} onClose={() => {}} />)
    for (const check of ['听取陈述', '询问相关人员', '现场查看', '核对记录', '分析原因']) await userEvent.click(await screen.findByLabelText(check, undefined, PATIENT))
    await userEvent.type(screen.getByLabelText('证据'), '水渍照片{Enter}')
    fill('原因', '管道老化')
    await userEvent.click(screen.getByLabelText('原因类别'))
    await userEvent.click(await screen.findByText('老化磨损', undefined, PATIENT))
    await submit()
    await waitFor(() => { expect(sent.some((one) => one.method === 'POST')).toBe(true) }, PATIENT)
    expect(sent.find((one) => one.method === 'POST')?.body).toEqual({ checks: ['listen', 'ask', 'look', 'check', 'think'], evidence: ['水渍照片'], cause: '管道老化', cause_kind: 'ageing', responsible_department: '工程部' })
  }, 20_000)

  it('says with the step what the form does not ask, and asks what an invalid ruling needs', async () => {
    const sent = serve({ 'GET /api/ticketing/colleagues': [], 'POST /api/ticketing/tickets/t1/rulings': ticket })
    await show(() => <StepDialog step={step('rule_invalid')} detail={detail} onClose={() => {}} />)
    await screen.findByLabelText('定性理由', undefined, PATIENT)
    await submit()
    await waitFor(() => { expect(screen.getAllByText(/请填写|请输入|必填/).length).toBeGreaterThan(2) }, PATIENT)
    expect(sent.some((one) => one.method === 'POST')).toBe(false)
    fill('定性理由', '与记录不符')
    fill('对客户的答复', '经核实并非我方责任')
    fill('客户反应', '表示理解')
    await submit()
    await waitFor(() => { expect(sent.some((one) => one.method === 'POST')).toBe(true) }, PATIENT)
    expect(sent.find((one) => one.method === 'POST')?.body).toEqual({ grounds_sufficient: false, demand_reasonable: false, basis: 'own', reply_channel: 'phone', reason: '与记录不符', reply: '经核实并非我方责任', customer_reaction: '表示理解', result: 'invalid' })
  }, 20_000)
})

describe('whom and what a form offers', () => {
  const colleague = (id: string, display_name: string, roles: string[]) => ({ id, display_name, roles })
  it('offers leaders alone for a ruling that was agreed with one, in the order of pinyin', async () => {
    serve({ 'GET /api/ticketing/colleagues': [colleague('z', '赵总', ['top_management']), colleague('c', '陈专员', ['hotline_operator']), colleague('b', '白分管', ['leader_in_charge'])] })
    await show(() => <StepDialog step={step('rule_invalid')} detail={detail} onClose={() => {}} />)
    await userEvent.click(await screen.findByLabelText('已咨询领导', undefined, PATIENT))
    await userEvent.click(await screen.findByLabelText('咨询的领导', undefined, PATIENT))
    await screen.findByText(/白分管/, undefined, PATIENT)
    expect([...document.querySelectorAll('.ant-select-item-option')].map((one) => one.textContent?.slice(0, 2))).toEqual(['白分', '赵总'])
  }, 20_000)
  it('closes only as confirmed by whoever was asked: nothing is ticked for them', async () => {
    const sent = serve({ 'POST /api/ticketing/tickets/t1/close': ticket })
    await show(() => <StepDialog step={step('close')} detail={{ ...detail, ticket: { ...detail.ticket, state: 'replied' } } as TicketDetail} onClose={() => {}} />)
    await screen.findByText('客户已确认满意', undefined, PATIENT)
    expect(document.querySelectorAll('input:checked')).toHaveLength(0)
    await submit()
    expect(await screen.findByText('请说明客户是否已确认满意', undefined, PATIENT)).toBeTruthy()
    await userEvent.click(screen.getByLabelText('是'))
    await submit()
    await waitFor(() => { expect(sent.find((one) => one.method === 'POST')?.body).toEqual({ customer_confirmed: true }) }, PATIENT)
  }, 20_000)
  it('says on how many days the customer was tried since the reply', async () => {
    const tried = (at: string) => ({ id: at, at, verb: 'record_attempt', actor_id: 'x', text: null, details: null })
    const entries = [tried('2026-11-18T03:00:00Z'), tried('2026-11-20T03:00:00Z'), tried('2026-11-20T15:00:00Z'), tried('2026-11-20T20:00:00Z')]
    serve({})
    await show(() => <StepDialog step={step('close')} detail={{ ...detail, entries, ticket: { ...detail.ticket, state: 'feedback_given', replied_at: '2026-11-19T03:00:00Z' } } as unknown as TicketDetail} onClose={() => {}} />)
    expect(await screen.findByText(/已记录 2 天/, undefined, PATIENT)).toBeTruthy()
  }, 20_000)
  it('begins the result with what the investigation has found', async () => {
    const sent = serve({
      'GET /api/ticketing/tickets/t1/procedure': { ...none, investigation: { begun_by: 'x', begun_at: AT, evidence: ['水渍照片', '保修单'], concluded_by: 'x', concluded_at: AT } }, 'POST /api/ticketing/tickets/t1/resolve': ticket,
    })
    await show(() => <StepDialog step={step('resolve')} detail={{ ...detail, ticket: { ...detail.ticket, state: 'processing', cause: '管道老化', cause_kind: 'ageing' } } as TicketDetail} onClose={() => {}} />)
    expect((await screen.findByLabelText('原因', undefined, PATIENT) as HTMLTextAreaElement).value).toBe('管道老化')
    fill('处理结果', '已更换管道')
    await submit()
    await waitFor(() => { expect(sent.find((one) => one.method === 'POST')?.body).toEqual({ result: '已更换管道', cause: '管道老化', evidence: '水渍照片；保修单' }) }, PATIENT)
  }, 20_000)
  it('lets a suspension end from tomorrow on, and names the promise a task has to keep', async () => {
    serve({ 'GET /api/ticketing/colleagues': [] })
    const { unmount } = await show(() => <StepDialog step={step('suspend')} detail={detail} onClose={() => {}} />)
    await userEvent.click(await screen.findByLabelText('恢复日期', undefined, PATIENT))
    const today = await waitFor(() => { const cell = document.querySelector('.ant-picker-cell-today'); expect(cell).toBeTruthy(); return cell as Element }, PATIENT)
    expect(today.className).toContain('ant-picker-cell-disabled')
    unmount()
    await show(() => <StepDialog step={step('order_task')} detail={{ ...detail, ticket: { ...detail.ticket, promised_reply_at: '2026-11-25T08:00:00Z' } } as TicketDetail} onClose={() => {}} />)
    expect(await screen.findByText(/不晚于对客户承诺的答复时间 2026.*16:00/, undefined, PATIENT)).toBeTruthy()
  }, 20_000)
  it('closes what was ruled invalid without asking for a satisfaction', async () => {
    const sent = serve({ 'POST /api/ticketing/tickets/t1/close': ticket })
    await show(() => <StepDialog step={step('close')} detail={{ ...detail, ticket: { ...detail.ticket, state: 'invalid_replied' } } as TicketDetail} onClose={() => {}} />)
    await waitFor(() => { expect(sender()).toBeTruthy() }, PATIENT)
    await submit()
    await waitFor(() => { expect(sent.find((one) => one.method === 'POST')?.body).toEqual({ customer_confirmed: false }) }, PATIENT)
  }, 20_000)
})

describe('urging again', () => {
  const notice = { id: 'u1', version: 1, ticket_id: 't1', number: 2, to_staff_id: 'x', message: '请尽快', sent_by: 'me', sent_at: AT, reply_due_at: AT, to_leader: false, replied_at: null as string | null, reply: null, unanswered_at: null }
  const urging = async (changes: object) => {
    const sent = serve({ 'GET /api/ticketing/colleagues': [], 'GET /api/ticketing/tickets/t1/procedure': { ...none, urge_notices: [{ ...notice, ...changes }], staff: { x: '小王' } }, 'POST /api/ticketing/tickets/t1/urge-notices': notice })
    await show(() => <StepDialog step={step('urge')} detail={detail} onClose={() => {}} />)
    fireEvent.change(await screen.findByLabelText('督办内容', undefined, PATIENT), { target: { value: '今天必须答复' } })
    return () => sent.filter((one) => one.method === 'POST').map((one) => one.body)
  }
  it('is asked for while the last notice may still be answered, and says so to nobody else', async () => {
    const posted = await urging({ reply_due_at: new Date(Date.now() + 3_600_000).toISOString() })
    expect(await screen.findByText(/第 2 次督办仍在等待小王答复/, undefined, PATIENT)).toBeTruthy()
    await submit()
    expect(await screen.findByText('请确认要在答复时限之前再次督办', undefined, PATIENT)).toBeTruthy()
    expect(posted()).toEqual([])
    await userEvent.click(screen.getByRole('checkbox', { name: /仍然发出第 3 次督办/ }))
    await submit()
    await waitFor(() => { expect(posted()).toEqual([{ message: '今天必须答复' }]) }, PATIENT)
  }, 20_000)
  it('goes without a question once the time is over', async () => {
    const posted = await urging({})
    await submit()
    await waitFor(() => { expect(posted()).toEqual([{ message: '今天必须答复' }]) }, PATIENT)
    expect(screen.queryByText(/仍在等待/)).toBeNull()
  }, 20_000)
})

describe('what has happened', () => {
  it('says what an entry carries besides its words', async () => {
    const entry = (verb: string, text: string | null, details: object) => ({ id: verb, at: AT, verb, actor_id: 'x', from_state: null, to_state: null, from_handler_id: null, to_handler_id: null, dwell_seconds: null, visibility: 'internal', channel: null, text, details })
    const entries = [
      entry('request_validity', '与维保记录不符', { opinion: '我认为有效' }), entry('assist', null, { to: 'y' }), entry('absorb', '同一原因', { no: 'TS-9' }),
      entry('close', null, { reason: 'unreachable' }), entry('consult_escalate', null, { level: 2 }),
      entry('suspend', '等配件', { resume_on: '2026-11-25' }), { ...entry('resume', null, {}), actor_id: null },
    ]
    const told = { ...detail, entries, attachments: [], names: { ...detail.names, staff: { x: '小王', y: '老李' } } } as unknown as TicketDetail
    serve({})
    await show(() => <Timeline entries={useHappenings(told)} label="处理记录" />)
    const lines = (await screen.findAllByRole('listitem', undefined, PATIENT)).map((line) => line.textContent)
    expect(lines).toEqual([expect.stringContaining('到期自动恢复'), expect.stringContaining('至 2026/11/25 恢复'), expect.stringContaining('第 2 级'), expect.stringContaining('多次联系未果'), expect.stringContaining('TS-9'), expect.stringContaining('老李'), expect.stringMatching(/与维保记录不符\s*专员基本意见 我认为有效/)])
  })
})

describe('what the procedure has come to', () => {
  it('shows the day of a suspension as it was here', async () => {
    const suspension = { id: 's1', reason: '等配件', suspended_at: '2026-11-22T20:30:00Z', resume_on: '2026-11-25', resumed_at: null }
    serve({ 'GET /api/ticketing/tickets/t1/procedure': { ...none, suspensions: [suspension] } })
    await show(() => <Procedure id="t1" community="c1" handler="x" accused={null} />)
    expect(await screen.findByText('11/23 04:30 · 至 2026/11/25 恢复', undefined, PATIENT)).toBeTruthy()
  })
  it('says that a suspension has ended, and by whom or by itself', async () => {
    const suspension = (id: string, resumed_by: string | null) => ({ id, reason: `等配件${id}`, suspended_at: '2026-11-22T20:30:00Z', resume_on: '2026-11-25', resumed_at: '2026-11-24T16:00:00Z', resumed_by })
    serve({ 'GET /api/ticketing/tickets/t1/procedure': { ...none, suspensions: [suspension('1', null), suspension('2', 'x')], staff: { x: '小王' } } })
    await show(() => <Procedure id="t1" community="c1" handler="x" accused={null} />)
    expect(await screen.findByText('11/23 04:30 – 11/25 00:00 · 到期自动恢复', undefined, PATIENT)).toBeTruthy()
    expect(screen.getByText('11/23 04:30 – 11/25 00:00 · 小王')).toBeTruthy()
    expect(screen.getAllByText('已恢复处理').length).toBe(2)
  })
  it('says who decided on a plan, and when, with their words', async () => {
    const plan = { id: 'p1', number: 1, state: 'approved', submitted_by: 'x', submitted_at: AT, decided_by: 'y', decided_at: '2026-11-22T20:30:00Z', decision: '同意，注意成品保护', cost_cents: 0, reasons: [], items: [] }
    const waiting = { ...plan, id: 'p2', number: 2, state: 'submitted', decided_by: null, decided_at: null, decision: null }
    serve({ 'GET /api/ticketing/tickets/t1/procedure': { ...none, plans: [plan, waiting], staff: { x: '小王', y: '李总' } } })
    await show(() => <Procedure id="t1" community="c1" handler="x" accused={null} />)
    const line = (await screen.findByText('审批意见 · 李总', undefined, PATIENT)).closest('.procedure-line')
    expect(line?.textContent).toBe('审批意见 · 李总11/23 04:30同意，注意成品保护')
    expect(screen.getAllByText(/^审批意见/).length).toBe(1)
  })
  it('gives a measure of an approved plan to somebody else, by whoever handles the case', async () => {
    const item = (id: string, done_at: string | null) => ({ id, line: 1, measure: `更换水管 ${id}`, owner_id: 'x', due_on: '2026-11-25', done_at, done_by: done_at && 'x' })
    const plan = { id: 'p1', number: 1, state: 'approved', submitted_by: 'x', submitted_at: AT, decided_by: 'y', decided_at: AT, decision: null, cost_cents: 0, reasons: [], items: [item('i1', null), item('i2', AT)] }
    const colleague = (id: string, display_name: string) => ({ id, display_name, roles: [] })
    const sent = serve({
      'GET /api/ticketing/tickets/t1/procedure': { ...none, plans: [plan], staff: { x: '小王', y: '李总' } }, 'GET /api/ticketing/colleagues': [colleague('x', '小王'), colleague('z', '老赵'), colleague('q', '小钱'), colleague('r', '小孙')],
      'GET /api/ticketing/tickets/t1/routing': { accused: ['q', 'r'] },
      'POST /api/ticketing/plan-items/i1/hand-on': new Refused(409, { code: 'conflict_of_interest' }),
    })
    const { unmount } = await show(() => <Procedure id="t1" community="c1" handler="x" accused={null} />)
    expect(await screen.findByText(/更换水管 i1/, undefined, PATIENT)).toBeTruthy()
    expect(screen.queryByRole('button', { name: '改由他人负责' })).toBeNull()
    unmount()
    await show(() => <Procedure id="t1" community="c1" handler={PERSON.staff.id} accused="q" />)
    await userEvent.click(await screen.findByRole('button', { name: '改由他人负责' }, PATIENT))
    fireEvent.mouseDown(await screen.findByLabelText('负责人', undefined, PATIENT))
    await userEvent.click(await screen.findByText('老赵', { selector: '.ant-select-item-option-content' }, PATIENT))
    for (const nobody of ['小王', '小钱', '小孙']) expect(screen.queryByText(nobody, { selector: '.ant-select-item-option-content' })).toBeNull() // who has it, whom the case is about, and whom what it repeats is about
    fireEvent.change(screen.getByLabelText('原因'), { target: { value: '小王已离职' } })
    await submit()
    await waitFor(() => { expect(sent.find((one) => one.method === 'POST')?.body).toEqual({ owner_id: 'z', reason: '小王已离职' }) }, PATIENT)
    expect(await screen.findByText(/投诉/, undefined, PATIENT)).toBeTruthy()
  }, 20_000)
  it('asks what was done for a measure, takes what shows it, and keeps both in sight', async () => {
    const item = { id: 'i1', line: 1, measure: '更换水管', owner_id: PERSON.staff.id, due_on: '2026-11-25', done_at: null, done_by: null, result: null, overdue_at: null }
    const done = { ...item, id: 'i2', line: 2, measure: '恢复吊顶', done_at: '2026-11-22T20:30:00Z', done_by: 'x', result: '吊顶已恢复' }
    const plan = { id: 'p1', number: 1, state: 'approved', submitted_by: 'x', submitted_at: AT, decided_by: 'y', decided_at: AT, decision: null, cost_cents: 0, reasons: [], items: [item, done] }
    const sent = serve({ 'GET /api/ticketing/tickets/t1/procedure': { ...none, plans: [plan], staff: { x: '小王', y: '李总' } }, 'POST /api/ticketing/plan-items/i1/done': ticket })
    await show(() => <Procedure id="t1" community="c1" handler="x" accused={null} />, '/page', { ...PERSON, permissions: [...PERSON.permissions, 'ticketing.department_task.execute', 'ticketing.attachment.add'] })
    expect((await screen.findByText(/恢复吊顶/, undefined, PATIENT)).closest('li')?.textContent).toContain('→ 吊顶已恢复 小王 · 11/23 04:30')
    await userEvent.click(screen.getByRole('button', { name: /^完\s?成$/ }))
    await screen.findByLabelText('完成情况', undefined, PATIENT)
    expect(document.querySelector('input[type=file]')).toBeTruthy()
    await submit()
    expect(await screen.findByText('请填写完成情况', undefined, PATIENT)).toBeTruthy()
    fill('完成情况', '已更换并试压')
    await submit()
    await waitFor(() => { expect(sent.find((one) => one.method === 'POST')?.body).toEqual({ result: '已更换并试压' }) }, PATIENT)
  }, 20_000)
  it('shows with the decision what is decided on', async () => {
    const items = [{ id: 'i1', line: 1, measure: '更换水管', owner_id: 'x', due_on: '2026-11-25', done_at: null }, { id: 'i2', line: 2, measure: '恢复吊顶', owner_id: 'y', due_on: '2026-11-28', done_at: null }]
    const plan = { id: 'p2', number: 2, state: 'submitted', submitted_by: 'x', submitted_at: AT, decided_by: null, decided_at: null, decision: null, cost_cents: 350_000, reasons: ['cost_above_limit'], items }
    const task = (department: string, state: string) => ({ id: department, department, state })
    serve({ 'GET /api/ticketing/tickets/t1/procedure': { ...none, plans: [{ ...plan, id: 'p1', number: 1, state: 'returned', items: [] }, plan], department_tasks: [task('客户服务中心', 'open'), task('秩序部', 'cancelled')], staff: { x: '小王', y: '老李' } } })
    await show(() => <StepDialog step={step('approve_plan')} detail={{ ...detail, ticket: { ...detail.ticket, state: 'plan_review', responsible_department: '工程部' } } as TicketDetail} onClose={() => {}} />)
    const shown = (await screen.findByText('更换水管', undefined, PATIENT)).closest('section')
    for (const said of ['方案 2 · 小王', '小王 · 2026/11/25', '恢复吊顶', '老李 · 2026/11/28', '¥3,500.00', '工程部', '客户服务中心', '费用超限']) expect(shown?.textContent).toContain(said)
    expect(shown?.textContent).not.toContain('秩序部')
    expect(screen.getByLabelText('审批意见')).toBeTruthy()
  }, 20_000)
  it('lets whoever has a measure say that it is done, though they handle no tickets', async () => {
    const item = { id: 'i1', line: 1, measure: '更换水管', owner_id: PERSON.staff.id, due_on: '2026-11-25', done_at: null, done_by: null }
    const items = [item, { ...item, id: 'i2', line: 2, measure: '恢复吊顶', owner_id: 'x' }]
    const plan = { id: 'p1', number: 1, state: 'approved', submitted_by: 'x', submitted_at: AT, decided_by: 'y', decided_at: AT, decision: null, cost_cents: 0, reasons: [], items }
    serve({ 'GET /api/ticketing/tickets/t1/procedure': { ...none, plans: [plan], staff: { x: '小王', y: '李总' } } })
    await show(() => <Procedure id="t1" community="c1" handler="x" accused={null} />, '/page', { ...PERSON, permissions: ['ticketing.ticket.read', 'ticketing.department_task.execute'] })
    expect(await screen.findByText(/更换水管/, undefined, PATIENT)).toBeTruthy()
    expect(screen.getAllByRole('button', { name: /^完\s?成$/ })).toHaveLength(1)
    expect(screen.queryByRole('button', { name: '改由他人负责' })).toBeNull()
  })
  it('shows nothing where nothing is, and lets whoever was asked answer', async () => {
    const transfer = { id: 'f1', version: 1, ticket_id: 't1', ticket_no: 'TS-1', from_staff_id: 'x', to_staff_id: PERSON.staff.id, reason: '本周休假', offered_at: AT, answer_due_at: AT, state: 'offered', answered_at: null, answer: null }
    const task = { id: 'd1', version: 3, ticket_id: 't1', ticket_no: 'TS-1', community_id: 'c1', department: '工程部', task: '勘查漏点', assignee_id: 'x', due_at: AT, state: 'blocked', reason: '等业主', result: null, created_by: 'x', done_at: null, overdue_at: AT }
    const sent = serve({ 'GET /api/ticketing/tickets/t1/procedure': { ...none, transfers: [transfer], department_tasks: [task], answerable_tasks: [task.id], staff: { x: '小王' } }, 'POST /api/ticketing/transfers/f1/refuse': transfer })
    const { container } = await show(() => <Procedure id="t1" community="c1" handler="x" accused={null} />)
    expect(await screen.findByText(/本周休假/, undefined, PATIENT)).toBeTruthy()
    expect(screen.getByText(/等业主/)).toBeTruthy()
    expect(screen.queryByRole('heading', { name: '督办' })).toBeNull()
    await expectAccessible(container)
    await userEvent.click(screen.getByRole('button', { name: /退\s?回/ }))
    fireEvent.change(await screen.findByLabelText('原因', undefined, PATIENT), { target: { value: '手上已满' } })
    await submit()
    await waitFor(() => { expect(sent.find((one) => one.method === 'POST')?.body).toEqual({ reason: '手上已满' }) }, PATIENT)
    expect(sent.find((one) => one.method === 'POST')?.headers.get('If-Match')).toBe('"1"')
  }, 20_000)
})

describe('an answer beside a ticket', () => {
  const act = { title: '答复', path: 'urge-notices/u1/reply', version: 1, field: 'reply', label: '答复', files: { ticket: 't1', verb: 'urge_answered' } }
  it('takes files along, and is not given twice when one of them does not arrive', async () => {
    const sent = serve({ 'POST /api/ticketing/urge-notices/u1/reply': {} })
    const uploads: string[] = []
    class Way {
      upload = {}
      status = 0
      responseText = ''
      onload?: () => void
      onerror?: () => void
      open(_: string, address: string) { uploads.push(address) }
      setRequestHeader() { return undefined }
      send() { queueMicrotask(() => { if (uploads.length === 1) this.onerror?.(); else { this.status = 201; this.responseText = '{"entry_id":"e1"}'; this.onload?.() } }) }
    }
    vi.stubGlobal('XMLHttpRequest', Way)
    const closed = vi.fn()
    await show(() => <ActDialog act={act} onClose={closed} />, '/page', { ...PERSON, permissions: [...PERSON.permissions, 'ticketing.attachment.add'] })
    fireEvent.change(await screen.findByRole('textbox', { name: '答复' }, PATIENT), { target: { value: '已约好周五上门' } })
    await userEvent.upload(document.querySelector('input[type=file]') as HTMLInputElement, new File(['x'], '现场.txt', { type: 'text/plain' }))
    await submit()
    await userEvent.click(await screen.findByRole('button', { name: /重\s?试/ }, PATIENT))
    await waitFor(() => { expect(uploads).toHaveLength(2) }, PATIENT)
    expect(uploads[0]).toContain('/tickets/t1/attachments?verb=urge_answered')
    expect(sent.filter((one) => one.method === 'POST')).toHaveLength(1)
    await waitFor(() => { expect(closed, 'every file was kept').toHaveBeenCalled() }, PATIENT)
    vi.unstubAllGlobals()
  }, 20_000)
  it('ends with the last file that is given up, and does not send again what is refused for what it is', async () => {
    const act = { title: '答复催办', path: 'urge-notices/u1/reply', version: 1, field: 'reply', label: '答复', files: { ticket: 't1', verb: 'urge_answered' } }
    serve({ 'POST /api/ticketing/urge-notices/u1/reply': {} })
    class Refusing {
      upload: { onprogress?: unknown } = {}
      status = 0
      responseText = ''
      onload?: () => void
      open() { return undefined }
      setRequestHeader() { return undefined }
      send() { queueMicrotask(() => { this.status = 422; this.responseText = '{"code":"attachment_type_not_allowed"}'; this.onload?.() }) }
    }
    vi.stubGlobal('XMLHttpRequest', Refusing)
    const closed = vi.fn()
    await show(() => <ActDialog act={act} onClose={closed} />, '/page', { ...PERSON, permissions: [...PERSON.permissions, 'ticketing.attachment.add'] })
    fireEvent.change(await screen.findByRole('textbox', { name: '答复' }, PATIENT), { target: { value: '已约好周五上门' } })
    const picker = document.querySelector('input[type=file]') as HTMLInputElement
    fireEvent.change(picker, { target: { files: [new File(['x'], '脚本.sh')] } })
    expect(await screen.findByText(/“脚本.sh”的类型不支持/)).toBeTruthy()
    fireEvent.change(picker, { target: { files: [new File(['x'], '现场.txt', { type: 'text/plain' })] } })
    await submit()
    const giveUp = await screen.findByRole('button', { name: '放弃' }, PATIENT)
    expect(screen.queryByRole('button', { name: /重\s?试/ })).toBeNull()
    expect(closed).not.toHaveBeenCalled()
    await userEvent.click(giveUp)
    await waitFor(() => { expect(closed).toHaveBeenCalled() }, PATIENT)
    vi.unstubAllGlobals()
  }, 20_000)
})
