import { fireEvent, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { startKeyboard } from '@/keyboard/dispatcher'
import type { Banner } from '@/api/incidents'
import type { TicketDetail } from '@/api/ticketing'
import ExceptionsPage, { exceptionPath } from '@/pages/exceptions/ExceptionsPage'
import { concerns, IncidentBanner } from '@/pages/incidents/IncidentBanner'
import { IncidentDialog } from '@/pages/incidents/IncidentDialog'
import IncidentPage from '@/pages/incidents/IncidentPage'
import { Suggestions } from '@/pages/incidents/Suggestions'
import StepDialog from '@/pages/tickets/steps/StepDialog'
import { STEPS } from '@/pages/tickets/steps/steps'
import TaskDialog from '@/pages/tickets/TaskDialog'
import { expectAccessible, PERSON, Refused, serve, show, sender } from './page'

const PATIENT = { timeout: 5_000 }
const AT = '2026-11-22T03:00:00Z'
const ticket = { id: 't1', version: 4, no: 'ZX-1', kind: 'inquiry', state: 'accepted', severity: 'general', community_id: 'c1', unit_id: null, place: null, class_l1: 'life', handler_id: PERSON.staff.id }
const detail = { version: 4, ticket, names: { community: '清河家园', unit: null, staff: {} }, possible: [], blocked: [], entries: [], clocks: [], work_orders: [], repeats: [] } as unknown as TicketDetail
const procedure = { rulings: [], investigation: null, plans: [], approval_reasons: [], department_tasks: [], answerable_tasks: [], urge_notices: [], undelivered_answers: [], referrals: [], transfers: [], suspensions: [], assistants: [], approval_steps: [], appointment: null, incident: null, convertible_to: ['complaint', 'suggestion'], staff: {} }
const step = (verb: string) => STEPS.find((known) => known.verb === verb) as (typeof STEPS)[number]
const press = (name: RegExp) => userEvent.click(screen.getByRole('button', { name }))
const posted = (sent: { method: string; body: unknown }[]) => sent.find((one) => one.method === 'POST')?.body
const MAY = { ...PERSON, permissions: [...PERSON.permissions, 'ticketing.exception.read', 'ticketing.exception.acknowledge', 'ticketing.incident.read', 'ticketing.incident.manage'] }

describe('a change of kind', () => {
  it('asks for the class and the place the new kind needs', async () => {
    const sent = serve({ 'GET /api/ticketing/tickets/t1/procedure': procedure, 'GET /api/ticketing/colleagues': [], 'POST /api/ticketing/tickets/t1/convert': ticket })
    await show(() => <StepDialog step={step('convert')} detail={detail} onClose={() => {}} />)
    await userEvent.click(await screen.findByLabelText('投诉', undefined, PATIENT))
    fireEvent.change(await screen.findByLabelText('原因', undefined, PATIENT), { target: { value: '其实是投诉' } })
    await userEvent.click(sender())
    expect((await screen.findAllByText(/请填写|请选择|请输入|必填/, undefined, PATIENT)).length).toBeGreaterThan(0)
    expect(posted(sent)).toBeUndefined()
    await userEvent.click(screen.getByLabelText('建议'))
    await userEvent.click(sender())
    await screen.findAllByText(/请填写|请选择|请输入|必填/, undefined, PATIENT)
    expect(posted(sent)).toBeUndefined()
  }, 20_000)
})

describe('a step', () => {
  it('is seen with its fields, so that nothing is sent into an empty frame', async () => {
    let answer: (routing: object) => void = () => {}
    const routing = new Promise<object>((resolve) => { answer = resolve })
    serve({ 'GET /api/ticketing/tickets/t1/routing': () => routing, 'GET /api/ticketing/colleagues': [], 'GET /api/ticketing/departments': [] })
    const stop = startKeyboard()
    await show(() => <StepDialog step={step('assign')} detail={detail} onClose={() => {}} />)
    await new Promise((resolve) => { setTimeout(resolve, 100) })
    expect(screen.queryByRole('dialog')).toBeNull()
    answer({ phase: 'unknown', department: null, handler: null, planner: 'specialist', replier: 'specialist', accused: [] })
    await screen.findByRole('dialog', undefined, PATIENT)
    expect(screen.getByLabelText('处理人')).toBeTruthy()
    await userEvent.keyboard('{Control>}{Enter}{/Control}')
    expect((await screen.findAllByText(/请选择处理人/, undefined, PATIENT)).length).toBeGreaterThan(0)
    stop()
  }, 20_000)
  it('offers an appointment to nobody it is about', async () => {
    const people = [{ id: 'x', display_name: '小王', roles: [] }, { id: 'y', display_name: '小李', roles: [] }]
    serve({
      'GET /api/ticketing/tickets/t1/routing': { phase: 'unknown', department: null, handler: null, planner: 'specialist', replier: 'specialist', accused: ['x'] }, 'GET /api/ticketing/colleagues': people,
      'GET /api/ticketing/tickets/t1/procedure': { ...procedure, appointment: { starts_at: AT, ends_at: AT, staff_id: 'x' } },
    })
    await show(() => <StepDialog step={step('confirm_slot')} detail={detail} onClose={() => {}} />)
    await userEvent.click(await screen.findByLabelText('上门人员', undefined, PATIENT))
    expect(await screen.findByTitle('小李', undefined, PATIENT)).toBeTruthy()
    await waitFor(() => { expect(screen.queryByTitle('小王')).toBeNull() }, PATIENT)
  }, 20_000)
})

describe('a task', () => {
  it('says that nobody gives one without somebody to do it and a time', async () => {
    const sent = serve({ 'GET /api/ticketing/colleagues': [] })
    const { container } = await show(() => <TaskDialog onClose={() => {}} />)
    await screen.findByLabelText('任务', undefined, PATIENT)
    await expectAccessible(container)
    await userEvent.click(sender())
    expect((await screen.findAllByText(/请填写|请选择|请输入|必填/, undefined, PATIENT)).length).toBeGreaterThan(1)
    expect(posted(sent)).toBeUndefined()
  }, 20_000)
})

describe('exceptions', () => {
  const row = { source: 'not_accepted', subject_id: 's1', community_id: 'c1', community_name: '清河家园', link: 'ticket', link_id: 't1', label: 'TS-1', about: 'complaint', since: AT, who_id: 'x', who_name: '小李', degree: 2, acknowledged_at: null, acknowledged_by_name: null, note: null }
  it('lead to what they are about', () => {
    const paths = ['ticket', 'incident', 'duty', 'callback', 'mail'].map((link) => exceptionPath({ link, link_id: 'a' }))
    expect(paths).toEqual(['/tickets/a', '/incidents/a', '/duty', '/calls?view=callbacks&state=unreachable', '/admin/channels?tab=mails'])
  })
  it('of mails lead to them where they may be opened', async () => {
    serve({ 'GET /api/ticketing/exceptions': { items: [{ ...row, source: 'mail_waiting', link: 'mail', label: 'kefu@acme.example', about: 'community_unknown', community_id: null, community_name: null, who_name: null }], next_cursor: null, counts: {} }, 'GET /api/ticketing/exceptions/counts': { counts: {} } })
    const shown = await show(() => <ExceptionsPage />, '/page', MAY)
    expect(await screen.findByText('由客服中心处理', undefined, PATIENT)).toBeTruthy()
    shown.unmount()
    await show(() => <ExceptionsPage />, '/page', { ...MAY, permissions: [...MAY.permissions, 'ticketing.incoming_mail.handle'] })
    expect((await screen.findByRole('link', { name: '看邮件' }, PATIENT)).getAttribute('href')).toContain('/admin/channels')
  }, 20_000)
  it('are acknowledged as they were read, with a note', async () => {
    const sent = serve({ 'GET /api/ticketing/exceptions': { items: [row], next_cursor: null, counts: { not_accepted: 1 } }, 'GET /api/ticketing/exceptions/counts': { counts: { not_accepted: 1 } }, 'POST /api/ticketing/exceptions/acknowledge': new Refused(409, { code: 'exception_worsened', title: '', degree: 3 }) })
    const { container } = await show(() => <ExceptionsPage />, '/page', MAY)
    expect(await screen.findByText('TS-1', undefined, PATIENT)).toBeTruthy()
    expect(screen.getByText('去受理')).toBeTruthy()
    await expectAccessible(container)
    await userEvent.click(screen.getByRole('button', { name: /^确\s?认$/ }))
    fireEvent.change(await screen.findByLabelText('处置说明', undefined, PATIENT), { target: { value: '已电话催办' } })
    const dialog = screen.getByRole('dialog')
    await userEvent.click(dialog.querySelector('button[type="submit"]') as HTMLElement)
    expect(await screen.findByText('情况已加重，请重新查看', undefined, PATIENT)).toBeTruthy()
    expect(posted(sent)).toEqual({ source: 'not_accepted', subject_id: 's1', degree: 2, note: '已电话催办' })
  }, 20_000)
})

describe('incidents', () => {
  const banner = { id: 'i1', places: [{ building_id: 'b1', unit_id: null }, { building_id: 'b2', unit_id: 'u2' }] } as unknown as Banner
  it('are not joined unseen: what does not concern the home any more is not chosen any more', async () => {
    serve({ 'GET /api/ticketing/incidents/banners': [{ id: 'i1', title: '3 幢停水', banner: '正在抢修', expected_end_at: null, places: [{ building_id: 'b1', unit_id: null }] }] })
    const chosen: (string | null)[] = []
    const choose = (id: string | null) => { chosen.push(id) }
    const page = (place: { building: string; unit: string } | null) => () => <IncidentBanner community="c1" place={place} chosen="i1" onChoose={choose} />
    await show(page(null), '/page', MAY)
    expect(await screen.findByText('正在抢修', undefined, PATIENT)).toBeTruthy()
    chosen.length = 0
    await show(page({ building: 'b9', unit: 'u9' }), '/page', MAY)
    await waitFor(() => { expect(chosen).toContain(null) }, PATIENT)
  })
  it('concern a whole building or single homes', () => {
    expect(concerns(banner, { building: 'b1', unit: 'u9' })).toBe(true)
    expect(concerns(banner, { building: 'b2', unit: 'u2' })).toBe(true)
    expect(concerns(banner, { building: 'b2', unit: 'u3' })).toBe(false)
    expect(concerns(banner, { building: 'b3', unit: 'u2' })).toBe(false)
  })
  it('are named to a caller concerned, and take what the home has open in one action', async () => {
    const known = { ...banner, no: 'GG-1', community_id: 'c1', title: '3 幢停水', banner: '预计十一点恢复', expected_end_at: null, ticket_ids: ['t2'] }
    const open = ['t1', 't2'].map((id) => ({ id, no: `BX-${id}`, kind: 'repair', title: `没水${id}`, state: 'registered', unit_code: '1-1-101', registered_at: AT }))
    const sent = serve({ 'GET /api/ticketing/incidents/banners': [known], 'GET /api/ticketing/histories': { open, latest: [], total: 2, in_90_days: 2 }, 'POST /api/ticketing/incidents/i1/tickets': {} })
    const { container } = await show(() => <IncidentBanner community="c1" place={{ building: 'b1', unit: 'u9' }} chosen={null} onChoose={() => {}} />, '/page', MAY)
    expect(await screen.findByText('预计十一点恢复', undefined, PATIENT)).toBeTruthy()
    expect(screen.queryByRole('button', { name: '并入工单：没水t2' })).toBeNull()
    await expectAccessible(container)
    await userEvent.click(await screen.findByRole('button', { name: '并入工单：没水t1' }, PATIENT))
    await waitFor(() => { expect(posted(sent)).toEqual({ ticket_id: 't1' }) }, PATIENT)
  }, 20_000)
  it('may be limited to some units of their buildings', async () => {
    const stack = { entrances: [{ floors: [{ floor: 1, units: [{ id: 'u1', code: '3-1-101' }, { id: 'u2', code: '3-1-102' }] }] }] }
    const sent = serve({ 'GET /api/registry/communities/c1/buildings': [{ id: 'b1', code: '3' }], 'GET /api/registry/buildings/b1/stack': stack, 'POST /api/ticketing/incidents': new Refused(409, { code: 'stale', title: '' }) })
    await show(() => <IncidentDialog beginning={{ community: 'c1', buildings: ['b1'], tickets: [], title: '渗水' }} onClose={() => {}} />, '/page', MAY)
    fireEvent.change(await screen.findByLabelText('播报口径', undefined, PATIENT), { target: { value: '正在抢修' } })
    fireEvent.mouseDown(await screen.findByLabelText('限于房号', undefined, PATIENT))
    await userEvent.click(await screen.findByText('3-1-102', { selector: '.ant-select-item-option-content' }, PATIENT))
    await userEvent.click(document.querySelector('button[type="submit"]') as HTMLElement)
    await waitFor(() => { expect(posted(sent)).toMatchObject({ building_ids: ['b1'], unit_ids: ['u2'] }) }, PATIENT)
  }, 20_000)
  it('are suggested with their tickets, or joined where one is open', async () => {
    const tickets = ['1', '2', '3'].map((id) => ({ id, no: `TS-${id}`, kind: 'complaint', title: '停水', state: 'registered', unit_id: null, unit_code: `3-1-${id}01`, registered_at: AT, withheld: false }))
    const cluster = { community_id: 'c1', building_id: 'b1', building_code: '3', class_l1: 'engineering_quality', since: AT, tickets, incident_id: 'i1', incident_title: '3 幢停水' }
    const sent = serve({ 'POST /api/ticketing/incidents/i1/tickets': {} })
    await show(() => <Suggestions found={[cluster]} onOpen={() => {}} />, '/page', { ...MAY, communities: [...PERSON.communities, { id: 'c2', code: 'QH', name: '清河家园' }] })
    const named = await screen.findByText('3 栋 · 工程质量：3 张工单', undefined, PATIENT)
    // With every community on the screen a building alone is no address.
    expect(named.parentElement?.textContent).toMatch(/^湖畔花园 3 栋/)
    await userEvent.click(screen.getByRole('button', { name: '并入“3 幢停水”' }))
    await waitFor(() => { expect(sent.filter((one) => one.method === 'POST').map((one) => one.body)).toEqual(tickets.map((one) => ({ ticket_id: one.id }))) }, PATIENT)
  }, 20_000)
  it('tell everybody concerned once, by what is typed', async () => {
    const found = {
      id: 'i1', version: 3, no: 'GJ-1', community_id: 'c1', community_name: '清河家园', title: '3 幢停水', class_l1: 'engineering_quality', state: 'opened', opened_at: AT, opened_by_name: '主管', expected_end_at: null, controlled_at: null, review_due_at: null, reviewed_at: null, closed_at: null, tickets: 1,
      banner: '水泵故障', cause: null, review: null, households: 1, places: [{ building_id: 'b1', building_code: '3', unit_id: null, unit_code: null }],
      joined: [{ id: 't1', no: 'TS-1', kind: 'complaint', title: '停水', state: 'registered', severity: 'major', unit_code: '3-1-101', handler_name: '小李', joined_at: AT }], notices: [],
    }
    const sent = serve({ 'GET /api/ticketing/incidents/i1': found, 'POST /api/ticketing/incidents/i1/notices': found })
    const { container } = await show(() => <IncidentPage />, '/incidents/i1', MAY, '/incidents/$id')
    expect(await screen.findByText('水泵故障', undefined, PATIENT)).toBeTruthy()
    await expectAccessible(container)
    await press(/发通告/)
    fireEvent.change(await screen.findByLabelText('通告内容', undefined, PATIENT), { target: { value: '正在恢复供水' } })
    await userEvent.click(sender())
    await waitFor(() => { expect(posted(sent)).toEqual({ text: '正在恢复供水' }) }, PATIENT)
  }, 20_000)
})
