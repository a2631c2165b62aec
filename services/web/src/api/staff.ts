/** Staff, posts and roles: /api/identity. */
import { queryOptions } from '@tanstack/react-query'
import { request, type Page } from './request'
import { TOPIC } from './topics'

export interface Staff {
  id: string
  display_name: string
  status: string
  email: string | null
  mobile: string | null
  posts: string[]
  roles: string[]
  scope: string
  communities: string[]
  reports_to: string | null
  locale: string
  created_at: string
  left_at: string | null
  version: number
}

export interface StaffPage extends Page<Staff> { counts: Record<string, number> }
export interface Named { code: string; name_zh: string; name_en: string }
export interface Role extends Named { default_scope: string; permissions: string[]; built_in: boolean }
export interface Post extends Named { reports_to: string | null; headcount: number | null }
export interface InviteStaff {
  display_name: string
  email?: string | null
  mobile?: string | null
  posts: string[]
  roles: string[]
  scope: string
  communities: string[]
  locale: string
}
export interface Invitation { sent: boolean; expires_at: string; link: string | null }

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
