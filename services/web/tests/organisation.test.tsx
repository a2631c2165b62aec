import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import type { Me } from '@/api/identity'
import { inTree, ownBranch, type Department, type Panel, type Team } from '@/api/organisation'
import OrganisationPage from '@/pages/organisation/OrganisationPage'
import { expectAccessible, PERSON, serve, show } from './page'

const department = (id: string, name: string, parent: string | null, kind: Department['kind'] = 'finance'): Department => ({
  id, name, kind, code: null, parent_id: parent, head_id: null, head_name: null, staff: 0, version: 1,
})
const TREE = [department('c', '公司', null, 'company'), department('f', '财务部', 'c'), department('p', '物业管理部', 'c'), department('s', '客服中心', 'p', 'csc')]
const TEAM: Team = {
  community_id: 'c1', community_name: '湖畔花园', version: 3,
  seats: [{ seat: 'dedicated_clerk', staff_id: 's1', staff_name: '李专员', appointed_on: '2026-01-05', ended_on: null }],
  warnings: [{ seat: 'property_manager', code: 'vacant', falls_back_to: 'property_department' }, { seat: 'project_delegate', code: 'vacant', falls_back_to: 'project_department' }],
  history: [{ seat: 'dedicated_clerk', staff_id: 's2', staff_name: '孙专员', appointed_on: '2025-01-05', ended_on: '2026-01-05' }],
}
const PANEL: Panel = { discipline: 'legal', seats: [{ seat: 'expert', staff_id: 's1', staff_name: '钱律师', appointed_on: '2026-01-05', ended_on: null }], missing: ['leader'], history: [], version: 2 }
const ADMIN: Me = { ...PERSON, scope: 'tenant', permissions: ['identity.organisation.read', 'identity.organisation.manage', 'identity.staff.read'] }
const MANAGER: Me = { ...ADMIN, scope: 'community' }

async function open(tab: string, person: Me) {
  const sent = serve({
    'GET /api/identity/departments': TREE, 'GET /api/identity/specialist-teams': [TEAM], 'GET /api/identity/expert-panel': [PANEL],
    'GET /api/identity/staff': { items: [{ id: 's9', display_name: '周总' }], next_cursor: null, counts: {} },
    'PATCH /api/identity/departments/s': TREE[3], 'PUT /api/identity/specialist-teams/c1': TEAM, 'PUT /api/identity/expert-panel/legal': PANEL,
  })
  await show(OrganisationPage, `/page?tab=${tab}`, person)
  return () => sent.filter((one) => one.method !== 'GET').map((one) => one.body)
}

async function pick(label: string, name: string) {
  const field = within(await screen.findByRole('dialog')).getByLabelText(label)
  await userEvent.type(field, name)
  await userEvent.click(await screen.findByText(name, { selector: '.clip' }))
}
const save = async () => { await userEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: /^保\s?存/ })) }

describe('the organisation', () => {
  it('is drawn as a tree, and nothing is moved under its own', () => {
    expect(inTree(TREE).map((row) => [row.name, row.depth])).toEqual([['公司', 0], ['财务部', 1], ['物业管理部', 1], ['客服中心', 2]])
    expect([...ownBranch(TREE, 'p')]).toEqual(['p', 's'])
  })
  it('sends only what changed of a department', async () => {
    const sent = await open('departments', ADMIN)
    await userEvent.click(await screen.findByRole('button', { name: '编辑 客服中心' }))
    fireEvent.change(within(await screen.findByRole('dialog')).getByLabelText('名称'), { target: { value: '客户服务中心' } })
    await expectAccessible()
    await save()
    await waitFor(() => { expect(sent()).toEqual([{ name: '客户服务中心' }]) })
  })
  it('lets a manager of some communities appoint teams but not change the company', async () => {
    await open('departments', MANAGER)
    expect(await screen.findByText('财务部')).toBeTruthy()
    expect(screen.queryByRole('button', { name: /编辑|新增/ })).toBeNull()
  })
  it('shows what is missing in a team and appoints', async () => {
    const sent = await open('teams', MANAGER)
    expect(await screen.findByText('空缺，暂由物业管理部负责人承接')).toBeTruthy()
    await expectAccessible()
    await userEvent.click(screen.getByRole('button', { name: '任命 湖畔花园' }))
    expect(await screen.findByText(/孙专员/)).toBeTruthy()
    await pick('物业经理', '周总')
    await save()
    await waitFor(() => { expect(sent()).toEqual([{ property_manager: 's9', appointed_on: null, concurrent: false }]) })
  })
  it('names the leader of a discipline beside its experts', async () => {
    const sent = await open('panel', ADMIN)
    await userEvent.click(await screen.findByRole('button', { name: '编辑 法务' }))
    await expectAccessible()
    await pick('分管领导', '周总')
    await save()
    await waitFor(() => { expect(sent()).toEqual([{ experts: ['s1'], leader_id: 's9' }]) })
  })
})
