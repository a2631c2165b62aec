import { useTranslation } from 'react-i18next'
import type { Difference } from '@/api/clocks'
import { ruleName } from '@/components/clocks/words'
import { listed } from '@/format/list'
import { type CodeSet, useCodeName } from '@/i18n/codes'

const SETS: Record<string, CodeSet> = {
  starts_on: 'clock_event', stops_on: 'clock_event', restarts_on: 'clock_event', cancels_on: 'clock_event', escalates_to: 'role',
  kinds: 'ticket_kind', severities: 'severity', phases: 'phase',
}

/** What changes, one line for each field, in words. */
export function Differences({ found }: { found: readonly Difference[] }) {
  const { t } = useTranslation()
  const code = useCodeName()
  const word = (field: string, value: string): string => {
    const set = SETS[field]
    if (set) return code(set, value)
    if (field === 'calendar') return t(`sla.calendars.${value as 'natural'}`)
    if (field === 'owner') return t(`sla.owners.${value as 'handler'}`)
    if (field === 'weekdays') return t(`sla.cal.weekday.${value as '1'}`)
    if (field === 'counts_from') return t(`sla.diff.${value as 'event'}`)
    if (value === 'True' || value === 'False') return t(`sla.diff.${value === 'True' ? 'true' : 'false'}`)
    return value
  }
  const words = (field: string, values: readonly string[]) => listed(values.map((value) => word(field, value))) || t('sla.diff.none')
  const line = (one: Difference): string => {
    if (one.subject === 'days') {
      return `${t('sla.diff.days', { year: one.key })}${t('ui.colon')}${listed([...one.before.map((day) => `− ${day.slice(0, 10)}`), ...one.after.map((day) => `+ ${day.slice(0, 10)}`)])}`
    }
    if (one.change === 'added') return t('sla.diff.rule_added', { rule: ruleName(t, one.key) })
    if (one.change === 'removed') return t('sla.diff.rule_removed', { rule: ruleName(t, one.key) })
    const what = one.subject === 'calendar' ? t(`sla.diff.${one.key as 'duty'}`) : ruleName(t, one.key)
    return `${what} ${t(`sla.diff.field.${one.field as 'limit_minutes'}`)}${t('ui.colon')}${words(one.field, one.before)} → ${words(one.field, one.after)}`.trim()
  }
  if (found.length === 0) return <p className="quiet">{t('sla.hist.none')}</p>
  return <ul className="sla-differences">{found.map((one) => <li key={`${one.subject} ${one.key} ${one.field}`}>{line(one)}</li>)}</ul>
}
