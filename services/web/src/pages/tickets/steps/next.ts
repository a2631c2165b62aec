import type { Me } from '@/api/identity'
import type { Blocker, TicketDetail } from '@/api/ticketing'
import { roundOf, rounds } from '@/format/rounds'
import { STEPS, type Step } from './steps'

const PUBLISH = 'ticketing.reply.publish'
/** The other answer to what is to be decided. */
const AGAINST: Readonly<Record<string, string>> = { approve_plan: 'return_plan', rule_valid: 'rule_invalid', grant: 'decline', confirm_task: 'return_task' }
/** Steps that take the matter on; those after them in the list stand beside its course. */
const AHEAD = new Set(STEPS.slice(0, STEPS.findIndex((step) => step.verb === 'note')).map((step) => step.verb))
/** States in which somebody else decides first, and which step that is. */
const AWAITS: Readonly<Record<string, readonly [verb: string, words: 'plan' | 'ruling']>> = { plan_review: ['approve_plan', 'plan'], validity_pending: ['rule_valid', 'ruling'] }
/** What cannot be made good by doing something: the menu says it, the page does not. */
const FINAL = ['reopen']

export interface Next {
  /** What is to be done now, by this person. */
  first: Step | undefined
  /** The other answer of a decision: no matter of a menu. */
  against: Step | undefined
  rest: Step[]
  /** By verb: why it would be refused now. */
  blocked: Readonly<Record<string, readonly Blocker[]>>
  /** What keeps the matter from going on, of what this person would do. */
  inTheWay: Blocker[]
  /** Whose turn it is, when it is not theirs. */
  awaits: 'centre' | 'plan' | 'ruling' | null
}

/** What somebody may do with a ticket, the next thing first. The server says what is possible and what is in the way. */
export function nextSteps(detail: TicketDetail, person: Pick<Me, 'permissions' | 'staff'>): Next {
  const { ticket, possible, reply_permission: replies } = detail
  const may = (step: Step) => possible.includes(step.verb) && person.permissions.includes(step.verb === 'reply' ? replies : step.needs) && (!step.own || ticket.handler_id === person.staff.id) && (!step.kinds || step.kinds.includes(ticket.kind))
  const steps = ordered(STEPS.filter(may), detail)
  const blocked: Record<string, Blocker[]> = {}
  for (const one of detail.blocked) (blocked[one.verb] ??= []).push(one)
  const free = steps.filter((step) => !blocked[step.verb])
  // A measure that was taken waits for nothing: another one is no step the matter needs.
  const settled = (verb: string) => FINAL.includes(verb) || (verb === 'take_measure' && measuredIn(detail))
  const inTheWay = steps.flatMap((step) => (AHEAD.has(step.verb) && !settled(step.verb) ? blocked[step.verb] ?? [] : []))
  const awaits = turn(detail, person, steps, blocked)
  // Where somebody else is next there is nothing to press: the customer is not to wait for a note.
  const onward = awaits === 'centre' ? undefined : free.find((step) => AHEAD.has(step.verb) && !(awaits && step.verb === 'take_measure'))
  const first = onward ?? (inTheWay.length > 0 || awaits ? undefined : free[0])
  const against = first && steps.find((step) => step.verb === AGAINST[first.verb])
  return { first, against, rest: steps.filter((step) => step !== first && step !== against), blocked, inTheWay, awaits }
}

/** Whether the round that is under way has its first measure. */
function measuredIn({ entries }: TicketDetail): boolean {
  const found = rounds(entries)
  return entries.some((entry) => entry.verb === 'take_measure' && roundOf(found, entry.at) === found.length)
}

/** A second round begins with a measure of its own (C3.2 rows 16 and 17): it stands before the result. */
function ordered(steps: Step[], detail: TicketDetail): Step[] {
  if (detail.ticket.kind !== 'complaint' || rounds(detail.entries).length === 1 || measuredIn(detail)) return steps
  return [...steps.filter((step) => step.verb === 'take_measure'), ...steps.filter((step) => step.verb !== 'take_measure')]
}

function turn({ ticket, possible, reply_permission: replies }: TicketDetail, person: Pick<Me, 'permissions'>, steps: readonly Step[], blocked: Next['blocked']): Next['awaits'] {
  if (ticket.state === 'resolved' && possible.includes('reply') && replies === PUBLISH && !person.permissions.includes(PUBLISH)) return 'centre'
  const [verb, words] = AWAITS[ticket.state] ?? []
  return words && !steps.some((step) => step.verb === verb && !blocked[step.verb]) ? words : null
}
