import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import FollowPage from '@/pages/report/FollowPage'
import ReportPage from '@/pages/report/ReportPage'
import { titleOf } from '@/pages/report/titleOf'
import { expectAccessible, Refused, serve, show } from './page'

const FORMS = '/api/ticketing/web-forms'
const COMMUNITIES = [{ id: 'c1', name: '湖畔花园', hotline: '0571-88880000' }]
const RECEIPT = { no: 'BXHC202611220001', token: 'secret-token', registered_at: '2026-11-22T01:00:00Z', accept_by: '2026-11-22T01:15:00Z', promised_reply_at: '2026-11-22T03:15:00Z' }

async function put(label: string, text: string): Promise<void> {
  await userEvent.click(await screen.findByLabelText(label))
  await userEvent.paste(text)
}
async function fill(): Promise<void> {
  await put('位置', '3-1-1201')
  await put('发生了什么', '厨房水管漏水。昨晚开始的')
  await put('姓名', '李四')
  await put('联系电话', '139 0000 1111')
}
const press = (text: string) => { const button = screen.getByText(text).closest('button'); if (!button) throw new Error(`no button ${text}`); return userEvent.click(button) }
const submit = () => press('提交')

describe('public form', () => {
  it('sends a repair without sign-in and tells number and promised times', async () => {
    const sent = serve({ [`GET ${FORMS}/communities`]: COMMUNITIES, [`POST ${FORMS}`]: RECEIPT })
    const { router } = await show(ReportPage)
    await fill()
    await submit()
    expect(await screen.findByText('已收到，单号 BXHC202611220001')).toBeTruthy()
    expect(screen.getByText('2026/11/22 09:15 前')).toBeTruthy()
    expect(screen.getByText('2026/11/22 11:15 前')).toBeTruthy()
    await expectAccessible()
    const post = sent.find((one) => one.method === 'POST')
    expect(post?.body).toEqual({
      kind: 'repair', community_id: 'c1', title: '厨房水管漏水', description: '厨房水管漏水。昨晚开始的', place: '3-1-1201', class_l1: null,
      desired_outcome: null, anonymous: false, contact_name: '李四', contact_phone: '139 0000 1111', website: '',
    })
    expect(post?.headers.get('Idempotency-Key')).toMatch(/^[0-9a-f-]{36}$/)
    expect(sessionStorage.getItem('lintel.draft.report')).toBeNull()
    await press('查看进展')
    await waitFor(() => { expect(router.state.location.href).toBe('/report/follow#secret-token') })
  })
  it('offers only what anybody may report', async () => {
    serve({ [`GET ${FORMS}/communities`]: COMMUNITIES })
    await show(ReportPage)
    await screen.findByLabelText('位置')
    expect(screen.getAllByRole('radio').map((one) => one.closest('label')?.textContent)).toEqual(['报修', '投诉', '咨询', '建议', '求助'])
  })
  it('is accessible, and offers the hotline for what cannot wait', async () => {
    serve({ [`GET ${FORMS}/communities`]: COMMUNITIES })
    await show(ReportPage)
    expect((await screen.findByText(/0571-88880000/)).closest('a')?.getAttribute('href')).toBe('tel:0571-88880000')
    await expectAccessible()
  })
  it('puts refusals at their fields, keeps everything, and tries anew under another key', async () => {
    let answer: unknown = new Refused(422, { code: 'invalid_fields', errors: [{ field: 'contact_phone', code: 'bad_phone' }] })
    const sent = serve({ [`GET ${FORMS}/communities`]: COMMUNITIES, [`POST ${FORMS}`]: () => answer })
    await show(ReportPage)
    await fill()
    await submit()
    expect(await screen.findByText('电话号码不正确')).toBeTruthy()
    answer = new Refused(429, { code: 'too_many_requests' })
    await submit()
    expect(await screen.findByText('操作过于频繁，请稍候再试')).toBeTruthy()
    expect((screen.getByLabelText('发生了什么') as HTMLTextAreaElement).value).toBe('厨房水管漏水。昨晚开始的')
    expect(sessionStorage.getItem('lintel.draft.report')).toContain('3-1-1201')
    answer = RECEIPT
    await submit()
    expect(await screen.findByText(/已收到/)).toBeTruthy()
    expect(new Set(sent.filter((one) => one.method === 'POST').map((one) => one.headers.get('Idempotency-Key'))).size).toBe(3)
  })
  it('asks for what is missing before anything is sent; anonymous leaves out name and phone', async () => {
    const sent = serve({ [`GET ${FORMS}/communities`]: COMMUNITIES, [`POST ${FORMS}`]: RECEIPT })
    await show(ReportPage)
    await screen.findByText('提交')
    await submit()
    expect(await screen.findByText('请填写发生了什么')).toBeTruthy()
    expect(screen.getByText('请填写联系电话')).toBeTruthy()
    expect(sent.filter((one) => one.method === 'POST')).toEqual([])
    await userEvent.click(screen.getByLabelText('投诉'))
    await userEvent.click(screen.getByLabelText('匿名提交'))
    await put('位置', '东门')
    await put('发生了什么', '保安态度差')
    await put('希望怎样解决', '道歉')
    await submit()
    expect(await screen.findByText(/已收到/)).toBeTruthy()
    expect(sent.find((one) => one.method === 'POST')?.body).toMatchObject({ kind: 'complaint', anonymous: true, contact_name: null, contact_phone: null, desired_outcome: '道歉' })
  })
  it('says what to do where no community is registered', async () => {
    serve({ [`GET ${FORMS}/communities`]: [] })
    await show(ReportPage)
    expect(await screen.findByText('暂时不能在线报事')).toBeTruthy()
  })
})

describe('follow-up', () => {
  it('shows state, promise, answers and the code for the technician', async () => {
    serve({ [`GET ${FORMS}/secret-token`]: {
      no: 'BXHC202611220001', kind: 'repair', state: 'processing', title: '厨房水管漏水', registered_at: '2026-11-22T01:00:00Z', promised_reply_at: '2026-11-22T03:15:00Z',
      replies: [{ at: '2026-11-22T02:00:00Z', channel: 'phone', text: '师傅下午到' }], confirmation_codes: [{ work_order_no: 'PGHC1', code: '482913' }],
    } })
    await show(FollowPage, '/page#secret-token')
    expect(await screen.findByText('师傅下午到')).toBeTruthy()
    expect(screen.getByText('482913')).toBeTruthy()
    expect(screen.getByText('处理中')).toBeTruthy()
    await expectAccessible()
  })
  it('says when the link opens nothing', async () => {
    serve({})
    await show(FollowPage, '/page#wrong-token')
    expect(await screen.findByText('没有找到这件事')).toBeTruthy()
    await expectAccessible()
  })
})

describe('title of a report', () => {
  it('is the first sentence, and short', () => {
    expect(titleOf(' 漏水！很急\n第二行')).toBe('漏水')
    expect(titleOf('Pipe leaks at 3.5 bar. Since yesterday')).toBe('Pipe leaks at 3.5 bar')
    expect([...titleOf('长'.repeat(60))].length).toBe(40)
  })
})
