import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { Alert, Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { incident as incidentQuery, type Incident } from '@/api/incidents'
import { TOPIC } from '@/api/topics'
import { Card, DetailLayout, DetailSkeleton, Fact, Facts } from '@/components/DetailLayout'
import { Failure } from '@/components/Failure'
import { StateTag } from '@/components/StateTag'
import { dateTime, shortDateTime } from '@/format/time'
import { useCodeName } from '@/i18n/codes'
import { useLocale } from '@/i18n/i18n'
import { useMay } from '@/shell/session'
import ActDialog, { type Act } from '../tickets/ActDialog'
import { IncidentDialog } from './IncidentDialog'
import { JoinDialog } from './JoinDialog'

export default function IncidentPage() {
  const { id } = useParams({ strict: false }) as { id: string }
  const found = useQuery(incidentQuery(id))
  if (found.isPending) return <DetailSkeleton />
  if (found.isError) return <Failure error={found.error} onRetry={() => { void found.refetch() }} />
  return <Loaded one={found.data} />
}

function Loaded({ one }: { one: Incident }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const code = useCodeName()
  const mayManage = useMay('ticketing.incident.manage')
  const mayJoin = useMay('ticketing.ticket.register')
  const [act, setAct] = useState<Act | null>(null)
  const [changing, setChanging] = useState(false)
  const [joining, setJoining] = useState(false)
  const at = (instant: string | null) => (instant ? dateTime(instant, locale) : t('ui.none'))
  const lasts = one.state === 'opened' || one.state === 'controlled'
  const ask = (title: string, path: string, field?: string, label?: string, hint?: string): Act => ({ title, path: `incidents/${one.id}/${path}`, version: one.version, topic: TOPIC.incident, ...(field && label ? { field, label } : {}), ...(hint ? { hint } : {}) })
  const next: Record<string, Act> = {
    opened: ask(t('incidents.control'), 'control', 'cause', t('incidents.cause')),
    controlled: ask(t('incidents.review'), 'review', 'review', t('incidents.review_text')),
    reviewed: ask(t('incidents.close'), 'close'),
  }
  const following = next[one.state]
  return (
    <DetailLayout
      title={<>{one.title} <StateTag set="incident_state" code={one.state} /></>}
      note={<span className="row"><span className="number">{one.no}</span>·<span>{one.community_name}</span>{one.class_l1 && <>·<span>{code('class', one.class_l1)}</span></>}</span>}
      actions={mayManage && <>
        {following && <Button type="primary" onClick={() => { setAct(following) }}>{following.title}</Button>}
        {lasts && <Button onClick={() => { setAct(ask(t('incidents.notice'), 'notices', 'text', t('incidents.notice_text'), t('incidents.notice_hint'))) }} disabled={one.joined.length === 0}>{t('incidents.notice')}</Button>}
        {one.state === 'opened' && <Button onClick={() => { setChanging(true) }}>{t('incidents.change')}</Button>}
      </>}
      side={<>
        <Card title={t('incidents.where')}>
          <ul className="plain-list">{one.places.map((place) => <li key={`${place.building_id}-${place.unit_id ?? ''}`}>{place.unit_code ?? <>{place.building_code} <span className="quiet">{t('incidents.whole')}</span></>}</li>)}</ul>
        </Card>
        <Card>
          <Facts>
            <Fact label={t('incidents.households')}>{one.households}</Fact>
            <Fact label={t('incidents.opened_at')}>{at(one.opened_at)}</Fact>
            <Fact label={t('incidents.opened_by')}>{one.opened_by_name ?? t('ui.unknown')}</Fact>
            <Fact label={t('incidents.expected')}>{at(one.expected_end_at)}</Fact>
            {one.controlled_at && <Fact label={t('incidents.controlled_at')}>{at(one.controlled_at)}</Fact>}
            {one.review_due_at && !one.reviewed_at && <Fact label={t('incidents.review_due')}>{at(one.review_due_at)}</Fact>}
            {one.reviewed_at && <Fact label={t('incidents.reviewed_at')}>{at(one.reviewed_at)}</Fact>}
            {one.closed_at && <Fact label={t('incidents.closed_at')}>{at(one.closed_at)}</Fact>}
          </Facts>
        </Card>
      </>}
    >
      <Alert type={one.state === 'opened' ? 'warning' : 'info'} showIcon title={t('incidents.banner')} description={<span className="pre">{one.banner}</span>} />
      {(one.cause ?? one.review) && (
        <Card><Facts>
          {one.cause && <Fact label={t('incidents.cause')}><span className="pre">{one.cause}</span></Fact>}
          {one.review && <Fact label={t('incidents.review_text')}><span className="pre">{one.review}</span></Fact>}
        </Facts></Card>
      )}
      <Card title={t('incidents.tickets')} flush extra={mayJoin && lasts && <Button size="small" onClick={() => { setJoining(true) }}>{t('incidents.join')}</Button>}>
        {one.joined.length === 0 && <p className="quiet" style={{ padding: 16, margin: 0 }}>{t('incidents.nobody')}</p>}
        <ul className="plain-list lines">
          {one.joined.map((ticket) => (
            <li key={ticket.id} className="spread">
              <span className="clip"><Link to={`/tickets/${ticket.id}` as never} className="strong">{ticket.title}</Link> <span className="number quiet">{ticket.no}</span> {ticket.unit_code}</span>
              <span className="row"><StateTag set="severity" code={ticket.severity} /><StateTag set="ticket_state" code={ticket.state} /><span className="quiet">{ticket.handler_name}</span>
                {mayManage && lasts && <Button size="small" onClick={() => { setAct(ask(`${t('incidents.leave')} ${ticket.no}`, `tickets/${ticket.id}/leave`, 'reason', t('tickets.form.reason'))) }}>{t('incidents.leave')}</Button>}</span>
            </li>
          ))}
        </ul>
      </Card>
      {one.notices.length > 0 && (
        <Card title={t('incidents.notices')} flush>
          <ul className="plain-list lines">{one.notices.map((notice) => (
            <li key={notice.sent_at}><p className="pre" style={{ margin: 0 }}>{notice.text}</p><span className="quiet number">{shortDateTime(notice.sent_at, locale)} · {notice.sent_by_name} · {t('incidents.notice_count', { tickets: notice.tickets, contacts: notice.contacts })}</span></li>
          ))}</ul>
        </Card>
      )}
      {act && <ActDialog act={act} onClose={() => { setAct(null) }} />}
      {changing && <IncidentDialog incident={one} onClose={() => { setChanging(false) }} />}
      {joining && <JoinDialog incident={one} onClose={() => { setJoining(false) }} />}
    </DetailLayout>
  )
}
