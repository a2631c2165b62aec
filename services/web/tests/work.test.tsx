import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import CashierPage from '@/pages/cashier/CashierPage'
import IntakePage from '@/pages/intake/IntakePage'
import StaffPage from '@/pages/staff/StaffPage'
import { AssignSelected } from '@/pages/tickets/AssignSelected'
import TicketsPage from '@/pages/tickets/TicketsPage'
import { startKeyboard } from '@/keyboard/dispatcher'
import { expectAccessible, PERSON, Refused, serve, show } from './page'

const PATIENT = { timeout: 5_000 }
const hour = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString()
const ticket = (id: string, extra: object = {}) => ({
  id, version: 1, no: `BX-${id}`, kind: 'repair', channel: 'phone', title: '厨房漏水', severity: 'general', state: 'accepted', class_l1: null, community_id: 'c1', unit_id: 'u1', unit_code: '3-1-1201',
  handler_id: 'me', handler_name: '周敏', promised_reply_at: hour(2), registered_at: hour(-1), clock_code: 'K13', clock_warn_at: hour(1), clock_due_at: hour(2), ...extra,
})

describe('ticket list', () => {
  it('shows rows, asks for what a tab means, walks by keyboard', async () => {
    const stop = startKeyboard()
    const sent = serve({ 'GET /api/ticketing/tickets': { items: [ticket('1'), ticket('2', { clock_due_at: hour(-1), clock_warn_at: hour(-2) })], next_cursor: null, counts: { accepted: 2, closed: 500 }, or_more: ['closed'] }, 'GET /api/ticketing/colleagues': [] })
    const { router } = await show(TicketsPage)
    expect(await screen.findByText('BX-1')).toBeTruthy()
    expect(sent.find((one) => one.path === '/api/ticketing/tickets' && one.query.get('limit') === '50')?.query.get('open_only')).toBe('true')
    expect(screen.getByText(/^超时/)).toBeTruthy()
    expect(screen.getByRole('button', { name: /^已关闭/ }).textContent).toBe('已关闭500+')
    expect(screen.getByRole('button', { name: /^已受理/ }).textContent).toBe('已受理2')
    await expectAccessible()
    await userEvent.keyboard('j')
    await waitFor(() => { expect(router.state.location.search).toEqual({ sel: '1' }) })
    await userEvent.keyboard('x')
    expect(await screen.findByText('已选 1 条')).toBeTruthy()
    await userEvent.keyboard('{Enter}')
    await waitFor(() => { expect(router.state.location.pathname).toBe('/tickets/1') })
    stop()
  })
  it('goes on with a batch that was refused half-way', async () => {
    const details: Record<string, object> = {
      1: { version: 2, ticket: ticket('1', { handler_id: 'x' }), possible: ['hand_over'] }, 2: { version: 3, ticket: ticket('2'), possible: ['hand_over'] },
    }
    const sent = serve({
      'GET /api/ticketing/tickets/1/routing': { accused: [] }, 'GET /api/ticketing/tickets/2/routing': { accused: ['y'] },
      'GET /api/ticketing/colleagues': [{ id: 'y', display_name: '阿东', roles: [] }, { id: 'x', display_name: '小李', roles: [] }], 'GET /api/ticketing/tickets/1': details[1], 'GET /api/ticketing/tickets/2': details[2],
      'POST /api/ticketing/tickets/1/hand-over': new Refused(409, { code: 'already_handler' }), 'POST /api/ticketing/tickets/2/hand-over': ticket('2'),
    })
    let done = false
    await show(() => <AssignSelected ids={['1', '2']} community="c1" onDone={() => { done = true }} />)
    await userEvent.click(await screen.findByRole('combobox'))
    await waitFor(() => { expect([...document.querySelectorAll('.ant-select-item-option')].map((one) => one.textContent), 'whom one of them is about has neither').toEqual(['小李']) }, PATIENT)
    await userEvent.click(document.querySelector('.ant-select-item-option') as HTMLElement)
    await userEvent.click(screen.getByRole('button', { name: /指\s?派|分\s?派/ }))
    await waitFor(() => { expect(done).toBe(true) }, PATIENT)
    expect(sent.filter((one) => one.method === 'POST').map((one) => one.path)).toEqual(['/api/ticketing/tickets/2/hand-over'])
  }, 20_000)
  it('says of which community a room is where several are in view', async () => {
    serve({ 'GET /api/ticketing/tickets': { items: [ticket('1'), ticket('2', { community_id: 'c2' })], next_cursor: null, counts: {}, or_more: [] } })
    await show(TicketsPage, '/page', { ...PERSON, communities: [...PERSON.communities, { id: 'c2', code: 'QH', name: '清河家园' }] })
    const cells = (await screen.findAllByRole('link', { name: '3-1-1201' })).map((link) => link.closest('td')?.textContent)
    expect(cells).toEqual(['湖畔花园 3-1-1201', '清河家园 3-1-1201'])
    cleanup()
    await show(TicketsPage)
    expect((await screen.findAllByRole('link', { name: '3-1-1201' }))[0]?.closest('td')?.textContent).toBe('3-1-1201')
  })
  it('says what to do when there is nothing', async () => {
    serve({ 'GET /api/ticketing/tickets': { items: [], next_cursor: null, counts: {}, or_more: [] } })
    await show(TicketsPage)
    expect(await screen.findByText('还没有工单')).toBeTruthy()
    await expectAccessible()
  })
  it('says what failed, and offers to try again', async () => {
    let broken = true
    serve({ 'GET /api/ticketing/tickets': () => (broken ? new Refused(500, { code: 'internal' }) : { items: [ticket('1')], next_cursor: null, counts: {}, or_more: [] }) })
    await show(TicketsPage)
    const retry = await screen.findByRole('button', { name: '重试' })
    broken = false
    await userEvent.click(retry)
    expect(await screen.findByText('BX-1')).toBeTruthy()
  })
})

describe('intake', () => {
  it('registers a matter of a unit with the keyboard', async () => {
    const stop = startKeyboard()
    const sent = serve({
      'GET /api/registry/units/u1/overview': { version: 1, unit: { id: 'u1', version: 1, community_id: 'c1', building_id: 'b1', code: '3-1-1201', floor: 12, number: '1201', unit_type: 'residence', layout: null, gross_area: '89.50', inner_area: null, occupancy_status: 'occupied_owner', delivered_on: null }, community_name: '湖畔花园', owners: [{ person_id: 'p1', name: '王**', kind: 'natural', share: '1' }], phones: { p1: ['138****5678'] }, ownerships: [], occupants: [], parking: [], vehicles: [], areas: [] },
      'GET /api/billing/units/u1/account': { unit_id: 'u1', unit_code: '3-1-1201', community_id: 'c1', owner_id: 'p1', open_cents: 25_060, overdue_cents: 0, late_fee_cents: 0, open_bills: [], credits: [], last_payments: [] },
      'GET /api/ticketing/histories': { open: [ticket('9')], latest: [], total: 4, in_90_days: 2 },
      'GET /api/ticketing/tickets/similar': [],
      'POST /api/ticketing/tickets': { id: 't1', no: 'BX-77' },
    })
    await show(IntakePage, '/page?unit=u1')
    expect(await screen.findByText('¥250.60')).toBeTruthy()
    expect(screen.getByText('138****5678')).toBeTruthy()
    await userEvent.click(screen.getByRole('button', { name: /漏水/ }))
    await expectAccessible()
    await userEvent.keyboard('{Control>}{Enter}{/Control}')
    expect(await screen.findByText('已登记 BX-77')).toBeTruthy()
    const posted = sent.find((one) => one.method === 'POST')
    expect(posted?.body).toMatchObject({ kind: 'repair', channel: 'phone', community_id: 'c1', unit_id: 'u1', title: '漏水', description: '漏水', person_id: 'p1', contact_phone: null, severity: 'general', accept: true, place: null })
    expect(screen.queryByText(/^请填写/)).toBeNull()
    stop()
  })
  it('offers no answer later than the limit, which follows from what is known', async () => {
    const stop = startKeyboard()
    const at = Date.now()
    const limit = (minutes: number) => new Date(Math.floor((at + minutes * 60_000) / 60_000) * 60_000).toISOString()
    const sent = serve({
      'GET /api/ticketing/tickets/intake-limit': ({ query }: { query: URLSearchParams }) => ({ at: new Date(at).toISOString(), latest: limit(query.get('claim_cents') ? 90 : 300), severity: query.get('claim_cents') ? 'major' : 'general', phase: 'in_warranty' }),
      'POST /api/ticketing/tickets': { id: 't1', no: 'TS-7' },
    })
    await show(IntakePage)
    await userEvent.click(await screen.findByText('投诉'))
    await userEvent.type(screen.getByLabelText('地点'), '3 幢大堂')
    await userEvent.type(screen.getByLabelText('一句话说明'), '雨棚漏水泡坏车辆')
    await userEvent.type(screen.getByLabelText('电话'), '13812345678')
    fireEvent.mouseDown(screen.getByLabelText('承诺回复时间'))
    await waitFor(() => { expect(screen.getAllByText(/（超出时限）/).length).toBeGreaterThan(0) })
    expect(screen.getAllByText(/（超出时限）/).map((one) => one.textContent)).toEqual(['24 小时内（超出时限）', '3 天内（超出时限）'])
    await userEvent.click(screen.getByText('4 小时内'))
    await userEvent.click(screen.getByRole('button', { name: /发生时间、重大情形、索赔金额与户数、同一事项/ }))
    await userEvent.type(screen.getByLabelText('索赔金额'), '12000')
    expect(await screen.findByText('按所填情况为“重大”')).toBeTruthy()
    await userEvent.keyboard('{Control>}{Enter}{/Control}')
    expect(await screen.findByText(/^超出答复时限，最迟/)).toBeTruthy()
    expect(screen.getByText('请填写客户诉求')).toBeTruthy()
    expect(sent.some((one) => one.method === 'POST')).toBe(false)
    await userEvent.type(screen.getByLabelText('客户诉求'), '赔偿修车费')
    fireEvent.mouseDown(screen.getByLabelText('承诺回复时间'))
    await userEvent.click(await screen.findByText(/^时限内（/))
    await userEvent.type(screen.getByLabelText('涉及户数'), '3')
    await userEvent.keyboard('{Control>}{Enter}{/Control}')
    expect(await screen.findByText('已登记 TS-7')).toBeTruthy()
    expect(sent.find((one) => one.method === 'POST')?.body).toMatchObject({ kind: 'complaint', claim_cents: 1_200_000, households: 3, occurred_at: null, promised_reply_at: limit(90), severity: 'general' })
    stop()
  }, 20_000)
  it('says at its field when it happened later than now', async () => {
    const stop = startKeyboard()
    serve({ 'POST /api/ticketing/tickets': new Refused(422, { code: 'occurred_in_the_future', errors: [] }) })
    await show(IntakePage)
    await userEvent.click(await screen.findByRole('button', { name: /漏水/ }))
    await userEvent.type(screen.getByLabelText('地点'), '3 幢大堂')
    await userEvent.type(screen.getByLabelText('电话'), '13812345678')
    await userEvent.click(screen.getByRole('button', { name: /^.*发生时间$/ }))
    await userEvent.type(screen.getByLabelText('发生时间'), '2020-01-01 08:00')
    await userEvent.keyboard('{Control>}{Enter}{/Control}')
    const said = await screen.findAllByText('发生时间不能晚于现在')
    expect(said.some((one) => one.closest('.ant-form-item')?.querySelector('#occurred_at'))).toBe(true)
    stop()
  }, 20_000)
  it('takes the only household of a caller by itself, also after a reload, and wants to know where otherwise', async () => {
    const stop = startKeyboard()
    const home = { unit_id: 'u1', code: '3-1-1201', community_id: 'c1', community_name: '湖畔花园', occupancy_status: 'occupied_owner', relation: 'owner', share: '1', valid_from: '2020-01-01' }
    const caller = { id: 'p1', version: 1, kind: 'natural', name: '王**', gender: null, id_type: null, id_number: null, phones: ['138****5678'], email: null, flags: [], units: [home], household: [], vehicles: [], parking: [] }
    const sent = serve({
      'GET /api/registry/callers': (one: { query: URLSearchParams }) => ({ callers: one.query.get('phone') === '13812345678' ? [caller] : [] }),
      'GET /api/registry/units/u1/overview': { version: 1, unit: { id: 'u1', version: 1, community_id: 'c1', building_id: 'b1', code: '3-1-1201', floor: 12, number: '1201', unit_type: 'residence', layout: null, gross_area: '89.50', inner_area: null, occupancy_status: 'occupied_owner', delivered_on: null }, community_name: '湖畔花园', owners: [{ person_id: 'p1', name: '王**', kind: 'natural', share: '1' }], phones: { p1: ['138****5678'] }, ownerships: [], occupants: [], parking: [], vehicles: [], areas: [] },
      'GET /api/billing/units/u1/account': { unit_id: 'u1', unit_code: '3-1-1201', community_id: 'c1', owner_id: 'p1', open_cents: 0, overdue_cents: 0, late_fee_cents: 0, open_bills: [], credits: [], last_payments: [] },
      'GET /api/ticketing/histories': { open: [], latest: [], total: 0, in_90_days: 0 },
      'GET /api/ticketing/tickets/similar': [],
      'POST /api/ticketing/tickets': { id: 't1', no: 'BX-78' },
    })
    const first = await show(IntakePage)
    await userEvent.click(await screen.findByRole('button', { name: /漏水/ }))
    await userEvent.keyboard('{Control>}{Enter}{/Control}')
    expect(await screen.findByText('请选择房号或填写地点')).toBeTruthy()
    await userEvent.type(screen.getByLabelText('来电号码、房号或姓名'), '13812345678')
    expect(await screen.findByRole('link', { name: '3-1-1201' }, PATIENT)).toBeTruthy()
    expect(screen.queryByText('请选择房号或填写地点')).toBeNull()
    first.unmount()
    await show(IntakePage)
    expect(await screen.findByRole('link', { name: '3-1-1201' }, PATIENT)).toBeTruthy()
    screen.getByLabelText('一句话说明').focus()
    await userEvent.keyboard('{Control>}{Enter}{/Control}')
    expect(await screen.findByText('已登记 BX-78')).toBeTruthy()
    expect(sent.find((one) => one.method === 'POST')?.body).toMatchObject({ unit_id: 'u1', person_id: 'p1', contact_phone: '13812345678', contact_name: null, community_id: 'c1' })
    expect(sessionStorage.length).toBe(0)
    expect((screen.getByLabelText('一句话说明') as HTMLInputElement).value).toBe('')
    expect(screen.queryByText('已恢复您上次未提交的内容')).toBeNull()
    stop()
  })
})

describe('cashier desk', () => {
  const bill = { id: 'b1', version: 1, no: 'ZD-1', items: ['物业费'], community_id: 'c1', unit_id: 'u1', unit_code: '3-1-1201', payer_id: 'p1', joint: false, run_id: null, period_from: '2026-11-01', period_to: '2026-11-30', due_date: '2026-11-30', state: 'issued', overdue_at: null, amount_cents: 25_060, paid_cents: 0, balance_cents: 25_060, late_fee_cents: 0, discount_cents: 0, offer_cents: 0, offer_until: null, offered_cents: 0, issued_at: hour(-24) }
  const quote = (amount: number) => ({ unit_id: 'u1', payer_id: 'p1', amount_cents: amount, owed_cents: 25_060, settlements: [{ bill_id: 'b1', no: 'ZD-1', due_date: '2026-11-30', period_from: '2026-11-01', period_to: '2026-11-30', balance_cents: 25_060, principal_cents: Math.min(amount, 25_060), late_fee_cents: 0, late_fee_owed_cents: 0, waived_cents: 0, discount_cents: 0, left_cents: Math.max(0, 25_060 - amount) }], credited_cents: Math.max(0, amount - 25_060), discount_cents: 0, split: `mark-${amount}` })
  it('shows the split before the money is taken, and wants a yes for what is too much', async () => {
    const sent = serve({
      'GET /api/billing/desk/today': { day: '2026-11-22', channels: [], succeeded_cents: 0, succeeded_count: 0 },
      'GET /api/billing/units/u1/account': { unit_id: 'u1', unit_code: '3-1-1201', community_id: 'c1', owner_id: 'p1', open_cents: 25_060, overdue_cents: 0, late_fee_cents: 0, open_bills: [bill], credits: [], last_payments: [] },
      'POST /api/billing/payments/quote': (one: { body: unknown }) => quote((one.body as { amount_cents: number }).amount_cents),
      'POST /api/billing/payments': { id: 'pay1', receipt_no: 'SJ-1', amount_cents: 30_000 },
    })
    await show(CashierPage, '/page?unit=u1')
    const split = (await screen.findByText('分配预览')).closest('section') as HTMLElement
    expect(within(split).getByText('结清')).toBeTruthy()
    await expectAccessible()
    const amount = screen.getByLabelText('收款金额')
    await userEvent.clear(amount)
    await userEvent.type(amount, '300')
    const agree = await screen.findByLabelText('多收 ¥49.40 转为预存')
    await userEvent.click(screen.getByRole('button', { name: /^收款 ¥300.00/ }))
    expect(await screen.findByText('收款多于应收，请确认余额转预存')).toBeTruthy()
    await userEvent.click(agree)
    await userEvent.click(screen.getByRole('button', { name: /^收款 ¥300.00/ }))
    expect(await screen.findByText('叁佰元整')).toBeTruthy()
    expect(sent.find((one) => one.path === '/api/billing/payments')?.body).toEqual({ unit_id: 'u1', channel: 'cash', amount_cents: 30_000, payer_id: 'p1', reference: null, bill_ids: ['b1'], round_off: false, overpayment: 'credit', principal_first: false, replaces: null, split: 'mark-30000' })
  })
})

describe('staff', () => {
  it('invites a colleague and hands over the link when there is no e-mail', async () => {
    const sent = serve({
      'GET /api/identity/staff': { items: [], next_cursor: null, counts: {} },
      'GET /api/identity/roles': [{ code: 'cashier', name_zh: '收费员', name_en: 'Cashier', default_scope: 'community', permissions: [], built_in: true }],
      'GET /api/identity/posts': [],
      'POST /api/identity/staff': { id: 's1', email: null },
      'POST /api/identity/staff/s1/invitation': { sent: false, expires_at: hour(48), link: 'http://acme.localhost/invitation#abc' },
    })
    await show(StaffPage)
    await userEvent.click((await screen.findAllByRole('button', { name: /邀请员工/ }))[0] as HTMLElement)
    const drawer = within(await screen.findByRole('dialog'))
    await userEvent.type(await drawer.findByLabelText('姓名'), '何伟')
    await userEvent.type(drawer.getByLabelText('手机'), '13812345678')
    await userEvent.click(drawer.getByLabelText('角色', { selector: 'input' }))
    await userEvent.click(await screen.findByTitle('收费员'))
    await userEvent.click(screen.getByRole('button', { name: '发送邀请' }))
    await waitFor(() => { expect(sent.map((one) => one.path)).toContain('/api/identity/staff/s1/invitation') })
    expect(await screen.findByText(/invitation#abc/)).toBeTruthy()
    expect(sent.find((one) => one.path === '/api/identity/staff' && one.method === 'POST')?.body).toEqual({ display_name: '何伟', email: null, mobile: '13812345678', department_id: null, posts: [], roles: ['cashier'], scope: 'community', communities: ['c1'], locale: 'zh-CN' })
  })
})
