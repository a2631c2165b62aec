import { fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useEffect, useState } from 'react'
import { describe, expect, it } from 'vitest'
import { Several } from '@/components/form/Several'
import { grantsAdministrator } from '@/pages/staff/administrator'
import StaffPage from '@/pages/staff/StaffPage'
import { PERSON, serve, show } from './page'

const OPTIONS = [{ value: 'tenant_admin', label: '系统管理员' }, { value: 'cashier', label: '收费员' }, { value: 'guard', label: '门岗' }]
const seen: { chosen: string[] } = { chosen: [] }
function Form({ start }: { start: string[] }) {
  const [value, setValue] = useState(start)
  useEffect(() => { seen.chosen = value }, [value])
  return <><Several id="roles" options={OPTIONS} value={value} onChange={setValue} /><button type="button">weiter</button></>
}

describe('several of a list', () => {
  it('gives nothing to somebody who takes one out and tabs on', async () => {
    render(<Form start={['cashier', 'guard']} />)
    const field = screen.getByRole('combobox')
    await userEvent.click(field)
    await userEvent.type(field, '收费')
    await userEvent.click((await screen.findAllByTitle('收费员')).at(-1) as HTMLElement)
    await waitFor(() => { expect(seen.chosen).toEqual(['guard']) })
    await waitFor(() => { expect(field.getAttribute('aria-expanded')).toBe('false') })
    for (const typed of ['', '系统']) {
      await userEvent.click(field)
      if (typed) await userEvent.type(field, typed)
      fireEvent.keyDown(field, { key: 'Tab', keyCode: 9, which: 9 })
      expect(seen.chosen).toEqual(['guard'])
    }
  })
})

describe('granting the administrator', () => {
  it('is noticed only when it is new', () => {
    expect([grantsAdministrator([], ['tenant_admin']), grantsAdministrator(['tenant_admin'], ['tenant_admin', 'guard']), grantsAdministrator(['guard'], ['guard'])]).toEqual([true, false, false])
  })
  it('takes a second look', async () => {
    const sent = serve({
      'GET /api/identity/staff': { items: [], next_cursor: null, counts: {} }, 'GET /api/identity/posts': [],
      'GET /api/identity/roles': [{ code: 'tenant_admin', name_zh: '系统管理员', name_en: 'Tenant administrator', default_scope: 'tenant', permissions: [], built_in: true }],
      'POST /api/identity/staff': { id: 's1', email: 'a@example.com' },
    })
    await show(StaffPage, '/page', { ...PERSON, staff: { ...PERSON.staff, roles: ['tenant_admin'] } })
    await userEvent.click((await screen.findAllByRole('button', { name: /邀请员工/ }))[0] as HTMLElement)
    const drawer = within(await screen.findByRole('dialog'))
    fireEvent.change(await drawer.findByLabelText('姓名'), { target: { value: '何伟' } })
    fireEvent.change(drawer.getByLabelText('手机'), { target: { value: '13812345678' } })
    await userEvent.click(drawer.getByLabelText('角色', { selector: 'input' }))
    await userEvent.click(await screen.findByTitle('系统管理员'))
    await userEvent.click(screen.getByRole('button', { name: '发送邀请' }))
    expect((await screen.findAllByText('授予“系统管理员”？')).length).toBeGreaterThan(0)
    expect(sent.some((one) => one.method === 'POST')).toBe(false)
    await userEvent.click(screen.getByRole('button', { name: '确认授予' }))
    await waitFor(() => { expect(sent.some((one) => one.method === 'POST' && one.path === '/api/identity/staff')).toBe(true) })
  })
})
