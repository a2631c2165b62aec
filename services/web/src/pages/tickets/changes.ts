import { useTranslation } from 'react-i18next'
import type { Entry } from '@/api/ticketing'
import { listed } from '@/format/list'
import { money } from '@/format/money'
import { useCodeName, type CodeSet } from '@/i18n/codes'
import { useLocale } from '@/i18n/i18n'
import { useSubclasses } from './useSubclasses'

/** What weighs a case, in the order a change is told; the timeline keeps [before, after] under these names. */
const WEIGHED = ['kind', 'class_l1', 'class_l2', 'nature', 'phase', 'severity', 'severity_signs', 'claim_cents', 'households', 'complained_about_id'] as const
type Weighed = (typeof WEIGHED)[number]
const CODED: Readonly<Partial<Record<Weighed, CodeSet>>> = { kind: 'ticket_kind', class_l1: 'class', nature: 'nature', phase: 'phase', severity: 'severity' }
const pair = (value: unknown): value is [unknown, unknown] => Array.isArray(value) && value.length === 2

export interface Change { name: Weighed, label: string, from: string, to: string }

/** What an entry of the timeline changed about the case, in words: from what to what. */
export function useChanges(names: Readonly<Record<string, string>>): (entry: Pick<Entry, 'details'>) => Change[] {
  const { t } = useTranslation()
  const code = useCodeName()
  const locale = useLocale()
  const { named } = useSubclasses()
  return ({ details }) => WEIGHED.flatMap((name) => {
    const change = details?.[name]
    if (!pair(change)) return []
    const classes = details?.class_l1
    const word = (value: unknown, at: 0 | 1): string => {
      if (value === null || value === undefined || Array.isArray(value) && value.length === 0) return t('ui.none')
      const set = CODED[name]
      if (set) return code(set, String(value))
      if (name === 'severity_signs') return listed((value as string[]).map((sign) => code('severity_sign', sign)))
      if (name === 'class_l2') return named(pair(classes) ? String(classes[at]) : null, String(value))
      if (name === 'claim_cents') return money(Number(value), locale)
      if (name === 'complained_about_id') return names[String(value)] ?? t('ui.unknown')
      return String(value)
    }
    return [{ name, label: t(`tickets.changed.${name}`), from: word(change[0], 0), to: word(change[1], 1) }]
  })
}
