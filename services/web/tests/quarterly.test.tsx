import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import type { Me } from '@/api/identity'
import type { Assessment, Figure, QuarterlyContent, QuarterlyReport, ReceivedReport } from '@/api/reports'
import QuarterlyPage from '@/pages/reports/QuarterlyPage'
import TicketsPage from '@/pages/tickets/TicketsPage'
import ReceivedPage from '@/pages/reports/ReceivedPage'
import { expectAccessible, PERSON, serve, show } from './page'

const figure = (tickets: number, more: Record<string, string> = {}, key: string | null = null): Figure => ({ key, tickets, filter: { kind: 'complaint', happened: 'registered', first_day: '2026-01-01', last_day: '2026-03-31', ...more } })
const CONTENT: QuarterlyContent = {
  quarter: '2026-Q1', first_day: '2026-01-01', last_day: '2026-03-31', registered: figure(10), valid: figure(6, { validity: 'valid' }), invalid: figure(2), unruled: figure(2), pending: figure(8), closed: figure(6), repeated: figure(1), missed: figure(2), urged: figure(1), experts_silent: figure(0),
  by_class: [figure(10, { class_l1: 'neighbour' }, 'neighbour')], by_phase: [figure(10, { phase: 'in_warranty' }, 'in_warranty')], by_department: [figure(4, { department: '工程部' }, '工程部'), { key: null, tickets: 6, filter: null }], causes: [figure(6, { nature: 'quality' }, 'quality')], top_causes: [figure(5, { cause_kind: 'ageing' }, 'ageing'), { key: null, tickets: 1, filter: null }], words: { summary: '漏水为主', actions: '加强巡查' },
}
const LINE = { id: 'q1', version: 2, quarter: '2026-Q1', first_day: '2026-01-01', last_day: '2026-03-31', state: 'draft', edition: 0, published_at: null }
const REPORT: QuarterlyReport = { version: 2, report: LINE, shown_edition: 0, content: CONTENT, wordings: [{ number: 1, made_at: '2026-03-31T02:00:00Z', made_by_name: '小周', words: { summary: '漏水为主', actions: '加强巡查' } }], editions: [], receipts: [] }
const ASSESSMENT: Assessment = { id: 'a1', version: 0, department_id: 'd1', department: '工程部', head_name: '老周', quarter: '2026-Q1', state: 'draft', edition: 0, sent_at: null, receipts: [], content: { quarter: '2026-Q1', department: '工程部', first_day: '2026-01-01', last_day: '2026-03-31', caused: figure(4), pending: figure(4), missed: figure(1), repeated: figure(1), causes: [figure(4, {}, 'quality')], top_causes: [figure(4, { cause_kind: 'ageing' }, 'ageing')], comment: null } }
const CENTRE: Me = { ...PERSON, permissions: ['ticketing.ticket.read', 'ticketing.daily_report.read', 'ticketing.company_report.read', 'ticketing.company_report.publish'] }

describe('the quarterly report', () => {
  it('shows shares, leads every figure to its list, and is published to its readers', async () => {
    const sent = serve({ 'GET /api/ticketing/quarterly-reports/q1': REPORT, 'GET /api/ticketing/department-assessments': [ASSESSMENT], 'POST /api/ticketing/quarterly-reports/q1/publish': REPORT })
    await show(QuarterlyPage, '/page/q1', CENTRE, '/page/$id')
    expect((await screen.findAllByText('75%')).length).toBeGreaterThanOrEqual(2)
    const link = screen.getAllByRole('link', { name: '6' })[0]
    expect(new URL(link?.getAttribute('href') ?? '', window.location.origin).searchParams.get('validity')?.replaceAll('"', '')).toBe('valid')
    expect(screen.getByText('老化磨损')).toBeTruthy()
    await expectAccessible()
    await userEvent.click(screen.getByRole('button', { name: '发布给领导与专家组' }))
    await waitFor(() => { expect(sent.find((one) => one.method === 'POST')?.body).toEqual({ reason: null }) })
  })
  it('states the moment of an edition, and lets its lists say what has changed since', async () => {
    const at = '2026-04-01T02:00:00Z'
    const published: QuarterlyReport = { ...REPORT, report: { ...LINE, state: 'published', edition: 1, published_at: at }, shown_edition: 1, editions: [{ number: 1, made_at: at, made_by_name: '小周', reason: null }] }
    serve({ 'GET /api/ticketing/quarterly-reports/q1': published, 'GET /api/ticketing/department-assessments': [{ ...ASSESSMENT, state: 'sent', edition: 1, sent_at: at }] })
    await show(QuarterlyPage, '/page/q1', CENTRE, '/page/$id')
    expect(await screen.findByText('第 1 版，数字截至 2026/04/01 10:00')).toBeTruthy()
    expect(await screen.findByText('按责任部门')).toBeTruthy()
    const said = screen.getAllByRole('link', { name: '10' }).map((link) => new URL(link.getAttribute('href') ?? '', window.location.origin).searchParams)
    expect(said.map((one) => [one.get('then')?.replaceAll('"', ''), one.get('as_of')?.replaceAll('"', '')])).toEqual(said.map(() => ['10', at]))
  })
  it('says in the list how many there were then and are now', async () => {
    const sent = serve({ 'GET /api/ticketing/tickets': { items: [], next_cursor: null, counts: { closed: 27, processing: 2 }, or_more: [] } })
    await show(TicketsPage, '/page?state=all&kind=complaint&happened=registered&first_day=2026-01-01&last_day=2026-03-31&then=27&as_of=2026-04-01T02:00:00Z', CENTRE)
    expect(await screen.findByText('报告定稿时（2026/04/01 10:00）为 27 件，按现在的情况有 29 件')).toBeTruthy()
    expect(sent.filter((one) => one.path.endsWith('/tickets')).some((one) => one.query.has('then') || one.query.has('as_of'))).toBe(false)
  })
  it('sends a department its assessment with a comment', async () => {
    const sent = serve({ 'GET /api/ticketing/quarterly-reports/q1': REPORT, 'GET /api/ticketing/department-assessments': [ASSESSMENT], 'POST /api/ticketing/department-assessments/a1/send': ASSESSMENT })
    await show(QuarterlyPage, '/page/q1', CENTRE, '/page/$id')
    await userEvent.click(await screen.findByRole('button', { name: '工程部' }))
    const drawer = within(await screen.findByRole('dialog'))
    await userEvent.type(drawer.getByLabelText('评语'), '请整改')
    await userEvent.click(drawer.getByRole('button', { name: '发送给负责人' }))
    await waitFor(() => { expect(sent.find((one) => one.method === 'POST')?.body).toEqual({ comment: '请整改', reason: null }) })
  })
})

describe('reports somebody was sent', () => {
  it('are read as they were sent and confirmed', async () => {
    const line = { id: 'r1', document_kind: 'quarterly_report', document_id: 'q1', label: '2026-Q1', edition: 1, sent_at: '2026-03-31T02:00:00Z', read_at: null }
    const one: ReceivedReport = { version: 0, receipt: { ...line, staff_id: 'me', staff_name: '周敏' }, quarterly: CONTENT, assessment: null, digest: null, meeting: null }
    const sent = serve({ 'GET /api/ticketing/report-receipts': { items: [line], next_cursor: null }, 'GET /api/ticketing/report-receipts/r1': one, 'POST /api/ticketing/report-receipts/r1/acknowledge': one })
    await show(ReceivedPage, '/page', { ...PERSON, permissions: [] })
    await userEvent.click(await screen.findByRole('button', { name: '确认已阅' }))
    await waitFor(() => { expect(sent.some((request) => request.path.endsWith('/acknowledge'))).toBe(true) })
    await expectAccessible()
  })
})
