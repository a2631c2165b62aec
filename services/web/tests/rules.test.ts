import { describe, expect, it, vi } from 'vitest'
import { batch, GATHER, QUIET } from '@/api/live/batch'
import { readPatch } from '@/api/live/protocol'
import { companyAddress, realm, slugOf } from '@/api/realm'
import { clockState, rowClock } from '@/components/clockState'
import { fieldPath } from '@/components/form/limits'
import { cell, csv } from '@/components/list/csv'
import { fitting, visibleSpan, widthOfAll, wholly } from '@/components/list/window'
import { notYetDue } from '@/api/billing'
import zhCN from '@/i18n/zh-CN/codes.json'
import { GROUPS, totals } from '@/components/stack/totals'
import { shade } from '@/components/stack/shade'
import { linkSecret } from '@/pages/entry/linkSecret'
import { SLUG } from '@/pages/entry/slug'
import { safeTarget } from '@/pages/entry/target'
import { stepBetween } from '@/pages/orders/orderSteps'

describe('live patches', () => {
  it('are gathered, and each topic is refreshed again three seconds after its refresh ended', async () => {
    vi.useFakeTimers()
    let answer = () => {}
    const refresh = vi.fn((topic: string) => new Promise<void>((resolve) => { if (topic === 'ticket') answer = resolve; else resolve() }))
    const patches = batch(refresh)
    for (let turn = 0; turn < 20; turn += 1) patches.add('ticket')
    patches.add('bill')
    expect(refresh).not.toHaveBeenCalled()
    await vi.advanceTimersByTimeAsync(GATHER)
    expect(refresh.mock.calls.flat().sort()).toEqual(['bill', 'ticket'])
    patches.add('ticket')
    await vi.advanceTimersByTimeAsync(10 * QUIET)
    expect(refresh, 'a slow list is not asked anew before it has answered').toHaveBeenCalledTimes(2)
    answer()
    await vi.advanceTimersByTimeAsync(QUIET - 1)
    expect(refresh).toHaveBeenCalledTimes(2)
    await vi.advanceTimersByTimeAsync(1)
    expect(refresh).toHaveBeenCalledTimes(3)
    patches.stop()
    vi.useRealTimers()
  })
  it('are read with care', () => {
    expect(readPatch('{"topic":"ticket","id":"1","x":2}')).toEqual({ topic: 'ticket', id: '1' })
    for (const data of ['', '{', 'null', '[]', '{"id":"1"}']) expect(readPatch(data)).toBeNull()
  })
})

describe('hosts', () => {
  it('tell company, operator and front page apart', () => {
    expect(slugOf('acme.localhost')).toBe('acme')
    expect(slugOf('acme.lintel.example')).toBe('acme')
    for (const host of ['localhost', 'lintel.example', 'www.lintel.example', 'ops.localhost', '127.0.0.1', '[::1]']) expect(slugOf(host)).toBeNull()
    expect(realm('ops.localhost')).toBe('operator')
    expect(realm('opsy.localhost')).toBe('staff')
  })
  it('lead to a company from anywhere', () => {
    const at = (url: string) => { const { hostname, port, protocol } = new URL(url); return { hostname, port, protocol } as Location }
    expect(companyAddress('acme', '/login', at('http://localhost:8080/'))).toBe('http://acme.localhost:8080/login')
    expect(companyAddress('beta', '/login', at('https://acme.lintel.example/'))).toBe('https://beta.lintel.example/login')
  })
  it('accept only slugs the service accepts', () => {
    for (const good of ['abc', 'a-b-c', '1st-home', 'x'.repeat(40)]) expect(SLUG.test(good), good).toBe(true)
    for (const bad of ['ab', 'Abc', 'a--b', '-abc', 'abc-', 'a_b', 'x'.repeat(41)]) expect(SLUG.test(bad), bad).toBe(false)
  })
  it('never lead to another origin after sign-in', () => {
    expect(safeTarget('/tickets?state=open', '/home')).toBe('/tickets?state=open')
    for (const next of [undefined, '', 'https://evil.example', '//evil.example', '/\\evil.example', 'javascript:1']) expect(safeTarget(next, '/home')).toBe('/home')
  })
  it('find the secret of a mailed link', () => {
    const at = (hash: string, search = '') => ({ hash, search }) as Location
    expect(linkSecret(at('#abc_-1'))).toBe('abc_-1')
    expect(linkSecret(at('#token=abc'))).toBe('abc')
    expect(linkSecret(at('', '?token=abc'))).toBe('abc')
    expect(linkSecret(at(''))).toBeNull()
  })
})

describe('clocks', () => {
  const clock = { warn_at: '2026-01-01T00:45:00Z', due_at: '2026-01-01T01:00:00Z', result: 'running' }
  const at = (time: string) => Date.parse(`2026-01-01T${time}Z`)
  it('turn at the warning and at the end', () => {
    expect(clockState(clock, at('00:44:59'))).toBe('ok')
    expect(clockState(clock, at('00:45:00'))).toBe('risk')
    expect(clockState(clock, at('01:00:00'))).toBe('over')
  })
  it('keep their result', () => {
    expect(clockState({ ...clock, result: 'met' }, at('02:00:00'))).toBe('met')
    expect(clockState({ ...clock, result: 'missed', owed: true }, at('01:09:00'))).toBe('over')
    expect(clockState({ ...clock, result: 'missed', owed: false }, at('02:00:00'))).toBe('missed')
  })
  it('are shown by lists as long as they are owed, missed or not', () => {
    const row = { clock_warn_at: clock.warn_at, clock_due_at: clock.due_at, clock_code: 'K13', registered_at: clock.warn_at }
    const shown = (clock_result: string, time: string) => { const found = rowClock({ ...row, clock_result }); return found && clockState(found, at(time)) }
    expect(shown('missed', '01:09:00')).toBe('over')
    expect(shown('running', '00:44:59')).toBe('ok')
    expect(rowClock({ ...row, clock_warn_at: null, clock_due_at: null, clock_result: null })).toBeNull()
  })
  it('of a visit end before the quiet hours, wherever they are shown', () => {
    const row = { clock_warn_at: null, clock_due_at: '2026-11-26T22:48:00Z', clock_result: 'running', registered_at: '2026-11-23T00:00:00Z' }
    expect(rowClock({ ...row, clock_code: 'K16' })?.due_at).toBe('2026-11-26T11:59:00.000Z')
    expect(rowClock({ ...row, clock_code: 'K13' })?.due_at).toBe(row.clock_due_at)
  })
})

describe('lists', () => {
  it('draw few rows of many', () => {
    const span = visibleSpan(5000, 42, 42 * 1000, 700)
    expect(span.last - span.first).toBeLessThan(40)
    expect(span.first).toBeLessThanOrEqual(1000)
    expect(span.above + span.below + (span.last - span.first) * 42).toBe(5000 * 42)
  })
  it('draw all of few', () => { expect(visibleSpan(200, 42, 0, 700)).toEqual({ first: 0, last: 200, above: 0, below: 0 }) })
  it('leave out the last roomy columns until the others fit, and none before they are measured', () => {
    const columns = [{ title: '工单号', width: 170 }, { title: '级别', width: 80, roomy: true }, { title: '内容' }, { title: '登记时间', width: 118, roomy: true }]
    const kept = (room: number) => fitting(columns, room, true).map((column) => column.title)
    expect(widthOfAll(columns, true)).toBe(44 + 170 + 80 + 160 + 118)
    expect(kept(0)).toHaveLength(4)
    expect(kept(572)).toHaveLength(4)
    expect(kept(571)).toEqual(['工单号', '级别', '内容'])
    expect(kept(300)).toEqual(['工单号', '内容'])
  })
  it('never cut off a number: its column is as wide as the longest of the page', () => {
    const columns = [{ key: 'no', title: '工单号', width: 170, exact: true, text: (row: string) => row }, { key: 'title', title: '内容', text: (row: string) => row }]
    expect(wholly(columns, ['TS01202611240020']).map((column) => column.width)).toEqual([177, undefined])
    expect(wholly(columns, []).map((column) => column.width)).toEqual([170, undefined])
    expect(wholly(columns, ['RW', 'RWYUNXIGU12202611240020'])[0]?.width).toBe(243)
  })
  it('put a column nobody can do without beneath another one, once there is no room beside it', () => {
    const columns = [{ key: 'no', title: '工单号', width: 170 }, { key: 'severity', title: '级别', width: 80, roomy: true, beneath: 'no' }, { key: 'title', title: '内容' }, { key: 'handler', title: '处理人', width: 88, roomy: true, beneath: 'gone' }]
    expect(fitting(columns, 540, true).map((column) => column.title)).toEqual(['工单号', '级别', '内容'])
    const narrow = fitting(columns, 400, true)
    expect(narrow.map((column) => column.title)).toEqual(['工单号', '内容'])
    expect(narrow[0]).toMatchObject({ key: 'no', second: { key: 'severity', title: '级别' } })
  })
  it('keep what somebody chose, beside or beneath', () => {
    const severity = { key: 'severity', title: '级别', width: 80, roomy: true, beneath: 'state' }
    const handler = { key: 'handler', title: '处理人', width: 88, roomy: true, beneath: 'state' }
    const place = { key: 'place', title: '位置', width: 110, roomy: true }
    const [no, state] = [{ key: 'no', title: '工单号', width: 170 }, { key: 'state', title: '状态', width: 94, roomy: true, beneath: 'no' }]
    const kept = (columns: Parameters<typeof fitting>[0], room = 100) => fitting(columns, room, true, ['no', 'state', 'severity', 'handler', 'place']).map((column) => [column.key, ...(column.second ? [column.second.key] : [])])
    expect(kept([no, handler, place]), 'beneath a column that is not there').toEqual([['no'], ['handler'], ['place']])
    expect(kept([no, state, handler, place])).toEqual([['no'], ['state', 'handler'], ['place']])
    expect(kept([no, state, severity, handler]), 'one line is all there is beneath').toEqual([['no'], ['state', 'handler'], ['severity']])
    expect(kept([no, state, handler], 396)).toEqual([['no'], ['state'], ['handler']])
    expect(fitting([no, state, { ...handler, roomy: true }, place], 100, true, ['handler']).map((column) => column.key), 'nor what has it beneath').toEqual(['no', 'state'])
  })
  it('export no formula', () => {
    expect(cell('=1+1')).toBe("'=1+1")
    expect(cell('-12.50')).toBe('-12.50')
    expect(cell('a,"b"')).toBe('"a,""b"""')
    expect(csv([{ key: 'a', title: 'A', render: () => null, text: (row: string) => row }, { key: 'b', title: 'B', render: () => null }], ['x'])).toBe('\uFEFFA\r\nx\r\n')
  })
})

describe('forms', () => {
  it('find the field a refusal is about', () => {
    expect(fieldPath('body.phone', {})).toEqual(['phone'])
    expect(fieldPath('material.0.quantity', {})).toEqual(['material', 0, 'quantity'])
    expect(fieldPath('current_password', { current_password: 'current' })).toEqual(['current'])
  })
})

describe('building view', () => {
  it('counts every unit once, whatever its state', () => {
    const states = { occupied_owner: 30, occupied_lessee: 5, renovating: 2, delivered_vacant: 3, vacant_registered: 1, sold_not_delivered: 1, unsold: 2 }
    expect(totals(states)).toEqual([{ group: 'lived', units: 35 }, { group: 'works', units: 2 }, { group: 'vacant', units: 4 }, { group: 'sold', units: 1 }, { group: 'unsold', units: 2 }])
    expect(totals(states).reduce((sum, one) => sum + one.units, 0)).toBe(44)
    expect(totals({ occupied_owner: 42 }).map((one) => one.group)).toEqual(['lived', 'vacant'])
    expect(Object.values(GROUPS).flat().sort()).toEqual(Object.keys(zhCN.occupancy).sort())
  })
  it('calls arrears only what is overdue', () => {
    expect([notYetDue({ open_cents: 50_120, overdue_cents: 25_060 }), notYetDue(undefined)]).toEqual([25_060, 0])
  })
  const unit = { id: '1', number: '1201', code: '1-1-1201', occupancy: 'occupied_owner', arrears_cents: 0, pending_cents: 0, open_tickets: 0 }
  it('shades by what is owed and what is open', () => {
    expect([0, 19_999, 20_000, 50_000, 100_000].map((arrears_cents) => shade({ ...unit, arrears_cents }, 'arrears'))).toEqual([0, 1, 2, 3, 4])
    expect([0, 1, 2, 3, 9].map((open_tickets) => shade({ ...unit, open_tickets }, 'tickets'))).toEqual([0, 2, 3, 4, 4])
  })
})

describe('dispatch board', () => {
  it('knows which step leads from lane to lane', () => {
    expect(stepBetween('created', 'dispatched')?.verb).toBe('dispatch')
    expect(stepBetween('refused', 'dispatched')?.verb).toBe('dispatch')
    expect(stepBetween('dispatched', 'accepted')?.verb).toBe('accept')
    expect(stepBetween('in_progress', 'completed')?.verb).toBe('complete')
    expect(stepBetween('created', 'completed')).toBeUndefined()
    expect(stepBetween('completed', 'created')).toBeUndefined()
  })
})
