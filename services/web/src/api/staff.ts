/** Staff, posts and roles: /api/identity. */
import { queryOptions } from '@tanstack/react-query'
import type { components } from './generated/identity'
import { request } from './request'
import { TOPIC } from './topics'

type Wire = components['schemas']

/** What can be chosen for somebody is what they can have. */
type Chosen = Pick<Wire['InviteStaff'], 'scope' | 'locale'>
export type Staff = Wire['StaffRead'] & Chosen
export type StaffPage = Omit<Wire['StaffPage'], 'items'> & { items: Staff[] }
export interface Named { code: string; name_zh: string; name_en: string }
export type Role = Wire['RoleRead'] & { default_scope: Chosen['scope'] }
export type Post = Wire['PostRead']
export type InviteStaff = Wire['InviteStaff']
export type Invitation = Wire['InvitationRead']

const STAFF = '/api/identity/staff'

export const fetchStaff = (query: Record<string, string>, cursor: string | null, signal?: AbortSignal) =>
  request<StaffPage>('GET', STAFF, { query: { ...query, cursor, limit: 50 }, ...(signal ? { signal } : {}) })
export const staffMember = (id: string) => queryOptions({ queryKey: [TOPIC.staff, id], queryFn: ({ signal }) => request<Staff>('GET', `${STAFF}/${id}`, { signal }) })
export const colleagues = queryOptions({
  queryKey: [TOPIC.staff, 'colleagues'], queryFn: ({ signal }) => fetchStaff({ status: 'active' }, null, signal), staleTime: 60_000,
})
export const inviteStaff = (body: InviteStaff, key: string) => request<Staff>('POST', STAFF, { body, key })
export const changeStaff = (id: string, body: Partial<InviteStaff>, version: number) => request<Staff>('PATCH', `${STAFF}/${id}`, { body, version })
export const inviteAgain = (id: string) => request<Invitation>('POST', `${STAFF}/${id}/invitation`)
export const letStaffGo = (id: string, version: number, key: string) => request<Staff>('POST', `${STAFF}/${id}/leave`, { version, key })
export const roles = queryOptions({ queryKey: ['role'], queryFn: ({ signal }) => request<Role[]>('GET', '/api/identity/roles', { signal }), staleTime: 10 * 60_000 })
export const posts = queryOptions({ queryKey: ['post'], queryFn: ({ signal }) => request<Post[]>('GET', '/api/identity/posts', { signal }), staleTime: 10 * 60_000 })

export function nameIn(locale: string, named: Named): string {
  return locale === 'en' ? named.name_en : named.name_zh
}
