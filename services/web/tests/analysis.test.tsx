import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import dayjs from 'dayjs'
import { periodOf } from '@/components/form/periods'
import { lasted } from '@/format/time'
import AnalysisPage from '@/pages/analysis/AnalysisPage'
import AnalysisPrintPage from '@/pages/analysis/AnalysisPrintPage'
import { expectAccessible, PERSON, serve, show } from './page'

const BEGINS = '2026-02-28T16:00:00Z', ENDS = '2026-03-31T16:00:00Z'
const READER = { ...PERSON, permissions: ['ticketing.ticket.read', 'ticketing.figures.read', 'ticketing.figures.export'] }
const address = (link: HTMLElement) => decodeURIComponent(link.getAttribute('href') ?? '').replaceAll('"', '')
const figure = (tickets: number, happened: string) => ({ key: null, tickets, filter: { kind: 'complaint', validity: 'valid', handler_id: 's1', happened, first_day: '2026-03-01', last_day: '2026-03-31' } })
const RANKING = {
  since: '2026-03-01', until: '2026-03-31', begins_at: BEGINS, ends_at: ENDS, community_id: null, unassigned: 2, weights: { version: 4, in_force_from: '2026-01-04T16:30:00Z', closure: 60, limits: 30, repeats: 10 },
  specialists: [{ rank: 1, staff_id: 's1', name: '王芳', registered: figure(3, 'registered'), pending: figure(8, 'pending'), closed: figure(6, 'closed'), repeated: figure(2, 'registered'), met: 9, missed: 1, points: 753 }],
}

describe('periods and spans', () => {
  it('begin on the first day of a quarter and end on its last', () => {
    expect(periodOf('quarter', dayjs('2026-11-22'))).toEqual({ since: '2026-10-01', until: '2026-12-31' })
    expect(periodOf('last_quarter', dayjs('2026-02-01'))).toEqual({ since: '2025-10-01', until: '2025-12-31' })
    expect(periodOf('quarter', dayjs('2026-12-31'))).toEqual({ since: '2026-10-01', until: '2026-12-31' })
  })
  it('are whole weeks from Monday and whole months', () => {
    expect(periodOf('week', dayjs('2026-11-22'))).toEqual({ since: '2026-11-16', until: '2026-11-22' })
    expect(periodOf('last_week', dayjs('2026-11-23'))).toEqual({ since: '2026-11-16', until: '2026-11-22' })
    expect(periodOf('last_month', dayjs('2026-03-31'))).toEqual({ since: '2026-02-01', until: '2026-02-28' })
    expect(periodOf('months_3', dayjs('2025-01-31'))).toEqual({ since: '2024-11-01', until: '2025-01-31' })
    expect(periodOf('days_7', dayjs('2026-03-02'))).toEqual({ since: '2026-02-24', until: '2026-03-02' })
  })
  it('are told in the two largest units', () => {
    expect([lasted(5400), lasted(86_400 * 2 + 59), lasted(30), lasted(3_600)]).toEqual(['1小时30分钟', '2天', '0分钟', '1小时'])
    expect(lasted(86_400 * 2 + 3 * 3_600, 'en')).toBe('2 days 3 hr')
  })
})

describe('an analysis on paper', () => {
  it.each([['', 'last_week'], ['?tab=feedback', 'last_month']] as const)('is of the usual period where the address names none: %s', async (search, span) => {
    const sent = serve({})
    await show(AnalysisPrintPage, `/page${search}`, READER)
    const usual = periodOf(span)
    await waitFor(() => { expect(sent.some((one) => one.query.get('since') === usual.since && one.query.get('until') === usual.until)).toBe(true) })
  })
})

describe('the ranking of specialists', () => {
  it('opens from every figure the list that it counts', async () => {
    const sent = serve({ 'GET /api/ticketing/specialist-rankings': RANKING })
    await show(AnalysisPage, '/page?since=2026-03-01&until=2026-03-31', READER)
    expect(await screen.findByText('王芳')).toBeTruthy()
    expect(address(screen.getByRole('link', { name: '8' }))).toBe('/tickets?state=all&kind=complaint&validity=valid&handler_id=s1&happened=pending&first_day=2026-03-01&last_day=2026-03-31')
    expect(address(screen.getByRole('link', { name: '1' }))).toBe(`/sla?standing=missed&handler_id=s1&kind=complaint&validity=valid&of_handler=true&stopped_since=${BEGINS}&stopped_before=${ENDS}`)
    expect(screen.getByText('75%')).toBeTruthy()
    expect(screen.getByText('90%')).toBeTruthy()
    expect(screen.getByText('75.3')).toBeTruthy()
    expect(screen.getByText('考评权重（按期末有效的第 4 版规则，2026/01/05 起生效）：关闭率 60%、按时率 30%、未重复率 10%')).toBeTruthy()
    expect(screen.queryByText('专员签名')).toBeNull()
    expect(screen.getByText('另有 2 件有效投诉尚无处理人')).toBeTruthy()
    expect(screen.getByRole('button', { name: /Excel|导出/ })).toBeTruthy()
    expect(sent[0]?.query.get('since')).toBe('2026-03-01')
    await expectAccessible()
  })
  it('is printed with its period, its community and its figures', async () => {
    serve({ 'GET /api/ticketing/specialist-rankings': RANKING })
    await show(AnalysisPrintPage, '/page?tab=ranking&since=2026-03-01&until=2026-03-31', READER)
    const sheet = await screen.findByRole('article', { name: /专员排名 统计期间 2026.03.01 – 2026.03.31 · 全部小区/ })
    expect(sheet.textContent).toContain('关闭率')
    for (const line of ['专员签名', '主管审核', '编制人']) expect(sheet.textContent).toContain(line)
    expect(sheet.querySelectorAll('tbody tr').length).toBe(RANKING.specialists.length)
  })
  it('says so when there is nothing', async () => {
    serve({ 'GET /api/ticketing/specialist-rankings': { ...RANKING, specialists: [], unassigned: 0 } })
    await show(AnalysisPage, '/page', READER)
    expect(await screen.findByText('期间没有有效投诉')).toBeTruthy()
  })
})

const figureOf = (tickets: number, filter: Record<string, string> | null) => ({ key: null, tickets, filter })
const topic = (class_l1: string | null, class_l2: string | null, asked: number) => {
  const filter = { kind: 'inquiry', happened: 'registered', ...(class_l1 ? { class_l1 } : {}) }
  return { class_l1, class_l2, asked: figureOf(asked, filter), before: figureOf(1, { ...filter, first_day: '2026-03-01' }), answered: figureOf(2, { ...filter, answered: 'answered' }), in_time: figureOf(1, { ...filter, answered: 'in_time' }), waiting: figureOf(asked - 2, { ...filter, answered: 'waiting' }) }
}

describe('the summary of inquiries', () => {
  it('shows topics, what waits and new articles, for the last whole week unless asked otherwise', async () => {
    const sent = serve({ 'GET /api/ticketing/inquiry-summaries': { since: '2026-03-09', until: '2026-03-15', before_since: '2026-03-02', before_until: '2026-03-08', community_id: null, total: topic(null, null, 4), topics: [topic('parking', null, 4)], articles: [{ id: 'a1', topic: 'parking', question: '怎么办月卡？', created_at: '2026-03-10T02:00:00Z' }] } })
    await show(AnalysisPage, '/page?tab=inquiries', READER)
    expect(await screen.findByText('停车')).toBeTruthy()
    expect(sent.find((one) => one.path.endsWith('inquiry-summaries'))?.query.get('since')).toBe(periodOf('last_week').since)
    expect(screen.getByText('上期为 2026/03/02 – 2026/03/08')).toBeTruthy()
    expect(screen.getAllByRole('link', { name: '2' }).map(address)).toContain('/tickets?state=all&kind=inquiry&happened=registered&class_l1=parking&answered=waiting')
    expect(screen.getAllByText('25%')).toHaveLength(2)
    expect(screen.getByText('怎么办月卡？')).toBeTruthy()
    await expectAccessible()
  })
})

describe('the analysis of feedback', () => {
  const change = (now: number, filter: Record<string, string> | null = { kind: 'complaint' }) => ({ now: figureOf(now, filter), before: figureOf(0, filter) })
  const low = (visits: number) => ({ now: { visits, filter: { low: 'true', made_from: '2026-02-01', made_until: '2026-02-28' } }, before: { visits: 0, filter: null } })
  const theme = (key: string | null, name: string | null) => ({ key, name, complaints: change(7), suggestions: change(2, { kind: 'suggestion' }), inquiries: change(0), low: low(3), subthemes: key === 'engineering_quality' ? [{ class_l2: 'own.1', complaints: change(5, { kind: 'complaint', class_l1: 'engineering_quality', class_l2: 'own.1' }), suggestions: change(0), inquiries: change(0) }] : [] })
  const ANALYSIS = { since: '2026-02-01', until: '2026-02-28', before_since: '2026-01-01', before_until: '2026-01-31', community_id: null, department: null, total: theme(null, null), by_class: [theme('engineering_quality', null)], by_community: [theme('c1', '湖畔花园')], by_cause: [{ key: 'ageing', complaints: change(4) }], by_department: [{ key: '工程部', complaints: change(6), low: low(1) }], proposal: { version: 3, text: '加强巡查', written_by_name: '小周', written_at: '2026-03-01T02:00:00Z' } }
  const SUBCLASSES = { version: 1, items: [{ class_l1: 'engineering_quality', code: 'own.1', name: '地下室渗水', shipped: false, active: true }] }

  it('opens tickets and visits from its figures, and names the classes of the company', async () => {
    serve({ 'GET /api/ticketing/feedback-analyses': ANALYSIS, 'GET /api/ticketing/subclasses': SUBCLASSES })
    await show(AnalysisPage, '/page?tab=feedback', READER)
    expect(await screen.findByText('地下室渗水')).toBeTruthy()
    expect(address(screen.getByRole('link', { name: '5' }))).toBe('/tickets?state=all&kind=complaint&class_l1=engineering_quality&class_l2=own.1')
    expect(screen.getAllByRole('link', { name: '3' }).map(address)).toContain('/callbacks?state=done&low=true&made_from=2026-02-01&made_until=2026-02-28')
    expect(screen.getByText('加强巡查')).toBeTruthy()
    expect(screen.queryByRole('textbox', { name: /建议措施/ })).toBeNull()
    await expectAccessible()
  })
  it('keeps what the centre proposes, under the version it has seen', async () => {
    const sent = serve({ 'GET /api/ticketing/feedback-analyses': ANALYSIS, 'GET /api/ticketing/subclasses': SUBCLASSES, 'PUT /api/ticketing/feedback-proposals': ANALYSIS.proposal })
    await show(AnalysisPage, '/page?tab=feedback', { ...READER, permissions: [...READER.permissions, 'ticketing.company_report.publish'] })
    const text = await screen.findByRole('textbox', { name: /建议措施/ })
    await userEvent.type(text, '和维修')
    await userEvent.click(screen.getByText('保存').closest('button') as HTMLElement)
    await waitFor(() => { expect(sent.find((one) => one.method === 'PUT')?.body).toEqual({ since: '2026-02-01', until: '2026-02-28', department: null, text: '加强巡查和维修' }) })
    expect(sent.find((one) => one.method === 'PUT')?.headers.get('If-Match')).toBe('"3"')
  })
  it('shows no column of low scores to those who may not read visits', async () => {
    const bare = (one: ReturnType<typeof theme>) => ({ ...one, low: null })
    const hidden = { ...ANALYSIS, total: bare(ANALYSIS.total), by_class: ANALYSIS.by_class.map(bare), by_community: ANALYSIS.by_community.map(bare), by_department: [{ ...ANALYSIS.by_department[0], low: null }] }
    serve({ 'GET /api/ticketing/feedback-analyses': hidden, 'GET /api/ticketing/subclasses': SUBCLASSES })
    await show(AnalysisPage, '/page?tab=feedback', READER)
    expect(await screen.findByText('地下室渗水')).toBeTruthy()
    expect(screen.queryByText('回访不满意')).toBeNull()
    for (const row of screen.getAllByRole('row')) expect([2, 4]).toContain(row.children.length)
    await expectAccessible()
  })
  it('lists the digests that were sent, with who has read them, to who sees the company', async () => {
    const content = { department: '工程部', communities: null, analysis: { ...ANALYSIS, department: '工程部', by_department: [] }, cases: [{ ticket_id: 't1', no: 'TS-1', title: '地下室漏水', severity: 'general', state: 'processing', class_l1: 'engineering_quality', registered_at: '2026-02-03T02:00:00Z' }] }
    const receipt = { id: 'r1', document_kind: 'department_digest', document_id: 'g1', label: '2026-02 工程部', edition: 1, staff_id: 's1', staff_name: '老周', sent_at: '2026-03-01T00:00:00Z', read_at: null }
    const line = { id: 'g1', version: 1, first_day: '2026-02-01', last_day: '2026-02-28', department_id: 'd1', department: '工程部', head_name: '老周', state: 'sent', edition: 1, sent_at: '2026-03-01T00:00:00Z', content, receipts: [receipt] }
    const waiting = { ...line, id: 'g2', department: '财务部', head_name: null, state: 'draft', edition: 0, sent_at: null, content: null, receipts: [] }
    serve({ 'GET /api/ticketing/feedback-analyses': ANALYSIS, 'GET /api/ticketing/subclasses': SUBCLASSES, 'GET /api/ticketing/department-digests': [line, waiting] })
    await show(AnalysisPage, '/page?tab=feedback&since=2026-02-01&until=2026-02-28', { ...READER, scope: 'tenant', permissions: [...READER.permissions, 'ticketing.company_report.read'] })
    expect(await screen.findByText('尚未发送')).toBeTruthy()
    await userEvent.click(screen.getByRole('button', { name: '工程部' }))
    expect(address(await screen.findByRole('link', { name: 'TS-1' }))).toBe('/tickets/t1')
    expect(screen.getAllByText('未阅').length).toBe(2)
  })
})
