import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import HomePage from '@/pages/home/HomePage'
import { PLACES } from '@/shell/places'
import { may } from '@/shell/session'
import { expectAccessible, PERSON, serve, show } from './page'

const INBOX = { 'GET /api/notifications/inbox': { items: [], next_cursor: null }, 'GET /api/notifications/inbox/unread': { unread: 0 } }
const row = (id: string, handler_id: string | null, minutes: number) => ({
  id, version: 1, no: `TS-${id}`, kind: 'complaint', severity: 'general', state: 'accepted', title: `事情 ${id}`, class_l1: null, channel: 'phone', community_id: 'c1', unit_id: null, unit_code: null,
  handler_id, handler_name: null, registered_at: new Date().toISOString(), promised_reply_at: new Date().toISOString(), missed: 0, late: minutes < 0,
  clock_code: 'resolve', clock_due_at: new Date(Date.now() + minutes * 60_000).toISOString(), clock_warn_at: null, clock_result: 'running',
})
const DAY = { counts: { overdue: 0, at_risk: 1, waiting: 1 }, due: [row('a', 'me', 60)], at_risk: [row('b', 'me', 10), row('c', 'other', 5)], waiting: [row('d', null, -20)], promised: [], work_orders: [] }
const tile = async (label: string) => (await screen.findByText(label)).closest('.tile') as HTMLElement
const target = async (label: string) => decodeURIComponent((await tile(label)).getAttribute('href') ?? '').replaceAll('"', '')

describe('home', () => {
  it('says whose tickets a figure counts, and leads to a list of as many', async () => {
    const sent = serve({ 'GET /api/ticketing/my-day': DAY, 'GET /api/ticketing/tickets': { items: [], next_cursor: null, counts: { registered: 2, accepted: 1 } }, ...INBOX })
    await show(HomePage, '/page', { ...PERSON, permissions: ['ticketing.ticket.read', 'ticketing.ticket.assign'] })
    expect(await within(await tile('我的超时')).findByText('0')).toBeTruthy()
    expect(await target('我的超时')).toBe('/tickets?mine=true&clock=overdue')
    expect(await within(await tile('全部超时')).findByText('3')).toBeTruthy()
    expect(await target('全部超时')).toBe('/tickets?clock=overdue')
    const asked = sent.find((one) => one.path.endsWith('/tickets'))?.query
    expect([asked?.get('open_only'), asked?.get('clock'), asked?.get('mine')]).toEqual(['true', 'overdue', null])
    const mine = (await screen.findByRole('heading', { name: '我的工单：最先到期' })).closest('section') as HTMLElement
    expect(within(mine).getAllByText(/^事情/).map((line) => line.textContent)).toEqual(['事情 b', '事情 a'])
    await expectAccessible()
  })
  it('tells an expert how many wait for an opinion', async () => {
    const waiting = { items: [], next_cursor: null, counts: { open: 2, escalated_1: 1, replied: 7 } }
    const sent = serve({ 'GET /api/ticketing/consultations': waiting, ...INBOX })
    await show(HomePage, '/page', { ...PERSON, permissions: ['ticketing.consultation.read', 'ticketing.consultation.answer'] })
    expect(await within(await tile('待答专家征询')).findByText('3')).toBeTruthy()
    expect(await target('待答专家征询')).toBe('/consultations?mine=me')
    expect(sent.find((one) => one.path.endsWith('/consultations'))?.query.get('mine')).toBe('true')
  })
  it('tells the centre how many daily reports it has not received, and leads to them', async () => {
    const sent = serve({ 'GET /api/ticketing/daily-reports': { items: [], next_cursor: null, counts: { late: 1, draft: 2, submitted: 3 }, or_more: [] }, ...INBOX })
    await show(HomePage, '/page', { ...PERSON, permissions: ['ticketing.daily_report.read', 'ticketing.daily_report.receive'] })
    const waiting = await tile('日报待签收')
    expect(await within(waiting).findByText('6')).toBeTruthy()
    expect(within(waiting).getByText('已交待签收 3 份')).toBeTruthy()
    expect(await target('日报待签收')).toBe('/reports?view=unreceived')
    expect(sent.find((one) => one.path.endsWith('/daily-reports'))?.query.get('unreceived')).toBe('true')
  })
  it('tells the centre whose customers wait for its reply, and leads to them', async () => {
    const waiting = { items: [{ ...row('e', 'other', 30), clock_code: 'K04', state: 'resolved' }], next_cursor: null, counts: { resolved: 2 } }
    const sent = serve({ 'GET /api/ticketing/tickets': waiting, ...INBOX })
    await show(HomePage, '/page', { ...PERSON, permissions: ['ticketing.reply.publish'] })
    const heading = await screen.findByRole('heading', { name: '待客服中心答复' })
    const owed = (await screen.findAllByText('待客服中心答复')).map((label) => label.closest('.tile')).find(Boolean) as HTMLElement
    expect(await within(owed).findByText('2')).toBeTruthy()
    expect(decodeURIComponent(owed.getAttribute('href') ?? '').replaceAll('"', '')).toBe('/tickets?state=resolved&centre_reply=true')
    const list = heading.closest('section') as HTMLElement
    expect(within(list).getByText('事情 e')).toBeTruthy()
    expect(list.querySelector('.clock-name')?.textContent).toContain('重大投诉首次答复')
    expect(sent.find((one) => one.path.endsWith('/tickets'))?.query.get('centre_reply')).toBe('true')
  })
  it('shows a cashier what was taken today, and runs only to those who work on them', async () => {
    const cashier = { ...PERSON, permissions: ['billing.payment.receive', 'billing.payment.read', 'billing.bill.read', 'billing.run.read'] }
    const sent = serve({ 'GET /api/billing/desk/today': { day: '2026-11-22', succeeded_cents: 35_380, succeeded_count: 2, channels: [] }, ...INBOX })
    await show(HomePage, '/page', cashier)
    const taken = await tile('今日已收')
    expect(await within(taken).findByText('¥353.80')).toBeTruthy()
    expect(within(taken).getByText('2 笔')).toBeTruthy()
    expect(taken.getAttribute('href')).toBe('/cashier')
    expect(screen.queryByText('待核对出账')).toBeNull()
    expect(sent.some((one) => one.path.includes('billing-runs'))).toBe(false)
    const runs = PLACES.find((place) => place.to === '/billing-runs')
    expect(may(cashier, runs?.needs)).toBe(false)
    expect(may({ permissions: ['billing.run.issue'] }, runs?.needs)).toBe(true)
  })
})
