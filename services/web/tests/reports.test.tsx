import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import type { Me } from '@/api/identity'
import type { ConsolidatedReport, DailyReport, ReportCase, ReportDay } from '@/api/reports'
import ConsolidatedPage from '@/pages/reports/ConsolidatedPage'
import DailyPage from '@/pages/reports/DailyPage'
import DailyPrintPage from '@/pages/reports/DailyPrintPage'
import ReportsPage from '@/pages/reports/ReportsPage'
import { expectAccessible, PERSON, Refused, serve, show, sender } from './page'

const CASE: ReportCase = {
  ticket_id: 't1', no: 'TSHC202603010001', kind: 'complaint', channel: 'phone', community_id: 'c1', phase: 'after_warranty', severity: 'major', class_l1: 'neighbour', class_l2: null, validity: 'valid',
  registered_at: '2026-03-01T02:00:00Z', customer: '张**', unit_code: '3-1-1201', place: null, title: '楼上漏水', content: '卫生间顶棚漏水', handler_name: '小王', moves: ['accepted', 'progressed'], measure: '先关总阀', planned_on: '2026-03-03',
  state: 'processing', result: null, feedback: null, overdue: false, records: [{ at: '2026-03-01T02:05:00Z', verb: 'accept', by: '小王', text: null }], lacks: [], remark: null, withheld: false,
}
const totals = (cases: readonly ReportCase[]) => ({ cases: cases.length, accepted: cases.length, progressed: cases.length, closed: 0, complaints: cases.length, inquiries: 0, major: cases.length, overdue: 0, lacking: cases.filter((one) => one.lacks.length > 0).length })
const LINE = { id: 'd1', no: 'RBHC202603010001', version: 3, community_id: 'c1', community_name: '湖畔花园', day: '2026-03-01', state: 'draft', edition: 0, due_at: '2026-03-02T04:00:00Z', late_at: null, submitted_at: null, cases: 0, accepted: 0, progressed: 0, closed: 0, major: 0, overdue: 0, under_way: false }
const daily = (cases: ReportCase[], more: Partial<DailyReport['report']> = {}, rest: Partial<DailyReport> = {}): DailyReport => ({
  version: 3, report: { ...LINE, ...more }, shown_edition: more.edition ?? 0, day_over: true, warn_at: null, clock: null, submitted_by_name: null, received_at: null, received_by_name: null, content: { cases, totals: totals(cases), remark: null }, editions: [], ...rest,
})
const SPECIALIST: Me = { ...PERSON, permissions: ['ticketing.ticket.read', 'ticketing.daily_report.read', 'ticketing.daily_report.submit'] }
const CENTRE: Me = { ...PERSON, permissions: ['ticketing.ticket.read', 'ticketing.daily_report.read', 'ticketing.daily_report.receive', 'ticketing.company_report.read', 'ticketing.company_report.publish'] }
const at = (Page: typeof DailyPage, person: Me, search = '') => show(Page, `/page/d1${search}`, person, '/page/$id')

describe('the daily report', () => {
  it('is handed in by the specialist, with figures that lead to the live list', async () => {
    const sent = serve({ 'GET /api/ticketing/daily-reports/d1': daily([CASE]), 'POST /api/ticketing/daily-reports/d1/submit': daily([CASE], { state: 'submitted', edition: 1 }) })
    await at(DailyPage, SPECIALIST)
    const tile = await screen.findByRole('link', { name: /当日受理/ })
    const link = new URL(tile.getAttribute('href') ?? '', window.location.origin).searchParams
    expect([link.get('happened'), link.get('desk'), link.get('community_id')].map((value) => value?.replaceAll('"', ''))).toEqual(['accepted', 'community', 'c1'])
    await expectAccessible()
    await userEvent.click(screen.getByRole('button', { name: '提交日报' }))
    await waitFor(() => { expect(sent.find((one) => one.method === 'POST')?.body).toEqual({ nil: false }) })
    expect(sent.find((one) => one.method === 'POST')?.headers.get('If-Match')).toBe('"3"')
  })
  it('says of a day under way that nobody has to hand it in yet, and why it is due when it is', async () => {
    const rule = { key: 'K09', code: 'K09', text_key: '', variant: '', source: 'S0 §5.2.2.3', starts_on: ['day_ended'], stops_on: [], restarts_on: [], cancels_on: [], limit_minutes: 0, next_day_at: '12:00:00', calendar: 'natural', counts_from: 'event', owner: 'property_department', escalates_to: [], kinds: [], severities: [], phases: [], yields_to: [], supersedes: [], while_applicable: false, pausable: false, reply: false }
    const clock = { report_id: 'd1', day: '2026-03-01', state: 'draft', standing: 'waiting' as const, due_at: '2026-03-02T04:00:00Z', handed_in_at: null, policy_version: 3, rule, started_at: '2026-03-01T15:59:59Z', explanation: { warn_at: '2026-03-02T01:00:00Z', due_at: '2026-03-02T04:00:00Z', segments: [], days: [], pauses: [], years_assumed: [] } }
    serve({ 'GET /api/ticketing/daily-reports/d1': daily([CASE], { under_way: true }, { day_over: false, clock }) })
    await at(DailyPage, SPECIALIST)
    expect((await screen.findAllByText('当日进行中')).length).toBe(2)
    expect(screen.queryByRole('button', { name: '提交日报' })).toBeNull()
    await userEvent.click(screen.getByRole('button', { name: /说明/ }))
    expect(await screen.findByText(/第 3 版/)).toBeTruthy()
    await expectAccessible()
  })
  it('names the cases that hold it back', async () => {
    serve({ 'GET /api/ticketing/daily-reports/d1': daily([{ ...CASE, measure: null, planned_on: null, lacks: ['measure', 'planned_on'] }]) })
    await at(DailyPage, SPECIALIST)
    expect(await screen.findByText(/1 件缺少处理措施/)).toBeTruthy()
    expect(screen.getByRole<HTMLButtonElement>('button', { name: '提交日报' }).disabled).toBe(true)
    expect(screen.getAllByText('未填写').length).toBe(2)
  })
  it('says of an empty day that it is empty', async () => {
    const sent = serve({ 'GET /api/ticketing/daily-reports/d1': daily([]), 'POST /api/ticketing/daily-reports/d1/submit': new Refused(409, { code: 'report_not_nil', cases: 1 }) })
    await at(DailyPage, SPECIALIST)
    await userEvent.click(await screen.findByRole('button', { name: '提交零报告' }))
    expect(await screen.findByText(/没有投诉和咨询？/)).toBeTruthy()
    expect(sent.some((one) => one.method === 'POST')).toBe(false)
    await userEvent.click(screen.getByRole('button', { name: /确\s?定/ }))
    expect(await screen.findByText('当日有案件，不能按零报告提交')).toBeTruthy()
    expect(sent.find((one) => one.method === 'POST')?.body).toEqual({ nil: true })
  })
  it('takes remarks while it is open', async () => {
    const sent = serve({ 'GET /api/ticketing/daily-reports/d1': daily([CASE]), 'POST /api/ticketing/daily-reports/d1/remarks': daily([CASE]) })
    await at(DailyPage, SPECIALIST)
    await userEvent.click(await screen.findByRole('button', { name: '添加备注' }))
    const dialog = within(await screen.findByRole('dialog'))
    await userEvent.type(dialog.getByLabelText('备注'), '已约上门')
    await userEvent.click(sender())
    await waitFor(() => { expect(sent.find((one) => one.method === 'POST')?.body).toEqual({ ticket_id: 't1', remark: '已约上门' }) })
  })
  it('is acknowledged by the centre, and corrected with a reason by who wrote it', async () => {
    const handed = daily([CASE], { state: 'submitted', edition: 1 }, { editions: [{ number: 1, made_at: '2026-03-02T02:00:00Z', made_by_name: '小王', reason: null }] })
    const sent = serve({ 'GET /api/ticketing/daily-reports/d1': handed, 'POST /api/ticketing/daily-reports/d1/receive': handed, 'POST /api/ticketing/daily-reports/d1/corrections': handed })
    const first = await at(DailyPage, CENTRE)
    await userEvent.click(await screen.findByRole('button', { name: /签\s?收/ }))
    await waitFor(() => { expect(sent.some((one) => one.path.endsWith('/receive'))).toBe(true) })
    first.unmount()
    await at(DailyPage, SPECIALIST)
    await userEvent.click(await screen.findByRole('button', { name: /更\s?正/ }))
    const dialog = within(await screen.findByRole('dialog'))
    await userEvent.type(dialog.getByLabelText('原因'), '级别有误')
    await userEvent.click(sender())
    await waitFor(() => { expect(sent.find((one) => one.path.endsWith('/corrections'))?.body).toEqual({ reason: '级别有误', remarks: [] }) })
  })
  it('prints form E1-01 with its columns and its compiler', async () => {
    serve({ 'GET /api/ticketing/daily-reports/d1': daily([CASE], { state: 'submitted', edition: 1, submitted_at: '2026-03-02T02:00:00Z' }, { submitted_by_name: '小王' }) })
    await at(DailyPrintPage, SPECIALIST)
    expect(await screen.findByRole('heading', { name: '投诉情况日报表' })).toBeTruthy()
    const heads = screen.getAllByRole('columnheader').map((head) => head.textContent)
    expect(heads).toEqual(['序', '编号', '时间', '渠道', '客户', '房号', '投诉内容', '类别', '级别', '是否有效', '责任人', '处理措施', '计划完成', '状态', '结果与记录', '客户反馈', '备注'])
    expect(screen.getByText(/编制人 小王/)).toBeTruthy()
    expect(screen.getByText(/合计 1 件/)).toBeTruthy()
  })
})

describe('the days of reports', () => {
  it('show who has handed in and go on to earlier days', async () => {
    const days: ReportDay[] = Array.from({ length: 14 }, (_, index) => ({ day: `2026-03-${String(14 - index).padStart(2, '0')}`, reports: [{ ...LINE, id: `d${index}`, day: `2026-03-${String(14 - index).padStart(2, '0')}`, state: index === 0 ? 'late' : 'consolidated', edition: index === 0 ? 0 : 1 }], consolidated: index === 1 ? { id: 'k1', state: 'issued', due_at: '2026-03-14T10:00:00Z', late_at: null, issued_at: null } : null }))
    const sent = serve({ 'GET /api/ticketing/report-days': (one: { query: URLSearchParams }) => (one.query.get('before') ? [] : days) })
    await show(ReportsPage, '/page', SPECIALIST)
    expect(await screen.findByText('迟交未报')).toBeTruthy()
    expect(screen.getAllByText('零报告').length).toBe(13)
    expect(screen.getByRole('link', { name: /公司汇总/ }).getAttribute('href')).toBe('/reports/consolidated/k1')
    await expectAccessible()
    await userEvent.click(screen.getByRole('button', { name: '更早的日期' }))
    await waitFor(() => { expect(sent.at(-1)?.query.get('before')).toBe('2026-03-01') })
  })
})

describe('what the centre waits for', () => {
  it('is one list, late and handed in alike, counted by the service', async () => {
    const rows = [{ ...LINE, state: 'late', late_at: '2026-03-02T04:00:00Z' }, { ...LINE, id: 'd2', community_name: '银杏里', state: 'submitted', edition: 1, cases: 4, submitted_at: '2026-03-02T03:00:00Z' }]
    const sent = serve({ 'GET /api/ticketing/daily-reports': { items: rows, next_cursor: null, counts: { late: 1, submitted: 1 }, or_more: [] }, 'GET /api/ticketing/report-days': [] })
    await show(ReportsPage, '/page?view=unreceived', CENTRE)
    expect(await screen.findByText('银杏里')).toBeTruthy()
    expect(screen.getByText('湖畔花园')).toBeTruthy()
    expect(sent.filter((one) => one.path.endsWith('/daily-reports')).every((one) => one.query.get('unreceived') === 'true')).toBe(true)
    await expectAccessible()
  })
  it('is not offered to who receives none', async () => {
    serve({ 'GET /api/ticketing/report-days': [] })
    await show(ReportsPage, '/page?view=unreceived', SPECIALIST)
    expect(await screen.findByText('还没有日报')).toBeTruthy()
    expect(screen.queryByText('待签收')).toBeNull()
  })
})

describe('the consolidated daily', () => {
  const content = {
    communities: [{ community_id: 'c1', community_name: '湖畔花园', report_id: 'd1', state: 'submitted', edition: 1, late: false, missing: false, totals: totals([CASE]) }, { community_id: 'c2', community_name: '银杏里', report_id: 'd2', state: 'late', edition: 0, late: true, missing: true, totals: totals([]) }],
    groups: [{ desk: 'community', phase: 'after_warranty', class_l1: 'neighbour', cases: 1, accepted: 1, closed: 0, overdue: 0, major: 1 }], added: [], major: [CASE], totals: totals([CASE]), missing: 1,
  }
  const report: ConsolidatedReport = { id: 'd1', version: 0, day: '2026-03-01', state: 'draft', due_at: '2026-03-02T10:00:00Z', late_at: null, edition: 0, shown_edition: 0, issued_at: null, issued_by_name: null, content, editions: [] }
  it('names who is missing and is issued by the centre', async () => {
    const sent = serve({ 'GET /api/ticketing/consolidated-reports/d1': report, 'POST /api/ticketing/consolidated-reports/d1/issue': { ...report, edition: 1 } })
    await at(ConsolidatedPage, CENTRE)
    expect(await screen.findByText('1 个小区未交日报')).toBeTruthy()
    await expectAccessible()
    await userEvent.click(screen.getByRole('button', { name: '汇总并发布' }))
    await waitFor(() => { expect(sent.find((one) => one.method === 'POST')?.body).toEqual({ reason: null }) })
  })
})
