import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { Charged } from '@/pages/fees/Charged'
import type { ChargeItem } from '@/api/fees'
import { expectAccessible, serve, show } from './page'

const ITEM = { id: 'i1', community_id: 'c1', code: 'wyf', name: '住宅物业费', category: 'property_fee', nature: 'service', cycle_months: 1, bill_in: 'advance', proration: 'ACTUAL_DAYS', valid_to: null, source: 'manual', state: 'active', prices: [] } as ChargeItem
const PATH = '/api/billing/charge-items/i1/assignments'
const unit = (id: string, code: string) => ({ id, number: code, code, occupancy_status: 'occupied' })
const front = (...units: object[]) => ({ id: 'b', version: 1, entrances: [{ id: 'e', code: '1', floors: [{ floor: 1, units }] }] })
const ESTATE = {
  'GET /api/registry/communities/c1/buildings': [{ id: 'b1', code: '1', name: null, units: 2 }, { id: 'b2', code: '2', name: null, units: 1 }],
  'GET /api/registry/buildings/b1/stack': front(unit('u1', '1-1-101'), unit('u2', '1-1-102')), 'GET /api/registry/buildings/b2/stack': front(unit('u3', '2-1-101')),
}

describe('units of a charge item', () => {
  it('are counted and listed with the day since when they pay', async () => {
    const row = { id: 'a1', unit_id: 'u1', unit_code: '1-1-101', valid_from: '2026-01-01', valid_to: null, source: 'manual' }
    serve({ [`GET ${PATH}`]: { units: 2, items: [{ ...row, id: 'a2', unit_id: 'u2', unit_code: '1-1-1102' }, row], next_cursor: null } })
    await show(() => <Charged item={ITEM} assignable={false} />)
    expect(await screen.findByText('2 户')).toBeTruthy()
    expect(screen.getAllByRole('link').map((link) => link.textContent)).toEqual(['1-1-101', '1-1-1102'])
    expect(screen.getAllByText('2026/01/01')).toHaveLength(2)
    expect(screen.queryByRole('button', { name: '分配房屋' })).toBeNull()
    await expectAccessible()
  })
  it('begin with none: the whole community is assigned, or some of a building', async () => {
    const sent = serve({ ...ESTATE, [`GET ${PATH}`]: { units: 0, items: [], next_cursor: null }, [`POST ${PATH}`]: { created: 2 } })
    await show(() => <Charged item={ITEM} assignable />)
    expect(await screen.findByText(/还没有房屋缴纳此项目/)).toBeTruthy()
    await userEvent.click(screen.getByRole('button', { name: '分配房屋' }))
    const dialog = within(await screen.findByRole('dialog'))
    await expectAccessible()
    await userEvent.click(dialog.getByRole('button', { name: '分配房屋' }))
    expect(await screen.findByText('已分配 2 户，另有 1 户已在缴纳')).toBeTruthy()
    const posts = () => sent.filter((one) => one.method === 'POST')
    expect(posts()[0]?.body).toEqual({ unit_ids: ['u1', 'u2', 'u3'], valid_from: expect.stringMatching(/^\d{4}-\d\d-01$/) as string })
    expect(posts()[0]?.headers.get('Idempotency-Key')).toMatch(/^[0-9a-f-]{36}$/)
    await userEvent.click(screen.getByRole('button', { name: '分配房屋' }))
    const again = within((await screen.findAllByRole('dialog')).at(-1) as HTMLElement)
    await userEvent.click(again.getByLabelText('指定房屋'))
    await userEvent.click(again.getByRole('combobox', { name: '楼栋' }))
    await userEvent.click(await screen.findByText('1 栋 · 2 户'))
    await userEvent.click(again.getByRole('combobox', { name: '房号' }))
    await userEvent.click(await screen.findByText('1-1-102'))
    await userEvent.click(again.getByRole('button', { name: '分配房屋' }))
    await waitFor(() => { expect((posts()[1]?.body as { unit_ids: string[] } | undefined)?.unit_ids).toEqual(['u2']) })
  })
})
