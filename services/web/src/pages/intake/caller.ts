/** Who the matter is about, from what was typed or chosen to the unit and the person a ticket names. */
import type { Person, UnitOverview } from '@/api/registry'

/** What the operator has said; kept as a draft, so that a reload loses nothing. */
export interface Caller {
  /** What the field said when they were chosen. */
  text?: string
  unitId?: string
  communityId?: string
  personId?: string
  phone?: string
  /** Whom to call back: a person's id, or somebody the registry does not know. */
  contact?: string
}

export const SOMEBODY_ELSE = 'other'

const PHONE = /^(\+?86)?1\d{10}$|^0\d{9,11}$/

/** The number when a whole one was typed, without what separates its digits. */
export function wholePhone(typed: string): string | null {
  const number = typed.replace(/[\s-]/g, '')
  return PHONE.test(number) ? number : null
}

/** One person in one of their homes. */
export interface Candidate {
  person: Person
  unit: Person['units'][number] | null
}

export interface Contact { id: string; name: string; phone: string | null }

/** Everybody with each of their homes; whoever has none is one candidate too. */
export function candidatesOf(people: readonly Person[]): Candidate[] {
  return people.flatMap((person): Candidate[] => {
    const homes = person.units.filter((unit, index) => person.units.findIndex((other) => other.unit_id === unit.unit_id) === index)
    return homes.length === 0 ? [{ person, unit: null }] : homes.map((unit) => ({ person, unit }))
  })
}

export function chosen(caller: Caller, { person, unit }: Candidate): Caller {
  return { ...caller, personId: person.id, contact: person.id, ...(unit ? { unitId: unit.unit_id, communityId: unit.community_id } : {}) }
}

/** A single candidate needs no choice. */
export function settled(caller: Caller, candidates: readonly Candidate[]): Caller {
  const only = candidates[0]
  return !caller.unitId && only && candidates.length === 1 ? chosen(caller, only) : caller
}

/** Who lives in or owns the unit, then who calls; each with the first number, masked as the registry gave it. */
export function contactsOf(overview: UnitOverview | undefined, candidates: readonly Candidate[]): Contact[] {
  const known: Contact[] = [
    ...(overview?.owners ?? []).map((owner) => ({ id: owner.person_id, name: owner.name, phone: overview?.phones[owner.person_id]?.[0] ?? null })),
    ...(overview?.occupants ?? []).map((occupant) => ({ id: occupant.person_id, name: occupant.name, phone: occupant.phone })),
    ...candidates.map(({ person }) => ({ id: person.id, name: person.name, phone: person.phones[0] ?? null })),
  ]
  return known.filter((one, index) => known.findIndex((other) => other.id === one.id) === index)
}

/** Whether a masked number may be the one that calls. */
const answersTo = (masked: string | null, number: string) => masked?.length === number.length && [...masked].every((sign, at) => sign === '*' || sign === number[at])

/** The one to call back as long as nobody was chosen: who was recognised, on the phone whose number it is and else the
 * number itself, otherwise the only one there is. */
export function contactOf(caller: Caller, contacts: readonly Contact[], calling: string | null = null): string | undefined {
  if (contacts.length === 0) return SOMEBODY_ELSE
  const said = caller.contact ?? caller.personId
  if (said === SOMEBODY_ELSE || contacts.some((one) => one.id === said)) return said
  if (calling) return contacts.find((one) => answersTo(one.phone, calling))?.id ?? SOMEBODY_ELSE
  return contacts.length === 1 ? contacts[0]?.id : undefined
}
