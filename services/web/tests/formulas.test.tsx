import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import i18next from 'i18next'
import { describe, expect, it } from 'vitest'
import type { NewPrice } from '@/api/fees'
import FeesPage from '@/pages/fees/FeesPage'
import { byFloor, formulaWords } from '@/pages/fees/words'
import { expectAccessible, PERSON, Refused, serve, show } from './page'

const LIST = '/api/billing/charge-items'
const clerk = { ...PERSON, permissions: [...PERSON.permissions, 'billing.charge_item.read', 'billing.charge_item.manage'] }
const example = { amount_cents: 6000, lines: [] }
const fill = (field: HTMLElement, value: string) => { fireEvent.change(field, { target: { value } }) }

async function opened(routes: Parameters<typeof serve>[0]) {
  const sent = serve({ [`GET ${LIST}`]: { items: [{ id: 'i1', community_id: 'c1', code: 'old', name: '旧项目', category: 'lift_fee', nature: 'service', cycle_months: 1, bill_in: 'advance', proration: 'ACTUAL_DAYS', valid_to: null, source: 'manual', state: 'active', prices: [] }] }, [`POST ${LIST}/example`]: example, ...routes })
  await show(FeesPage, '/page', clerk)
  await userEvent.click(await screen.findByRole('button', { name: '新建收费项目' }))
  const drawer = within(await screen.findByRole('dialog'))
  fill(drawer.getByLabelText('名称'), '电梯费')
  fill(drawer.getByLabelText('编号'), 'lift')
  return { sent, drawer }
}
const bodies = (sent: ReturnType<typeof serve>, path: string) => sent.filter((one) => one.method === 'POST' && one.path === path).map((one) => one.body)

describe('a price of a formula', () => {
  it('by floor has its weights and is tried for a floor', async () => {
    const { sent, drawer } = await opened({ [`POST ${LIST}`]: (one: { body: unknown }) => ({ id: 'i3', ...(one.body as object) }) })
    expect(drawer.queryByLabelText('楼层')).toBeNull()
    await userEvent.click(drawer.getByText('面积 × 单价 × 楼层系数'))
    fill(drawer.getByRole('textbox', { name: '单价' }), '0.5')
    await userEvent.click(drawer.getByRole('button', { name: /添加一档$/ }))
    expect(drawer.queryByText('每月：建筑面积 × 0.50 元 × 楼层系数')).toBeNull()
    fill(drawer.getByLabelText('起始楼层'), '2')
    fill(drawer.getByLabelText('系数'), '1.2')
    expect(await drawer.findByText('每月：建筑面积 × 0.50 元 × 楼层系数')).toBeTruthy()
    fill(drawer.getByLabelText('楼层'), '12')
    expect(await drawer.findByText('¥60.00')).toBeTruthy()
    await expectAccessible()
    fireEvent.mouseDown(drawer.getByRole('combobox', { name: '税率' }))
    fireEvent.click(await screen.findByText('9%'))
    expect(await drawer.findByText('每月：建筑面积 × 0.50 元 × 楼层系数，含税 9%')).toBeTruthy()
    const price = { formula: 'floor_weight', unit_price: '0.5', weights: [{ floor: 2, weight: '1.2' }], tax_rate: '0.09' }
    await waitFor(() => { expect(bodies(sent, `${LIST}/example`).at(-1)).toMatchObject({ floor: 12, price }) })
    await userEvent.click(drawer.getByRole('button', { name: '创建' }))
    await waitFor(() => { expect(bodies(sent, LIST)).toMatchObject([{ price }]) })
  })

  it('of a company is put together from its figures, and what it cannot read is told at the field', async () => {
    const refused = new Refused(422, { code: 'invalid_fields', errors: [{ field: 'expression', code: 'formula_unknown_name', message: 'rate' }] })
    const { sent, drawer } = await opened({ [`POST ${LIST}/example`]: refused, [`POST ${LIST}`]: refused })
    await userEvent.click(drawer.getByText('自定义公式'))
    await userEvent.click(drawer.getByRole('button', { name: /^建筑面积/ }))
    const text = drawer.getByRole<HTMLTextAreaElement>('textbox', { name: '公式' })
    expect(text.value).toBe('gross_area')
    expect(drawer.queryByLabelText('公式中的单价')).toBeNull()
    fill(text, 'gross_area * unit_price + floor_weight')
    expect(await drawer.findByLabelText('公式中的单价')).toBeTruthy()
    expect(drawer.getByText('楼层系数', { selector: 'legend' })).toBeTruthy()
    fill(text, 'gross_area * rate')
    expect(await drawer.findByText('每月：建筑面积 × rate')).toBeTruthy()
    expect(await drawer.findByText('公式中没有“rate”这个项目')).toBeTruthy()
    await userEvent.click(drawer.getByRole('button', { name: '创建' }))
    await waitFor(() => { expect(drawer.getAllByText('公式中没有“rate”这个项目')).toHaveLength(2) })
    expect(text.value).toBe('gross_area * rate')
    expect(bodies(sent, LIST)).toMatchObject([{ price: { formula: 'expression', expression: 'gross_area * rate' } }])
    await expectAccessible()
  })

  it('is told in words', () => {
    const words = (price: Partial<NewPrice>) => formulaWords({ valid_from: '2025-01-01', formula: 'fixed', ...price }, i18next.t)
    expect(words({ formula: 'household', unit_price: '15' })).toBe('每月每户 15.00 元')
    expect(words({ formula: 'floor_weight', unit_price: '0.5', fixed_amount: '2' })).toBe('每月：建筑面积 × 0.50 元 × 楼层系数 + 2.00 元')
    expect(words({ formula: 'expression', expression: 'max(gross_area - 90, 0) * unit_price / 2', unit_price: '3', minimum: '10' }))
      .toBe('每月：max(建筑面积 - 90, 0) × 单价 ÷ 2（单价 3.00），最低 10.00 元')
    expect(words({ fixed_amount: '80', tax_rate: '0.06' })).toBe('每月 80.00 元，含税 6%')
    expect(words({ fixed_amount: '80', tax_rate: '0' })).toBe('每月 80.00 元，含税 0%')
  })

  it('asks for a floor only where the floor counts', () => {
    expect([byFloor({ formula: 'floor_weight' }), byFloor({ formula: 'expression', expression: 'floor * 2' }), byFloor({ formula: 'expression', expression: 'gross_area' }), byFloor({ formula: 'fixed' }), byFloor(null)]).toEqual([true, true, false, false, false])
  })
})
