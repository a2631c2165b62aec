import { cleanup, configure, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import type { TicketPage } from '@/api/ticketing'
import { startKeyboard } from '@/keyboard/dispatcher'
import { nextContacts, order, type Contact, type Kind, type Reached, type Source } from '@/pages/households/contacts'
import { openFirst } from '@/pages/households/openFirst'
import OwnerPage from '@/pages/households/OwnerPage'
import UnitPage from '@/pages/households/UnitPage'
import { expectAccessible, PERSON, Refused, serve, show, type Answers, type Sent } from './page'

// Parts come one by one; a machine with much to do needs its time.
configure({ asyncUtilTimeout: 8_000 })
vi.setConfig({ testTimeout: 40_000 })

const minute = (count: number) => `2026-11-${String(1 + Math.floor(count / 1440)).padStart(2, '0')}T${String(Math.floor(count / 60) % 24).padStart(2, '0')}:${String(count % 60).padStart(2, '0')}:00Z`

/** A service with contacts at the given minutes, told in pages, the latest first. */
function service(kind: Kind, minutes: number[], size: number): Source {
  const rows: Contact[] = minutes.map((at, index) => ({ kind, id: `${kind}${String(index).padStart(3, '0')}`, at: minute(at), row: null })).sort((one, other) => (order(one) < order(other) ? 1 : -1))
  return { kind, page: (cursor) => {
    const from = Number(cursor ?? 0)
    return Promise.resolve({ items: rows.slice(from, from + size), next_cursor: from + size < rows.length ? String(from + size) : null })
  } }
}

async function everything(sources: Source[]): Promise<Contact[]> {
  const told: Contact[] = []
  let reached: Reached | null = null
  for (let page = 0; page < 200; page += 1) {
    const { items, next } = await nextContacts(sources, reached)
    told.push(...items)
    if (!next) return told
    reached = next
  }
  throw new Error('never ends')
}

describe('contacts of several services', () => {
  it('come in one order of time, each once, however they are paged', async () => {
    let seed = 7
    const random = (most: number) => { seed = (seed * 1103515245 + 12345) % 2147483648; return seed % most }
    for (let round = 0; round < 40; round += 1) {
      const sources = (['call', 'ticket', 'visit', 'message', 'payment'] as const).map((kind) => service(kind, Array.from({ length: random(25) }, () => random(60)), 1 + random(6)))
      const told = await everything(sources)
      const keys = told.map(order)
      expect(keys).toEqual([...keys].sort().reverse())
      const all = (await Promise.all(sources.map(async (source) => everything([source])))).flat()
      expect(new Set(keys)).toEqual(new Set(all.map(order)))
      expect(keys.length).toBe(all.length)
    }
  })
  it('are told to the microsecond', () => {
    const at = (text: string) => order({ kind: 'call', id: 'a', at: text })
    expect(at('2026-11-01T00:00:00.5Z') > at('2026-11-01T00:00:00Z')).toBe(true)
    expect(at('2026-11-01T00:00:00.000009Z') < at('2026-11-01T00:00:00.00001Z')).toBe(true)
  })
  it('do not wait for a service that is silent while the others speak', async () => {
    const silent: Source = { kind: 'message', page: () => new Promise(() => undefined) }
    const page = await nextContacts([service('call', [1, 2], 5), silent], null, undefined, 5)
    expect([page.items.length, page.failed, page.next]).toEqual([2, ['message'], null])
  })
  it('go on without the service that fails, and say which; when all fail that is an error', async () => {
    const broken: Source = { kind: 'payment', page: () => Promise.reject(new Error('down')) }
    const page = await nextContacts([service('call', [1, 2, 3], 2), broken], null)
    expect([page.items.length, page.failed]).toEqual([2, ['payment']])
    expect(Object.keys(page.next?.cursors ?? {})).toEqual(['call'])
    await expect(nextContacts([broken], null)).rejects.toThrow('down')
  })
})

describe('open tickets first', () => {
  const row = (id: string, state: string) => ({ id, state }) as TicketPage['items'][number]
  const page = (items: TicketPage['items'], next_cursor: string | null): TicketPage => ({ items, next_cursor, counts: {}, or_more: [] } as unknown as TicketPage)
  it('shows every ticket once, whatever the pages are', async () => {
    const all = [row('5', 'registered'), row('4', 'closed'), row('3', 'processing'), row('2', 'withdrawn'), row('1', 'assigned')]
    const open = all.filter(({ state }) => !['closed', 'withdrawn'].includes(state))
    const ended = all.filter((one) => !open.includes(one))
    const fetch = (part: 'open' | 'ended', cursor: string | null) => {
      const [rows, from] = [part === 'open' ? open : ended, Number(cursor ?? 0)]
      return Promise.resolve(page(rows.slice(from, from + 2), from + 2 < rows.length ? String(from + 2) : null))
    }
    const told: string[] = []
    let cursor: string | null = null
    for (let asked = 0; asked < 10; asked += 1) {
      const found = await openFirst(fetch, cursor)
      told.push(...found.items.map(({ id }) => id))
      cursor = found.next_cursor
      if (cursor === null) break
    }
    expect(told).toEqual(['5', '3', '1', '4', '2'])
  })
})

const READS = ['registry.person.read', 'registry.unit.read', 'ticketing.ticket.read', 'ticketing.call.read', 'ticketing.return_visit.read', 'notifications.delivery.read', 'billing.bill.read', 'billing.bill.browse', 'billing.payment.read']
const reader = { ...PERSON, permissions: READS }
const without = (...gone: string[]) => ({ ...PERSON, permissions: READS.filter((one) => !gone.some((part) => one.startsWith(part))) })
const owner = {
  id: 'p1', version: 4, kind: 'natural', name: '王**', gender: null, id_type: null, id_number: null, phones: ['138****5678'], email: null, locale: 'zh-CN', flags: ['do_not_disturb'], communities: ['c1'],
  units: [{ unit_id: 'u1', code: '3-1-1201', community_id: 'c1', community_name: '湖畔花园', occupancy_status: 'occupied_owner', relation: 'owner', share: '1', valid_from: '2020-01-01' }], household: [], vehicles: [], parking: [],
}
const ticket = (id: string, state: string, at: string, title = `报事${id}`) => ({
  id, version: 1, no: `TS-${id}`, kind: 'complaint', channel: 'phone', title, severity: 'general', state, class_l1: null, community_id: 'c1', unit_id: 'u1', unit_code: '3-1-1201', handler_id: null, handler_name: null,
  promised_reply_at: at, registered_at: at, attachment_count: 0, clock_code: null, clock_warn_at: null, clock_due_at: null, clock_result: null, missed: 0, late: false,
})
const tickets = (sent: Sent) => ({ items: sent.query.get('open_only') ? [ticket('2', 'processing', minute(20))] : sent.query.get('ended_only') ? [ticket('1', 'closed', minute(10))] : [ticket('2', 'processing', minute(20)), ticket('1', 'closed', minute(10))], next_cursor: null, counts: { processing: 1, closed: 1 }, or_more: [] })
const tenure = { id: 's1', person_id: 'p1', name: '王**', kind: 'natural', unit_id: 'u1', unit_code: '3-1-1201', community_id: 'c1', community_name: '湖畔花园', relation: 'owner', share: '1.000000', valid_from: '2020-01-01', valid_to: null, current: true }
const past = { ...tenure, id: 's0', person_id: 'p0', name: '赵*', relation: 'lessee', share: null, valid_from: '2018-01-01', valid_to: '2019-12-31', current: false }
const SERVICES: Answers = {
  'GET /api/registry/persons/p1': owner,
  'GET /api/ticketing/tickets': tickets,
  'GET /api/ticketing/calls': { items: [{ id: 'k1', version: 1, state: 'ended', direction: 'in', number: '138****5678', rang_at: minute(15), answered_at: minute(15), ended_at: minute(17), operator_id: 'me', operator_name: '周敏', person_id: 'p1', unit_id: null, unit_code: null, community_id: 'c1', community_name: '湖畔花园', line: null, tier: 'first', result: 'ticket', note: '问停水', recorded: false, recording_until: null, recording_expired_at: null, verified_at: null, verified_with: [] }], next_cursor: null, counts: {}, or_more: [] },
  'GET /api/ticketing/return-visits': { items: [], next_cursor: null, counts: {}, or_more: [] },
  'GET /api/notifications/deliveries': { items: [], next_cursor: null },
  'GET /api/billing/payments': new Refused(500, { code: 'internal_error' }),
  'GET /api/billing/bills': { items: [], next_cursor: null, counts: {} },
  'GET /api/billing/payer-account': { payer_id: 'p1', bills: 2, open_cents: 50_120, overdue_cents: 25_060, late_fee_cents: 0, credit_cents: 880 },
  'GET /api/registry/persons/p1/tenures': { items: [tenure, { ...past, unit_code: '1-1-101' }], next_cursor: null },
}
const names = () => screen.getAllByRole('tab').map((tab) => tab.textContent)

describe('an owner from all sides', () => {
  it('shows contacts in order of time, and says what cannot be read at the moment', async () => {
    const sent = serve(SERVICES)
    await show(OwnerPage, '/owners/p1', reader, '/owners/$id')
    const line = await screen.findByRole('list', { name: '往来记录' })
    expect(within(line).getAllByRole('link').map((link) => link.textContent)).toEqual(['报事2', '来电 · 已登记工单', '报事1'])
    expect(screen.getByText('缴费暂时读不到，其余内容照常显示。')).toBeTruthy()
    expect(names()).toEqual(['往来记录', '工单', '账单', '房屋', '回访', '附件', '联系偏好'])
    expect(sent.every((one) => one.method === 'GET')).toBe(true)
    expect(sent.filter((one) => /attachments|tenures|bills|payer-account/.test(one.path))).toEqual([])
    await expectAccessible()
  })
  it('is gone through by keys: digits for the parts, j, k and Enter in what happened', async () => {
    const stop = startKeyboard()
    serve(SERVICES)
    const { router } = await show(OwnerPage, '/owners/p1', reader, '/owners/$id')
    await screen.findByText('报事2')
    await userEvent.keyboard('jj')
    await waitFor(() => { expect(router.state.location.search).toEqual({ sel: 'k1' }) })
    await userEvent.keyboard('4')
    expect((await screen.findAllByRole('link', { name: '3-1-1201' })).length).toBeGreaterThan(0)
    expect(router.state.location.search).toEqual({ tab: 'rooms' })
    expect(screen.getByText('1-1-101')).toBeTruthy()
    await userEvent.keyboard('1')
    await screen.findByText('报事2')
    expect(router.state.location.search).toEqual({})
    await userEvent.keyboard('jj{Enter}')
    await waitFor(() => { expect(router.state.location.pathname).toBe('/calls/k1') })
    stop()
  })
  it('has its open tickets before the ended ones', async () => {
    const sent = serve(SERVICES)
    await show(OwnerPage, '/owners/p1?tab=tickets', reader, '/owners/$id')
    expect(await screen.findByText('TS-2')).toBeTruthy()
    const rows = screen.getAllByRole('row').slice(1)
    expect(rows.map((row) => within(row).getAllByRole('link')[0]?.textContent)).toEqual(['TS-2', 'TS-1'])
    expect(sent.filter((one) => one.path.endsWith('/tickets')).every((one) => one.query.get('person_id') === 'p1' && one.query.get('tab') === null)).toBe(true)
    await userEvent.click(screen.getByRole('button', { name: '重复报事' }))
    await waitFor(() => { expect(sent.some((one) => one.query.get('repeated') === 'true' && one.query.get('show') === null)).toBe(true) })
    await expectAccessible()
  })
  it('tells what is owed, and leads to the desk that takes it', async () => {
    const bill = { id: 'b1', version: 1, no: 'ZD-1', community_id: 'c1', unit_id: 'u1', unit_code: '3-1-1201', payer_id: 'p1', joint: false, run_id: null, period_from: '2026-11-01', period_to: '2026-11-30', due_date: '2026-11-10', state: 'issued', overdue_at: null, items: ['物业费'], amount_cents: 25_060, paid_cents: 0, balance_cents: 25_060, issued_at: minute(1) }
    const late = { ...bill, id: 'b0', no: 'ZD-0', period_from: '2026-10-01', period_to: '2026-10-31', due_date: '2026-10-10', state: 'partially_paid', overdue_at: minute(0), paid_cents: 60, balance_cents: 25_000, items: ['车位费'] }
    const sent = serve({ ...SERVICES, 'GET /api/billing/bills': (one: { query: URLSearchParams }) => ({ items: one.query.get('overdue') === 'true' ? [late] : one.query.get('overdue') === 'false' ? [bill] : [], next_cursor: null, counts: { issued: 1, partially_paid: 1, overdue: 1 } }), 'GET /api/registry/persons/names': [{ id: 'p1', name: '王**' }] })
    await show(OwnerPage, '/owners/p1?tab=bills', { ...PERSON, permissions: [...READS, 'billing.payment.receive'] }, '/owners/$id')
    expect(await screen.findByRole('link', { name: 'ZD-1' })).toBeTruthy()
    expect(screen.getAllByRole('link', { name: '收款' })[0]?.getAttribute('href')).toBe('/cashier?unit=u1')
    // What is late comes first, says that it is also paid in part, and alone is red.
    const rows = screen.getAllByRole('row').slice(1)
    expect(rows.map((row) => within(row).getAllByRole('link')[0]?.textContent)).toEqual(['ZD-0', 'ZD-1'])
    expect(rows[0]?.textContent).toContain('逾期 · 部分缴纳')
    expect(rows[0]?.textContent).toContain('车位费')
    expect(within(rows[0] as HTMLElement).getByText('¥250.00').className).toContain('over-text')
    expect(within(rows[1] as HTMLElement).getAllByText('¥250.60').every((one) => !one.className.includes('over-text'))).toBe(true)
    expect(sent.some((one) => one.path.endsWith('/bills') && one.query.get('overdue') === 'true')).toBe(true)
    expect(screen.getByText('¥8.80')).toBeTruthy()
    await expectAccessible()
  })
  it('has no bills for who may not read them, and says so to whoever asks by the address', async () => {
    const sent = serve(SERVICES)
    await show(OwnerPage, '/owners/p1?tab=bills', without('billing.'), '/owners/$id')
    expect(await screen.findByText('您不能查看这一项')).toBeTruthy()
    expect(names()).not.toContain('账单')
    expect(sent.filter((one) => one.path.startsWith('/api/billing'))).toEqual([])
    await userEvent.click(screen.getByRole('tab', { name: '联系偏好' }))
    expect(await screen.findByText(/非紧急事项请勿致电/)).toBeTruthy()
  })
  it('keeps how somebody wants to be spoken to', async () => {
    const sent = serve({ ...SERVICES, 'PATCH /api/registry/persons/p1': { ...owner, version: 5, flags: [], locale: 'en' } })
    await show(OwnerPage, '/owners/p1?tab=wishes', { ...PERSON, permissions: [...READS, 'registry.person.manage'] }, '/owners/$id')
    await userEvent.click(await screen.findByRole('button', { name: '修改联系偏好' }))
    const dialog = within(await screen.findByRole('dialog'))
    await userEvent.click(dialog.getByLabelText('英文'))
    await userEvent.click(dialog.getByLabelText('勿打扰'))
    await userEvent.click(dialog.getByRole('button', { name: /保\s?存/ }))
    expect(await screen.findByText('可以致电')).toBeTruthy()
    expect(sent.find((one) => one.method === 'PATCH')?.body).toEqual({ locale: 'en', flags: [] })
  })
  it('says plainly that there is nothing yet', async () => {
    const none = { items: [], next_cursor: null, counts: {}, or_more: [] }
    serve({ ...SERVICES, 'GET /api/ticketing/tickets': none, 'GET /api/ticketing/calls': none, 'GET /api/billing/payments': none, 'GET /api/ticketing/attachments': none })
    await show(OwnerPage, '/owners/p1', reader, '/owners/$id')
    expect(await screen.findByText('还没有往来')).toBeTruthy()
    for (const [part, text] of [['工单', '还没有报过事'], ['账单', '还没有账单'], ['回访', '还没有回访'], ['附件', '工单里还没有附件']] as const) {
      await userEvent.click(screen.getByRole('tab', { name: part }))
      expect(await screen.findByText(text)).toBeTruthy()
    }
  })
})

describe('a unit from all sides', () => {
  const unit = { id: 'u1', version: 1, community_id: 'c1', building_id: 'b1', code: '3-1-1201', floor: 12, number: '1201', unit_type: 'residence', layout: null, gross_area: '89.50', inner_area: null, occupancy_status: 'occupied_owner', delivered_on: null }
  const answers: Answers = {
    ...SERVICES,
    'GET /api/registry/units/u1/overview': { version: 1, unit, community_name: '湖畔花园', owners: [{ person_id: 'p1', name: '王**', kind: 'natural', share: '1' }], phones: {}, ownerships: [], occupants: [], parking: [], vehicles: [], areas: [] },
    'GET /api/registry/units/u1/tenures': { items: [tenure, past], next_cursor: null },
    'GET /api/registry/units/u1/warranty': { unit_id: 'u1', version: 1, delivered_on: null, terms: [] },
    'GET /api/ticketing/histories': { open: [ticket('2', 'processing', minute(20))], latest: [], total: 2, in_90_days: 2 },
    'GET /api/billing/units/u1/account': { unit_id: 'u1', unit_code: '3-1-1201', community_id: 'c1', owner_id: 'p1', open_cents: 25_060, overdue_cents: 0, late_fee_cents: 0, open_bills: [], credits: [], last_payments: [] },
  }
  it('remembers who lived there, and leads to them', async () => {
    serve(answers)
    const { router } = await show(UnitPage, '/units/u1', reader, '/units/$id')
    expect(await screen.findByText('报事2')).toBeTruthy()
    await expectAccessible()
    await userEvent.click(screen.getByRole('tab', { name: '历任住户' }))
    const gone = (await screen.findByText('赵*')).closest('tr') as HTMLElement
    expect(within(gone).getByText('承租人')).toBeTruthy()
    expect(within(gone).getByText('已结束')).toBeTruthy()
    expect(within(gone).getByRole('link').getAttribute('href')).toBe('/owners/p0')
    expect(router.state.location.search).toEqual({ tab: 'residents' })
    await userEvent.click(screen.getByRole('tab', { name: '保修期' }))
    expect(await screen.findByText(/房屋尚未交付/)).toBeTruthy()
    await expectAccessible()
  })
  it('tells no fees while one speaks with somebody who is not verified, and leads back to the call', async () => {
    const call = { id: 'k9', version: 1, state: 'answered', direction: 'in', ended_at: null, verified_at: null as string | null, verified_with: [] }
    const speaking = { ...PERSON, permissions: [...READS, 'ticketing.call.handle'] }
    const sent = serve({ ...answers, 'GET /api/billing/bills': { items: [], next_cursor: null, counts: {} }, 'GET /api/ticketing/calls/going-on': [{ ...call, id: 'k8', state: 'ringing' }, call] })
    await show(UnitPage, '/units/u1', speaking, '/units/$id')
    expect((await screen.findByRole('link', { name: /欠费.*核实来电人后可见/ })).getAttribute('href')).toBe('/intake?call=k9')
    expect(screen.getByRole('link', { name: /待缴.*核实来电人后可见/ })).toBeTruthy()
    await userEvent.click(screen.getByRole('tab', { name: '账单' }))
    expect((await screen.findByRole('link', { name: '回到通话' })).getAttribute('href')).toBe('/intake?call=k9')
    expect(sent.filter((one) => one.path.startsWith('/api/billing'))).toEqual([])
    await expectAccessible()
    cleanup()
    serve({ ...answers, 'GET /api/ticketing/calls/going-on': [{ ...call, verified_at: minute(1) }] })
    await show(UnitPage, '/units/u1', speaking, '/units/$id')
    expect(await screen.findByText('¥250.60')).toBeTruthy()
  })
  it('tells who only serves callers what the service tells them, and says why not', async () => {
    const call = { id: 'k9', version: 1, state: 'answered', direction: 'in', ended_at: null, verified_at: null as string | null, verified_with: [] }
    const serving = { ...PERSON, permissions: [...READS.filter((one) => !['billing.bill.browse', 'billing.payment.read'].includes(one)), 'ticketing.call.handle'] }
    const refused = { 'GET /api/billing/units/u1/account': new Refused(403, { code: 'caller_unverified' }), 'GET /api/billing/bills': new Refused(403, { code: 'caller_unverified' }) }
    const sent = serve({ ...answers, ...refused, 'GET /api/ticketing/calls/going-on': [] })
    await show(UnitPage, '/units/u1', serving, '/units/$id')
    expect((await screen.findAllByText('核实来电人后可见')).length).toBeGreaterThan(0)
    // Nobody is on the phone: nothing leads to a call.
    expect(screen.queryByRole('link', { name: '回到通话' })).toBeNull()
    expect(screen.getByText(/在通话中核对来电人的两项信息/)).toBeTruthy()
    await userEvent.click(screen.getByRole('tab', { name: '账单' }))
    expect(await screen.findByText(/在通话中核对来电人的两项信息/)).toBeTruthy()
    expect(sent.filter((one) => one.path === '/api/billing/bills')).toEqual([])
    await expectAccessible()
    cleanup()
    // Verified for one home does not open another.
    serve({ ...answers, ...refused, 'GET /api/ticketing/calls/going-on': [{ ...call, verified_at: minute(1) }] })
    await show(UnitPage, '/units/u1?tab=bills', serving, '/units/$id')
    expect(await screen.findByText('已核实的来电人不是本户业主或缴费人。')).toBeTruthy()
    expect(screen.getByRole('link', { name: '回到通话' }).getAttribute('href')).toBe('/intake?call=k9')
    cleanup()
    // What the service tells is shown, whoever else is on the phone meanwhile.
    serve({ ...answers, 'GET /api/ticketing/calls/going-on': [call] })
    await show(UnitPage, '/units/u1', serving, '/units/$id')
    expect(await screen.findByText('¥250.60')).toBeTruthy()
  })
  it('keeps payments out of the contacts while the caller is not verified', async () => {
    const call = { id: 'k9', version: 1, state: 'answered', direction: 'in', ended_at: null, verified_at: null, verified_with: [] }
    const sent = serve({ ...SERVICES, 'GET /api/ticketing/calls/going-on': [call] })
    await show(OwnerPage, '/owners/p1', { ...PERSON, permissions: [...READS, 'ticketing.call.handle'] }, '/owners/$id')
    expect(await screen.findByText('缴费记录在核实来电人后可见。')).toBeTruthy()
    expect(await screen.findByText('报事2')).toBeTruthy()
    expect(sent.filter((one) => one.path === '/api/billing/payments')).toEqual([])
  })
  it('goes on where billing is down', async () => {
    serve({ ...answers, 'GET /api/billing/bills': new Refused(500, { code: 'internal_error' }), 'GET /api/billing/units/u1/account': new Refused(500, { code: 'internal_error' }) })
    await show(UnitPage, '/units/u1?tab=bills', reader, '/units/$id')
    expect((await screen.findAllByRole('button', { name: /重\s?试/ })).length).toBeGreaterThan(0)
    await userEvent.click(screen.getByRole('tab', { name: '工单' }))
    expect(await screen.findByText('TS-2')).toBeTruthy()
  })
  it('has neither people nor bills for who may see neither', async () => {
    serve(answers)
    await show(UnitPage, '/units/u1', without('billing.', 'registry.person'), '/units/$id')
    await screen.findByText('89.50 m²')
    expect(names()).toEqual(['概况', '工单', '回访', '附件', '保修期'])
  })
})
