import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { MeetingAgenda, MeetingMinutes } from '@/api/reports'
import { Card, Fact, Facts } from '@/components/DetailLayout'
import { StateTag } from '@/components/StateTag'
import { StatTile, Tiles } from '@/components/StatTile'
import { listed } from '@/format/list'
import { share } from '@/format/share'
import { dateTime } from '@/format/time'
import { useCodeName } from '@/i18n/codes'
import { useLocale } from '@/i18n/i18n'
import { FigureLink, FigureTable } from './FigureTable'

/** What the month's complaints say, as the invited were shown it. */
export function Agenda({ agenda }: { agenda: MeetingAgenda }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const code = useCodeName()
  const named = (set: 'class' | 'cause_kind', key: string | null) => (key ? code(set, key) : t('reports.quarterly.not_set'))
  return (
    <>
      <Tiles>
        <StatTile label={t('reports.quarterly.registered')} value={<FigureLink figure={agenda.registered} />} note={<>{t('reports.quarterly.valid')} <FigureLink figure={agenda.valid} /> · {t('reports.quarterly.invalid')} <FigureLink figure={agenda.invalid} /></>} />
        <StatTile label={t('reports.quarterly.closure')} value={share(agenda.closed.tickets, agenda.pending.tickets, locale)} note={<>{t('reports.quarterly.closed')} <FigureLink figure={agenda.closed} /> / {t('reports.quarterly.pending')} <FigureLink figure={agenda.pending} /></>} />
        <StatTile label={t('reports.quarterly.repeated')} value={<FigureLink figure={agenda.repeated} />} />
        <StatTile label={t('reports.quarterly.missed')} value={<FigureLink figure={agenda.missed} />} />
        <StatTile label={t('reports.quarterly.escalated')} value={<FigureLink figure={agenda.urged} />} />
      </Tiles>
      <Card title={t('reports.meeting.cases')} flush>
        <ul className="plain-list lines">
          {agenda.cases.map((one) => <li key={one.ticket_id} className="spread"><span><Link to={`/tickets/${one.ticket_id}` as never} className="number">{one.no}</Link> {one.title} <span className="quiet">{one.class_l1 && code('class', one.class_l1)} {one.handler_name}</span></span><span className="row"><StateTag set="severity" code={one.severity} /><StateTag set="ticket_state" code={one.state} /></span></li>)}
          {agenda.cases.length === 0 && <li className="quiet">{t('reports.meeting.cases_none')}</li>}
        </ul>
      </Card>
      <div className="report-columns">
        <Card title={t('reports.quarterly.by_class')} flush><FigureTable title={t('reports.case.class')} rows={agenda.by_class.map((figure) => ({ name: named('class', figure.key), figure }))} /></Card>
        <Card title={t('reports.quarterly.by_department')} flush><FigureTable title={t('reports.quarterly.department')} rows={agenda.by_department.map((figure) => ({ name: figure.key ?? t('reports.quarterly.nobody_yet'), figure }))} /></Card>
        <Card title={t('reports.quarterly.top_causes')} flush><FigureTable title={t('reports.quarterly.cause')} rows={agenda.top_causes.map((figure) => ({ name: named('cause_kind', figure.key), figure }))} /></Card>
      </div>
    </>
  )
}

export function Minutes({ minutes }: { minutes: MeetingMinutes }) {
  const { t } = useTranslation()
  const locale = useLocale()
  return (
    <Card title={t('reports.meeting.minutes')}>
      <Facts>
        <Fact label={t('reports.meeting.present')}>{listed(minutes.present)}</Fact>
        <Fact label={t('reports.meeting.topics')}><span className="pre">{minutes.topics}</span></Fact>
        <Fact label={t('reports.meeting.decisions')}><span className="pre">{minutes.decisions}</span></Fact>
        {minutes.copies_to.length > 0 && <Fact label={t('reports.meeting.copies')}>{listed(minutes.copies_to)}</Fact>}
      </Facts>
      {minutes.actions.length > 0 && <>
        <h3>{t('reports.meeting.actions')}</h3>
        <ul className="plain-list">
          {minutes.actions.map((one, index) => <li key={index} className="spread"><span>{index + 1}. {one.title} {one.ticket_id && <Link to={`/tickets/${one.ticket_id}` as never} className="number">{one.ticket_no}</Link>}</span><span className="quiet">{one.assignee_name} · <span className="number">{dateTime(one.due_at, locale)}</span></span></li>)}
        </ul>
      </>}
    </Card>
  )
}
