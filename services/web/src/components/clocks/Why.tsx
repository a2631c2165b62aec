import { Alert } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Explanation, Rule } from '@/api/clocks'
import { listed } from '@/format/list'
import { calendarDate, dateTime, shortDateTime } from '@/format/time'
import { useCodeName } from '@/i18n/codes'
import { useLocale } from '@/i18n/i18n'
import { holidayName, limitOf, ruleName } from './words'
import './clocks.css'

const SHOWN = 6

interface Props {
  rule: Rule
  explanation: Explanation
  startedAt: string
  /** The event it counts from. */
  event: string
  version: number
  hours?: [string, string] | null | undefined
  firstDueAt?: string | undefined
}

/** Why a clock is due exactly then, and what it waits for: event, rule, calendar, the time that counted and what did not. */
export function Why({ rule, explanation, startedAt, event, version, hours, firstDueAt }: Props) {
  const { t } = useTranslation()
  const locale = useLocale()
  const code = useCodeName()
  const counted = explanation.segments.length > 1 || explanation.pauses.length > 0
  const off = explanation.days.filter((day) => day.reason !== 'weekend')
  return (
    <div className="why">
      <p>{t('sla.why.from', { event: code('clock_event', rule.counts_from === 'accepted' ? 'accepted' : event), at: dateTime(startedAt, locale) })}</p>
      <p>{t('sla.why.rule', { rule: `${ruleName(t, rule.key)} ${code('clock', rule.code)}`, version })} · {t('sla.why.limit', { limit: limitOf(t, rule), calendar: t(`sla.calendars.${rule.calendar as 'natural'}`) })}{hours && <> · {t('sla.why.hours', { opens: hours[0].slice(0, 5), closes: hours[1].slice(0, 5) })}</>}{rule.source && <> · {t('sla.why.source', { source: rule.source })}</>}</p>
      {rule.stops_on.length > 0 && <p>{t('sla.why.until', { events: listed(rule.stops_on.map((one) => code('clock_event', one))) })}</p>}
      {explanation.pauses.map((pause) => (
        <p key={pause.since}>{pause.until ? t('sla.why.paused', { since: dateTime(pause.since, locale), until: dateTime(pause.until, locale) }) : t('sla.why.pausing', { since: dateTime(pause.since, locale) })}</p>
      ))}
      {firstDueAt && firstDueAt !== explanation.due_at && <p>{t('sla.why.moved', { at: dateTime(firstDueAt, locale) })}</p>}
      {counted && (
        <>
          <h4>{t('sla.why.counted')}</h4>
          <ul className="number">
            {explanation.segments.slice(0, SHOWN).map((segment) => <li key={segment.begin}>{shortDateTime(segment.begin, locale)} – {shortDateTime(segment.end, locale)}</li>)}
            {explanation.segments.length > SHOWN && <li>{t('sla.why.more', { count: explanation.segments.length - SHOWN })}</li>}
          </ul>
        </>
      )}
      {off.length > 0 && (
        <>
          <h4>{t('sla.why.days')}</h4>
          <ul className="number">
            {off.slice(0, SHOWN * 2).map((day) => <li key={day.day}>{calendarDate(day.day, locale)} {day.name && holidayName(t, day.name)} · {t(`sla.why.${day.reason}`)}</li>)}
          </ul>
        </>
      )}
      <p className="strong"><span className="number">{t('sla.why.warn', { at: dateTime(explanation.warn_at, locale) })}</span> · <span className="number">{t('sla.why.due', { at: dateTime(explanation.due_at, locale) })}</span></p>
      {explanation.years_assumed.length > 0 && <Alert type="warning" showIcon title={t('sla.why.assumed', { years: explanation.years_assumed.join(', ') })} />}
    </div>
  )
}
