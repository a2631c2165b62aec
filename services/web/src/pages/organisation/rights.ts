import type { Me } from '@/api/identity'
import { may } from '@/shell/session'

export const MANAGE = 'identity.organisation.manage'

/** Departments and the panel belong to the whole company, so does who changes them; teams belong to their communities. */
export const managesCompany = (me: Me) => me.scope === 'tenant' && may(me, [MANAGE])
