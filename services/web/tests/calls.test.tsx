import { act, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startKeyboard } from '@/keyboard/dispatcher'
import { EndDialog } from '@/pages/calls/CallDialogs'
import CallPage from '@/pages/calls/CallPage'
import CallsPage from '@/pages/calls/CallsPage'
import { clockText, spokenText } from '@/pages/calls/words'
import MessagesPage from '@/pages/messages/MessagesPage'
import MessagesPrintPage from '@/pages/messages/MessagesPrintPage'
import { expectAccessible, PERSON, Refused, serve, show, sender } from './page'

const TICKETING = '/api/ticketing'
const OPERATOR = {
  ...PERSON,
  permissions: [...PERSON.permissions, 'ticketing.call.handle', 'ticketing.call.read', 'ticketing.callback.read', 'ticketing.callback.process', 'ticketing.phone_message.read', 'ticketing.phone_message.take'],
}
const CALL = {
  id: 'k1', version: 2, direction: 'in', state: 'ended', number: '138****5678', line: null, community_id: 'c1', community_name: '湖畔花园', unit_id: 'u1', unit_code: '1-1-101', person_id: 'p1',
  operator_id: 'me', operator_name: '周敏', rang_at: '2026-11-20T01:00:00Z', answered_at: '2026-11-20T01:00:10Z', ended_at: '2026-11-20T01:02:15Z', result: 'ticket', note: '已登记', tier: 'frequent',
  verified_at: '2026-11-20T01:01:00Z', verified_with: ['phone', 'unit_code'], recorded: true, recording_until: '2027-05-20T01:02:15Z', recording_expired_at: null,
}
const MISSED = { ...CALL, id: 'k2', state: 'missed', number: null, answered_at: null, ended_at: null, operator_id: null, operator_name: null, result: null, tier: 'first', community_name: null, unit_code: null, verified_at: null, verified_with: [], recorded: false }
const BACK = {
  id: 'b1', version: 3, kind: 'missed_call', state: 'due', due_at: '2026-11-20T01:30:00Z', late: true, owner_id: null, owner_name: null, asked_by: null, call_id: 'k2', ticket_id: 't1', ticket_no: 'TS-1',
  community_id: 'c1', community_name: '湖畔花园', unit_id: 'u1', unit_code: '1-1-101', person_id: null, number: '139****0000', number_last4: '0000', matter: '电梯又停了', tries: 1, result: null, settled_by: null, settled_at: null,
}
const page = (items: object[], counts = {}) => ({ items, next_cursor: null, counts, or_more: [] })
const backs = (more = {}) => ({
  [`GET ${TICKETING}/callbacks`]: page([BACK, { ...BACK, id: 'b2', owner_id: 'x', owner_name: '接线小贝', late: false }], { due: 2, done: 5 }), [`GET ${TICKETING}/my-extension`]: { number: '801' }, [`GET ${TICKETING}/calls/going-on`]: [], ...more,
})

let stop: () => void = () => undefined
beforeEach(() => { stop = startKeyboard() })
afterEach(() => { stop() })

describe('what a call came to', () => {
  const ending = async () => {
    let saved: () => void = () => undefined
    await show(() => {
      const [suggested, suggest] = useState('resolved')
      saved = () => { suggest('ticket') }
      return <EndDialog call={CALL as never} suggested={suggested} onClose={() => undefined} />
    }, '/page', OPERATOR)
    return { dialog: await screen.findByRole('dialog'), save: () => { act(saved) } }
  }
  it('follows the ticket kept a moment before', async () => {
    const { dialog, save } = await ending()
    expect((within(dialog).getByLabelText('已答复') as HTMLInputElement).checked).toBe(true)
    save()
    expect((within(dialog).getByLabelText('已登记工单') as HTMLInputElement).checked).toBe(true)
  })
  it('stays as the operator has chosen it', async () => {
    const { dialog, save } = await ending()
    await userEvent.click(within(dialog).getByLabelText('打错'))
    save()
    expect((within(dialog).getByLabelText('打错') as HTMLInputElement).checked).toBe(true)
  })
})

describe('the queue of call-backs', () => {
  it('shows who waits, takes one, and keeps what came of it under the version that was seen', async () => {
    const sent = serve(backs({ [`POST ${TICKETING}/callbacks/b1/take`]: { ...BACK, owner_id: 'me', version: 4 }, [`POST ${TICKETING}/callbacks/b1/settle`]: new Refused(409, { code: 'callback_settled' }) }))
    await show(CallsPage, '/page', OPERATOR)
    expect(await screen.findByText('接线小贝')).toBeTruthy()
    expect(screen.getAllByText('TS-1')[0]?.closest('a')?.getAttribute('href')).toBe('/tickets/t1')
    await expectAccessible()
    await userEvent.click(screen.getByRole('button', { name: '我来回电' }))
    await waitFor(() => { expect(sent.find((one) => one.path.endsWith('/b1/take'))?.headers.get('If-Match')).toBe('"3"') })
    await userEvent.click(screen.getAllByRole('button', { name: '记录结果' })[0] as HTMLElement)
    const dialog = await screen.findByRole('dialog')
    // Whom one spoke to, and what about; what came of it is nobody's guess.
    expect(within(dialog).getByText('139****0000').parentElement?.textContent).toContain('湖畔花园 1-1-101')
    expect(within(dialog).getByText('电梯又停了')).toBeTruthy()
    await userEvent.click(sender())
    expect(await within(dialog).findByText('请选择结果')).toBeTruthy()
    await userEvent.click(within(dialog).getByLabelText('未联系上'))
    await userEvent.type(within(dialog).getByLabelText('说明'), '无人接听')
    await userEvent.click(sender())
    expect(await within(dialog).findByText('该回电已处理')).toBeTruthy()
    expect((within(dialog).getByLabelText('说明') as HTMLTextAreaElement).value).toBe('无人接听')
    expect(sent.find((one) => one.path.endsWith('/b1/settle'))?.body).toEqual({ outcome: 'unreachable', text: '无人接听' })
  })
  it('says in full what one is about, and its buttons stay where they are when the row is chosen', async () => {
    const long = '业主反映屋面第三次漏水，前两次维修后不到一个月复发，要求主管本人于周五前回电并说明保修责任与赔付安排'
    serve(backs({ [`GET ${TICKETING}/callbacks`]: page([{ ...BACK, matter: long }, { ...BACK, id: 'b2', matter: long, ticket_id: null, ticket_no: null, tries: 0 }], { due: 2 }) }))
    await show(CallsPage, '/page?sel=b1', OPERATOR)
    const said = await screen.findAllByTitle(long)
    expect(said.map((one) => one.className)).toEqual(['clip', 'clamped'])
    const keys = screen.getAllByRole('button', { name: /回拨/ }).map((button) => button.querySelector('kbd')?.style.visibility)
    expect(keys).toEqual(['visible', 'hidden'])
  })
  it('shows a number for a purpose only, and says why a call was not placed', async () => {
    const sent = serve(backs({
      [`POST ${TICKETING}/callbacks/b1/number`]: { number: '13900000000' }, [`POST ${TICKETING}/dialings`]: { call_id: 'k9', state: 'planned', reason: null },
      [`GET ${TICKETING}/calls/k9/dialing`]: { call_id: 'k9', state: 'failed', reason: 'refused_403' },
    }))
    await show(CallsPage, '/page?sel=b1', OPERATOR)
    await userEvent.click((await screen.findAllByRole('button', { name: /查看完整号码|查看.*号码/ }))[0] as HTMLElement)
    await userEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: /查\s?看|显\s?示/ }))
    expect(await screen.findByText('13900000000')).toBeTruthy()
    await userEvent.click(screen.getAllByRole('button', { name: /回拨/ })[0] as HTMLElement)
    expect(await screen.findByText('呼叫未成功：话务系统拒绝了呼叫')).toBeTruthy()
    expect(sent.find((one) => one.path.endsWith('/dialings'))?.body).toEqual({ callback_id: 'b1' })
  })
  it('says what is missing before anybody can be called', async () => {
    serve(backs({ [`POST ${TICKETING}/dialings`]: new Refused(409, { code: 'no_extension' }), [`PUT ${TICKETING}/my-extension`]: new Refused(409, { code: 'extension_taken' }) }))
    await show(CallsPage, '/page', OPERATOR)
    await userEvent.click((await screen.findAllByRole('button', { name: /回拨/ }))[0] as HTMLElement)
    expect(await screen.findByText('请先在“通话与回电”右上角填写您的分机号')).toBeTruthy()
    const field = screen.getByLabelText('我的分机')
    await userEvent.clear(field)
    await userEvent.type(field, '802{Enter}')
    expect(await screen.findByText('该分机号已由同事使用')).toBeTruthy()
  })
  it('is only looked at without the right to call', async () => {
    serve(backs())
    await show(CallsPage, '/page', { ...PERSON, permissions: ['ticketing.callback.read'] })
    expect(await screen.findByText('待认领')).toBeTruthy()
    expect(screen.queryByRole('button', { name: /回拨/ })).toBeNull()
    expect(screen.queryByLabelText('我的分机')).toBeNull()
  })
})

describe('the log', () => {
  it('shows calls with their state, tier and result, and calls back with r', async () => {
    const sent = serve({ ...backs(), [`GET ${TICKETING}/calls`]: page([CALL, MISSED], { ended: 1, missed: 1 }), [`POST ${TICKETING}/dialings`]: { call_id: 'k9', state: 'planned', reason: null }, [`GET ${TICKETING}/calls/k9/dialing`]: { call_id: 'k9', state: 'placed', reason: null } })
    await show(CallsPage, '/page?view=log&sel=k1', OPERATOR)
    expect(await screen.findByText('未显示号码')).toBeTruthy()
    expect(screen.getByText('2:05')).toBeTruthy()
    expect(screen.getByText('多次来电')).toBeTruthy()
    await expectAccessible()
    await userEvent.keyboard('r')
    expect(await screen.findByText('正在呼叫，请拿起分机')).toBeTruthy()
    expect(sent.find((one) => one.path.endsWith('/dialings'))?.body).toEqual({ call_id: 'k1' })
  })
  it('stays the log when it is narrowed', async () => {
    const sent = serve({ [`GET ${TICKETING}/calls`]: page([CALL], { ended: 1 }), [`GET ${TICKETING}/calls/going-on`]: [], [`GET ${TICKETING}/my-extension`]: { number: '801' } })
    const { router } = await show(CallsPage, '/page?view=log', OPERATOR)
    await userEvent.click(await screen.findByRole('button', { name: /^已结束/ }))
    await waitFor(() => { expect(router.state.location.search).toEqual({ view: 'log', state: 'ended' }) })
    expect(screen.getByText('2:05')).toBeTruthy()
    expect(sent.filter((one) => one.path === `${TICKETING}/calls`).every((one) => !one.query.has('view'))).toBe(true)
  })
  it('is empty, or says why it is not shown', async () => {
    serve({ ...backs(), [`GET ${TICKETING}/calls`]: page([]) })
    const { unmount } = await show(CallsPage, '/page?view=log', OPERATOR)
    expect(await screen.findByText('没有通话记录')).toBeTruthy()
    unmount()
    serve({ ...backs(), [`GET ${TICKETING}/calls`]: new Refused(500, { code: 'internal' }) })
    await show(CallsPage, '/page?view=log', OPERATOR)
    expect(await screen.findByRole('button', { name: /重\s?试/ })).toBeTruthy()
  })
  it('counts minutes', () => {
    expect(clockText(125)).toBe('2:05')
    expect(clockText(-1)).toBe('0:00')
    expect(spokenText({ answered_at: null, ended_at: '2026-11-20T01:00:00Z' })).toBe('–')
  })
})

describe('customers that are watched', () => {
  const row = { person_id: 'p1', number_last4: '5678', community_id: 'c1', community_name: '湖畔花园', unit_id: 'u1', unit_code: '1-1-101', open: 2, overdue: 1, promises_passed: 1, major: 0, calls: 4, tier: 'frequent', since: '2026-11-01T01:00:00Z', promised_reply_at: '2026-11-21T01:00:00Z', ticket_id: 't1' }
  const unknown = { ...row, person_id: null, unit_code: null, ticket_id: 't2', number_last4: '0000', overdue: 0, promises_passed: 0, tier: 'first', promised_reply_at: null }
  const counts = { all: 2, any: 1, overdue: 1, promise_passed: 1, frequent: 1, major: 0, repeat: 0 }
  it('are named with what they are watched for, and lead to their file or to the ticket', async () => {
    serve({ ...backs(), [`GET ${TICKETING}/watched-customers`]: { items: [row, unknown], counts }, 'GET /api/registry/persons/names': [{ id: 'p1', name: '王**' }] })
    await show(CallsPage, '/page?view=watched&why=all', OPERATOR)
    const named = (await screen.findByText('王**')).closest('tr') as HTMLElement
    expect(within(named).getByRole('link', { name: '王**' }).getAttribute('href')).toBe('/owners/p1')
    for (const reason of ['超时 1', '已过承诺时间 1', '多次来电']) expect(within(named).getByText(reason)).toBeTruthy()
    expect(screen.getByText('****0000').closest('a')?.getAttribute('href')).toBe('/tickets/t2')
    expect(within(screen.getByText('****0000').closest('tr') as HTMLElement).queryByText('首次来电')).toBeNull()
    await expectAccessible()
  })
  it('are those who want attention first, and the reasons filter', async () => {
    const sent = serve({ ...backs(), [`GET ${TICKETING}/watched-customers`]: { items: [], counts: { ...counts, any: 0, frequent: 0 } } })
    await show(CallsPage, '/page?view=watched', OPERATOR)
    expect(await screen.findByText('目前没有这样的客户')).toBeTruthy()
    expect(screen.getByRole('button', { name: /需要关注/ }).getAttribute('aria-pressed')).toBe('true')
    await userEvent.click(screen.getByRole('button', { name: /多次来电/ }))
    expect(await screen.findByRole('button', { name: /多次来电/, pressed: true })).toBeTruthy()
    expect(sent.some((one) => one.path.endsWith('/watched-customers'))).toBe(true)
  })
})

describe('one call', () => {
  const detail = { version: 2, call: CALL, tickets: [{ id: 't1', no: 'TS-1', kind: 'complaint', title: '电梯停运', state: 'registered' }], transfers: [{ at: '2026-11-20T01:02:00Z', to_id: 'x', to_name: '工程李', kind: 'warm', result: 'failed', text: '电梯' }], earlier: [MISSED], promised_reply_at: null, promised_no: null }
  it('shows what came of it, with what it was verified and how long the recording is kept', async () => {
    serve({ [`GET ${TICKETING}/calls/k1`]: detail })
    await show(CallPage, '/calls/k1', OPERATOR, '/calls/$id')
    expect(await screen.findByText('已核对：登记手机、房号')).toBeTruthy()
    expect(screen.getByText(/保留至 2027/)).toBeTruthy()
    expect(screen.getByText('工程李')).toBeTruthy()
    expect(screen.getByText('TS-1').getAttribute('href')).toBe('/tickets/t1')
    await expectAccessible()
  })
  it('is not there for whom it does not concern', async () => {
    serve({ [`GET ${TICKETING}/calls/k1`]: new Refused(404, { code: 'not_found' }) })
    await show(CallPage, '/calls/k1', OPERATOR, '/calls/$id')
    expect(await screen.findByText(/没有找到该记录/)).toBeTruthy()
  })
})

describe('phone messages', () => {
  const MESSAGE = {
    id: 'm1', version: 1, for_id: 'me', for_name: '周敏', taken_by: 'x', taken_by_name: '接线小贝', taken_at: '2026-11-20T01:00:00Z', passed_on_at: '2026-11-20T01:00:00Z', call_id: null, community_id: 'c1', community_name: '湖畔花园',
    unit_id: null, unit_code: null, person_id: null, caller_name: '王**', number: '138****5678', text: '请回电说明押金', reminders: 1, acknowledged_at: null, reply: null,
  }
  it('are acknowledged by whom they are for, and show the caller on request', async () => {
    const sent = serve({
      [`GET ${TICKETING}/phone-messages`]: { items: [MESSAGE, { ...MESSAGE, id: 'm2', for_id: 'x', for_name: '接线小贝' }], next_cursor: null },
      [`POST ${TICKETING}/phone-messages/m1/contact`]: { name: '王小明', number: '13812345678' }, [`POST ${TICKETING}/phone-messages/m1/acknowledge`]: { ...MESSAGE, acknowledged_at: '2026-11-20T02:00:00Z' },
    })
    await show(MessagesPage, '/page?box=all', OPERATOR)
    expect(await screen.findAllByText('请回电说明押金')).toHaveLength(2)
    await expectAccessible()
    await userEvent.click(screen.getByRole('button', { name: '查看来电人' }))
    expect(await screen.findByText('王小明 13812345678')).toBeTruthy()
    await userEvent.click(screen.getByRole('button', { name: /知道了|OK|确\s?定/ }))
    await userEvent.click(screen.getByRole('button', { name: '确认收到' }))
    await waitFor(() => { expect(sent.some((one) => one.path.endsWith('/m1/acknowledge'))).toBe(true) })
  })
  it('are taken for a colleague, and a refusal stands beside what was written', async () => {
    const sent = serve({
      [`GET ${TICKETING}/phone-messages`]: { items: [], next_cursor: null }, [`GET ${TICKETING}/colleagues`]: [{ id: 'x', display_name: '工程李', roles: [], posts: [], absent: false }],
      [`POST ${TICKETING}/phone-messages`]: new Refused(422, { code: 'invalid_fields', errors: [{ field: 'phone', code: 'bad_phone' }] }),
    })
    await show(MessagesPage, '/page', OPERATOR)
    expect(await screen.findByText('没有电话留言')).toBeTruthy()
    await userEvent.keyboard('n')
    const dialog = await screen.findByRole('dialog')
    await userEvent.click(within(dialog).getByLabelText('留言对象'))
    await userEvent.click(await screen.findByText('工程李'))
    await userEvent.type(within(dialog).getByLabelText('留言内容'), '请回电')
    await userEvent.type(within(dialog).getByLabelText('电话'), '12')
    await userEvent.click(sender())
    await waitFor(() => { expect(sent.find((one) => one.method === 'POST')?.body).toEqual({ for_id: 'x', text: '请回电', call_id: null, caller_name: null, phone: '12' }) })
    expect(await within(dialog).findByText(/电话号码|号码不/)).toBeTruthy()
  })
  it('are printed as E1-22: time, caller, number, for whom, content, passed on, by whom, acknowledged', async () => {
    serve({ [`GET ${TICKETING}/phone-messages`]: { items: [MESSAGE], next_cursor: null } })
    await show(MessagesPrintPage, '/messages/print', OPERATOR, '/messages/print')
    const sheet = await screen.findByRole('article')
    expect(within(sheet).getAllByRole('columnheader').map((head) => head.textContent)).toEqual(['时间', '来电人', '留言对象', '内容', '转达时间', '记录', '确认时间'])
    expect(within(sheet).getByRole('cell', { name: '王** 138****5678' })).toBeTruthy()
    await expectAccessible()
  })
})
