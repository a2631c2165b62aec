import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import type { Consultation, ConsultationDetail } from '@/api/consultations'
import type { Me } from '@/api/identity'
import i18next from 'i18next'
import ConsultationPage from '@/pages/consultations/ConsultationPage'
import ConsultationsPage from '@/pages/consultations/ConsultationsPage'
import { ConsultationsCard } from '@/pages/consultations/ConsultationsCard'
import { spanText } from '@/pages/households/Warranty'
import { expectAccessible, PERSON, serve, show } from './page'

const ONE: Consultation = {
  withheld: false, id: 'q1', ticket_id: 't1', ticket_no: 'TSHC20260301001', kind: 'complaint', title: '楼上漏水', community: '湖畔花园', discipline: 'engineering_quality', state: 'open', level: 0,
  question: '是否属于防水质量问题？', opened_by: 's1', opened_by_name: '周敏', opened_at: '2026-03-01T02:00:00Z', expert_id: 'me', expert_name: '钱工', leader_id: 's3', leader_name: '周总', due_at: '2026-03-02T02:00:00Z',
  reported_at: null, signed_at: null, reported_top_at: null, signed_top_at: null, unsigned: false, reply: null, replied_by: null, replied_by_name: null, reply_entry_id: null, replied_at: null, cancelled_at: null, cancel_reason: null, may_answer: true, version: 1,
}
const DETAIL: ConsultationDetail = { ...ONE, description: '卫生间顶棚漏水', class_l1: 'engineering_quality', class_l2: null, severity: 'general', phase: 'in_warranty', building: '3', files: [], shown: [], others: [] }
const SILENT: Consultation = { ...ONE, state: 'escalated_1', level: 1, reported_at: '2026-03-02T02:00:00Z', unsigned: true, may_answer: false }
const EXPERT: Me = { ...PERSON, permissions: ['ticketing.consultation.read', 'ticketing.consultation.answer'] }
const CENTRE: Me = { ...PERSON, permissions: ['ticketing.ticket.read', 'ticketing.ticket.process', 'ticketing.consultation.read', 'ticketing.consultation.open'] }
const TICKET = { id: 't1', community_id: 'c1', state: 'processing' } as Parameters<typeof ConsultationsCard>[0]['ticket']
const FILE = { withheld: false, id: 'f1', entry_id: 'e7', name: '楼道.jpg', media_type: 'application/pdf', size: 9, sha256: '', added_by: 'me', added_at: '2026-03-01T03:00:00Z', struck_out_at: null, struck_out_by: null, struck_out_reason: null }
const Card = () => <ConsultationsCard ticket={TICKET} />

describe('what somebody was asked', () => {
  it('keeps its deadline once it was answered, and says whether the answer came by then', async () => {
    const answered = { ...ONE, state: 'replied', replied_at: '2026-03-01T04:00:00Z' }
    serve({ 'GET /api/ticketing/consultations': { items: [answered, { ...answered, id: 'q2', replied_at: '2026-03-02T05:00:00Z' }, { ...ONE, id: 'q3', state: 'cancelled', cancelled_at: '2026-03-01T05:00:00Z' }], next_cursor: null, counts: {}, or_more: [] } })
    await show(ConsultationsPage, '/page?status=all', EXPERT)
    expect(await screen.findAllByText('03/02 10:00')).toHaveLength(3)
    expect([screen.getAllByText('已按时').length, screen.getAllByText('已超时').length]).toEqual([1, 1])
  })
  it('offers to clear only what somebody chose', async () => {
    serve({ 'GET /api/ticketing/consultations': { items: [ONE], next_cursor: null, counts: { open: 1 }, or_more: [] } })
    const { unmount } = await show(ConsultationsPage, '/page', EXPERT)
    expect(await screen.findByText('TSHC20260301001')).toBeTruthy()
    expect(screen.queryByRole('button', { name: '清除筛选' })).toBeNull()
    unmount()
    serve({ 'GET /api/ticketing/consultations': { items: [], next_cursor: null, counts: {}, or_more: [] } })
    // Another tab is no filter somebody could clear.
    const tab = await show(ConsultationsPage, '/page?status=cancelled', EXPERT)
    expect(await screen.findByText('没有征询')).toBeTruthy()
    expect(screen.queryByText('放宽或清除筛选条件')).toBeNull()
    tab.unmount()
    await show(ConsultationsPage, '/page?discipline=design', EXPERT)
    await userEvent.click(await screen.findByRole('button', { name: '清除筛选' }))
    await waitFor(() => { expect(screen.queryByRole('button', { name: '清除筛选' })).toBeNull() })
  })
})

describe('a consultation', () => {
  it('has no card on a ticket for those who may not ask while nothing was asked', async () => {
    const sent = serve({ 'GET /api/ticketing/tickets/t1/consultations': [] })
    await show(Card, '/page', { ...EXPERT })
    expect(screen.queryByRole('heading')).toBeNull()
    await waitFor(() => { expect(sent).toHaveLength(1) })
    expect(screen.queryByRole('heading')).toBeNull()
  })
  it('is answered by the expert, who sees the case and no person', async () => {
    const sent = serve({ 'GET /api/ticketing/consultations/q1': DETAIL, 'POST /api/ticketing/consultations/q1/answer': { ...DETAIL, state: 'replied' } })
    await show(ConsultationPage, '/page/q1', EXPERT, '/page/$id')
    await userEvent.type(await screen.findByLabelText('意见'), '防水层老化')
    await expectAccessible()
    await userEvent.click(screen.getByRole('button', { name: '提交意见' }))
    await waitFor(() => { expect(sent.find((one) => one.method === 'POST')?.body).toEqual({ reply: '防水层老化' }) })
    expect(screen.queryByRole('button', { name: '打开工单' })).toBeNull()
  })
  it('takes along what the opinion rests on', async () => {
    serve({ 'GET /api/ticketing/consultations/q1': DETAIL, 'POST /api/ticketing/consultations/q1/answer': { ...DETAIL, state: 'replied', reply_entry_id: 'e7' } })
    const uploads: string[] = []
    class Way {
      upload = {}
      status = 201
      responseText = '{"entry_id":"e1"}'
      onload?: () => void
      open(_: string, address: string) { uploads.push(address) }
      setRequestHeader() { return undefined }
      send() { queueMicrotask(() => { this.onload?.() }) }
    }
    vi.stubGlobal('XMLHttpRequest', Way)
    await show(ConsultationPage, '/page/q1', { ...EXPERT, permissions: [...EXPERT.permissions, 'ticketing.attachment.add'] }, '/page/$id')
    await userEvent.type(await screen.findByLabelText('意见'), '防水层老化')
    await userEvent.upload(document.querySelector('input[type=file]') as HTMLInputElement, new File(['x'], '检测报告.txt', { type: 'text/plain' }))
    await userEvent.click(screen.getByRole('button', { name: '提交意见' }))
    await waitFor(() => { expect(uploads).toHaveLength(1) })
    expect(uploads[0]).toContain('/tickets/t1/attachments?entry_id=e7')
    vi.unstubAllGlobals()
  })
  it('shows who asks, what of the case was chosen for it, and what the panel said before', async () => {
    const others = [{ id: 'q0', discipline: 'legal', question: '能否索赔？', reply: '可以向施工单位索赔', replied_at: '2026-02-28T02:00:00Z', replied_by_name: '孙律师' }]
    serve({ 'GET /api/ticketing/consultations/q1': { ...DETAIL, shown: [FILE], others, state: 'replied', reply: '防水层老化', replied_by: 'me', replied_by_name: '钱工', replied_at: '2026-03-01T04:00:00Z', may_answer: false } })
    await show(ConsultationPage, '/page/q1', EXPERT, '/page/$id')
    expect(await screen.findByText('征询人')).toBeTruthy()
    for (const said of ['周敏', '楼道.jpg', '可以向施工单位索赔', '孙律师 · 2026/02/28 10:00 答复', '钱工 · 2026/03/01 12:00 答复']) expect(screen.getAllByText(said).length, said).toBeGreaterThan(0)
    await expectAccessible()
  })
  it('says on the ticket when it was answered, until when that was due, and with which files', async () => {
    const replied = { ...ONE, state: 'replied', reply: '防水层老化', replied_by: 'x', replied_by_name: '钱工', reply_entry_id: 'e7', replied_at: '2026-03-01T04:00:00Z' }
    serve({ 'GET /api/ticketing/tickets/t1/consultations': [replied], 'GET /api/ticketing/tickets/t1': { entries: [], attachments: [{ ...FILE, added_by: 'x' }, { ...FILE, id: 'f2', entry_id: 'e1', name: '别的.jpg' }] } })
    await show(Card, '/page', CENTRE)
    expect(await screen.findByText('截止 03/02 10:00')).toBeTruthy()
    expect(screen.getByText('03/01 12:00 答复')).toBeTruthy()
    expect(await screen.findByText('楼道.jpg')).toBeTruthy()
    expect(screen.queryByText('别的.jpg')).toBeNull()
  })
  it('is signed for by the centre once it was reported', async () => {
    const sent = serve({ 'GET /api/ticketing/tickets/t1/consultations': [SILENT], 'POST /api/ticketing/consultations/q1/sign': { ...SILENT, unsigned: false } })
    await show(Card, '/page', CENTRE)
    expect(await screen.findByText('已报分管领导')).toBeTruthy()
    await expectAccessible()
    await userEvent.click(screen.getByRole('button', { name: '签认报告' }))
    await waitFor(() => { expect(sent.some((one) => one.path.endsWith('/sign'))).toBe(true) })
    expect(screen.getByRole('button', { name: '先答复客户' })).toBeTruthy()
  })
  it('is opened with a discipline that somebody can be asked in', async () => {
    const sent = serve({
      'GET /api/ticketing/tickets/t1': { entries: [], attachments: [FILE, { ...FILE, id: 'f2', name: '作废.jpg', struck_out_at: '2026-03-01T03:00:00Z' }] },
      'GET /api/ticketing/tickets/t1/consultations': [], 'POST /api/ticketing/tickets/t1/consultations': ONE,
      'GET /api/ticketing/consultation-panels': [{ discipline: 'engineering_quality', experts: [{ id: 'e1', display_name: '钱工' }] }, { discipline: 'legal', experts: [] }],
    })
    await show(Card, '/page', CENTRE)
    await userEvent.click(await screen.findByRole('button', { name: '征询专家' }))
    const drawer = within(await screen.findByRole('dialog'))
    await userEvent.click(drawer.getByLabelText('专业'))
    expect(await screen.findByText('法务（暂无专家）')).toBeTruthy()
    await userEvent.click(await screen.findByTitle('工程质量'))
    await userEvent.type(drawer.getByLabelText('征询问题'), '是否保修')
    await userEvent.click(drawer.getByLabelText('楼道.jpg'))
    expect(drawer.queryByLabelText('作废.jpg')).toBeNull()
    await userEvent.click(drawer.getByRole('button', { name: '立即征询' }))
    await waitFor(() => { expect(sent.find((one) => one.method === 'POST')?.body).toEqual({ discipline: 'engineering_quality', question: '是否保修', expert_id: null, file_ids: ['f1'] }) })
  })
})

describe('what is left of a warranty', () => {
  it('is said as exactly as it helps', () => {
    const said = (days: number) => spanText(days, (key, more) => String(i18next.t(key as never, more as never)))
    expect([said(1), said(41), said(120), said(731), said(1200)]).toEqual(['1 天', '41 天', '3 个月', '2 年', '3 年 3 个月'])
  })
})
