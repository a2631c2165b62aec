import type { TFunction } from 'i18next'

/** "15 分钟", "2 小时", "3 天": a limit in the largest unit that names it exactly. */
export function limitText(t: TFunction, minutes: number): string {
  if (minutes % 1440 === 0 && minutes >= 2880) return t('sla.rule.days', { count: minutes / 1440 })
  if (minutes % 60 === 0 && minutes > 0) return t('sla.rule.hours', { count: minutes / 60 })
  return t('sla.rule.minutes', { count: minutes })
}

interface Limited { limit_minutes: number; next_day_at: string | null; calendar: string }

export function limitOf(t: TFunction, rule: Limited): string {
  if (rule.calendar === 'agreed') return t('sla.calendars.agreed')
  return rule.next_day_at ? t('sla.rule.next_day', { at: rule.next_day_at.slice(0, 5) }) : limitText(t, rule.limit_minutes)
}

/** "K13 · 求助": a rule by its clock and, in words, the cases it is made for; what the company has named itself stays. */
export function ruleName(t: TFunction, key: string): string {
  const [clock = key, variant] = key.split('.')
  return variant ? `${clock} · ${t(`sla.variant.${variant as 'help'}`, { defaultValue: variant })}` : clock
}

/** A holiday of the official notice by its code, or the company's own words. */
export function holidayName(t: TFunction, name: string): string {
  const known = t(`sla.holiday.${name as 'new_year'}`, { defaultValue: '' })
  return known || name
}
