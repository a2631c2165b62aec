import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import type { Staff } from '@/api/staff'
import StaffDrawer from '@/pages/staff/StaffDrawer'
import { expectAccessible, Refused, serve, show } from './page'

const ZHAO: Staff = {
  id: 's1', display_name: '赵强', status: 'active', email: 'zhao@example.com', mobile: null, posts: [], roles: ['technician'], scope: 'own', communities: ['c1'],
  reports_to: null, department_id: null, locale: 'zh-CN', created_at: '2026-01-01T00:00:00Z', left_at: null, version: 4,
}
const LISTS = {
  'GET /api/identity/posts': [], 'GET /api/ticketing/tickets': { items: [], next_cursor: null, counts: { accepted: 2, assigned: 1 }, or_more: [] },
  'GET /api/identity/roles': ['technician', 'guard'].map((code) => ({ code, name_zh: code, name_en: code, default_scope: 'community', permissions: ['ticketing.ticket.read'], built_in: true })),
}

describe('a colleague whom somebody else changed meanwhile', () => {
  it('is shown as changed, with what was typed kept and the rest taken over', async () => {
    let answer: unknown = new Refused(412, { code: 'stale_version' })
    const sent = serve({ ...LISTS, 'GET /api/identity/staff/s1': { ...ZHAO, display_name: '赵强强', roles: ['guard'], version: 5 }, 'PATCH /api/identity/staff/s1': () => answer })
    await show(() => <StaffDrawer staff={ZHAO} onClose={() => undefined} />)
    const drawer = within(await screen.findByRole('dialog'))
    await drawer.findByText('technician')
    fireEvent.change(drawer.getByLabelText('姓名'), { target: { value: '赵刚' } })
    await userEvent.click(drawer.getByRole('button', { name: /^保\s?存/ }))
    const shown = within((await drawer.findByText('对方刚刚改为')).closest('[role="status"]') as HTMLElement)
    expect(shown.getByText('赵强强')).toBeTruthy()
    expect(shown.getByText('guard')).toBeTruthy()
    expect(drawer.getByText('修改员工 · 赵强强')).toBeTruthy()
    expect((drawer.getByLabelText('姓名') as HTMLInputElement).value).toBe('赵刚')
    await expectAccessible()
    answer = ZHAO
    await userEvent.click(drawer.getByRole('button', { name: /^保\s?存/ }))
    const patches = () => sent.filter((one) => one.method === 'PATCH')
    await waitFor(() => { expect(patches()).toHaveLength(2) })
    expect(patches()[1]?.body).toEqual({ display_name: '赵刚' })
    expect(patches().map((one) => one.headers.get('If-Match'))).toEqual(['"4"', '"5"'])
  })
  it('leaves with a look at the tickets that are still theirs', async () => {
    serve(LISTS)
    await show(() => <StaffDrawer staff={ZHAO} onClose={() => undefined} />)
    await userEvent.click(await screen.findByRole('button', { name: '办理离职' }))
    const link = await screen.findByText('名下还有 3 件未结工单，查看')
    expect(link.getAttribute('href')).toContain('handler_id=')
  })
})
