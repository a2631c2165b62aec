import { useTranslation } from 'react-i18next'
import type { Appointment } from '@/api/organisation'
import { calendarDate } from '@/format/time'
import { useCodeName } from '@/i18n/codes'
import { useLocale } from '@/i18n/i18n'

/** Who sat where before, the latest first. */
export function History({ rows, set }: { rows: readonly Appointment[]; set: 'team_seat' | 'panel_seat' }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const code = useCodeName()
  if (rows.length === 0) return null
  return (
    <section style={{ marginTop: 24 }}>
      <h3>{t('organisation.history')}</h3>
      <ul className="org-history">
        {rows.map((row) => (
          <li key={`${row.seat}${row.staff_id}${row.appointed_on}${row.ended_on ?? ''}`}>{code(set, row.seat)} · {row.staff_name} <span className="quiet number">{calendarDate(row.appointed_on, locale)} – {row.ended_on && calendarDate(row.ended_on, locale)}</span></li>
        ))}
      </ul>
    </section>
  )
}
