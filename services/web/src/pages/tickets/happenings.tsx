import { Link } from '@tanstack/react-router'
import { Tag } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Entry, TicketDetail } from '@/api/ticketing'
import { FileList } from '@/components/files/FileList'
import type { Happening } from '@/components/Timeline'
import { Withheld } from '@/components/Withheld'
import { promiseOf, rounds } from '@/format/rounds'
import { calendarDate, duration, shortDateTime } from '@/format/time'
import { useCodeName } from '@/i18n/codes'
import { useLocale } from '@/i18n/i18n'
import { useMay } from '@/shell/session'
import { useChanges } from './changes'

const TONES: Record<string, NonNullable<Happening['tone']>> = { visited: 'ok', visit_unreachable: 'risk', resolve: 'ok', close: 'ok', reply: 'ok', return: 'risk', clock_warning: 'risk', silence_noticed: 'risk', clock_missed: 'over', measure_overdue: 'over', withdraw: 'risk' }

/** The entries of a ticket as the timeline shows them, newest first. */
export function useHappenings({ entries, names, attachments, ticket }: TicketDetail): Happening[] {
  const { t } = useTranslation()
  const code = useCodeName()
  const locale = useLocale()
  const changes = useChanges(names.staff)
  const found = rounds(entries)
  const mayVisits = useMay('ticketing.return_visit.read')
  const staff = (id: string | null) => (id ? names.staff[id] ?? t('ui.unknown') : null)
  const begun = (entry: Entry) => found.find((round) => round.begun === entry)?.number
  const title = (entry: Entry) => {
    const passed = entry.from_handler_id && entry.to_handler_id && entry.from_handler_id !== entry.to_handler_id
    const { clock, due_at: due, from, level, measure, no, reason, resume_on: resumes, sender_proven: proven, since, to, visit_id: visit } = entry.details ?? {}
    return (
      <span className="row">
        <span>{code('verb', entry.verb)}</span>
        {typeof clock === 'string' && typeof due === 'string' && <span className="quiet number">{t('tickets.clock_due', { clock: code('clock', clock), at: shortDateTime(due, locale) })}</span>}
        {entry.verb === 'silence_noticed' && typeof since === 'string' && <span className="quiet number">{t('tickets.silent_since', { at: shortDateTime(since, locale) })}</span>}
        {entry.verb === 'locate' && (ticket.withheld ? <Withheld /> : <span className="quiet number">{String(entry.details?.unit ?? entry.details?.place ?? '')}</span>)}
        {['hand_on_item', 'finish_item'].includes(entry.verb) && typeof measure === 'string' && <span className="quiet">{measure}</span>}
        {entry.verb === 'suspend' && typeof resumes === 'string' && <span className="quiet number">{t('tickets.suspended.until', { day: calendarDate(resumes, locale) })}</span>}
        {entry.verb === 'resume' && !entry.actor_id && <span className="quiet">{t('tickets.suspended.ran_out')}</span>}
        {typeof level === 'number' && <span className="quiet">{t('tickets.level', { level })}</span>}
        {typeof no === 'string' && (typeof visit === 'string' && mayVisits ? <Link to={`/callbacks/${visit}` as never} className="number">{no}</Link> : <span className="quiet number">{no}</span>)}
        {entry.verb === 'close' && typeof reason === 'string' && <span className="quiet">{code('report_feedback', reason)}</span>}
        {typeof to === 'string' && <span className="quiet">{typeof from === 'string' ? t('tickets.from_to', { from: staff(from), to: staff(to) }) : staff(to)}</span>}
        {promiseOf(entry) && <span className="quiet number">{t('tickets.form.promised_again', { at: shortDateTime(promiseOf(entry) ?? '', locale) })}</span>}
        {begun(entry) && <Tag>{t('tickets.round.begins', { number: begun(entry) })}</Tag>}
        {passed && <span className="quiet">{t('tickets.from_to', { from: staff(entry.from_handler_id), to: staff(entry.to_handler_id) })}</span>}
        {!passed && entry.to_handler_id && entry.verb === 'assign' && <span className="quiet">→ {staff(entry.to_handler_id)}</span>}
        {proven === false && <Tag color="gold">{t('tickets.email_unproven')}</Tag>}
        {entry.visibility === 'public' && <Tag color="blue">{t('tickets.public')}</Tag>}
      </span>
    )
  }
  // They come oldest first; what happened at one moment keeps its order.
  return [...entries].reverse().map((entry) => ({
    id: entry.id, at: entry.at, title: title(entry), who: staff(entry.actor_id),
    ...(TONES[entry.verb] ? { tone: TONES[entry.verb] as NonNullable<Happening['tone']> } : {}),
    text: <>
      {entry.text}
      {changes(entry).map((one) => <div key={one.name}><span className="quiet">{one.label}</span> {one.from} → <strong>{one.to}</strong></div>)}
      {typeof entry.details?.opinion === 'string' && <>{'\n'}<span className="quiet">{t('tickets.procedure.opinion')}</span> {entry.details.opinion}</>}
      <FileList brief files={attachments.filter((file) => file.entry_id === entry.id)} nameOf={staff} />
      {entry.dwell_seconds !== null && entry.dwell_seconds > 60 && <span className="quiet">{entry.text ? '\n' : ''}{t('tickets.dwell', { span: duration(entry.dwell_seconds * 1000, t('ui.days')) })}</span>}
    </>,
  }))
}
