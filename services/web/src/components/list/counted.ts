/** What the service has counted: how many there are of each state, and of which there are that many or more. */
export interface Tally {
  counts: Readonly<Record<string, number>>
  or_more: readonly string[]
}

/** The count of a tab that shows these states together; unknown until the service has answered. */
export const counted = (tally: Tally | undefined, ...states: readonly string[]) => ({
  count: tally && states.reduce((sum, state) => sum + (tally.counts[state] ?? 0), 0),
  orMore: tally !== undefined && states.some((state) => tally.or_more.includes(state)),
})
