import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { later, mondayOf, type Desk, type Handover, type RosterWeek } from '@/api/duty'
import type { Me } from '@/api/identity'
import DutyPage from '@/pages/duty/DutyPage'
import HandoverPage from '@/pages/duty/HandoverPage'
import RosterPage from '@/pages/duty/RosterPage'
import { expectAccessible, PERSON, serve, show, sender } from './page'

const CLERK: Me = { ...PERSON, permissions: ['ticketing.duty.read', 'ticketing.duty.work'] }
const SUPERVISOR: Me = { ...PERSON, permissions: ['ticketing.duty.read', 'ticketing.duty.work', 'ticketing.duty.approve', 'ticketing.roster.plan'] }
const SHIFT = { id: 's1', name: '早班', starts_at: '2026-03-02T00:00:00Z', ends_at: '2026-03-02T08:00:00Z' }
const person = (staff: string, name: string) => ({ attendance_id: `a-${staff}`, version: 1, staff_id: staff, display_name: name, shift_id: 's1', relieves_name: null, begun_at: '2026-03-02T00:00:00Z', late_seconds: 0, away_since: null })
const DESK: Desk = {
  post_id: 'p1', post_version: 1, community_id: 'c1', name: '东门前台', kind: 'reception', minimum_heads: 2, state: 'short', shift: SHIFT, next_shift: null, awaits_me: false,
  rostered: [{ staff_id: 'me', display_name: '周敏', signed_in: true }, { staff_id: 'li', display_name: '李静', signed_in: false }], people: [person('me', '周敏')], gap: null, leaves: [], handovers: [],
}
const EMPTY_PAGE = { items: [], next_cursor: null }
const ANSWERS = {
  'GET /api/ticketing/duty-desks': [DESK], 'GET /api/ticketing/escalations': EMPTY_PAGE, 'GET /api/ticketing/shift-handovers': EMPTY_PAGE,
  'GET /api/ticketing/duty-entries': { items: [{ id: 'e1', post_id: 'p1', shift_id: 's1', at: '2026-03-02T01:00:00Z', staff_id: 'me', display_name: '周敏', kind: 'call', text: '询问停水', handling: '已答复', ticket_id: null, ticket_no: null, corrects_id: null }], next_cursor: null },
  'GET /api/ticketing/handover-items': [{ id: 'i1', post_id: 'p1', kind: 'key', text: '水泵房钥匙', amount_cents: null, record_id: null, raised_by_name: '周敏', raised_at: '2026-03-02T01:00:00Z', carried: 2, word: null, done_by_name: null, done_at: null }],
  'GET /api/ticketing/duty-shifts/s1': { ...SHIFT, community_id: 'c1', community_name: '湖畔花园', post_id: 'p1', post_name: '东门前台', day: '2026-03-02', people: [], entries: [], escalations: [], checks: [{ item: 'power_off', done_by_name: null, done_at: null }, { item: '关鱼缸灯', done_by_name: '周敏', done_at: '2026-03-02T01:00:00Z' }], handover_id: null },
  'POST /api/ticketing/duty-entries': {}, 'POST /api/ticketing/desk-leaves': {}, 'POST /api/ticketing/duty-shifts/s1/checks': [],
}
const posted = (sent: ReturnType<typeof serve>) => () => sent.filter((one) => one.method !== 'GET').map((one) => [one.path.replace('/api/ticketing/', ''), one.body])

describe('the duty desk', () => {
  it('shows who is there and who is missing, and takes a line of the log', async () => {
    const sent = serve(ANSWERS)
    await show(DutyPage, '/page', CLERK)
    expect(await screen.findByText('未到岗')).toBeTruthy()
    expect(screen.getByText('人手不足')).toBeTruthy()
    expect(await screen.findByText('关鱼缸灯')).toBeTruthy()
    expect(await screen.findByText('设备断电')).toBeTruthy()
    expect(await screen.findByText(/已交接 2 次/)).toBeTruthy()
    await expectAccessible()
    fireEvent.change(screen.getByLabelText('内容'), { target: { value: '访客登记' } })
    expect(sessionStorage.getItem('lintel.draft.duty-entry-p1')).toContain('访客登记')
    await userEvent.click(screen.getByRole('button', { name: /^记\s?录$/ }))
    await waitFor(() => { expect(posted(sent)()).toEqual([['duty-entries', { kind: 'call', text: '访客登记', post_id: 'p1' }]]) })
  })
  it('asks why before somebody may leave', async () => {
    const sent = serve(ANSWERS)
    await show(DutyPage, '/page', CLERK)
    await userEvent.click(await screen.findByRole('button', { name: '申请离岗' }))
    const dialog = within(await screen.findByRole('dialog'))
    await userEvent.type(dialog.getByLabelText('原因'), '送文件')
    await userEvent.click(sender())
    await waitFor(() => { expect(posted(sent)()).toEqual([['desk-leaves', { attendance_id: 'a-me', reason: '送文件' }]]) })
  })
  it('cries out when nobody is there', async () => {
    serve({ ...ANSWERS, 'GET /api/ticketing/duty-desks': [{ ...DESK, state: 'empty', people: [], gap: { id: 'g', since: '2026-03-02T00:00:00Z', cause: 'nobody_came' } }] })
    await show(DutyPage, '/page', SUPERVISOR)
    expect(await screen.findByText('空岗')).toBeTruthy()
    expect(screen.getByRole('alert').textContent).toContain('空岗')
  })
})

const MONDAY = mondayOf(new Date().toISOString().slice(0, 10))
const WEEK: RosterWeek = {
  id: 'r1', version: 3, community_id: 'c1', week: MONDAY, state: 'draft', published_at: null, published_by_name: null,
  posts: [{ id: 'p1', version: 1, community_id: 'c1', kind: 'reception', name: '东门前台', minimum_heads: 2, concurrent: false, deputies: [], manned_shifts: [], checklist: [], active: true }],
  templates: [{ id: 't1', version: 1, community_id: 'c1', name: '早班', begins: '08:00', ends: '16:00', passes_midnight: false, active: true }],
  shifts: [{ id: 's1', post_id: 'p1', template_id: 't1', name: '早班', day: MONDAY, starts_at: `${MONDAY}T00:00:00Z`, ends_at: `${MONDAY}T08:00:00Z`, staff: [{ id: 'e1', staff_id: 'li', display_name: '李静', stands_in_for: null, stands_in_for_name: null }] }],
  colleagues: [{ id: 'li', display_name: '李静', roles: [] }, { id: 'wu', display_name: '吴刚', roles: [] }],
  warnings: [{ code: 'below_minimum', post_id: 'p1', day: MONDAY, shift_id: 's1', template_id: null, staff_id: null, missing: 1, hours: 0, hinders: true }],
}

describe('the roster', () => {
  it('counts weeks from Monday', () => {
    expect(mondayOf('2026-03-08')).toBe('2026-03-02')
    expect(mondayOf('2026-03-02')).toBe('2026-03-02')
    expect(later('2026-02-27', 3)).toBe('2026-03-02')
  })
  it('says what keeps it from being published and moves by arrow keys', async () => {
    serve({ 'GET /api/ticketing/rosters': WEEK, 'GET /api/ticketing/swap-requests': EMPTY_PAGE })
    await show(RosterPage, '/page', SUPERVISOR)
    expect(await screen.findByText('以下问题解决后才能发布')).toBeTruthy()
    expect(screen.getByRole('button', { name: /^发\s?布$/ }).hasAttribute('disabled')).toBe(true)
    const [first, second] = screen.getAllByRole('button', { name: /东门前台 早班/ })
    first?.focus()
    fireEvent.keyDown(first as HTMLElement, { key: 'ArrowRight' })
    expect(document.activeElement).toBe(second)
    await expectAccessible()
  })
})

describe('a strain', () => {
  it('is said at the cell and in the list, and hinders nothing', async () => {
    const warning = (code: string, hours: number) => ({ code, post_id: 'p1', day: MONDAY, shift_id: 's1', staff_id: 'li', missing: 0, hours, hinders: false })
    serve({ 'GET /api/ticketing/rosters': { ...WEEK, warnings: [warning('long_day', 16), warning('short_rest', 7)] }, 'GET /api/ticketing/swap-requests': EMPTY_PAGE })
    await show(RosterPage, '/page', SUPERVISOR)
    expect(await screen.findByRole('button', { name: /东门前台 早班 .*李静 当日共 16 小时、班前仅休息 7 小时/ })).toBeTruthy()
    expect(screen.getByText(/当日班次过长 李静 · 当日共 16 小时/)).toBeTruthy()
    expect(screen.getByRole('button', { name: /^发\s?布$/ }).hasAttribute('disabled')).toBe(false)
    await expectAccessible()
  })
})

const line = (id: string, text: string) => ({ id, outcome: 'open', word: null, reviewed_by_name: null, reviewed_at: null, remark: null, item: { id: `i-${id}`, post_id: 'p1', kind: 'key', text, amount_cents: null, record_id: null, raised_by_name: '李静', raised_at: '2026-03-02T01:00:00Z', carried: 0, word: null, done_by_name: null, done_at: null } })
const PAPER: Handover = {
  id: 'h1', version: 1, no: 'JBHC202603020001', community_id: 'c1', community_name: '湖畔花园', post_id: 'p1', post_name: '东门前台', shift_id: 's1', shift_name: '早班', day: '2026-03-02', starts_at: SHIFT.starts_at, ends_at: SHIFT.ends_at,
  state: 'drafted', created_at: '2026-03-02T07:50:00Z', off_going_id: 'li', off_going_name: '李静', off_going_signed_at: null, off_going_hash: null, on_coming_id: null, on_coming_name: null, on_coming_signed_at: null, on_coming_hash: null,
  refusal_reason: null, content_hash: 'f'.repeat(64), lines: [line('1', '水泵房钥匙'), line('2', '备用金')],
}

describe('a hand-over', () => {
  const open = async (paper: Handover, person: Me) => {
    const sent = serve({ 'GET /api/ticketing/shift-handovers/h1': paper, 'POST /api/ticketing/shift-handovers/h1/sign': paper, 'POST /api/ticketing/shift-handovers/h1/lines/1/confirm': { ...paper, version: 2 }, 'POST /api/ticketing/shift-handovers/h1/lines/2/confirm': { ...paper, version: 3 } })
    await show(HandoverPage, '/page/h1', person, '/page/$id')
    return posted(sent)
  }
  it('is signed by who comes only after every line was looked at', async () => {
    const sent = await open(PAPER, CLERK)
    expect(await screen.findByText('水泵房钥匙')).toBeTruthy()
    expect(screen.queryByRole('button', { name: '接班签字' })).toBeNull()
    await expectAccessible()
    await userEvent.click(screen.getByRole('button', { name: '全部核对（2）' }))
    await waitFor(() => { expect(sent()).toEqual([['shift-handovers/h1/lines/1/confirm', {}], ['shift-handovers/h1/lines/2/confirm', {}]]) })
  })
  it('is signed with the content that was seen', async () => {
    const sent = await open({ ...PAPER, off_going_id: 'me' }, CLERK)
    await userEvent.click(await screen.findByRole('button', { name: '交班签字' }))
    await waitFor(() => { expect(sent()).toEqual([['shift-handovers/h1/sign', { content_hash: 'f'.repeat(64) }]]) })
  })
})
