import { fireEvent, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import type { DeliveryDetail, DeliveryRow, Template } from '@/api/notices'
import BoardPage from '@/pages/orders/BoardPage'
import DeliveriesPage from '@/pages/notices/DeliveriesPage'
import { faults } from '@/pages/notices/faults'
import { TemplateEditor } from '@/pages/notices/TemplateEditor'
import TemplatesPage from '@/pages/notices/TemplatesPage'
import { expectAccessible, PERSON, Refused, serve, show } from './page'

const API = '/api/notifications'
const BILL = `${API}/templates/bill_issued/zh-CN`
const TEMPLATE: Template = {
  code: 'bill_issued', locale: 'zh-CN', channel: 'email', audience: 'person', legal_kind: 'service', urgent: false, version: 0,
  variables: [{ name: 'bill_no', kind: 'text', required: true }, { name: 'amount', kind: 'money', required: true }, { name: 'hotline', kind: 'text', required: false }],
  subject: '账单 {bill_no}', body: '应缴 {amount}', shipped: { subject: '账单 {bill_no}', body: '应缴 {amount}' }, written_by: null, written_at: null,
}
const MANAGER = { ...PERSON, permissions: ['notifications.template.read', 'notifications.template.manage', 'notifications.delivery.read', 'notifications.delivery.retry'] }
const press = (name: string) => { const button = screen.getByText(name).closest('button'); if (!button) throw new Error(`no button ${name}`); return userEvent.click(button) }
const change = (label: string, value: string) => { fireEvent.change(screen.getByLabelText(label), { target: { value } }) }

describe('texts of notices', () => {
  it('are listed by occasion and language, filtered in the address', async () => {
    serve({ [`GET ${API}/templates`]: { items: [TEMPLATE, { ...TEMPLATE, locale: 'en', subject: 'Bill {bill_no}', version: 2, written_at: '2026-11-22T01:00:00Z' }], next_cursor: null } })
    const { router } = await show(TemplatesPage, '/page', MANAGER)
    expect(await screen.findByText('账单 {bill_no}')).toBeTruthy()
    expect(screen.getByText('已改写（第 2 版）')).toBeTruthy()
    await expectAccessible()
    const tab = screen.getAllByText('中文')[0]
    if (tab) await userEvent.click(tab)
    await waitFor(() => { expect(screen.queryByText('Bill {bill_no}')).toBeNull() })
    expect(router.state.location.search).toEqual({ locale: 'zh-CN' })
  })
  it('show at once what a reader gets, and which variable does not exist', async () => {
    const sent = serve({ [`GET ${BILL}/versions`]: { items: [], next_cursor: null }, [`POST ${BILL}/preview`]: { subject: '账单 ZD-1', body: '应缴 268.80元' } })
    await show(() => <TemplateEditor loaded={TEMPLATE} mayManage />, '/page', MANAGER)
    expect(await screen.findByText('应缴 268.80元')).toBeTruthy()
    await expectAccessible()
    const asked = sent.filter((one) => one.method === 'POST').length
    change('正文', '应缴 {amout}')
    expect(await screen.findByText('正文: 没有这个变量：amout')).toBeTruthy()
    expect(screen.getByText('正文: 缺少必须保留的变量：amount')).toBeTruthy()
    expect(sent.filter((one) => one.method === 'POST').length).toBe(asked)
    await press('填入默认文本')
    await waitFor(() => { expect((screen.getByLabelText('正文') as HTMLTextAreaElement).value).toBe('应缴 {amount}') })
    await press('{hotline}')
    expect((screen.getByLabelText('正文') as HTMLTextAreaElement).value).toBe('应缴 {amount}{hotline}')
  })
  it('are saved under the version that was read; a faster colleague is shown, not overwritten', async () => {
    const theirs = { ...TEMPLATE, version: 1, body: '同事写的 {amount}' }
    let answer: unknown = new Refused(412, { code: 'stale_version', current_version: 1 })
    const sent = serve({
      [`GET ${BILL}/versions`]: { items: [{ version: 1, subject: theirs.subject, body: theirs.body, written_by: 'x', written_at: '2026-11-22T01:00:00Z' }], next_cursor: null },
      [`POST ${BILL}/preview`]: { subject: 's', body: 'b' }, [`GET ${BILL}`]: theirs, [`PUT ${BILL}`]: () => answer,
    })
    await show(() => <TemplateEditor loaded={TEMPLATE} mayManage />, '/page', MANAGER)
    await screen.findByLabelText('正文')
    change('正文', '我写的 {amount}')
    await press('保存')
    expect(await screen.findByText('同事刚保存了第 1 版')).toBeTruthy()
    expect(screen.getByText('同事写的 {amount}')).toBeTruthy()
    expect((screen.getByLabelText('正文') as HTMLTextAreaElement).value).toBe('我写的 {amount}')
    await expectAccessible()
    await press('保留我的，保存时覆盖')
    answer = { ...TEMPLATE, version: 2, body: '我写的 {amount}' }
    await press('保存')
    expect(await screen.findByText('已保存为第 2 版')).toBeTruthy()
    const puts = sent.filter((one) => one.method === 'PUT')
    expect(puts.map((one) => one.headers.get('If-Match'))).toEqual(['"0"', '"1"'])
    expect(puts.at(-1)?.body).toEqual({ subject: '账单 {bill_no}', body: '我写的 {amount}' })
  })
  it('can be read and previewed only, without the permission to manage', async () => {
    serve({ [`GET ${BILL}/versions`]: { items: [], next_cursor: null }, [`POST ${BILL}/preview`]: { subject: 's', body: 'b' } })
    await show(() => <TemplateEditor loaded={TEMPLATE} mayManage={false} />)
    expect((await screen.findByLabelText('正文')).hasAttribute('readonly')).toBe(true)
    expect(screen.queryByText('保存')).toBeNull()
  })
})

describe('placeholders', () => {
  it('are judged as the service judges them', () => {
    const of = (subject: string, body: string) => faults(TEMPLATE.variables, { subject, body }).map((fault) => [fault.field, fault.code, fault.message])
    expect(of('{bill_no}', '{amount}')).toEqual([])
    expect(of('{bill_no} {amount.__class__}', '{amount}')).toEqual([['subject', 'stray_brace', undefined]])
    expect(of('{bill_no}', '{amount} {password}')).toEqual([['body', 'unknown_variable', 'password']])
    expect(of('x', '{amount}')).toEqual([['body', 'missing_variable', 'bill_no']])
  })
})

describe('deliveries', () => {
  const row: DeliveryRow = {
    id: 'd1', message_id: 'm1', template: 'bill_issued', legal_kind: 'service', channel: 'email', state: 'failed', message_state: 'dead', recipient_kind: 'person', recipient_id: 'p1', recipient_name: null,
    subject_kind: 'bill', subject_id: 'b1', community_id: 'c1', attempts: 1, masked_address: 'l***@example.com', error_code: 'recipient_refused', next_at: null, created_at: '2026-11-22T01:00:00Z', ended_at: '2026-11-22T01:01:00Z', withheld: false,
  }
  const detail: DeliveryDetail = { delivery: row, provider_key: '<d1@lintel>', text_version: 2, locale: 'zh-CN', log: [{ no: 1, started_at: '2026-11-22T01:00:00Z', ended_at: '2026-11-22T01:01:00Z', outcome: 'failed', error_code: 'recipient_refused', detail: '550 no such mailbox' }] }
  it('show every attempt, and are sent again once however often one clicks', async () => {
    let answer: unknown = new Refused(409, { code: 'delivery_not_retryable', state: 'sent' })
    const sent = serve({
      [`GET ${API}/deliveries`]: { items: [row], next_cursor: null }, [`GET ${API}/deliveries/counts`]: { planned: 0, sending: 0, sent: 4, unknown: 0, failed: 1, unreachable: 0 },
      [`GET ${API}/deliveries/d1`]: detail, [`POST ${API}/deliveries/d1/retry`]: () => answer,
    })
    await show(DeliveriesPage, '/page?state=failed', MANAGER)
    const head = await screen.findByText('缴费通知')
    expect(sent.find((one) => one.path === `${API}/deliveries`)?.query.get('state')).toBe('failed')
    await expectAccessible()
    const opener = head.closest('button')
    if (!opener) throw new Error('the first cell leads nowhere')
    await userEvent.click(opener)
    expect(await screen.findByText('550 no such mailbox')).toBeTruthy()
    await press('重新发送')
    expect(await screen.findByText('只有发送失败或未通知到的邮件可以重新发送')).toBeTruthy()
    answer = { ...row, state: 'planned' }
    await press('重新发送')
    expect(await screen.findByText('已安排重新发送')).toBeTruthy()
    const posts = sent.filter((one) => one.method === 'POST')
    expect(new Set(posts.map((one) => one.headers.get('Idempotency-Key'))).size).toBe(1)
  })
  it('let a person say what became of one whose end is unknown', async () => {
    const unknown = { ...row, state: 'unknown' as const, error_code: 'no_answer' }
    const sent = serve({ [`GET ${API}/deliveries`]: { items: [unknown], next_cursor: null }, [`GET ${API}/deliveries/counts`]: {}, [`GET ${API}/deliveries/d1`]: { ...detail, delivery: unknown }, [`POST ${API}/deliveries/d1/settle`]: unknown })
    await show(DeliveriesPage, '/page', MANAGER)
    const opener = (await screen.findByText('缴费通知')).closest('button')
    if (opener) await userEvent.click(opener)
    await screen.findByText('已收到')
    await press('已收到')
    await waitFor(() => { expect(sent.find((one) => one.method === 'POST')?.body).toEqual({ outcome: 'sent' }) })
  })
})

describe('the lane of what breaks within the hour', () => {
  const minutes = (count: number) => new Date(Date.now() + count * 60_000).toISOString()
  const breach = {
    ticket_id: 't1', ticket_no: 'BX-1', kind: 'repair', title: '厨房漏水', severity: 'general', state: 'accepted', community_id: 'c1', unit_code: '3-1-1201', place: null, handler_name: '周敏',
    clock_code: 'K13', clock_warn_at: minutes(-100), clock_due_at: minutes(-10), order_no: null, assignee_name: null,
  }
  const BOARD = { columns: [{ state: 'created', count: 0, orders: [] }] }
  it('stands first and leads to the ticket', async () => {
    serve({ 'GET /api/ticketing/work-orders/board': BOARD, 'GET /api/ticketing/colleagues': [], 'GET /api/ticketing/breaches': { count: 1, items: [breach] } })
    const { router } = await show(BoardPage)
    expect(await screen.findByText('一小时内到期')).toBeTruthy()
    expect(screen.getByText(/超时 \d/)).toBeTruthy()
    await expectAccessible()
    await userEvent.click(screen.getByText('厨房漏水'))
    await waitFor(() => { expect(router.state.location.pathname).toBe('/tickets/t1') })
  })
  it('is not there on a calm day, nor asked for without the permission', async () => {
    const sent = serve({ 'GET /api/ticketing/work-orders/board': BOARD, 'GET /api/ticketing/colleagues': [], 'GET /api/ticketing/breaches': { count: 0, items: [] } })
    await show(BoardPage, '/page', { ...PERSON, permissions: ['ticketing.work_order.read'] })
    expect(await screen.findByText('待派工')).toBeTruthy()
    expect(screen.queryByText('一小时内到期')).toBeNull()
    expect(sent.some((one) => one.path === '/api/ticketing/breaches')).toBe(false)
  })
})
