import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReportClock } from '@/api/clocks'
import { calendarDate, dateTime, shortDateTime } from '@/format/time'
import { useCodeName } from '@/i18n/codes'
import { useLocale } from '@/i18n/i18n'
import { useMay } from '@/shell/session'
import { Why } from './Why'
import './clocks.css'

const TONES = { waiting: 'quiet', running: 'risk', met: 'ok', missed: 'over' } as const

/** The clock of a daily report (K09); it explains itself when asked. `named`: says which report, and leads there. */
export function ReportClockLine({ clock, named = false }: { clock: ReportClock; named?: boolean }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const code = useCodeName()
  const mayRead = useMay('ticketing.daily_report.read')
  const [open, setOpen] = useState(false)
  const name = `${code('clock', clock.rule.code)} ${calendarDate(clock.day, locale)}`
  return (
    <li className="clock-line">
      <div className="spread">
        <span>{named && mayRead ? <Link to={`/reports/daily/${clock.report_id}` as never}>{name}</Link> : name}</span>
        <span className={`state state-${TONES[clock.standing]}`}><i aria-hidden="true" />{t(`sla.report.${clock.standing}`)}</span>
      </div>
      <div className="spread">
        <span className="quiet number">{t('ui.clock.due', { at: shortDateTime(clock.due_at, locale) })}</span>
        <Button type="link" size="small" className="clock-toggle" aria-expanded={open} onClick={() => { setOpen(!open) }}>{t('sla.why.explain')}<span className="unseen"> {name}</span></Button>
      </div>
      {open && (
        <>
          <Why rule={clock.rule} explanation={clock.explanation} startedAt={clock.started_at} event="day_ended" version={clock.policy_version} />
          {clock.handed_in_at && <p className="quiet">{t('sla.report.handed_in', { at: dateTime(clock.handed_in_at, locale) })}</p>}
        </>
      )}
    </li>
  )
}
