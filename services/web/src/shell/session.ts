import { useSuspenseQuery } from '@tanstack/react-query'
import { me, type Me } from '@/api/identity'

/** The signed-in staff member. Only inside the shell, whose route loads it first. */
export function useMe(): Me {
  return useSuspenseQuery(me).data
}

/** True when any of the permissions is held; without any listed everybody may. */
export function may(person: Pick<Me, 'permissions'>, needed: readonly string[] | undefined): boolean {
  return !needed || needed.length === 0 || needed.some((permission) => person.permissions.includes(permission))
}

export function useMay(...needed: string[]): boolean {
  return may(useMe(), needed)
}

/** Settings of the whole company are changed by who serves all of it; others read them. */
export function useServesAll(): boolean {
  return useMe().scope === 'tenant'
}
