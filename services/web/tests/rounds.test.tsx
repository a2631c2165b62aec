import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { Me } from '@/api/identity'
import type { Entry, TicketDetail } from '@/api/ticketing'
import { outdated, promisedIn, roundOf, rounds } from '@/format/rounds'
import SheetPrintPage from '@/pages/tickets/SheetPrintPage'
import { nextSteps } from '@/pages/tickets/steps/next'
import { LaterTickets } from '@/pages/tickets/OtherTicket'
import TicketPage from '@/pages/tickets/TicketPage'
import { expectAccessible, PERSON, Refused, serve, show } from './page'

const PATIENT = { timeout: 8_000 }
const at = (day: number) => `2026-11-${String(day).padStart(2, '0')}T03:00:00Z`
const entry = (day: number, verb: string, text: string | null = null, details: object | null = null) => ({ id: `${verb}-${String(day)}`, at: at(day), verb, text, details, actor_id: 's1', channel: null, visibility: 'internal', from_state: null, to_state: null, dwell_seconds: null, from_handler_id: null, to_handler_id: null }) as Entry
const FIRST = [entry(1, 'register'), entry(2, 'take_measure', '先关总阀', { planned_on: '2026-11-03' }), entry(3, 'resolve', '换了接头', { evidence: '照片' }), entry(4, 'reply', '已修好')]
const BACK = [...FIRST, entry(5, 'return', '又漏了')]
const NEEDS = ['accept', 'assign', 'process', 'reply', 'close', 'supervise', 'withdraw'].map((verb) => `ticketing.ticket.${verb}`)
const WORKER: Me = { ...PERSON, permissions: [...PERSON.permissions, ...NEEDS] }
const ticket = {
  id: 't1', version: 7, no: 'TS-1', kind: 'complaint', state: 'processing', severity: 'major', severity_signs: [], phase: 'in_warranty', channel: 'phone', community_id: 'c1', title: '楼上漏水', description: '顶棚漏水', desired_outcome: null, class_l1: 'engineering_quality', class_l2: null, nature: null, unit_id: null, person_id: null, anonymous: true,
  validity: 'valid', cause: '防水层破损', cause_kind: 'construction', measure: '先关总阀', measure_planned_on: '2026-11-03', result: '换了接头', evidence: '照片', department: '工程部', responsible_department: null, responsible_id: null, handler_id: PERSON.staff.id, first_receiver_id: null,
  registered_at: at(1), accepted_at: at(1), promised_reply_at: at(2), closed_at: null, place: '东门', merged_into: null, repeat_of: null, attachment_count: 0, complained_about_id: null,
}
const blocker = (verb: string, code: string, remedy: string | null = null, matters: object[] = []) => ({ verb, code, remedy, matters })
const detail = (possible: string[], more: object = {}) => ({ version: 7, ticket, names: { community: '湖畔花园', unit: null, staff: { s1: '小王' } }, contact: { anonymous: true, name: null, phone: null, email: null }, possible, blocked: [], reply_permission: 'ticketing.ticket.reply', clocks: [], attachments: [], work_orders: [], repeats: [], entries: FIRST, ...more }) as unknown as TicketDetail
const none = { rulings: [], investigation: null, plans: [], approval_reasons: [], department_tasks: [], answerable_tasks: [], urge_notices: [], undelivered_answers: [], referrals: [], transfers: [], suspensions: [], assistants: [], approval_steps: [], appointment: null, incident: null, convertible_to: [], staff: { s1: '小王' } }
const first = (...[possible, more]: Parameters<typeof detail>) => nextSteps(detail(possible, more), WORKER).first?.verb

describe('a promise', () => {
  it('belongs to the round it was made in', () => {
    const accepted = [entry(1, 'register'), entry(1, 'accept'), ...FIRST.slice(1)]
    const back = [...accepted, entry(5, 'return')]
    const said = { ...entry(6, 'note'), visibility: 'public' } as Entry
    expect(promisedIn(accepted, at(2))).toBe(1)
    // It was for a time before the round began, or nobody promised anything since, however far ahead it reaches.
    expect([promisedIn(back, at(2)), promisedIn(back, at(7))]).toEqual([1, 1])
    expect([promisedIn([...back, entry(6, 'note')], at(7)), promisedIn([...back, said], at(7)), promisedIn([...back, said], at(2))]).toEqual([1, 2, 1])
  })
  it('may be made by whoever begins the round', () => {
    const again = [...FIRST, entry(5, 'return', '又漏了', { promised_reply_at: at(7) })]
    expect([promisedIn(again, at(7)), promisedIn(again, at(2))]).toEqual([2, 1])
  })
  it('of an earlier round stands folded in that round alone', async () => {
    serve({ 'GET /api/ticketing/tickets/t1': detail([], { entries: BACK }), 'GET /api/ticketing/tickets/t1/procedure': none })
    await show(TicketPage, '/tickets/t1', WORKER, '/tickets/$id')
    const label = await screen.findByText('承诺回复', {}, PATIENT)
    expect(screen.getAllByText('承诺回复')).toEqual([label])
    expect(label.closest('details')).toBeTruthy()
  })
})

describe('another ticket it has to do with', () => {
  const repeat = (answers: object) => {
    serve({ 'GET /api/ticketing/tickets/t1': detail([], { ticket: { ...ticket, repeat_of: 't0' } }), 'GET /api/ticketing/tickets/t1/procedure': none, ...answers })
    return show(TicketPage, '/tickets/t1', WORKER, '/tickets/$id')
  }
  it('is named by its number and led to', async () => {
    await repeat({ 'GET /api/ticketing/tickets/t0': detail([], { ticket: { ...ticket, id: 't0', no: 'TS-0', title: '顶棚渗水', state: 'closed' } }) })
    const link = await screen.findByRole('link', { name: 'TS-0 顶棚渗水' }, PATIENT)
    expect(link.getAttribute('href')).toMatch(/\/tickets\/t0$/)
    await expectAccessible()
  })
  it('stands on the earlier ticket too: what came of its matter, and as what', async () => {
    const later = [{ id: 't2', no: 'TS-2', title: '又漏水', kind: 'complaint', state: 'registered', registered_at: at(9) }, { id: 't3', no: 'BX-3', title: '再修一次', kind: 'repair', state: 'accepted', registered_at: at(10) }]
    serve({})
    await show(() => <LaterTickets later={later} />)
    expect((await screen.findByRole('link', { name: 'TS-2 又漏水' })).getAttribute('href')).toMatch(/\/tickets\/t2$/)
    expect(screen.getByText('客户又就此事投诉：')).toBeTruthy()
    expect(screen.getByText('客户又就此事反映：')).toBeTruthy()
    await expectAccessible()
  })
  it('is but mentioned to who may not open it', async () => {
    await repeat({ 'GET /api/ticketing/tickets/t0': new Refused(404, { code: 'not_found' }) })
    expect(await screen.findByText('与之前的工单为同一事项', {}, PATIENT)).toBeTruthy()
    expect(screen.queryByRole('link', { name: /TS-0/ })).toBeNull()
  })
})

describe('the next step', () => {
  it('reports a major case before anything else', () => {
    expect(first(['assign', 'note', 'report_major'])).toBe('report_major')
    expect(first(['assign', 'note'])).toBe('assign')
  })
  it('plans where work may not begin without an approved plan', () => {
    const planning = { ticket: { ...ticket, state: 'planning' }, blocked: [blocker('take_measure', 'plan_approval_needed', 'submit_plan')] }
    const found = (entries: readonly Entry[]) => nextSteps(detail(['take_measure', 'submit_plan', 'note'], { ...planning, entries }), WORKER)
    const told = (entries: readonly Entry[]) => found(entries).inTheWay.map((one) => one.code)
    expect([found(FIRST.slice(0, 1)).first?.verb, told(FIRST.slice(0, 1))]).toEqual(['submit_plan', ['plan_approval_needed']])
    // One that was taken waits for nothing.
    expect(told(FIRST)).toEqual([])
  })
  it('is none while something is in the way, rather than a note', () => {
    const found = nextSteps(detail(['resolve', 'note', 'urge'], { blocked: [blocker('resolve', 'work_orders_open', null, [{ id: 'w1', kind: 'work_order', title: 'WO-1' }]), blocker('merge', 'work_orders_open')] }), WORKER)
    expect([found.first, found.inTheWay.length, found.rest.map((step) => step.verb)]).toEqual([undefined, 1, ['resolve', 'note', 'urge']])
  })
  it('is somebody else’s while they decide', () => {
    const waiting = (state: string, possible: string[], blocked: object[] = []) => nextSteps(detail(possible, { ticket: { ...ticket, state }, blocked }), WORKER)
    expect(waiting('plan_review', ['take_measure', 'note'])).toMatchObject({ first: undefined, awaits: 'plan' })
    expect(waiting('validity_pending', ['take_measure', 'note', 'report_major'])).toMatchObject({ first: { verb: 'report_major' }, awaits: 'ruling' })
    const decider = { ...WORKER, permissions: [...WORKER.permissions, 'ticketing.plan.decide'] }
    const own = detail(['approve_plan', 'return_plan'], { ticket: { ...ticket, state: 'plan_review' }, blocked: [blocker('approve_plan', 'own_plan'), blocker('return_plan', 'own_plan')] })
    expect(nextSteps(own, decider)).toMatchObject({ first: undefined, awaits: 'plan' })
    expect(nextSteps(detail(['approve_plan', 'return_plan'], { ticket: { ...ticket, state: 'plan_review' } }), decider)).toMatchObject({ first: { verb: 'approve_plan' }, against: { verb: 'return_plan' }, awaits: null })
  })
  it('leaves the final reply to the centre where the table says so', () => {
    expect(nextSteps(detail(['reply', 'note'], { ticket: { ...ticket, state: 'resolved' }, reply_permission: 'ticketing.reply.publish' }), WORKER)).toMatchObject({ first: undefined, awaits: 'centre' })
  })
  it('begins a second round with a measure of its own', () => {
    expect(first(['resolve', 'take_measure'], { entries: BACK })).toBe('take_measure')
    expect(first(['resolve', 'take_measure'], { entries: [...BACK, entry(6, 'take_measure', '换管')] })).toBe('resolve')
  })
  it('says nothing on the page about an old matter that is registered anew', () => {
    const found = nextSteps(detail(['reopen'], { ticket: { ...ticket, state: 'closed' }, blocked: [blocker('reopen', 'reopened_too_late')] }), WORKER)
    expect([found.first, found.inTheWay]).toEqual([undefined, []])
  })
})

describe('rounds', () => {
  it('are counted by what took the matter up again', () => {
    expect(rounds([]).length).toBe(1)
    const found = rounds([...BACK, entry(8, 'close'), entry(9, 'reopen')])
    expect(found.map(({ number, since, until }) => [number, since, until])).toEqual([[1, at(1), at(5)], [2, at(5), at(9)], [3, at(9), null]])
    expect([at(1), at(4), at(5), at(8), at(9)].map((one) => roundOf(found, one))).toEqual([1, 1, 2, 2, 3])
  })
  it('tell what was said in an earlier one', () => {
    expect([outdated(FIRST, 'measure'), outdated(BACK, 'measure'), outdated(BACK, 'result')]).toEqual([false, true, true])
    expect(outdated([...BACK, entry(6, 'take_measure')], 'measure')).toBe(false)
  })
  it('fold what is history, and name the running one with its clocks', async () => {
    const clock = (id: string, day: number, result: string) => ({ id, code: 'K08', started_at: at(day), due_at: at(day + 1), result, owed: false, stopped_at: result === 'running' ? null : at(day), stopped_by: 'first_measure', settled_at: null, paused_at: null, warn_at: at(day) })
    const blocked = [blocker('resolve', 'complaint_sheet_missing', 'report_major'), blocker('resolve', 'plan_items_open', null, [{ id: 'i1', kind: 'plan_item', title: '换立管' }])]
    serve({
      'GET /api/ticketing/tickets/t1': detail(['resolve', 'take_measure', 'report_major', 'note'], { entries: [...BACK, entry(6, 'reclassify', '有人受伤', { severity: ['general', 'major'], claim_cents: [null, 120000] })], clocks: [clock('k1', 1, 'met'), clock('k2', 5, 'running')], blocked }),
      'GET /api/ticketing/tickets/t1/procedure': { ...none, suspensions: [{ id: 'u1', reason: '等配件', suspended_at: at(2), resume_on: '2026-11-03', resumed_at: at(3) }] }, 'GET /api/ticketing/tickets/t1/report-clocks': [], 'GET /api/ticketing/subclasses': { items: [] },
    })
    const { container } = await show(TicketPage, '/page/t1', WORKER, '/page/$id')
    const earlier = (await screen.findByText('此前各轮', undefined, PATIENT)).closest('section') as HTMLElement
    expect(within(earlier).getByText('第 1 轮')).toBeTruthy()
    for (const words of ['先关总阀', '换了接头', '已修好']) expect(within(earlier).getByText(words).closest('details')?.open).toBe(false)
    const facts = screen.getByText('顶棚漏水').closest('section') as HTMLElement
    expect(within(facts).queryByText('换了接头')).toBeNull()
    expect(within(facts).queryByText('先关总阀')).toBeNull()
    expect(screen.getByText('此前各轮已结束的时限（1）').closest('details')?.textContent).toContain('第 1 轮')
    expect((await screen.findByText('等配件', undefined, PATIENT)).closest('details')?.open).toBe(false)
    const timeline = screen.getByRole('list', { name: '处理记录' })
    for (const words of ['第 2 轮开始', '级别 一般 → 重大', '索赔金额 无 → ¥1,200.00']) expect(timeline.textContent).toContain(words)
    expect(screen.getByRole('button', { name: /重大上报/ })).toBeTruthy()
    expect(screen.getByRole('link', { name: '换立管' }).getAttribute('href')).toBe('#procedure-plans')
    await expectAccessible(container)
  }, 20_000)
  it('have each its own measure and result on the printed sheet', async () => {
    serve({ 'GET /api/ticketing/tickets/t1': detail([], { entries: [...BACK, entry(6, 'reclassify', '有人受伤', { severity: ['general', 'major'] }), entry(7, 'resolve', '换了立管')] }), 'GET /api/ticketing/tickets/t1/procedure': none, 'GET /api/ticketing/subclasses': { items: [] } })
    await show(SheetPrintPage, '/page/t1', { ...PERSON, permissions: ['ticketing.ticket.read'] }, '/page/$id')
    expect((await screen.findByText(/换了立管/, undefined, PATIENT)).textContent).toMatch(/第 1 轮.*换了接头[^]*第 2 轮.*换了立管/)
    expect(screen.getByText(/级别 一般 → 重大/)).toBeTruthy()
  }, 20_000)
})
