import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import ComplaintsPage from '@/pages/complaints/ComplaintsPage'
import DashPage from '@/pages/figures/DashPage'
import { expectAccessible, PERSON, serve, show } from './page'

const BEGINS = '2026-03-01T16:00:00Z', ENDS = '2026-03-02T16:00:00Z'
const FIGURES = {
  since: '2026-03-02', until: '2026-03-02', begins_at: BEGINS, ends_at: ENDS, community_id: null, unit: 'hour',
  totals: { registered: 7, open: 9, at_risk: 2, overdue: 1 },
  flow: [{ registered_since: BEGINS, registered_before: '2026-03-01T17:00:00Z', registered: 0 }, { registered_since: '2026-03-01T17:00:00Z', registered_before: '2026-03-01T18:00:00Z', registered: 7 }],
  punctuality: [{ clock: 'K01', met: 3, missed: 1, average_seconds: 5400, worst: { seconds: 93_600, owed: true, ticket_id: 't9', ticket_no: 'TS9', report_id: null, report_day: null } }],
  ages: [{ age: 'today', registered_since: BEGINS, registered_before: null }, { age: 'older', registered_since: null, registered_before: BEGINS }],
  backlog: [{ state: 'accepted', age: 'today', open: 4 }, { state: 'accepted', age: 'older', open: 5 }],
  buildings: [{ building_id: 'b1', code: '3', community_id: 'c1', community_name: '清河家园', registered: 6, open: 2 }],
}
const EMPTY = { ...FIGURES, totals: { registered: 0, open: 0, at_risk: 0, overdue: 0 }, flow: [], punctuality: [], backlog: [], buildings: [] }
const address = (link: HTMLElement) => decodeURIComponent(link.getAttribute('href') ?? '').replaceAll('"', '')
const READER = { ...PERSON, permissions: ['ticketing.ticket.read', 'ticketing.figures.read'] }

describe('the operation at a glance', () => {
  it('opens from every figure the list that it counts', async () => {
    serve({ 'GET /api/ticketing/figures': FIGURES })
    await show(DashPage, '/page', READER)
    const tile = (await screen.findByText('期间登记')).closest('a') as HTMLElement
    expect(await within(tile).findByText('7')).toBeTruthy()
    expect(address(tile)).toBe(`/tickets?state=all&registered_since=${BEGINS}&registered_before=${ENDS}`)
    expect(screen.getByText('75%', { selector: '.tile-value' })).toBeTruthy()
    expect(address(screen.getByRole('link', { name: /登记 7 件/ }))).toContain('registered_since=2026-03-01T17:00:00Z')
    expect(address(screen.getByRole('link', { name: '1' }))).toBe(`/sla?standing=missed&clock=K01&stopped_since=${BEGINS}&stopped_before=${ENDS}`)
    expect(screen.getByText('1小时30分钟')).toBeTruthy()
    expect(screen.getByText('1天2小时 （仍未完成）')).toBeTruthy()
    expect(address(screen.getByRole('link', { name: 'TS9' }))).toBe('/tickets/t9')
    expect(address(screen.getByRole('link', { name: '5' }))).toBe(`/tickets?state=accepted&registered_before=${BEGINS}`)
    expect(address(screen.getByRole('link', { name: /3 栋/ }))).toContain('building_id=b1')
    await expectAccessible()
  })
  it('says so when there is nothing', async () => {
    serve({ 'GET /api/ticketing/figures': EMPTY })
    await show(DashPage, '/page', READER)
    expect((await screen.findAllByText('期间没有数据')).length).toBe(3)
  })
})

const ROW = {
  id: 't1', version: 3, no: 'TS01202603020001', title: '楼上漏水', class_l1: 'engineering_quality', class_l2: 'leakage.1', severity: 'major', state: 'closed', validity: 'valid', community_id: 'c1', community_name: '清河家园', unit_id: 'u1', unit_code: '3-1-1201',
  registered_at: BEGINS, closed_at: ENDS, close_reason: 'confirmed', cause: '管道老化', responsible_department: '工程部', responsible_name: '赵强', handler_name: '王芳', reopen_count: 0,
  clock_code: null, clock_warn_at: null, clock_due_at: null, clock_result: null, missed: 2,
}

describe('complaints', () => {
  it('show ruling, cause, who is responsible and what the owner said', async () => {
    const sent = serve({ 'GET /api/ticketing/subclasses': { version: 3, items: [{ class_l1: 'engineering_quality', code: 'leakage.1', name: '屋面渗漏', shipped: false, active: false }] }, 'GET /api/ticketing/complaints': { items: [ROW], next_cursor: null, counts: { unruled: 4, valid: 1, invalid: 2 }, or_more: [] } })
    await show(ComplaintsPage, '/page', READER)
    expect(await screen.findByText('管道老化')).toBeTruthy()
    expect(await screen.findByText('· 工程质量 / 屋面渗漏')).toBeTruthy()
    for (const text of ['工程部 · 赵强', '已确认', '超时 2 次']) expect(screen.getByText(text)).toBeTruthy()
    expect(sent.some((one) => one.path.endsWith('/complaints') && one.query.get('ruled') === null)).toBe(true)
    await expectAccessible()
  })
})
