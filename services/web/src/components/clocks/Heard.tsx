import { useTranslation } from 'react-i18next'
import type { Alarm } from '@/api/clocks'
import { shortDateTime } from '@/format/time'
import { useCodeName } from '@/i18n/codes'
import { useLocale } from '@/i18n/i18n'
import './clocks.css'

/** Who was told that a limit came near or was missed, and why it was they. */
export function Heard({ alarms }: { alarms: readonly Alarm[] }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const code = useCodeName()
  if (alarms.length === 0) return null
  return (
    <div className="why">
      <h4>{t('sla.heard.title')}</h4>
      {alarms.map((alarm) => (
        <div key={alarm.at}>
          <p className={alarm.missed ? 'over-text' : ''}>{t(alarm.missed ? 'sla.heard.missed' : 'sla.heard.warning', { at: shortDateTime(alarm.at, locale) })}</p>
          <ul>
            {alarm.hearers.map((one) => (
              <li key={one.staff_id}>
                <span className="strong">{one.name ?? t('ui.unknown')}</span>{' '}
                {t(`sla.heard.because.${one.why as 'owner'}`, { role: one.role ? code('role', one.role) : '', post: one.post ?? '' })}
                {one.instead_of && t('sla.heard.instead', { role: code('role', one.instead_of) })}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  )
}
