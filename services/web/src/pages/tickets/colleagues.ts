import i18next from 'i18next'
import type { Colleague } from '@/api/ticketing'
import { listed } from '@/format/list'
import { codeName } from '@/i18n/codes'

/** The order of Chinese names whatever the language of the screen. */
const BY_PINYIN = new Intl.Collator('zh-CN')

/**
 * Names are often alike: what somebody does stands beside. A role of the company's own has no name here. `accused` are
 * those the case is about: nobody has a part in a complaint about themselves.
 */
export function colleagueChoices(people: readonly Colleague[], accused: readonly string[] = []): { value: string; label: string }[] {
  return people.filter((one) => !accused.includes(one.id)).sort((one, other) => BY_PINYIN.compare(one.display_name, other.display_name)).map((person) => {
    const roles = person.roles.filter((role) => i18next.exists(`codes.role.${role}`)).map((role) => codeName('role', role))
    return { value: person.id, label: [person.display_name, listed(roles)].filter(Boolean).join(' · ') }
  })
}

/** Those of the department first, of the others what theirs is beside: its task may be somebody else's, but never by oversight. */
export function colleaguesOf(department: string | undefined, people: readonly Colleague[], accused: readonly string[]): { label: string; options: { value: string; label: string }[] }[] {
  const own = people.filter((one) => one.department === department)
  const strange = people.filter((one) => one.department !== department)
  const of = new Map(strange.map((one) => [one.id, one.department]))
  return [
    { label: department ?? '', options: colleagueChoices(own, accused) },
    { label: i18next.t('tickets.procedure.other_departments'), options: colleagueChoices(strange, accused).map(({ value, label }) => ({ value, label: [label, of.get(value)].filter(Boolean).join(' · ') })) },
  ].filter((group) => group.options.length > 0)
}
