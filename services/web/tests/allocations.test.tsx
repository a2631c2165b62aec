import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import dayjs from 'dayjs'
import { describe, expect, it } from 'vitest'
import AllocationPage from '@/pages/allocations/AllocationPage'
import AllocationsPage from '@/pages/allocations/AllocationsPage'
import DraftPage from '@/pages/allocations/DraftPage'
import NoticePage from '@/pages/allocations/NoticePage'
import { badLine, begun, whole, wishOf, type Values } from '@/pages/allocations/wish'
import { expectAccessible, PERSON, serve, show } from './page'

const allocation = {
  id: 'a-1', version: 3, no: 'GTHC2025060200001', community_id: 'c1', period_from: '2025-05-01', period_to: '2025-05-31', reach: 'community', bases: ['area'], items: ['公摊电费'], units: 2,
  amount_cents: 100_000, state: 'disclosed', created_at: '2025-06-02T02:00:00Z', disclosed_until: '2025-06-07', failed_at: null, open_objections: 1,
}
const cost = {
  charge_item_id: 'i-1', item_code: 'GT', item_name: '公摊电费', source: 'meters', document: null, meter_kind: 'power', loss_borne_by: 'owners', use_main: '5000', use_units: '4760', use_common: '150', lost: '90',
  unread: 0, usage: '240', unit_price: '0.55', amount_cents: 100_000, part_cents: [100_000],
}
const objection = { id: 'o-1', unit_id: 'u-1', unit_code: '1-1-101', reason: '面积与产权证不符', ticket_id: null, ticket_no: null, state: 'open', raised_at: '2025-06-03T02:00:00Z', raised_by: 's-3', answered_at: null, answered_by: null, answer: null, may_settle: true }
const detail = {
  version: 3, allocation, building_ids: [], parts: [{ basis: 'area', percent: '100', meter_kind: null, floors: [], weight: '209.80' }], costs: [cost], excluded: [{ unit_id: 'u-9', unit_code: '1-1-001', reason: '合同约定' }],
  objections: [objection], drafted_by: 's-1', checked_by: 's-2', checked_at: '2025-06-02T03:00:00Z', disclosed_by: 's-2', disclosed_at: '2025-06-02T04:00:00Z', billed_by: null, billed_at: null, bills: 0, billed_cents: 0,
  voided_by: null, voided_at: null, void_reason: null, replaces_id: null, replaced_by: null, names: { 's-1': '周会计', 's-2': '刘财务', 's-3': '王收银' }, may: ['object', 'void'],
}
const shares = [{ unit_id: 'u-1', unit_code: '1-1-101', weights: ['89.50'], cost_cents: [42_660], amount_cents: 42_660 }, { unit_id: 'u-2', unit_code: '1-1-102', weights: ['120.30'], cost_cents: [57_340], amount_cents: 57_340 }]
const person = { ...PERSON, permissions: [...PERSON.permissions, 'billing.allocation.read', 'billing.allocation.prepare', 'billing.allocation.answer'] }
const GET = { 'GET /api/billing/allocations/a-1': detail, 'GET /api/billing/allocations/a-1/shares': { items: shares, next_cursor: null } }

describe('a split of shared cost', () => {
  it('says who did what, what each home bears, and what owners say', async () => {
    serve(GET)
    await show(AllocationPage, '/allocations/a-1', person, '/allocations/$id')
    expect(await screen.findByText('GTHC2025060200001')).toBeTruthy()
    expect(screen.getByText(/周会计/)).toBeTruthy()
    expect(await screen.findByText('¥426.60')).toBeTruthy()
    expect(screen.getByText(/损耗 90/)).toBeTruthy()
    expect(screen.getByText('面积与产权证不符')).toBeTruthy()
    expect(screen.queryByRole('button', { name: '出账' })).toBeNull()
    await expectAccessible()
  })
  it('is void when an objection is upheld, which is said before', async () => {
    const calls = serve({ ...GET, 'POST /api/billing/allocation-objections/o-1/answer': detail })
    await show(AllocationPage, '/allocations/a-1', person, '/allocations/$id')
    await userEvent.click(await screen.findByRole('button', { name: '答复' }))
    const dialog = await screen.findByRole('dialog')
    fireEvent.click(within(dialog).getByRole('radio', { name: '成立' }))
    expect(await within(dialog).findByText(/整单作废/)).toBeTruthy()
    fireEvent.change(within(dialog).getByLabelText('答复内容'), { target: { value: '面积有误' } })
    fireEvent.click(within(dialog).getByRole('button', { name: '答复' }))
    await waitFor(() => { expect(calls.find((call) => call.path.endsWith('/answer'))?.body).toEqual({ outcome: 'upheld', answer: '面积有误' }) })
  })
  it('is billed once the days are over and nobody waits', async () => {
    const calls = serve({ ...GET, 'GET /api/billing/allocations/a-1': { ...detail, may: ['bill'], objections: [] }, 'POST /api/billing/allocations/a-1/bill': detail })
    await show(AllocationPage, '/allocations/a-1', person, '/allocations/$id')
    await userEvent.click(await screen.findByRole('button', { name: '出账' }))
    const dialog = await screen.findByRole('dialog')
    expect(within(dialog).getByText(/2 户出账 ¥1,000.00/)).toBeTruthy()
    fireEvent.click(within(dialog).getByRole('button', { name: '出账' }))
    await waitFor(() => { expect(calls.some((call) => call.path.endsWith('/bill'))).toBe(true) })
  })
  it('is printed with homes and no names', async () => {
    serve(GET)
    await show(NoticePage, '/allocations/a-1/notice', person, '/allocations/$id/notice')
    expect(await screen.findByText('公共能耗费用分摊公示表')).toBeTruthy()
    expect(screen.getByText('573.40')).toBeTruthy()
    expect(screen.queryByText(/周会计|刘财务/)).toBeNull()
  })
  it('stands in the list', async () => {
    serve({ 'GET /api/billing/allocations': { items: [allocation], next_cursor: null } })
    await show(AllocationsPage, '/allocations', person, '/allocations')
    expect(await screen.findByText('GTHC2025060200001')).toBeTruthy()
    expect(screen.getByText('1 条待答复')).toBeTruthy()
    await expectAccessible()
  })
})

describe('drafting a split', () => {
  const item = { id: 'i-1', code: 'GT', name: '公摊电费', nature: 'pass_through', state: 'active', category: 'shared_power', cycle_months: 0, prices: [] }
  it('shows what each home would bear while it is typed', async () => {
    const calls = serve({
      'GET /api/billing/charge-items': { items: [item], next_cursor: null },
      'POST /api/billing/allocations/preview': { units: 2, nothing: 0, amount_cents: 100_000, parts: detail.parts, costs: [{ ...cost, source: 'invoice', loss_borne_by: null }], excluded: [], shares },
    })
    await show(DraftPage, '/allocations/new', person, '/allocations/new')
    fireEvent.change(await screen.findByLabelText('金额'), { target: { value: '1000' } })
    await expectAccessible()
    fireEvent.mouseDown(screen.getByLabelText('收费项目'))
    fireEvent.click(await screen.findByTitle('公摊电费'))
    expect(await screen.findByText('¥426.60', undefined, { timeout: 4000 })).toBeTruthy()
    expect(calls.find((call) => call.path.endsWith('/preview'))?.body).toMatchObject({ costs: [{ amount_cents: 100_000, source: 'invoice' }], parts: [{ basis: 'area', percent: '100' }], reach: 'community' })
  })
  it('is complete only with all it needs', () => {
    const values: Values = { ...begun(), from: dayjs('2025-04-15'), to: dayjs('2025-05-15'), costs: [{ item: 'i-1', source: 'invoice', amount_cents: 1 }] }
    expect(wishOf(values, 'c1', null)).toMatchObject({ period_from: '2025-04-01', period_to: '2025-05-31' })
    expect(wishOf({ ...values, costs: [{ source: 'invoice', amount_cents: 1 }] }, 'c1', null)).toBeNull()
    expect(wishOf({ ...values, to: dayjs('2025-03-01') }, 'c1', null)).toBeNull()
    expect(wishOf({ ...values, reach: 'units' }, 'c1', null)).toBeNull()
    expect(wishOf({ ...values, reach: 'units', codes: ' 1-1-101 \n\n1-1-102' }, 'c1', null)?.unit_codes).toEqual(['1-1-101', '1-1-102'])
    expect(wishOf({ ...values, parts: [{ basis: 'floor_weight', percent: '100', lines: '1 0\n2\t1.1' }] }, 'c1', null)?.parts).toEqual([{ basis: 'floor_weight', percent: '100', floors: [{ floor: 1, weight: '0' }, { floor: 2, weight: '1.1' }] }])
    expect(wishOf({ ...values, parts: [{ basis: 'area', percent: '60' }, { basis: 'household', percent: '30' }] }, 'c1', null)).toBeNull()
    expect(whole([{ percent: '33.3333' }, { percent: '66.6667' }])).toBe(true)
  })
  it('names the line that cannot be read', () => {
    expect(badLine('1-1-101 3\n1-1-102 x', 'weights')).toEqual({ line: 2, text: '1-1-102 x' })
    expect(badLine('1-1-101', 'reasons')).toEqual({ line: 1, text: '1-1-101' })
    expect(badLine('-1 0.5\n3 1', 'floors')).toBeNull()
  })
})
