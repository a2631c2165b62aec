/** The most a case may claim and the most households it may be about; the service refuses more. */
export const MOST = { cents: 10_000_000_000, households: 10_000 }

/** An amount or a number that can be meant: what is refused at its field counts for nothing yet. */
export const meant = (count: number | null | undefined, most: number): count is number => typeof count === 'number' && count > 0 && count <= most
