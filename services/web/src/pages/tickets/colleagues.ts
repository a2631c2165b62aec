import i18next from 'i18next'
import type { Colleague } from '@/api/ticketing'
import { codeName } from '@/i18n/codes'

/** Names are often alike: what somebody does stands beside. A role of the company's own has no name here. */
export function colleagueChoices(people: readonly Colleague[]): { value: string; label: string }[] {
  return people.map((person) => {
    const roles = person.roles.filter((role) => i18next.exists(`codes.role.${role}`)).map((role) => codeName('role', role))
    return { value: person.id, label: [person.display_name, roles.join('、')].filter(Boolean).join(' · ') }
  })
}
