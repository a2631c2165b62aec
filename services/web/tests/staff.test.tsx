import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import type { Me } from '@/api/identity'
import type { Role, Staff } from '@/api/staff'
import TemplatePage from '@/pages/notices/TemplatePage'
import { barred, changesOf, communitiesOf, needsCommunities, rolesToGive, scopesToGive, type Changes } from '@/pages/staff/granting'
import StaffPage from '@/pages/staff/StaffPage'
import { expectAccessible, PERSON, serve, show } from './page'

const ZHAO: Staff = {
  id: 's1', display_name: '赵强', status: 'active', email: 'zhao@example.com', mobile: null, posts: ['technician'], roles: ['technician'], scope: 'own', communities: ['c1'],
  reports_to: null, department_id: null, locale: 'zh-CN', created_at: '2026-01-01T00:00:00Z', left_at: null, version: 4,
}
const role = (code: string, permissions: string[]): Role => ({ code, name_zh: code, name_en: code, default_scope: 'community', permissions, built_in: true })
const ROLES = [role('tenant_admin', []), role('technician', ['ticketing.work_order.execute']), role('guard', ['ticketing.ticket.read'])]
const ADMIN: Me = { ...PERSON, staff: { ...PERSON.staff, roles: ['tenant_admin'] } }
const OF_ONE: Me = { ...PERSON, scope: 'community' }

async function open(staff: Staff, person: Me) {
  const sent = serve({
    'GET /api/identity/staff': { items: [staff], next_cursor: null, counts: {} }, 'GET /api/identity/posts': [{ code: 'technician', name_zh: '维修', name_en: 'Technician', reports_to: null, headcount: null }],
    'GET /api/identity/roles': ROLES, [`PATCH /api/identity/staff/${staff.id}`]: staff,
  })
  await show(StaffPage, '/page', person)
  await userEvent.click((await screen.findByText(staff.display_name)).closest('button') ?? document.body)
  const drawer = within(await screen.findByRole('dialog'))
  const save = async () => { await userEvent.click(drawer.getByRole('button', { name: /^保\s?存/ })) }
  return { drawer, save, patches: () => sent.filter((one) => one.method === 'PATCH').map((one) => one.body) }
}

describe('changing a colleague', () => {
  it('sends what changed and leaves the communities of own records alone', async () => {
    const { drawer, save, patches } = await open(ZHAO, ADMIN)
    expect(await drawer.findByText('湖畔花园')).toBeTruthy()
    fireEvent.change(drawer.getByLabelText('姓名'), { target: { value: '赵刚' } })
    await save()
    await waitFor(() => { expect(patches()).toEqual([{ display_name: '赵刚' }]) })
  })
  it('sends nothing when nothing changed', async () => {
    const { drawer, save, patches } = await open(ZHAO, ADMIN)
    await drawer.findByText('湖畔花园')
    await save()
    await waitFor(() => { expect(screen.queryByRole('dialog')).toBeNull() })
    expect(patches()).toEqual([])
  })
  it('offers no roles and no scope on oneself, whoever one is', async () => {
    const { drawer, save, patches } = await open({ ...ZHAO, id: 'me', roles: ['tenant_admin'], scope: 'tenant', communities: [] }, ADMIN)
    expect(await drawer.findByText('不能修改自己的角色或数据范围')).toBeTruthy()
    expect([drawer.queryByLabelText('角色', { selector: 'input' }), drawer.queryByText('数据范围'), drawer.queryByText('小区')]).toEqual([null, null, null])
    await expectAccessible()
    await userEvent.click(drawer.getByText('English'))
    await save()
    await waitFor(() => { expect(patches()).toEqual([{ locale: 'en' }]) })
  })
  it('offers nothing on an administrator to anybody else', async () => {
    const { drawer } = await open({ ...ZHAO, roles: ['tenant_admin'] }, PERSON)
    expect(await drawer.findByText('只有系统管理员可以执行')).toBeTruthy()
    expect([drawer.queryByLabelText('姓名'), drawer.queryByText('办理离职')]).toEqual([null, null])
  })
})

describe('what may be granted', () => {
  it('is what one may do oneself, beside what is held', () => {
    const codes = (me: Me, held: string[] = []) => rolesToGive(me, ROLES, held).map((one) => one.code)
    expect([codes(ADMIN), codes(PERSON), codes(PERSON, ['technician'])]).toEqual([['tenant_admin', 'technician', 'guard'], ['guard'], ['technician', 'guard']])
  })
  it('is no wider scope than the own one', () => {
    const own: Me = { ...PERSON, scope: 'own' }
    expect([scopesToGive(PERSON), scopesToGive(OF_ONE), scopesToGive(own), scopesToGive(OF_ONE, 'tenant'), scopesToGive({ ...ADMIN, scope: 'own' })])
      .toEqual([['tenant', 'community', 'own'], ['community', 'own'], ['own'], ['tenant', 'community', 'own'], ['tenant', 'community', 'own']])
    expect([needsCommunities(PERSON, 'own'), needsCommunities(OF_ONE, 'own'), needsCommunities(PERSON, 'community'), needsCommunities(OF_ONE, 'tenant')]).toEqual([false, true, true, false])
  })
  it('is nothing on oneself and on administrators', () => {
    expect([barred(PERSON, null), barred(PERSON, ZHAO), barred(PERSON, { ...ZHAO, id: 'me' }), barred(PERSON, { ...ZHAO, roles: ['tenant_admin'] }), barred(ADMIN, { ...ZHAO, roles: ['tenant_admin'] })])
      .toEqual([null, null, 'own_rights', 'administrators_only', null])
  })
  it('sends scope and communities together', () => {
    const { display_name, locale } = ZHAO
    const same: Changes = { display_name, locale, posts: ['technician'], roles: ['technician'], scope: 'own', communities: ['c1'] }
    expect(changesOf(ZHAO, same)).toEqual({})
    expect(changesOf(ZHAO, { display_name, locale })).toEqual({})
    expect(changesOf(ZHAO, { ...same, scope: 'community' })).toEqual({ scope: 'community', communities: ['c1'] })
    expect(changesOf(ZHAO, { ...same, communities: [] })).toEqual({ scope: 'own', communities: [] })
    expect(changesOf(ZHAO, { ...same, scope: 'tenant' })).toEqual({ scope: 'tenant', communities: [] })
    expect(communitiesOf({ scope: 'own' })).toEqual([])
  })
})

describe('a text of the whole company', () => {
  const text = {
    code: 'bill_issued', locale: 'zh-CN', channel: 'email', audience: 'person', legal_kind: 'service', urgent: false, version: 0, variables: [], subject: '账单', body: '应缴',
    shipped: { subject: '账单', body: '应缴' }, written_by: null, written_at: null,
  }
  it.each([['tenant', false], ['community', true], ['own', true]])('is changed by those who serve all of it: %s', async (scope, readOnly) => {
    const at = '/api/notifications/templates/bill_issued/zh-CN'
    serve({ [`GET ${at}`]: text, [`GET ${at}/versions`]: { items: [], next_cursor: null }, [`POST ${at}/preview`]: { subject: 's', body: 'b' } })
    await show(TemplatePage, '/texts/bill_issued/zh-CN', { ...PERSON, scope, permissions: ['notifications.template.manage'] }, '/texts/$code/$locale')
    expect((await screen.findByLabelText('正文')).hasAttribute('readonly')).toBe(readOnly)
    expect(screen.queryByText('该设置对全公司生效，只有数据范围为全公司的人员可以修改') !== null).toBe(readOnly)
  })
})
