import type { Entry } from '@/api/ticketing'

/** What begins a further round: the customer was not satisfied, or the matter was taken up again (C3.2 rows 16, 17). */
const BEGINS = ['return', 'reopen']

export interface Round {
  number: number
  since: string
  /** When the next one began; the running round has none. */
  until: string | null
  /** The entry that began it; the first has none. */
  begun: Entry | null
}

/** Kinds whose time is agreed on and not promised: it holds in every round. */
export const AGREED: readonly string[] = ['task', 'appointment']

/** What was promised with the entry that began a round; the rounds of earlier times began without. */
export const promiseOf = ({ verb, details }: Pick<Entry, 'verb' | 'details'>) => (BEGINS.includes(verb) && typeof details?.promised_reply_at === 'string' ? details.promised_reply_at : undefined)

/** The rounds of a ticket by its timeline (oldest first), the running one last. There is always one. */
export function rounds(entries: readonly Entry[]): [Round, ...Round[]] {
  const found: [Round, ...Round[]] = [{ number: 1, since: entries[0]?.at ?? '', until: null, begun: null }]
  for (const entry of entries) {
    if (!BEGINS.includes(entry.verb)) continue
    const last = found.at(-1)
    if (last) last.until = entry.at
    found.push({ number: found.length + 1, since: entry.at, until: null, begun: entry })
  }
  return found
}

/** In which round an instant lies. What happened at the moment a round began belongs to that round. */
export function roundOf(found: readonly Round[], at: string): number {
  const instant = Date.parse(at)
  return found.filter((round) => round.number === 1 || Date.parse(round.since) <= instant).length
}

const SAYS: Readonly<Record<'measure' | 'result', readonly string[]>> = { measure: ['take_measure', 'approve_plan'], result: ['resolve'] }

/** Whether the measure or the result of the ticket was stated in an earlier round and no longer speaks for this one. */
export function outdated(entries: readonly Entry[], what: 'measure' | 'result'): boolean {
  const found = rounds(entries)
  const said = entries.filter((entry) => SAYS[what].includes(entry.verb))
  // An approved plan is the first measure only where none was taken; one that was taken later replaces it.
  const last = said.findLast((entry) => entry.verb !== 'approve_plan') ?? said[0]
  return found.length > 1 && (last === undefined || roundOf(found, last.at) < found.length)
}

/**
 * The round in which an answer was promised for that time. A promise is made on acceptance, with an interim answer, or by
 * whoever began the round, and never for a time that is past.
 */
export function promisedIn(entries: readonly Entry[], promised: string): number {
  const found = rounds(entries)
  const given = entries.filter((entry) => entry.verb === 'accept' || (entry.verb === 'note' && entry.visibility === 'public') || typeof promiseOf(entry) === 'string')
  const round = found.findLast(({ number, since }) => Date.parse(promised) > Date.parse(since) && given.some((entry) => roundOf(found, entry.at) === number))
  return round?.number ?? 1
}
