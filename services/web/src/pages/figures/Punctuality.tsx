import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Figures } from '@/api/figures'
import { onTime } from '@/format/share'
import { calendarDate, lasted } from '@/format/time'
import { useCodeName } from '@/i18n/codes'
import { useLocale } from '@/i18n/i18n'

/** Clocks that ended in the period, by their code. */
export function Punctuality({ figures, here }: { figures: Figures; here: Record<string, string> }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const code = useCodeName()
  const number = (clock: string, standing: 'met' | 'missed', count: number) => count === 0 ? 0 : (
    <Link to={'/sla' as never} search={{ standing, clock, stopped_since: figures.begins_at, stopped_before: figures.ends_at, ...here } as never} {...(standing === 'missed' ? { className: 'over-text' } : {})}>{count}</Link>
  )
  return (
    <div className="scroll-x">
      <table className="plain-table limits">
        <thead><tr><th scope="col">{t('figures.clock')}</th><th scope="col" className="right">{t('figures.met')}</th><th scope="col" className="right">{t('figures.missed')}</th><th scope="col" className="right">{t('figures.share')}</th><th scope="col" className="right">{t('figures.average')}</th><th scope="col">{t('figures.worst')}</th></tr></thead>
        <tbody>
          {figures.punctuality.map((row) => (
            <tr key={row.clock}>
              <td className="limits-name">{code('clock', row.clock)} <span className="number quiet">{row.clock}</span></td>
              <td className="right number">{number(row.clock, 'met', row.met)}</td><td className="right number">{number(row.clock, 'missed', row.missed)}</td>
              <td className="right number">{onTime(row.met, row.missed, locale)}</td>
              <td className="right number nowrap">{row.average_seconds === null ? '–' : lasted(row.average_seconds, locale)}</td>
              <td><Worst worst={row.worst} /></td>
            </tr>
          ))}
          {figures.punctuality.length === 0 && <tr><td colSpan={6} className="quiet">{t('figures.nothing')}</td></tr>}
        </tbody>
      </table>
    </div>
  )
}

/** The case that took longest, to be opened by those who may read it. */
function Worst({ worst }: { worst: Figures['punctuality'][number]['worst'] }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const named = worst.ticket_id ? <Link to={`/tickets/${worst.ticket_id}` as never} className="number">{worst.ticket_no}</Link>
    : worst.report_id && worst.report_day ? <Link to={`/reports/daily/${worst.report_id}` as never}>{t('sla.watching.report', { day: calendarDate(worst.report_day, locale) })}</Link> : null
  return <><span className={`number nowrap${worst.owed ? ' over-text' : ''}`}>{lasted(worst.seconds, locale)}{worst.owed && ` ${t('figures.still_owed')}`}</span>{named && <> {named}</>}</>
}
