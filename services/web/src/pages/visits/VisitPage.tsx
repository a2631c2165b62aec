import { MailOutlined, PrinterOutlined } from '@ant-design/icons'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { Alert, Button, Dropdown } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { TOPIC } from '@/api/topics'
import { claimVisit, releaseVisit, stepVisit, visitDetail, type VisitDetail } from '@/api/visits'
import { ClockBadge } from '@/components/ClockBadge'
import { Card, DetailLayout, DetailSkeleton, Fact, Facts } from '@/components/DetailLayout'
import { Failure } from '@/components/Failure'
import { StateTag } from '@/components/StateTag'
import { Told } from '@/components/Told'
import { Withheld } from '@/components/Withheld'
import { useToast } from '@/components/useToast'
import { beforeQuiet } from '@/format/quietHours'
import { dateTime, shortDateTime, timeOnly } from '@/format/time'
import { useCodeName } from '@/i18n/codes'
import { useLocale } from '@/i18n/i18n'
import { useCommands } from '@/keyboard/dispatcher'
import { useMay, useMe } from '@/shell/session'
import { AnswerList } from './AnswerList'
import { AttemptDialog } from './AttemptDialog'
import { Conversation } from './Conversation'
import { visitClock } from './filters'
import { LeaveDialog, type Leaving } from './LeaveDialog'
import { Score } from './Score'
import { TicketStory } from './TicketStory'
import { WhoToCall } from './WhoToCall'
import './visits.css'

export default function VisitPage() {
  const { id } = useParams({ strict: false }) as { id: string }
  const found = useQuery(visitDetail(id))
  if (found.isPending) return <DetailSkeleton />
  if (found.isError) return <Failure error={found.error} onRetry={() => { void found.refetch() }} />
  return <Loaded key={id} detail={found.data} />
}

/** One visit: whom to call about what, what to ask, and what came of it. */
function Loaded({ detail }: { detail: VisitDetail }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const code = useCodeName()
  const toast = useToast()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const me = useMe().staff.id
  const { visit, names, claim } = detail
  const open = visit.state === 'due' || visit.state === 'attempted'
  const mayConduct = useMay('ticketing.return_visit.conduct') && open && !detail.own_case
  const mayAssign = useMay('ticketing.return_visit.assign') && open && !visit.withheld
  const mayUnits = useMay('registry.unit.read')
  const [trying, setTrying] = useState(false)
  const [leaving, setLeaving] = useState<Leaving | null>(null)
  const mine = claim?.staff_id === me
  const act = async (doing: Promise<unknown>, done?: string) => {
    try {
      await doing
      if (done) toast.done(done)
    } catch (error) {
      toast.refused(error)
    }
    await queries.invalidateQueries({ queryKey: [TOPIC.visit] })
  }
  const clock = visitClock(visit)
  useCommands({ edit: mayConduct && !mine && (() => { void act(claimVisit(visit.id)) }), assign: mayAssign && (() => { setLeaving('reassign') }), print: () => navigate({ to: `/callbacks/${visit.id}/print` }), reply: mayConduct && (() => { setTrying(true) }) })
  return (
    <DetailLayout
      title={<>{visit.label ?? code('cohort', visit.cohort)} <StateTag set="visit_state" code={visit.state} /></>}
      note={<span className="row"><span className="number">{visit.no}</span>{clock && <ClockBadge clock={clock} />}{visit.call_back_at && <span>{t('visits.call_back', { at: shortDateTime(visit.call_back_at, locale) })}</span>}</span>}
      actions={<>
        {mayConduct && !mine && <Button type="primary" onClick={() => { void act(claimVisit(visit.id)) }}>{t('visits.begin')} <kbd className="hide-small">e</kbd></Button>}
        {mayConduct && <Button onClick={() => { setTrying(true) }}>{t('visits.attempt.title')} <kbd className="hide-small">r</kbd></Button>}
        {mayConduct && visit.person_id && <Button icon={<MailOutlined />} onClick={() => { void act(stepVisit(visit.id, 'invitation', undefined, detail.version, crypto.randomUUID()), t('visits.invited')) }}>{t('visits.invite')}</Button>}
        <Link to={`/callbacks/${visit.id}/print` as never}><Button icon={<PrinterOutlined />}>{t('ui.print')}</Button></Link>
        {(mayAssign || mine) && (
          <Dropdown trigger={['click']} menu={{ items: [
            ...(mine ? [{ key: 'release', label: t('visits.release'), onClick: () => { void act(releaseVisit(visit.id)) } }] : []),
            ...(mayAssign ? [{ key: 'reassign', label: t('visits.reassign'), onClick: () => { setLeaving('reassign') } }, ...(detail.own_case ? [] : [{ key: 'cancel', danger: true, label: t('visits.cancel'), onClick: () => { setLeaving('cancel') } }])] : []),
          ] }}><Button>{t('ui.actions')}</Button></Dropdown>
        )}
      </>}
      side={<>
        <WhoToCall detail={detail} />
        <Card title={t('visits.details')}>
          <Facts>
            <Fact label={t('visits.community')}>{names.community ?? t('ui.none')}</Fact>
            <Fact label={t('visits.unit')}>{visit.withheld ? <Withheld /> : visit.unit_id ? (mayUnits ? <Link to={`/units/${visit.unit_id}` as never} className="number">{names.unit}</Link> : names.unit) : t('ui.none')}</Fact>
            <Fact label={t('visits.due')}>{dateTime(visit.due_at, locale)}{open && beforeQuiet(visit.due_at) && <div className="quiet">{t('visits.due_quiet')}</div>}</Fact>
            <Fact label={t('visits.owner')}>{names.owner ?? t('visits.everybody')}</Fact>
            {visit.invited_at && <Fact label={t('visits.invited_at')}>{dateTime(visit.invited_at, locale)}</Fact>}
            {visit.end_reason && <Fact label={t('ui.reason')}>{visit.end_reason}</Fact>}
          </Facts>
        </Card>
        {detail.attempts.length > 0 && (
          <Card title={t('visits.attempts')} flush>
            <ul className="plain-list lines">
              {[...detail.attempts].reverse().map((attempt) => (
                <li key={attempt.at}>
                  <div className="spread"><span className="strong">{code('visit_outcome', attempt.outcome)}</span><span className="quiet number">{shortDateTime(attempt.at, locale)}</span></div>
                  <div className="quiet">{[attempt.staff_name, code('visit_method', attempt.method), attempt.asked_for, attempt.text].filter(Boolean).join(' · ')}</div>
                </li>
              ))}
            </ul>
          </Card>
        )}
        <Told subject={visit.id} />
      </>}
    >
      {open && claim && !mine && <Alert type="warning" showIcon title={t('visits.claimed', { name: claim.staff_name ?? t('ui.unknown'), until: timeOnly(claim.expires_at, locale) })} />}
      {open && detail.own_case && <Alert type="info" showIcon title={t('visits.own_case')} />}
      {open && detail.quiet && <Alert type="warning" showIcon title={t('visits.quiet')} />}
      {visit.follow_up_id && <Alert type="error" showIcon title={<Link to={`/tickets/${visit.follow_up_id}` as never}>{t('visits.followed_up', { no: names.follow_up_no ?? '' })}</Link>} />}
      {visit.state === 'done' && (
        <Card title={t('visits.result')} extra={<Score score={visit.score} />}>
          <AnswerList detail={detail} />
          <hr className="rule" />
          <Facts>
            <Fact label={t('visits.method')}>{code('visit_method', visit.method)} · {dateTime(visit.visited_at ?? '', locale)}{names.visitor && ` · ${names.visitor}`}</Fact>
            <Fact label={t('visits.comment')}><span className="pre">{visit.comment ?? t('ui.none')}</span></Fact>
            <Fact label={t('visits.next_action')}><span className="pre">{visit.next_action ?? t('ui.none')}</span></Fact>
          </Facts>
        </Card>
      )}
      {mayConduct && mine && <Conversation detail={detail} />}
      {visit.ticket_id && <TicketStory id={visit.ticket_id} />}
      {trying && <AttemptDialog detail={detail} onClose={() => { setTrying(false) }} />}
      {leaving && <LeaveDialog kind={leaving} detail={detail} onClose={() => { setLeaving(null) }} />}
    </DetailLayout>
  )
}
