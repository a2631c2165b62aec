import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { startKeyboard } from '@/keyboard/dispatcher'
import { RingingPop } from '@/shell/RingingPop'
import { before, CALL, DETAIL, HELD, intake, OPERATOR, OWNER, RINGING, SAY, TICKETING } from './line'
import { expectAccessible, Refused, serve, show, type Sent, sender } from './page'

let stop: () => void = () => undefined
beforeEach(() => { stop = startKeyboard() })
afterEach(() => { stop() })

describe('a call that was taken', () => {
  it('fills the form, puts the keyboard on the phrases, and is linked to the ticket: a digit and Ctrl+Enter', async () => {
    const { sent } = await intake()
    await waitFor(() => { expect(document.activeElement?.getAttribute('aria-label')).toMatch(/常用语/) })
    expect((screen.getByRole('combobox', { name: '来电号码、房号或姓名' }) as HTMLInputElement).value).toBe('13812345678')
    await waitFor(() => { expect(sent.find((one) => one.path.endsWith('/calls/k1/caller'))?.body).toEqual({ community_id: 'c1', unit_id: 'u1', person_id: 'p1' }) })
    await userEvent.keyboard('1')
    await waitFor(() => { expect((screen.getByLabelText('一句话说明') as HTMLInputElement).value).not.toBe('') })
    await userEvent.keyboard('{Control>}{Enter}{/Control}')
    expect(await screen.findByText(/BX-9/)).toBeTruthy()
    expect(sent.find((one) => one.path === `${TICKETING}/tickets` && one.method === 'POST')?.body).toMatchObject({ channel: 'phone', unit_id: 'u1', person_id: 'p1' })
    expect(sent.find((one) => one.path.endsWith('/calls/k1/tickets'))?.body).toEqual({ ticket_id: 't9' })
  })
  it('may bring another matter: the next ticket is a digit and Ctrl+Enter again', async () => {
    const { sent } = await intake()
    for (const number of [1, 2]) {
      await waitFor(() => { expect(document.activeElement?.getAttribute('aria-label')).toMatch(/常用语/) })
      await userEvent.keyboard(String(number))
      await userEvent.keyboard('{Control>}{Enter}{/Control}')
      await waitFor(() => { expect(sent.filter((one) => one.path === `${TICKETING}/tickets` && one.method === 'POST')).toHaveLength(number) })
    }
    expect(sent.filter((one) => one.path === `${TICKETING}/tickets` && one.method === 'POST').map((one) => (one.body as { community_id: string }).community_id)).toEqual(['c1', 'c1'])
  })
  it('from a number nobody has keeps that number, whoever owns the home it is about', async () => {
    const unknown = { ...CALL, community_id: null, community_name: null, unit_id: null, unit_code: null, person_id: null, number: '139****5678' }
    const { sent } = await intake({
      [`GET ${TICKETING}/calls/going-on`]: [unknown], [`GET ${TICKETING}/calls/k1`]: { ...DETAIL, call: unknown }, [`POST ${TICKETING}/calls/k1/answer`]: { version: 2, call: unknown, number: '13912345678' },
      'GET /api/registry/callers': { callers: [] }, 'GET /api/registry/search': { units: [{ id: 'u1', code: '1-1-101', community_id: 'c1', community_name: '湖畔花园', building_id: 'b1', occupancy_status: 'occupied_owner', owners: ['王**'] }], callers: [], names: [], plates: [] },
    })
    const field = await screen.findByRole<HTMLInputElement>('combobox', { name: '来电号码、房号或姓名' })
    // A digit is a phrase here too; whose number it is, is asked where F2 leads next.
    await waitFor(() => { expect([document.activeElement?.id, field.value]).toEqual(['phrases', '13912345678']) })
    expect(await screen.findByText('按 F2 输入房号或姓名；数字键仍是常用语')).toBeTruthy()
    field.focus()
    field.select()
    await userEvent.keyboard('1-1-101{Enter}')
    await waitFor(() => { expect(document.activeElement?.getAttribute('aria-label')).toMatch(/常用语/) }, { timeout: 5_000 })
    await userEvent.keyboard('1')
    await userEvent.keyboard('{Control>}{Enter}{/Control}')
    expect(await screen.findByText(/BX-9/)).toBeTruthy()
    expect(sent.find((one) => one.path === `${TICKETING}/tickets` && one.method === 'POST')?.body).toMatchObject({ unit_id: 'u1', person_id: null, contact_phone: '13912345678' })
  })
  it('shows tier and last promise, and says aloud that it is recorded', async () => {
    await intake()
    const bar = await screen.findByRole('region', { name: '通话中' })
    expect(await within(bar).findByText('再次来电')).toBeTruthy()
    expect(await within(bar).findByText(/TS-7 承诺/)).toBeTruthy()
    expect(await screen.findByText('本次通话将被录音')).toBeTruthy()
    await expectAccessible(bar)
  })
  it('hides what is owed until two data agree, and then shows it', async () => {
    const tries = [{ agreed: ['phone'], differed: [], verified: false }, { agreed: [], differed: ['name'], verified: false }, { agreed: ['unit_code'], differed: [], verified: true }]
    const { sent } = await intake({ 'POST /api/registry/persons/p1/caller-checks': () => tries.shift() })
    expect(await screen.findByText('通话中核实后可见')).toBeTruthy()
    expect(sent.some((one) => one.path.endsWith('/account'))).toBe(false)
    await userEvent.click(screen.getByRole('button', { name: /来电号码 = / }))
    expect(await screen.findByTitle('一致')).toBeTruthy()
    await userEvent.type(screen.getByLabelText('姓名'), '李四')
    await userEvent.click(screen.getByRole('button', { name: /核对/ }))
    expect(await screen.findByTitle('不一致')).toBeTruthy()
    expect((await screen.findByText(/^姓名与登记的不一致/)).getAttribute('role')).toBe('status')
    expect(screen.getByText('通话中核实后可见')).toBeTruthy()
    await userEvent.clear(screen.getByLabelText('姓名'))
    expect(screen.queryByText(/与登记的不一致/)).toBeNull()
    await userEvent.type(screen.getByLabelText('房号'), '1-1-101{Enter}')
    expect(await screen.findByText('¥123.00')).toBeTruthy()
    const said = sent.filter((one) => one.path.endsWith('/caller-checks')).map((one) => one.body)
    expect(said).toEqual([{ call_id: 'k1', phone: '13812345678' }, { call_id: 'k1', name: '李四' }, { call_id: 'k1', unit_code: '1-1-101' }])
  })
  it('asks again for a moment after two data agreed, as billing hears of it later', async () => {
    const account = { open_bills: [], overdue_cents: 12_300, open_cents: 12_300, credits: [] }
    let asked = 0
    const sent = await intake({
      'POST /api/registry/persons/p1/caller-checks': { agreed: ['unit_code', 'name'], differed: [], verified: true },
      'GET /api/billing/units/u1/account': () => { asked += 1; return asked < 3 ? new Refused(403, { code: 'caller_unverified' }) : account },
    }).then((view) => view.sent)
    await userEvent.type(await screen.findByLabelText('房号'), '1-1-101{Enter}')
    expect(await screen.findByText('¥123.00', undefined, { timeout: 4_000 })).toBeTruthy()
    expect(sent.filter((one) => one.path.endsWith('/account')).length).toBe(3)
    expect(screen.queryByText('通话中核实后可见')).toBeNull()
  })
  it('shows the tier once it is counted for whoever calls, in a place kept for it', async () => {
    // Counted by the number alone it is a first call; counted for the owner it is not.
    const unsure = { ...CALL, person_id: null, unit_id: null, unit_code: null, tier: 'first' }
    let going: object = unsure
    await intake({
      [`GET ${TICKETING}/calls/going-on`]: () => [going], [`POST ${TICKETING}/calls/k1/answer`]: { version: 2, call: unsure, number: '13812345678' },
      'GET /api/registry/callers': { callers: [OWNER] },
      [`POST ${TICKETING}/calls/k1/caller`]: () => { going = { ...CALL, version: 3 }; return going },
    })
    const bar = await screen.findByRole('region', { name: '通话中' })
    expect(bar.querySelector('.tier-place')).toBeTruthy()
    const seen: string[] = []
    const watch = new MutationObserver(() => { seen.push(bar.querySelector('.tier-place')?.textContent ?? '') })
    watch.observe(bar, { childList: true, subtree: true, characterData: true })
    expect(await within(bar).findByText('再次来电')).toBeTruthy()
    watch.disconnect()
    expect(seen.filter((text) => text !== '' && text !== '再次来电')).toEqual([])
  })
  it('says that nobody guesses any longer', async () => {
    await intake({ 'POST /api/registry/persons/p1/caller-checks': new Refused(429, { code: 'guessed_too_often' }) })
    await userEvent.type(await screen.findByLabelText('姓名'), '李四{Enter}')
    expect((await screen.findByText(/核实错误次数过多/)).getAttribute('role')).toBe('alert')
  })
  it('is not taken once more when everything is read anew, and when it is over not at all', async () => {
    const taken = (sent: Sent[]) => sent.filter((one) => one.path.endsWith('/answer'))
    const { sent, queries, unmount } = await intake()
    await waitFor(() => { expect(taken(sent)).toHaveLength(1) })
    await act(() => queries.invalidateQueries())
    expect(taken(sent)).toHaveLength(1)
    unmount()
    const over = { ...CALL, state: 'ended', ended_at: before(5), result: 'ticket' }
    const later = await intake({ [`GET ${TICKETING}/calls/going-on`]: [], [`GET ${TICKETING}/calls/k1`]: { ...DETAIL, call: over }, [`POST ${TICKETING}/calls/k1/answer`]: new Refused(409, { code: 'call_over' }) })
    await waitFor(() => { expect(later.sent.some((one) => one.method === 'GET' && one.path.endsWith('/calls/k1'))).toBe(true) })
    await act(() => later.queries.invalidateQueries())
    expect(taken(later.sent)).toEqual([])
  })
  it('is not taken from a colleague', async () => {
    const theirs = { ...CALL, operator_id: 'x' }
    const { sent } = await intake({ [`GET ${TICKETING}/calls/going-on`]: [], [`GET ${TICKETING}/calls/k1`]: { ...DETAIL, call: theirs } })
    await waitFor(() => { expect(sent.some((one) => one.method === 'GET' && one.path.endsWith('/calls/k1'))).toBe(true) })
    expect(sent.filter((one) => one.path.endsWith('/answer'))).toEqual([])
  })
  it('is handed on with T, but not to a colleague who has left', async () => {
    const { sent } = await intake({
      [`GET ${TICKETING}/colleagues`]: [{ id: 'x', display_name: '工程李', roles: [], posts: [], absent: false }], [`POST ${TICKETING}/calls/k1/transfers`]: new Refused(409, { code: 'colleague_not_active' }),
    })
    await screen.findByRole('region', { name: '通话中' })
    await waitFor(() => { expect(document.activeElement?.getAttribute('aria-label')).toMatch(/常用语/) })
    await userEvent.keyboard('t')
    const dialog = await screen.findByRole('dialog')
    await userEvent.click(within(dialog).getByLabelText('转接给'))
    await userEvent.click(await screen.findByText('工程李'))
    await userEvent.click(within(dialog).getByLabelText('未接通'))
    // Whoever calls back has to know what for; nothing was registered in this call yet.
    await userEvent.click(sender())
    expect(await within(dialog).findByText('请填写事由')).toBeTruthy()
    await userEvent.type(within(dialog).getByLabelText('事由'), '咨询装修手续')
    await userEvent.click(sender())
    expect(await within(dialog).findByText(/已离职/)).toBeTruthy()
    expect(sent.find((one) => one.path.endsWith('/transfers'))?.body).toEqual({ to_id: 'x', kind: 'warm', result: 'failed', text: '咨询装修手续', call_back_at: null })
  })
  it('is ended with F4 and put aside for another one', async () => {
    const { sent, router } = await intake({ [`GET ${TICKETING}/calls/going-on`]: [CALL, HELD], [`POST ${TICKETING}/calls/k1/end`]: { ...CALL, state: 'ended', result: 'resolved' } })
    await screen.findByRole('region', { name: '通话中' })
    await userEvent.keyboard('{F4}')
    const dialog = await screen.findByRole('dialog')
    await userEvent.type(within(dialog).getByLabelText('备注'), '已答复')
    // Written during the call, it survives a reload until it is sent.
    expect(sessionStorage.getItem('lintel.draft.call-end-k1')).toContain('已答复')
    await userEvent.click(sender())
    await waitFor(() => { expect(sent.find((one) => one.path.endsWith('/calls/k1/end'))?.body).toEqual({ result: 'resolved', note: '已答复' }) })
    await userEvent.click(screen.getByRole('button', { name: /139\*\*\*\*0000/ }))
    await waitFor(() => { expect(router.state.location.search).toEqual({ call: 'k2' }) })
  })
  it('and the other one do not tell the numbers to whom they are about', async () => {
    const hidden = { number: null, withheld: true }
    await intake({ [`GET ${TICKETING}/calls/going-on`]: [{ ...CALL, ...hidden }, { ...HELD, ...hidden }] })
    const bar = await screen.findByRole('region', { name: '通话中' })
    expect(within(bar).getAllByText('对被投诉人不显示')).toHaveLength(2)
    expect(within(bar).queryByText('未显示号码')).toBeNull()
  })
  it('goes to the other call with F7, and one taken up again has the keyboard on the phrases, not in the number', async () => {
    sessionStorage.setItem('lintel.draft.intake-k2-caller', JSON.stringify({ phone: '13900000000', text: '13900000000', personId: 'p1', unitId: 'u1', communityId: 'c1' }))
    const { router } = await intake({
      [`GET ${TICKETING}/calls/going-on`]: [CALL, HELD], [`GET ${TICKETING}/calls/k2`]: { ...DETAIL, call: HELD }, [`POST ${TICKETING}/calls/k2/answer`]: { version: 2, call: HELD, number: '13900000000' }, [`POST ${TICKETING}/calls/k2/caller`]: HELD,
    })
    expect(await screen.findByText('F7')).toBeTruthy()
    await userEvent.keyboard('{F7}')
    await waitFor(() => { expect(router.state.location.search).toEqual({ call: 'k2' }) })
    await waitFor(() => { expect((screen.getByRole('combobox', { name: '来电号码、房号或姓名' }) as HTMLInputElement).value).toBe('13900000000') })
    await waitFor(() => { expect(document.activeElement?.getAttribute('aria-label')).toMatch(/常用语/) })
    await userEvent.keyboard('1')
    await waitFor(() => { expect((screen.getByLabelText('一句话说明') as HTMLInputElement).value).not.toBe('') })
    expect((screen.getByRole('combobox', { name: '来电号码、房号或姓名' }) as HTMLInputElement).value).toBe('13900000000')
    await userEvent.keyboard('{F7}')
    await waitFor(() => { expect(router.state.location.search).toEqual({ call: 'k1' }) })
    sessionStorage.clear()
  }, 60_000)
  it('asks of a complaint what the customer wants, where the script points to', async () => {
    const { sent } = await intake({ [`GET ${TICKETING}/scripts`]: [{ ...SAY[0], steps: [{ say: '您希望怎样解决？', field: 'desired_outcome' }] }] })
    await waitFor(() => { expect(document.activeElement?.getAttribute('aria-label')).toMatch(/常用语/) })
    await userEvent.keyboard('1')
    expect(await screen.findByText('您希望怎样解决？')).toBeTruthy()
    expect(screen.queryByRole('button', { name: '填入 客户诉求' })).toBeNull()
    fireEvent.click(screen.getByLabelText('投诉'))
    await userEvent.click(await screen.findByRole('button', { name: '填入 客户诉求' }))
    await waitFor(() => { expect(document.activeElement?.id).toBe('desired_outcome') })
    await userEvent.keyboard('本周内修好')
    await userEvent.keyboard('{Control>}{Enter}{/Control}')
    await waitFor(() => { expect(sent.find((one) => one.path === `${TICKETING}/tickets` && one.method === 'POST')?.body).toMatchObject({ kind: 'complaint', desired_outcome: '本周内修好' }) })
  }, 60_000)
  it('shows what is to be said first where the operator looks, while it is to be said', async () => {
    const fresh = { ...CALL, answered_at: before(5) }
    await intake({ [`GET ${TICKETING}/calls/going-on`]: [fresh], [`POST ${TICKETING}/calls/k1/answer`]: { version: 2, call: fresh, number: '13812345678' } })
    const bar = await screen.findByRole('region', { name: '通话中' })
    expect(await within(bar).findByText(/本次通话将被录音/)).toBeTruthy()
  })
  it('takes the words away once they were said', async () => {
    await intake()
    const bar = await screen.findByRole('region', { name: '通话中' })
    expect(await within(bar).findByText('未核实')).toBeTruthy()
    expect(within(bar).queryByText(/本次通话将被录音/)).toBeNull()
  })
  it('shows what is open once, and what has ended apart from it', async () => {
    const line = (id: string, state: string) => ({ id, version: 1, no: `TS-${id}`, kind: 'complaint', severity: 'general', state, title: `事情 ${id}`, class_l1: null, channel: 'phone', community_id: 'c1', unit_id: 'u1', unit_code: '1-1-101', handler_id: null, handler_name: null, registered_at: before(900), promised_reply_at: before(-900), missed: 0, late: false, clock_code: null, clock_due_at: null, clock_warn_at: null, clock_result: null })
    await intake({ [`GET ${TICKETING}/histories`]: { open: [line('a', 'accepted')], latest: [line('a', 'accepted'), line('b', 'closed')], total: 2, in_90_days: 2 } })
    expect(await screen.findByRole('heading', { name: '近期已结工单' })).toBeTruthy()
    expect(screen.getAllByText('事情 a')).toHaveLength(1)
    expect(screen.getByText('事情 b')).toBeTruthy()
  })
  it('helps with an answer of the knowledge base', async () => {
    await intake({ [`GET ${TICKETING}/articles`]: { items: [{ id: 'a1', question: '押金怎么退', answer: '验收后三个月退还', topic: 'renovation' }], next_cursor: null } })
    await waitFor(() => { expect(document.activeElement?.getAttribute('aria-label')).toMatch(/常用语/) })
    await userEvent.type(await screen.findByLabelText('查知识库'), '押金')
    await userEvent.click(await screen.findByRole('button', { name: '插入说明' }))
    expect((screen.getByLabelText('描述') as HTMLTextAreaElement).value).toBe('验收后三个月退还')
    await userEvent.click(screen.getByRole('button', { name: '填入 事项' }))
    await waitFor(() => { expect(document.activeElement?.id).toBe('title') })
  })
})

describe('what rings', () => {
  it('is told without taking the focus, and F2 is offered once', async () => {
    serve({ [`GET ${TICKETING}/calls/going-on`]: [RINGING, { ...RINGING, id: 'k4', number: null, community_name: null, unit_code: null, tier: 'first' }, CALL] })
    const onAnswer = vi.fn()
    await show(() => <RingingPop onAnswer={onAnswer} />, '/page', OPERATOR)
    const pop = screen.getByRole('status', { name: '来电提醒' })
    expect(await within(pop).findByText('138****5678')).toBeTruthy()
    expect(within(pop).getByText('湖畔花园 1-1-101')).toBeTruthy()
    expect(within(pop).getByText('未显示号码')).toBeTruthy()
    expect(within(pop).getByText('接听后识别')).toBeTruthy()
    expect(within(pop).getAllByText('F2')).toHaveLength(1)
    expect(document.activeElement).toBe(document.body)
    await expectAccessible()
    await userEvent.click(within(pop).getAllByRole('button')[1] as HTMLElement)
    expect(onAnswer).toHaveBeenCalledWith('k4')
  })
})
