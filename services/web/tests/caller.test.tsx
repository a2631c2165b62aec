import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { certain, type Choice } from '@/pages/intake/choices'
import { wholePhone } from '@/pages/intake/caller'
import IntakePage from '@/pages/intake/IntakePage'
import { startKeyboard } from '@/keyboard/dispatcher'
import { serve, show, type Sent } from './page'

const PATIENT = { timeout: 5_000 }
const FIELD = '来电号码、房号或姓名'

/** The answer to a question, given when the test says so. */
class Later {
  private readonly open = new Map<string, () => void>()
  readonly hold = (key: string, value: unknown) => new Promise((resolve) => { this.open.set(key, () => { resolve(value) }) })
  async give(key: string) {
    await waitFor(() => { expect(this.open.has(key)).toBe(true) }, PATIENT)
    await act(async () => { this.open.get(key)?.(); await Promise.resolve() })
  }
}

const CODES: Record<string, string> = { u101: '1-1-101', u102: '1-1-102', u1001: '1-1-1001' }
const unit = (id: string) => ({ id, code: CODES[id], community_id: 'c1', community_name: '湖畔花园', building_id: 'b1', occupancy_status: 'occupied_owner', owners: ['王**'] })
const overview = (id: string) => ({ version: 1, unit: { id, version: 1, community_id: 'c1', building_id: 'b1', code: CODES[id], floor: 1, number: '1', unit_type: 'residence', layout: null, gross_area: '89.50', inner_area: null, occupancy_status: 'occupied_owner', delivered_on: null }, community_name: '湖畔花园', owners: [{ person_id: `p-${id}`, name: '王**', kind: 'natural', share: '1' }], phones: { [`p-${id}`]: ['138****5678'] }, ownerships: [], occupants: [], parking: [], vehicles: [], areas: [] })
const found = (...ids: string[]) => ({ units: ids.map(unit), callers: [], names: [], plates: [] })
const field = () => screen.getByLabelText<HTMLInputElement>(FIELD)
/** In one go: what happens between the keys is another test. */
const write = (text: string) => { field().focus(); fireEvent.change(field(), { target: { value: text } }) }
const enter = async (text: string) => { write(text); await userEvent.keyboard('{Enter}') }
const household = (code: string) => screen.findByRole('link', { name: code }, PATIENT)
const save = () => userEvent.keyboard('{Control>}{Enter}{/Control}')
const posted = (sent: Sent[]) => sent.find((one) => one.method === 'POST')?.body

function answers(extra: Record<string, unknown> = {}) {
  return {
    ...Object.fromEntries(Object.keys(CODES).map((id) => [`GET /api/registry/units/${id}/overview`, overview(id)])),
    ...Object.fromEntries(Object.keys(CODES).map((id) => [`GET /api/billing/units/${id}/account`, { unit_id: id, unit_code: CODES[id], community_id: 'c1', owner_id: 'p1', open_cents: 0, overdue_cents: 0, late_fee_cents: 0, open_bills: [], credits: [], last_payments: [] }])),
    'GET /api/ticketing/histories': { open: [], latest: [], total: 0, in_90_days: 0 },
    'GET /api/ticketing/tickets/similar': [],
    'GET /api/registry/search': ({ query }: Sent) => found(...Object.keys(CODES).filter((id) => CODES[id]?.startsWith(query.get('q') ?? '?'))),
    'POST /api/ticketing/tickets': { id: 't1', no: 'BX-80' },
    ...extra,
  }
}

let stop: () => void
beforeEach(() => { stop = startKeyboard() })
afterEach(() => { stop(); sessionStorage.clear() })

describe('what is meant', () => {
  const choice = (text: string, id = text): Choice => ({ value: id, text, note: '', caller: { unitId: id } })
  it('is what was typed in full and exists once, or the only one there is', () => {
    expect(certain([choice('1-1-1001'), choice('1-1-102')], '1-1-102 ')?.text).toBe('1-1-102')
    expect(certain([choice('1-1-1001'), choice('1-1-1002')], '1-1-10')).toBeUndefined()
    expect(certain([choice('1-1-101', 'a'), choice('1-1-101', 'b'), choice('1-1-1011')], '1-1-101')).toBeUndefined()
    expect(certain([choice('A-101')], 'a-101')?.text).toBe('A-101')
    expect(certain([choice('1-1-1001')], '1-1-100')?.text).toBe('1-1-1001')
    expect(certain([], '1-1-10')).toBeUndefined()
  })
  it('is a number only when it is whole', () => {
    expect(['138 1234-5678', '+8613812345678', '0571-88886666', '02162345678'].map(wholePhone)).toEqual(['13812345678', '+8613812345678', '057188886666', '02162345678'])
    expect(['1381234567', '1-1-101', '138123456789'].map(wholePhone)).toEqual([null, null, null])
  })
})

describe('the field of the caller', () => {
  it('waits for the answer to what is typed instead of taking a row of what was', async () => {
    const later = new Later()
    serve(answers({ 'GET /api/registry/search': ({ query }: Sent) => later.hold(query.get('q') ?? '', query.get('q') === '1-1-10' ? found('u1001', 'u101', 'u102') : found('u102')) }))
    await show(IntakePage)
    write('1-1-10')
    await later.give('1-1-10')
    await waitFor(() => { expect(document.querySelectorAll('.ant-select-item-option')).toHaveLength(3) }, PATIENT)
    await userEvent.keyboard('2{Enter}')
    expect(field().value).toBe('1-1-102')
    expect(screen.getByText('正在查找“1-1-102”…')).toBeTruthy()
    // The closing list may still be on the screen.
    for (const left of document.querySelectorAll('.ant-select-item-option')) fireEvent.click(left)
    expect(field().value).toBe('1-1-102')
    expect(screen.queryByRole('link', { name: /^1-1-/ })).toBeNull()
    await later.give('1-1-102')
    expect(await household('1-1-102')).toBeTruthy()
    expect(field().value).toBe('1-1-102')
  })
  it('shows the list when Enter came early and several are meant', async () => {
    serve(answers())
    await show(IntakePage)
    await enter('1-1-10')
    await waitFor(() => { expect(document.querySelectorAll('.ant-select-item-option')).toHaveLength(3) }, PATIENT)
    expect(screen.queryByRole('link', { name: /^1-1-/ })).toBeNull()
    expect(document.activeElement).toBe(field())
  })
  it('forgets the caller with the first edit, never what was typed elsewhere', async () => {
    const sent = serve(answers())
    await show(IntakePage)
    await enter('1-1-101')
    expect(await household('1-1-101')).toBeTruthy()
    fireEvent.change(screen.getByLabelText('描述'), { target: { value: '厨房水龙头' } })
    write('1-1-1011')
    expect(screen.queryByRole('link', { name: '1-1-101' })).toBeNull()
    expect(screen.getByLabelText<HTMLTextAreaElement>('描述').value).toBe('厨房水龙头')
    expect(sessionStorage.getItem('lintel.draft.intake-caller')).toBeNull()
    await enter('1-1-102')
    expect(await household('1-1-102')).toBeTruthy()
    await waitFor(() => { expect(document.activeElement?.getAttribute('role')).toBe('toolbar') })
    await userEvent.keyboard('1')
    await save()
    expect(await screen.findByText('已登记 BX-80', undefined, PATIENT)).toBeTruthy()
    expect(posted(sent)).toMatchObject({ unit_id: 'u102', person_id: 'p-u102', title: '漏水', description: '厨房水龙头' })
    expect(field().value).toBe('')
  })
  it('takes its number back with the caller', async () => {
    serve(answers({ 'GET /api/registry/callers': { callers: [] } }))
    await show(IntakePage)
    write('13812345678')
    const phone = await screen.findByLabelText<HTMLInputElement>('电话')
    await waitFor(() => { expect(phone.value).toBe('13812345678') })
    write('1381234567')
    expect(phone.value).toBe('')
    write('13812345678')
    fireEvent.change(phone, { target: { value: '13987654321' } })
    write('')
    expect(phone.value).toBe('13987654321')
  })
  it('says whom a reload brought back, and a new call takes their place', async () => {
    serve(answers())
    const first = await show(IntakePage)
    await enter('1-1-101')
    expect(await household('1-1-101')).toBeTruthy()
    first.unmount()
    await show(IntakePage)
    expect(field().value).toBe('1-1-101')
    expect(screen.getByText('已恢复上次选择的来电人“1-1-101”，请核对')).toBeTruthy()
    expect(await household('1-1-101')).toBeTruthy()
    field().blur()
    field().focus()
    await userEvent.keyboard('1')
    expect(field().value).toBe('1')
    write('1-1-102')
    expect(field().value).toBe('1-1-102')
    expect(screen.queryByText(/^已恢复上次选择/)).toBeNull()
    await userEvent.keyboard('{Enter}')
    expect(await household('1-1-102')).toBeTruthy()
  })
})

describe('the keyboard', () => {
  it('saves as soon as the caller is read, without complaining of what is on its way', async () => {
    const later = new Later()
    const sent = serve(answers({ 'GET /api/registry/units/u101/overview': () => later.hold('u101', overview('u101')) }))
    await show(IntakePage)
    await enter('1-1-101')
    await waitFor(() => { expect(document.activeElement?.getAttribute('role')).toBe('toolbar') }, PATIENT)
    await userEvent.keyboard('1')
    await save()
    expect(screen.getByText('正在读取来电人，读完即登记…')).toBeTruthy()
    expect(posted(sent)).toBeUndefined()
    await later.give('u101')
    expect(await screen.findByText('已登记 BX-80', undefined, PATIENT)).toBeTruthy()
    expect(screen.queryByText('请填写电话')).toBeNull()
    expect(posted(sent)).toMatchObject({ unit_id: 'u101', person_id: 'p-u101', contact_phone: null })
  })
  it('does not save past a field that may mean several', async () => {
    const sent = serve(answers())
    await show(IntakePage)
    write('1-1-10')
    await save()
    await waitFor(() => { expect(document.querySelectorAll('.ant-select-item-option')).toHaveLength(3) }, PATIENT)
    expect(posted(sent)).toBeUndefined()
    expect(document.activeElement).toBe(field())
  })
  it('takes the mark off the phone when the number is known', async () => {
    serve(answers())
    await show(IntakePage)
    await userEvent.click(screen.getByRole('button', { name: /漏水/ }))
    await save()
    expect(await screen.findByText('请填写电话')).toBeTruthy()
    await enter('1-1-101')
    expect(await household('1-1-101')).toBeTruthy()
    await waitFor(() => { expect(screen.queryByText('请填写电话')).toBeNull() })
  })
  it('goes from the caller to the form: no icon, and the phrases are one stop', async () => {
    serve(answers())
    await show(IntakePage)
    write('x')
    await userEvent.tab()
    expect((document.activeElement as HTMLInputElement).type).toBe('radio')
    await userEvent.tab()
    expect(document.activeElement?.textContent).toContain('漏水')
    await userEvent.keyboard('{ArrowRight}')
    expect(document.activeElement?.textContent).toContain('停电')
    await userEvent.keyboard('{ArrowLeft}')
    await userEvent.tab()
    expect(document.activeElement).toBe(screen.getByLabelText('一句话说明'))
  })
})
