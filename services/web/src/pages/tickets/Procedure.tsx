import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Alert, Button, Tag } from 'antd'
import { lazy, Suspense, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { ticketProcedure, type Procedure as Found } from '@/api/ticketing'
import { TOPIC } from '@/api/topics'
import { Card } from '@/components/DetailLayout'
import { MoneyText } from '@/components/MoneyText'
import { Opening } from '@/components/Opening'
import { StateTag } from '@/components/StateTag'
import { listed } from '@/format/list'
import { roundOf, type Round } from '@/format/rounds'
import { calendarDate, shortDateTime } from '@/format/time'
import { useCodeName } from '@/i18n/codes'
import { useLocale } from '@/i18n/i18n'
import { useMay, useMe } from '@/shell/session'
import type { Act } from './ActDialog'
import { answersTo, measureDone } from './answers'
import { RoundName } from './EarlierRounds'
import type { Measure } from './HandOnDialog'
import './procedure.css'

const ActDialog = lazy(() => import('./ActDialog'))
const HandOnDialog = lazy(() => import('./HandOnDialog'))

const ONE: readonly Round[] = []

/** What the procedure has come to: rulings, findings, plans, tasks of departments, and who owes whom an answer. */
export function Procedure({ id, community, handler, accused, rounds = ONE }: { id: string; community: string; handler: string | null; accused: string | null; rounds?: readonly Round[] }) {
  const found = useQuery(ticketProcedure(id)).data
  return found ? <Sections id={id} found={found} community={community} handler={handler} accused={accused} rounds={rounds} /> : null
}

function Sections({ id, found, community, handler, accused, rounds }: { id: string; found: Found; community: string; handler: string | null; accused: string | null; rounds: readonly Round[] }) {
  const { t } = useTranslation()
  const code = useCodeName()
  const locale = useLocale()
  const me = useMe()
  const mayProcess = useMay('ticketing.ticket.process')
  const maySupervise = useMay('ticketing.ticket.supervise')
  const mayReply = useMay('ticketing.ticket.reply')
  const mayResend = useMay('notifications.delivery.retry')
  const mayExecute = useMay('ticketing.department_task.execute')
  const [act, setAct] = useState<Act | null>(null)
  const [passing, setPassing] = useState<Measure | null>(null)
  const staff = (id: string | null) => (id ? found.staff[id] ?? t('ui.unknown') : t('ui.none'))
  const at = (instant: string) => shortDateTime(instant, locale)
  const ask = (label: string, next: Act, danger = false) => <Button size="small" danger={danger} onClick={() => { setAct(next) }}>{label}</Button>
  const answer = (...[asking, one]: [Parameters<typeof answersTo>[0], Parameters<typeof answersTo>[1]]) => answersTo(asking, one, t).map((known) => <Button key={known.path} size="small" onClick={() => { setAct(known) }}>{known.title}</Button>)
  /** What belongs to an earlier round and asks for nothing any more is folded under the name of its round. */
  const folded = (lines: readonly [at: string | null, node: ReactNode][]): ReactNode[] => [
    ...lines.filter(([at]) => at === null || roundOf(rounds, at) >= rounds.length).map(([, node]) => node),
    ...rounds.slice(0, -1).map((round) => [round, lines.filter(([at]) => at !== null && roundOf(rounds, at) === round.number)] as const).filter(([, of]) => of.length > 0)
      .map(([round, of]) => <details key={`round-${String(round.number)}`} className="earlier"><summary><RoundName round={round} /></summary>{of.map(([, node]) => node)}</details>),
  ]
  const sections: [string, ReactNode[]][] = [
    ['appointment', found.appointment ? [<Line key="appointment" title={`${at(found.appointment.starts_at)} – ${at(found.appointment.ends_at)}`} tag={found.appointment.staff_id && <span>{staff(found.appointment.staff_id)}</span>}
      text={found.appointment.comment} note={found.appointment.score ? t('kinds.score_given', { score: found.appointment.score }) : found.appointment.finished_at && t('kinds.finished', { at: at(found.appointment.finished_at) })} />] : []],
    ['approvals', found.approval_steps.map((one) => (
      <Line key={one.number} title={t('kinds.approval_step', { number: one.number, role: code('role', one.role) })} tag={one.decision && <StateTag set="approval_decision" code={one.decision} />} text={one.reason}
        note={one.decided_at ? `${one.on_behalf_of ? t('kinds.on_behalf', { name: staff(one.decided_by), absent: staff(one.on_behalf_of) }) : staff(one.decided_by)} · ${at(one.decided_at)}` : t(one.asked_at ? 'kinds.waiting' : 'kinds.later')} />
    ))],
    ['transfers', folded(found.transfers.map((one) => [one.state === 'offered' ? null : one.offered_at,
      <Line key={one.id} title={t('tickets.from_to', { from: staff(one.from_staff_id), to: staff(one.to_staff_id) })} tag={<StateTag set="transfer_state" code={one.state} />} text={one.answer ?? one.reason}
        note={one.state === 'offered' ? t('tickets.procedure.answer_before', { at: at(one.answer_due_at) }) : at(one.offered_at)}
        actions={one.state === 'offered' && <>
          {one.to_staff_id === me.staff.id && answer('transfer', one)}
          {one.from_staff_id === me.staff.id && ask(t('tickets.procedure.take_back'), { title: t('tickets.procedure.take_back'), path: `transfers/${one.id}/take-back`, version: one.version })}
        </>} />
    ]))],
    ['urge_notices', folded(found.urge_notices.map((one) => [one.replied_at === null ? null : one.sent_at,
      <Line key={one.id} title={t('tickets.procedure.urge_number', { number: one.number, name: staff(one.to_staff_id) })} tag={one.to_leader && <Tag color="red">{t('tickets.procedure.to_leader')}</Tag>}
        text={one.reply ? `${one.message}\n→ ${one.reply}` : one.message} note={one.replied_at ? at(one.replied_at) : t('tickets.procedure.answer_before', { at: at(one.reply_due_at) })} late={one.unanswered_at !== null && one.replied_at === null}
        actions={one.replied_at === null && one.to_staff_id === me.staff.id && answer('urge_notice', { ...one, state: 'open' })} />
    ]))],
    ['undelivered_answers', folded(found.undelivered_answers.map((one) => [one.state === 'waiting' ? null : one.failed_at,
      <Line key={one.id} title={code('delivery_error', one.error_code)} tag={<StateTag set="undelivered_state" code={one.state} />} text={one.note} late={one.state === 'waiting'}
        note={one.settled_at ? `${staff(one.settled_by)} · ${at(one.settled_at)}` : at(one.failed_at)}
        actions={one.state === 'waiting' && <>
          {mayReply && ask(t('tickets.procedure.told_otherwise'), { title: t('tickets.procedure.told_otherwise'), path: `undelivered-answers/${one.id}/settle`, version: one.version, field: 'note', label: t('tickets.procedure.told_how'), topic: TOPIC.exception })}
          {mayResend && <Link to={`/admin/deliveries?subject_id=${one.ticket_id}` as never}>{t('tickets.procedure.send_again')}</Link>}
        </>} />
    ]))],
    ['referrals', folded(found.referrals.map((one) => [one.answered_at === null ? null : one.asked_at,
      <Line key={one.id} title={`${code('referral_purpose', one.purpose)} · ${staff(one.to_staff_id)}`} text={one.answer ? `${one.question}\n→ ${one.answer}` : one.question} note={at(one.answered_at ?? one.asked_at)}
        actions={one.answered_at === null && one.to_staff_id === me.staff.id && answer('referral', { ...one, state: 'open' })} />
    ]))],
    ['department_tasks', folded(found.department_tasks.map((one) => [['open', 'blocked'].includes(one.state) ? null : one.done_at ?? one.due_at,
      <Line key={one.id} title={`${one.department} · ${staff(one.assignee_id)}`} tag={<StateTag set="task_state" code={one.state} />} text={one.result ? `${one.task}\n→ ${one.result}` : one.reason ? `${one.task}\n${one.reason}` : one.task}
        note={t('ui.clock.due', { at: at(one.due_at) })} late={one.overdue_at !== null && ['open', 'blocked'].includes(one.state)}
        actions={['open', 'blocked'].includes(one.state) && <>
          {found.answerable_tasks.includes(one.id) && answer('department_task', one)}
          {mayProcess && ask(t('ui.cancel'), { title: t('tickets.procedure.cancel_task'), path: `department-tasks/${one.id}/cancel`, version: one.version, field: 'reason', label: t('tickets.form.reason') }, true)}
        </>} />
    ]))],
    ['plans', folded([...found.plans].reverse().map((plan) => [plan.state === 'submitted' || plan.state === 'approved' && plan.items.some((item) => !item.done_at) ? null : plan.submitted_at,
      <div key={plan.id}>
        <Line title={t('tickets.procedure.plan_number', { number: plan.number, name: staff(plan.submitted_by) })} tag={<StateTag set="plan_state" code={plan.state} />}
          note={<><MoneyText cents={plan.cost_cents} />{plan.reasons.length > 0 && ` · ${listed(plan.reasons.map((reason) => code('approval_reason', reason)))}`}</>} />
        {plan.decided_at && <Line title={plan.decision ? t('tickets.procedure.decided', { name: staff(plan.decided_by) }) : `${code('plan_state', plan.state)} · ${staff(plan.decided_by) ?? ''}`} text={plan.decision} note={at(plan.decided_at)} />}
        <ol className="plan-items">
          {plan.items.map((item) => (
            <li key={item.id} className="spread">
              <span className={item.done_at ? 'quiet' : undefined}>{item.measure} <span className={item.overdue_at && !item.done_at ? 'over-text' : 'quiet'}>{staff(item.owner_id)} · {calendarDate(item.due_on, locale)}</span>
                {item.done_at && <span className="plan-result pre">{item.result && `→ ${item.result} `}<span className="quiet number">{staff(item.done_by)} · {at(item.done_at)}</span></span>}
              </span>
              {item.done_at ? <Tag color="green">{t('tickets.procedure.done')}</Tag> : plan.state === 'approved' && (mayExecute || mayProcess) && (
                <span className="row">
                  {mayExecute && (maySupervise || [item.owner_id, handler].includes(me.staff.id)) && ask(t('tickets.procedure.done'), measureDone(item.id, id, `${t('tickets.procedure.done')} · ${item.measure}`, t))}
                  {mayProcess && (maySupervise || handler === me.staff.id) && <Button size="small" onClick={() => { setPassing(item) }}>{t('tickets.procedure.hand_on')}</Button>}
                </span>
              )}
            </li>
          ))}
        </ol>
      </div>
    ]))],
    ['findings', found.investigation?.concluded_at ? [<Line key="findings" title={staff(found.investigation.concluded_by)} text={found.investigation.evidence.join('；')} note={at(found.investigation.concluded_at)} />] : []],
    ['rulings', found.rulings.map((one) => (
      <Line key={one.id} title={`${code('validity', one.result)} · ${staff(one.ruled_by)}`} text={one.customer_reaction ? `${one.reason}\n${t('tickets.procedure.reaction')}：${one.customer_reaction}` : one.reason}
        note={`${at(one.at)} · ${code('ruling_basis', one.basis)}${one.leader_id ? `：${staff(one.leader_id)}` : ''}`} />
    ))],
    ['suspensions', folded(found.suspensions.map((one) => [one.resumed_at && one.suspended_at, (
      <Line key={one.id} title={one.reason} tag={one.resumed_at && <Tag>{t('tickets.suspended.ended')}</Tag>}
        note={one.resumed_at ? `${at(one.suspended_at)} – ${at(one.resumed_at)} · ${one.resumed_by ? staff(one.resumed_by) : t('tickets.suspended.ran_out')}` : `${at(one.suspended_at)} · ${t('tickets.suspended.until', { day: calendarDate(one.resume_on, locale) })}`} />
    )]))],
    ['assistants', found.assistants.length > 0 ? [<Line key="assistants" title={listed(found.assistants.map((one) => staff(one.staff_id)))} />] : []],
  ]
  const belongs = found.incident
  const there = sections.filter(([, lines]) => lines.length > 0)
  const within = belongs && <Alert type="warning" showIcon title={<Link to={`/incidents/${belongs.id}` as never}>{t('incidents.belongs', { title: belongs.title })}</Link>} />
  if (there.length === 0) return within
  return (<>
    {within}
    <Card title={t('tickets.procedure.title')}>
      <div className="procedure">
        {there.map(([name, lines]) => <section key={name} id={`procedure-${name}`} aria-label={t(`tickets.procedure.${name}` as never)}><h3>{t(`tickets.procedure.${name}` as never)}</h3>{lines}</section>)}
      </div>
      <Suspense fallback={<Opening />}>
        {act && <ActDialog act={act} onClose={() => { setAct(null) }} />}
        {passing && <HandOnDialog item={passing} ticket={id} community={community} complained={accused} onClose={() => { setPassing(null) }} />}
      </Suspense>
    </Card>
  </>)
}

function Line({ title, tag, text, note, actions, late = false }: { title: ReactNode; tag?: ReactNode; text?: string | null; note?: ReactNode; actions?: ReactNode; late?: boolean }) {
  return (
    <div className="procedure-line">
      <div className="spread"><span className="row"><strong>{title}</strong>{tag}</span>{note && <span className={late ? 'over-text number' : 'quiet number'}>{note}</span>}</div>
      {text && <p className="pre">{text}</p>}
      {actions && <div className="row">{actions}</div>}
    </div>
  )
}
