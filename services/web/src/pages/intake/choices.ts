/** What the registry found for the text of the caller's field, and whether one of it is meant beyond doubt. */
import type { Found } from '@/api/search'
import { listed } from '@/format/list'
import type { Caller } from './caller'

export interface Choice {
  value: string
  /** What the field says once it is chosen. */
  text: string
  note: string
  caller: Caller
}

export function choicesOf(found: Found): Choice[] {
  return [
    ...found.units.map((unit) => ({ value: `u:${unit.id}`, text: unit.code, note: [unit.community_name, listed(unit.owners)].join(' '), caller: { unitId: unit.id, communityId: unit.community_id } })),
    ...[...found.callers, ...found.names].map((person) => ({ value: `p:${person.id}`, text: person.name, note: [...person.phones, ...person.units].join(' '), caller: { personId: person.id } })),
  ]
}

/** Taken unseen is only what was typed in full and exists once; of anything else the list is shown first. */
export function certain(choices: readonly Choice[], typed: string): Choice | undefined {
  const same = choices.filter((one) => one.text.toLowerCase() === typed.trim().toLowerCase())
  const meant = same.length > 0 ? same : choices
  return meant.length === 1 ? meant[0] : undefined
}
