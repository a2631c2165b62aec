import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startKeyboard } from '@/keyboard/dispatcher'
import CallPage from '@/pages/calls/CallPage'
import { SpeakingStrip } from '@/shell/SpeakingStrip'
import { before, CALL, DETAIL, HOME, intake, OPERATOR, OWNER, TICKETING } from './line'
import { expectAccessible, sender, serve, show, type Answers, type Sent } from './page'

let stop: () => void = () => undefined
beforeEach(() => { stop = startKeyboard() })
afterEach(() => { stop(); sessionStorage.clear() })

const UNKNOWN = { ...CALL, community_id: null, community_name: null, unit_id: null, unit_code: null, person_id: null, number: '139****0000', tier: 'first' }
const FOUND = { id: 'u1', code: '1-1-101', community_id: 'c1', community_name: '湖畔花园', building_id: 'b1', occupancy_status: 'occupied_owner', owners: ['王**'] }
const found = (more = {}) => ({ units: [], callers: [], names: [], plates: [], ...more })
const from = (call: object, more: Answers = {}): Answers => ({
  [`GET ${TICKETING}/calls/going-on`]: [call], [`GET ${TICKETING}/calls/k1`]: { ...DETAIL, call }, [`POST ${TICKETING}/calls/k1/answer`]: { version: 2, call, number: '13900000000' },
  'GET /api/registry/callers': { callers: [] }, 'GET /api/registry/search': found({ units: [FOUND] }), ...more,
})
const told = (sent: Sent[]) => sent.filter((one) => one.path.endsWith('/calls/k1/caller')).map((one) => one.body)
const field = () => screen.findByRole<HTMLInputElement>('combobox', { name: '来电号码、房号或姓名' })
const arrived = () => waitFor(() => { expect(document.activeElement?.id).toBe('phrases') }, { timeout: 5_000 })
const lookUp = async (text: string) => {
  const input = await field()
  input.focus()
  input.select()
  await userEvent.keyboard(`${text}{Enter}`)
}

describe('what is said first', () => {
  const opening = { situation: 'greeting', id: 's1', version: 1, community_id: null, active: true, steps: [{ say: '您好，这里是{community}物业服务热线，我是{operator|客服专员}。', field: null }] }
  it('names the community and the operator in the bar as well, though nobody knows more of the call than the line it came in on', async () => {
    const call = { ...UNKNOWN, community_id: 'c1', community_name: '湖畔花园', answered_at: before(5) }
    await intake(from(call, { [`GET ${TICKETING}/scripts`]: [opening] }))
    const bar = await screen.findByRole('region', { name: '通话中' })
    expect(await within(bar).findByText('您好，这里是湖畔花园物业服务热线，我是周敏。')).toBeTruthy()
    await arrived()
    // Beside the form the same sentence says the same, and the form begins there.
    expect(screen.getAllByText('您好，这里是湖畔花园物业服务热线，我是周敏。')).toHaveLength(2)
    expect(screen.queryByText(/[{}|]/)).toBeNull()
  })
})

describe('a subject', () => {
  it('typed by hand is not replaced by a phrase; a phrase is', async () => {
    await intake()
    await arrived()
    await userEvent.keyboard('1')
    const subject = await screen.findByLabelText<HTMLInputElement>('一句话说明')
    await waitFor(() => { expect(subject.value).not.toBe('') })
    const first = subject.value
    await userEvent.click(screen.getByRole('toolbar').querySelectorAll('button')[1] as HTMLElement)
    await waitFor(() => { expect(subject.value).not.toBe(first) })
    await userEvent.clear(subject)
    await userEvent.type(subject, '屋面漏水第三次')
    screen.getByRole('toolbar').focus()
    await userEvent.keyboard('1')
    expect(await screen.findByText('一句话说明已手工填写，常用语没有写入')).toBeTruthy()
    expect(subject.value).toBe('屋面漏水第三次')
  })
})

describe('somebody on a number nobody has', () => {
  it('is verified as soon as they are named of the household that was found by the room', async () => {
    const { sent } = await intake(from(UNKNOWN, { 'POST /api/registry/persons/p1/caller-checks': { agreed: ['unit_code', 'name'], differed: [], verified: true } }))
    await arrived()
    expect((await field()).closest('.caller-search')?.getAttribute('data-recognised')).toBe('false')
    await lookUp('1-1-101')
    expect(await screen.findByText('通话中核实后可见')).toBeTruthy()
    expect((await field()).closest('.caller-search')?.getAttribute('data-recognised')).toBe('true')
    expect(screen.queryByRole('heading', { name: '核实来电人' })).toBeNull()
    await userEvent.click(await screen.findByRole('combobox', { name: '联系人' }))
    await userEvent.click((await screen.findAllByText(/^王\*\* 138/)).at(-1) as HTMLElement)
    expect(await screen.findByRole('heading', { name: '核实来电人' })).toBeTruthy()
    await waitFor(() => { expect(told(sent).at(-1)).toEqual({ community_id: 'c1', unit_id: 'u1', person_id: 'p1' }) })
    const beside = screen.getByRole('complementary')
    await userEvent.type(within(beside).getByLabelText('姓名'), '王建国')
    await userEvent.type(within(beside).getByLabelText('房号'), '1-1-101{Enter}')
    expect(await screen.findByText('¥123.00')).toBeTruthy()
  }, 60_000)
  it('has a major complaint called major before anybody knows where', async () => {
    const { sent } = await intake(from(UNKNOWN, { [`GET ${TICKETING}/tickets/intake-limit`]: ({ query }: Sent) => ({ at: before(0), latest: '2026-11-30T08:00:00Z', phase: null, severity: query.get('claim_cents') ? 'major' : 'general' }) }))
    await arrived()
    fireEvent.click(screen.getByLabelText('投诉'))
    await userEvent.click(await screen.findByRole('button', { name: /更多|发生时间/ }))
    await userEvent.type(await screen.findByLabelText('索赔金额'), '50000')
    expect(await screen.findByText('按所填情况为“重大”')).toBeTruthy()
    expect((screen.getByLabelText('客户诉求')).getAttribute('aria-required')).toBe('true')
    // By when it is answered depends on where.
    expect(screen.queryByText(/最晚/)).toBeNull()
    expect(sent.some((one) => one.path.endsWith('/intake-limit') && one.query.get('community_id') === 'c1')).toBe(true)
  }, 60_000)
  it('known from a ticket only calls for the home, and is none of the household until somebody says so', async () => {
    const call = { ...CALL, person_id: null, number: '139****0000' }
    const { sent } = await intake(from(call))
    await waitFor(() => { expect(told(sent)).toEqual([{ community_id: 'c1', unit_id: 'u1', person_id: null }]) })
    expect(await screen.findByText('其他人')).toBeTruthy()
    expect(screen.queryByRole('heading', { name: '核实来电人' })).toBeNull()
  })
})

describe('a call with a ticket', () => {
  const OTHER = { ...OWNER, id: 'p2', name: '何**', units: [{ unit_id: 'u2', code: '3-2-201', community_id: 'c1', community_name: '湖畔花园', relation: 'owner' }] }
  it('stays with its home while another one is looked up, until the operator says otherwise', async () => {
    const { sent } = await intake({
      [`GET ${TICKETING}/calls/k1`]: { ...DETAIL, tickets: [{ id: 't9', no: 'BX-9', kind: 'repair', title: '漏水', state: 'accepted' }] },
      'GET /api/registry/search': found({ names: [{ id: 'p2', name: '何**', phones: ['139****1111'], units: ['3-2-201'] }] }), 'GET /api/registry/persons/p2': OTHER,
      'GET /api/registry/units/u2/overview': { ...HOME, unit: { ...HOME.unit, id: 'u2', code: '3-2-201' }, owners: [{ person_id: 'p2', name: '何**', kind: 'natural', share: '1' }], phones: { p2: ['139****1111'] } },
      'GET /api/billing/units/u2/account': { open_bills: [], overdue_cents: 0, open_cents: 0, credits: [] },
    })
    await arrived()
    await waitFor(() => { expect(told(sent)).toHaveLength(1) })
    await lookUp('何')
    expect(await screen.findByText('本次通话已登记工单，仍记在 1-1-101 名下。', undefined, { timeout: 5_000 })).toBeTruthy()
    expect(screen.queryByRole('heading', { name: '核实来电人' })).toBeNull()
    await expectAccessible(screen.getByText(/仍记在/).closest('[role=status]') as HTMLElement)
    expect(told(sent)).toHaveLength(1)
    await userEvent.click(screen.getByRole('button', { name: '改记为 3-2-201' }))
    await waitFor(() => { expect(told(sent).at(-1)).toEqual({ community_id: 'c1', unit_id: 'u2', person_id: 'p2' }) })
    expect(screen.queryByText(/仍记在/)).toBeNull()
  }, 60_000)
})

describe('what was typed in a call that is over', () => {
  const over = { ...CALL, id: 'k0', state: 'ended', ended_at: before(30), result: 'ticket' }
  const typed = () => {
    sessionStorage.setItem('lintel.draft.intake-k0', JSON.stringify({ title: '屋面漏水第三次' }))
    sessionStorage.setItem('lintel.draft.intake-k0-caller', JSON.stringify({ text: '1-1-101', unitId: 'u1', communityId: 'c1' }))
    sessionStorage.setItem('lintel.draft.intake-k5', JSON.stringify({ contact_phone: '13900000000' }))
  }
  it('is offered in the next one, and goes when nobody wants it', async () => {
    typed()
    await intake()
    const notice = (await screen.findByText('上一通话有未提交内容：屋面漏水第三次')).closest('[role=status]') as HTMLElement
    expect(within(notice).getByRole('link', { name: '继续填写' }).getAttribute('href')).toBe('/intake?call=k0')
    await userEvent.click(within(notice).getByRole('button', { name: /放\s?弃/ }))
    expect(screen.queryByText(/未提交内容/)).toBeNull()
    expect(sessionStorage.getItem('lintel.draft.intake-k0')).toBeNull()
    expect(sessionStorage.getItem('lintel.draft.intake-k0-caller')).toBeNull()
  })
  it('is not told of a call that still goes on, which has its own button', async () => {
    typed()
    await intake({ [`GET ${TICKETING}/calls/going-on`]: [CALL, { ...CALL, id: 'k0' }] })
    expect(await screen.findByRole('region', { name: '通话中' })).toBeTruthy()
    expect(screen.queryByText(/未提交内容/)).toBeNull()
  })
  it('is offered where the call is looked at', async () => {
    typed()
    serve({ [`GET ${TICKETING}/calls/k0`]: { ...DETAIL, call: over }, [`GET ${TICKETING}/calls/going-on`]: [] })
    await show(CallPage, '/calls/k0', OPERATOR, '/calls/$id')
    expect(await screen.findByText('本通话有未提交内容：屋面漏水第三次')).toBeTruthy()
  })
  it('may still be kept for it, but nobody is verified in it any more', async () => {
    const ended = { ...CALL, state: 'ended', ended_at: before(5), result: 'ticket' }
    await intake({ [`GET ${TICKETING}/calls/going-on`]: [], [`GET ${TICKETING}/calls/k1`]: { ...DETAIL, call: ended } })
    expect(await screen.findByText('本次通话已结束。在此登记的工单仍记入该通话。')).toBeTruthy()
    expect(screen.getByRole('link', { name: '另行登记' }).getAttribute('href')).toBe('/intake')
    expect(screen.queryByRole('heading', { name: '核实来电人' })).toBeNull()
  })
})

describe('beside a call', () => {
  const scripts = [
    { id: 's1', version: 1, situation: 'greeting', community_id: null, steps: [{ say: '本次通话将被录音', field: null }], active: true },
    { id: 's2', version: 1, situation: 'repeat_caller', community_id: null, steps: [{ say: '请问这次还是同一件事吗？', field: null }], active: true },
    { id: 's3', version: 1, situation: 'closing', community_id: null, steps: [{ say: '您反映的内容：{matter|（复述）}。', field: null }], active: true },
  ]
  it('stands what is said to who called before, and at the end what was registered', async () => {
    await intake({
      [`GET ${TICKETING}/scripts`]: scripts,
      [`POST ${TICKETING}/tickets`]: { id: 't9', no: 'BX-9', state: 'registered', handler_id: null, promised_reply_at: '2026-11-30T08:00:00Z' },
    })
    expect(await screen.findByText('请问这次还是同一件事吗？')).toBeTruthy()
    expect(screen.getByText('再次来电（适合本次来电）')).toBeTruthy()
    await arrived()
    await userEvent.type(screen.getByLabelText('一句话说明'), '屋面漏水第三次')
    await userEvent.keyboard('{Control>}{Enter}{/Control}')
    const saved = (await screen.findByText(/BX-9/)).closest('[role=status]') as HTMLElement
    expect(saved.textContent).toMatch(/承诺 .*前答复 · 待受理/)
    await userEvent.click(screen.getByRole('combobox', { name: '话术' }))
    await userEvent.click((await screen.findAllByText('结束')).at(-1) as HTMLElement)
    expect(await screen.findByText('您反映的内容：屋面漏水第三次。')).toBeTruthy()
  }, 60_000)
})

describe('away from the form', () => {
  it('the header says that somebody is on the line, and F4 ends it', async () => {
    const sent = serve({ [`GET ${TICKETING}/calls/going-on`]: [CALL], [`GET ${TICKETING}/calls/k1`]: DETAIL, [`POST ${TICKETING}/calls/k1/end`]: { ...CALL, state: 'ended', result: 'resolved' } })
    const { router } = await show(SpeakingStrip, '/page', OPERATOR)
    const strip = await screen.findByRole('region', { name: '正在通话' })
    expect(strip.textContent).toContain('138****5678')
    await expectAccessible()
    await userEvent.keyboard('{F4}')
    await screen.findByRole('dialog')
    await userEvent.click(sender())
    await waitFor(() => { expect(sent.find((one) => one.path.endsWith('/calls/k1/end'))?.body).toEqual({ result: 'resolved', note: null }) })
    await userEvent.click(within(strip).getByRole('button', { name: /回到通话/ }))
    await waitFor(() => { expect(router.state.location.search).toEqual({ call: 'k1' }) })
  })
  it('is silent beside the form itself, whose bar shows it', async () => {
    serve({ [`GET ${TICKETING}/calls/going-on`]: [CALL] })
    const { queries } = await show(SpeakingStrip, '/intake?call=k1', OPERATOR, '/intake')
    await waitFor(() => { expect(queries.isFetching()).toBe(0) })
    expect(screen.queryByRole('region')).toBeNull()
  })
})
