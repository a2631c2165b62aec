import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import { Told } from '@/components/Told'
import { FirstSteps } from '@/pages/home/FirstSteps'
import OwnerPage from '@/pages/households/OwnerPage'
import UnitPage from '@/pages/households/UnitPage'
import ImportsPage from '@/pages/imports/ImportsPage'
import { expectAccessible, PERSON, serve, show } from './page'

const owner = { id: 'p1', version: 4, kind: 'natural', name: '王**', gender: null, id_type: null, id_number: null, phones: [], email: null, locale: 'zh-CN', flags: [], communities: ['c1'], units: [], household: [], vehicles: [], parking: [] }

describe('the contact e-mail of an owner', () => {
  const clerk = { ...PERSON, permissions: ['registry.person.read', 'registry.person.manage'] }
  it('is written down against the version that was seen', async () => {
    const sent = serve({ 'GET /api/registry/persons/p1': owner, 'PATCH /api/registry/persons/p1': { ...owner, version: 5, email: 'w***@example.com' } })
    await show(OwnerPage, '/owners/p1', clerk, '/owners/$id')
    await userEvent.click(await screen.findByRole('button', { name: /编\s?辑/ }))
    const dialog = within(await screen.findByRole('dialog'))
    fireEvent.change(dialog.getByLabelText('邮箱'), { target: { value: 'wang@example.com' } })
    await expectAccessible()
    await userEvent.click(dialog.getByRole('button', { name: /保\s?存/ }))
    expect(await screen.findByText('w***@example.com')).toBeTruthy()
    const change = sent.find((one) => one.method === 'PATCH')
    expect(change?.body).toEqual({ email: 'wang@example.com' })
    expect(change?.headers.get('If-Match')).toBe('"4"')
  })
  it('is not offered to those who only read', async () => {
    serve({ 'GET /api/registry/persons/p1': owner })
    await show(OwnerPage, '/owners/p1', { ...PERSON, permissions: ['registry.person.read'] }, '/owners/$id')
    expect((await screen.findAllByText('未填写')).length).toBeGreaterThan(0)
    expect(screen.queryByRole('button', { name: /编\s?辑/ })).toBeNull()
  })
})

describe('somebody who cannot be written to', () => {
  it('is to be phoned, and nothing claims that the message arrived', async () => {
    const one = { id: 'd1', template: 'ticket_accepted', channel: 'phone_task', state: 'sent', recipient_kind: 'person', recipient_id: 'p1', recipient_name: null, masked_address: null, error_code: null, created_at: '2026-11-22T01:00:00Z' }
    serve({ 'GET /api/notifications/deliveries': { items: [one, { ...one, id: 'd2', channel: 'email', state: 'failed', error_code: 'no_address' }], next_cursor: null } })
    await show(() => <Told subject="t1" />, '/page', { ...PERSON, permissions: ['notifications.delivery.read'] })
    expect(await screen.findByText('无法通过邮件通知，请电话告知。')).toBeTruthy()
    expect(screen.getByText('请电话告知')).toBeTruthy()
    expect(screen.queryByText('已送达')).toBeNull()
  })
})

describe('a unit', () => {
  it('shows nothing of its people to those who may not see them', async () => {
    const unit = { id: 'u1', version: 1, community_id: 'c1', building_id: 'b1', code: '3-1-1201', floor: 12, number: '1201', unit_type: 'residence', layout: '10102', gross_area: '89.50', inner_area: null, occupancy_status: 'occupied_owner', delivered_on: null }
    serve({ 'GET /api/registry/units/u1/overview': { version: 1, unit, community_name: '湖畔花园', owners: [], phones: {}, ownerships: [], occupants: [], parking: [], vehicles: [], areas: [] } })
    await show(UnitPage, '/units/u1', { ...PERSON, permissions: ['registry.unit.read'] }, '/units/$id')
    expect(await screen.findByText('89.50 m²')).toBeTruthy()
    for (const text of ['住户', '产权记录', '车辆', '没有登记住户', '10102']) expect(screen.queryByText(text)).toBeNull()
  })
})

describe('a company that begins', () => {
  const admin = { ...PERSON, communities: [], permissions: ['registry.import.run', 'registry.community.manage', 'registry.community.read', 'identity.staff.manage'] }
  it('is told to make a community first, and gets a file to fill in', async () => {
    const saved = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined)
    const sent = serve({ 'GET /api/registry/communities': { items: [], next_cursor: null }, 'GET /api/registry/imports/template': {} })
    await show(ImportsPage, '/page', admin)
    expect(await screen.findByText('还没有小区')).toBeTruthy()
    await userEvent.click(screen.getByRole('button', { name: /导入模板/ }))
    await waitFor(() => { expect(saved).toHaveBeenCalled() })
    expect(sent.some((one) => one.path.endsWith('/imports/template'))).toBe(true)
    saved.mockRestore()
  })
  it('is led through the first steps in their order, and told that tickets and money are jobs of colleagues', async () => {
    let units = 0
    let counts: object = { active: 1 }
    serve({
      'GET /api/registry/communities': () => ({ items: [{ id: 'c1', code: 'HC', name: '湖畔花园', units }], next_cursor: null }),
      'GET /api/identity/staff': () => ({ items: [], next_cursor: null, counts }),
    })
    const { unmount } = await show(FirstSteps, '/page', admin)
    await waitFor(() => { expect(screen.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual(['/imports', '/staff', '/staff']) })
    expect(screen.getByText(/工单、维修、账单和收费由相应岗位的同事办理/)).toBeTruthy()
    expect(screen.queryByText(/已完成/)).toBeNull()
    await expectAccessible()
    unmount()
    units = 120
    const again = await show(FirstSteps, '/page', admin)
    await waitFor(() => { expect(screen.getByText(/已完成/).closest('a')?.getAttribute('href')).toBe('/imports') })
    again.unmount()
    counts = { active: 1, invited: 1 }
    await show(FirstSteps, '/page', admin)
    await waitFor(() => { expect(screen.queryByText('开始使用')).toBeNull() })
  })
})
