import { Alert } from 'antd'
import { useTranslation } from 'react-i18next'
import type { RosterWeek } from '@/api/duty'
import { calendarDate } from '@/format/time'
import { useCodeName } from '@/i18n/codes'
import { useLocale } from '@/i18n/i18n'

const SHOWN = 8
const STRAINS = ['long_day', 'short_rest'] as const
/** Somebody works too long or comes back without rest: said, and not refused. */
export const isStrain = (code: string): code is (typeof STRAINS)[number] => STRAINS.includes(code as 'long_day')

/** What is wrong with the week: first what keeps it from being published. */
export function Flaws({ roster }: { roster: RosterWeek }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const code = useCodeName()
  if (roster.state === 'none' || roster.warnings.length === 0) return null
  const sorted = [...roster.warnings].sort((one, other) => Number(other.hinders) - Number(one.hinders))
  const post = (id: string) => roster.posts.find((one) => one.id === id)?.name ?? ''
  const who = (id: string | null) => roster.shifts.flatMap((shift) => shift.staff).find((one) => one.staff_id === id)?.display_name ?? roster.colleagues.find((one) => one.id === id)?.display_name ?? ''
  const hinders = sorted.some((one) => one.hinders)
  return (
    <Alert type={hinders ? 'error' : 'warning'} showIcon title={t(hinders ? 'duty.roster.hindered' : 'duty.roster.look')} description={
      <ul className="roster-flaws">
        {sorted.slice(0, SHOWN).map((one) => <li key={`${one.code}${one.post_id}${one.day}${one.staff_id ?? ''}${one.shift_id ?? ''}${one.template_id ?? ''}`}>{calendarDate(one.day, locale)} {post(one.post_id)} {roster.templates.find((shift) => shift.id === one.template_id)?.name}：{code('roster_warning', one.code)}{one.missing > 0 && ` ${t('duty.roster.short', { count: one.missing })}`} {who(one.staff_id)}{isStrain(one.code) && ` · ${t(`duty.roster.strain.${one.code}`, { count: one.hours })}`}</li>)}
        {sorted.length > SHOWN && <li>{t('duty.roster.more', { count: sorted.length - SHOWN })}</li>}
      </ul>} />
  )
}
