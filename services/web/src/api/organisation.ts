/** Departments, specialist teams and the expert panel: /api/identity. */
import { queryOptions } from '@tanstack/react-query'
import type { components } from './generated/identity'
import { request } from './request'
import { fetchStaff } from './staff'
import { TOPIC } from './topics'

type Wire = components['schemas']

export type Department = Wire['DepartmentRead'] & { kind: Wire['CreateDepartment']['kind'] }
export type DepartmentWish = Wire['CreateDepartment']
export type Team = Wire['SpecialistTeamRead']
export type TeamWish = Wire['AppointTeam']
export type Panel = Wire['ExpertPanelRead']
export type Appointment = Pick<Wire['AppointmentRead'], 'seat' | 'staff_id' | 'staff_name' | 'appointed_on' | 'ended_on'>

const BASE = '/api/identity'
const list = <T>(path: string) => queryOptions({ queryKey: [TOPIC.organisation, path], queryFn: ({ signal }) => request<T[]>('GET', `${BASE}/${path}`, { signal }) })

export const departments = list<Department>('departments')
export const teams = list<Team>('specialist-teams')
export const panels = list<Panel>('expert-panel')

export const addDepartment = (body: DepartmentWish, key: string) => request<Department>('POST', `${BASE}/departments`, { body, key })
export const changeDepartment = (id: string, body: Partial<DepartmentWish>, version: number) => request<Department>('PATCH', `${BASE}/departments/${id}`, { body, version })
export const removeDepartment = (id: string, version: number, key: string) => request<Department>('POST', `${BASE}/departments/${id}/remove`, { version, key })
export const appointTeam = (community: string, body: TeamWish, version: number) => request<Team>('PUT', `${BASE}/specialist-teams/${community}`, { body, version })
export const namePanel = (discipline: string, body: Wire['NamePanel'], version: number) => request<Panel>('PUT', `${BASE}/expert-panel/${discipline}`, { body, version })

/** Active colleagues whose names begin so, as choices of a picker. */
export async function findColleagues(name: string, signal: AbortSignal) {
  const page = await fetchStaff({ name, status: 'active' }, null, signal)
  return page.items.map((staff) => ({ value: staff.id, label: staff.display_name }))
}

/** The departments in the order of the tree, each with how deep it stands. */
export function inTree(rows: readonly Department[]): (Department & { depth: number })[] {
  const below = new Map<string | null, Department[]>()
  for (const row of rows) below.set(row.parent_id, [...(below.get(row.parent_id) ?? []), row])
  const walk = (parent: string | null, depth: number): (Department & { depth: number })[] =>
    (below.get(parent) ?? []).flatMap((row) => [{ ...row, depth }, ...walk(row.id, depth + 1)])
  return walk(null, 0)
}

/** The department itself and everything below it: where it cannot be moved to. */
export function ownBranch(rows: readonly Department[], id: string): Set<string> {
  const branch = new Set([id])
  for (let before = 0; before !== branch.size;) {
    before = branch.size
    for (const row of rows) if (row.parent_id && branch.has(row.parent_id)) branch.add(row.id)
  }
  return branch
}
