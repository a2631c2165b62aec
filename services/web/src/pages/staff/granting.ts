import type { Me } from '@/api/identity'
import type { InviteStaff, Role, Staff } from '@/api/staff'
import { ADMINISTRATOR } from './administrator'

/** What is chosen in the form. Roles and scope are missing where they cannot be changed, communities where none are asked for. */
export interface Rights { roles?: string[]; scope?: InviteStaff['scope']; communities?: string[] }
export interface Changes extends Rights { display_name: string; posts?: string[]; department_id?: string | null; locale: InviteStaff['locale'] }

const SCOPES = ['tenant', 'community', 'own'] as const
const isAdministrator = (roles: readonly string[]) => roles.includes(ADMINISTRATOR)

/** Why somebody's account, or only the rights in it, are not for this person to change; the service would refuse it with this code. */
export function barred(me: Me, staff: Staff | null): 'administrators_only' | 'own_rights' | null {
  if (!staff) return null
  if (isAdministrator(staff.roles) && !isAdministrator(me.staff.roles)) return 'administrators_only'
  return staff.id === me.staff.id ? 'own_rights' : null
}

/** Roles this person may give, beside those that are held already: nobody gives what they may not do themselves. */
export function rolesToGive(me: Me, known: readonly Role[], held: readonly string[]): Role[] {
  const mine = new Set(me.permissions)
  return known.filter((role) => isAdministrator(me.staff.roles) || held.includes(role.code)
    || (role.code !== ADMINISTRATOR && role.permissions.every((permission) => mine.has(permission))))
}

/** Data scopes this person may give, beside the present one: nobody gives a wider one than their own. */
export function scopesToGive(me: Me, present?: string): InviteStaff['scope'][] {
  if (isAdministrator(me.staff.roles) || me.scope === 'tenant') return [...SCOPES]
  return SCOPES.filter((scope) => scope === present || scope === 'own' || (scope === 'community' && me.scope === 'community'))
}

/** Own records may be limited to communities, and are by those who serve only some themselves. */
export function needsCommunities(me: Me, scope: string | undefined): boolean {
  return scope === 'community' || (scope === 'own' && me.scope === 'community' && !isAdministrator(me.staff.roles))
}

/** The whole tenant has no list of communities. */
export const communitiesOf = (rights: Rights): string[] => (rights.scope === 'tenant' ? [] : rights.communities ?? [])

/** Only what differs: the service judges, and changes, all that it is sent. Scope and communities go together. */
export function changesOf(staff: Staff, values: Changes): Partial<InviteStaff> {
  const changed: Partial<InviteStaff> = {}
  if (values.display_name !== staff.display_name) changed.display_name = values.display_name
  if (values.locale !== staff.locale) changed.locale = values.locale
  if (values.posts && !same(values.posts, staff.posts)) changed.posts = values.posts
  if ((values.department_id ?? null) !== (staff.department_id ?? null)) changed.department_id = values.department_id ?? null
  if (values.roles && !same(values.roles, staff.roles)) changed.roles = values.roles
  if (values.scope !== undefined) {
    const communities = communitiesOf(values)
    if (values.scope !== staff.scope || !same(communities, staff.communities)) Object.assign(changed, { scope: values.scope, communities })
  }
  return changed
}

const same = (some: readonly string[], others: readonly string[]) => some.length === others.length && some.every((one) => others.includes(one))
