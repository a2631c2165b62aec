import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import type { Me } from '@/api/identity'
import type { Figure, Meeting } from '@/api/reports'
import MeetingPage from '@/pages/reports/MeetingPage'
import MinutesPrintPage from '@/pages/reports/MinutesPrintPage'
import { expectAccessible, PERSON, Refused, serve, show } from './page'

const PATIENT = { timeout: 8_000 }
const figure = (tickets: number, key: string | null = null): Figure => ({ key, tickets, filter: { kind: 'complaint', happened: 'registered', first_day: '2026-03-01', last_day: '2026-03-31' } })
const AGENDA: Meeting['agenda'] = {
  month: '2026-03', first_day: '2026-03-01', last_day: '2026-03-31', registered: figure(9), valid: figure(6), invalid: figure(1), pending: figure(6), closed: figure(3), repeated: figure(1), missed: figure(2), urged: figure(0),
  by_class: [figure(9, 'neighbour')], by_department: [figure(4, '工程部')], top_causes: [figure(4, 'ageing')], cases: [{ ticket_id: 't1', no: 'TS-1', title: '电梯困人', severity: 'urgent', state: 'processing', class_l1: 'engineering_quality', handler_name: '小王' }],
}
const MINUTES: NonNullable<Meeting['minutes']> = { present: ['小王'], present_ids: ['s1'], topics: '漏水集中', decisions: '排查屋面', actions: [{ title: '排查屋面', community_id: 'c1', assignee_id: 's1', assignee_name: '小王', due_at: '2026-04-10T06:00:00Z', ticket_id: 't9', ticket_no: 'RW-9' }], copies_to: ['老周'] }
const meeting = (more: Partial<Meeting['meeting']> = {}, rest: Partial<Meeting> = {}): Meeting => ({
  version: 1, meeting: { id: 'm1', version: 1, month: '2026-03', state: 'planned', starts_at: '2026-04-02T06:00:00Z', place: '会议室', edition: 0, sent_at: null, ...more }, shown_edition: more.edition ?? 0, attendees: [{ id: 's1', name: '小王' }], agenda: AGENDA, minutes: null, editions: [], receipts: [], ...rest,
})
const CENTRE: Me = { ...PERSON, permissions: ['ticketing.ticket.read', 'ticketing.daily_report.read', 'ticketing.company_report.read', 'ticketing.company_report.publish'] }
const at = (Page: typeof MeetingPage, person: Me = CENTRE) => show(Page, '/page/m1', person, '/page/$id')

describe('the monthly exchange meeting', () => {
  it('shows its agenda and takes the minutes', async () => {
    const sent = serve({ 'GET /api/ticketing/exchange-meetings/m1': meeting(), 'GET /api/ticketing/exchange-meeting-guests': [{ id: 's1', display_name: '小王', roles: [] }], 'PUT /api/ticketing/exchange-meetings/m1/minutes': meeting() })
    await at(MeetingPage)
    expect(await screen.findByText(/电梯困人/, undefined, PATIENT)).toBeTruthy()
    await expectAccessible()
    expect(screen.queryByRole('button', { name: '发送纪要' })).toBeNull()
    await userEvent.click(screen.getByRole('button', { name: '撰写纪要' }))
    const dialog = within(await screen.findByRole('dialog', undefined, PATIENT))
    await userEvent.type(dialog.getByLabelText('讨论议题'), '漏水集中')
    await userEvent.type(dialog.getByLabelText('会议决议'), '排查屋面')
    await userEvent.click(dialog.getByRole('button', { name: /保\s?存/ }))
    await waitFor(() => { expect(sent.find((one) => one.method === 'PUT')?.body).toEqual({ present_ids: ['s1'], topics: '漏水集中', decisions: '排查屋面', actions: [] }) }, PATIENT)
  }, 30_000)
  it('sends the minutes, and says why it refuses', async () => {
    const sent = serve({ 'GET /api/ticketing/exchange-meetings/m1': meeting({}, { minutes: MINUTES }), 'POST /api/ticketing/exchange-meetings/m1/send': new Refused(409, { code: 'handler_not_eligible' }) })
    await at(MeetingPage)
    expect(await screen.findByText('纪要尚未发送。', undefined, PATIENT)).toBeTruthy()
    expect(screen.getByRole('link', { name: 'RW-9' })).toBeTruthy()
    await userEvent.click(screen.getByRole('button', { name: '发送纪要' }))
    await waitFor(() => { expect(sent.find((one) => one.method === 'POST')?.body).toEqual({ reason: null }) }, PATIENT)
  }, 30_000)
  it('lets the invited read and nothing else', async () => {
    serve({ 'GET /api/ticketing/exchange-meetings/m1': meeting({ state: 'closed', edition: 1 }, { minutes: MINUTES }) })
    await at(MeetingPage, { ...PERSON, permissions: [] })
    expect(await screen.findByText('漏水集中', undefined, PATIENT)).toBeTruthy()
    expect(screen.queryByRole('button', { name: /撰写|发送|调整/ })).toBeNull()
  }, 30_000)
  it('prints form E1-43', async () => {
    serve({ 'GET /api/ticketing/exchange-meetings/m1': meeting({ state: 'closed', edition: 1 }, { minutes: MINUTES }) })
    await at(MinutesPrintPage)
    expect(await screen.findByText(/老周/, undefined, PATIENT)).toBeTruthy()
    for (const name of ['会议日期', '与会人员', '讨论议题', '会议决议']) expect(screen.getByRole('rowheader', { name })).toBeTruthy()
    await expectAccessible()
  }, 30_000)
})
