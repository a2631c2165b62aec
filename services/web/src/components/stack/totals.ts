/** The units of a building by what they are used for. Every state belongs to one group, so that the groups add up. */
export const GROUPS = {
  lived: ['occupied_owner', 'occupied_lessee'],
  works: ['renovating'],
  vacant: ['delivered_vacant', 'vacant_registered'],
  sold: ['sold_not_delivered'],
  unsold: ['unsold'],
} as const

export type Group = keyof typeof GROUPS

/** How many units each group has; who lives there and what is vacant is always told, the rest when there is any. */
export function totals(byStatus: Readonly<Record<string, number>>): { group: Group; units: number }[] {
  return (Object.keys(GROUPS) as Group[])
    .map((group) => ({ group, units: GROUPS[group].reduce((sum, status) => sum + (byStatus[status] ?? 0), 0) }))
    .filter(({ group, units }) => units > 0 || group === 'lived' || group === 'vacant')
}
