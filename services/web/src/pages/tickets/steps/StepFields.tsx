import { useQuery } from '@tanstack/react-query'
import { Alert, Form, Input, Radio, Select } from 'antd'
import dayjs from 'dayjs'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { present } from '@/api/present'
import type { Routing } from '@/api/routing'
import { colleaguesAble, type TicketDetail } from '@/api/ticketing'
import { TOPIC } from '@/api/topics'
import { AsyncPicker } from '@/components/form/AsyncPicker'
import { DayField, MomentField } from '@/components/form/DayField'
import { Field } from '@/components/form/ProblemForm'
import { Several } from '@/components/form/Several'
import { unitChoices } from '@/components/form/unitChoices'
import { dateOnly, dateTime } from '@/format/time'
import { codesOf, useCodeName, type CodeSet } from '@/i18n/codes'
import { useLocale } from '@/i18n/i18n'
import { useMay } from '@/shell/session'
import { AccusedField } from '../AccusedField'
import { ClassFields } from '../ClassFields'
import { colleagueChoices } from '../colleagues'
import { useAccused } from '../useAccused'
import { useDepartments } from '../useDepartments'
import { WeightFields } from '../WeightFields'
import { AnswerWay } from './AnswerWay'
import { KindFields } from './KindFields'
import { ProcedureFields } from './ProcedureFields'
import { ReplyWords } from './ReplyWords'
import type { Step } from './steps'
import { useGapRule } from './useReplyScript'

const LONG = { max: 4000 }

/** On how many days the customer was tried in vain since the reply: two of them stand in for a confirmation (C3.2 row 15). */
const triedDays = ({ entries, ticket }: TicketDetail) => new Set(entries.filter((entry) => entry.verb === 'record_attempt' && (!ticket.replied_at || entry.at >= ticket.replied_at)).map((entry) => dateOnly(entry.at))).size

interface Props {
  step: Step
  detail: TicketDetail
  routing: Routing | undefined
  /** The last moment that may be promised, where the step promises one. */
  latest: string | null
}

/** What the steps of every ticket ask; those of the complaint procedure stand beside. */
export function StepFields({ step, detail, routing, latest }: Props) {
  const { t } = useTranslation()
  const locale = useLocale()
  const code = useCodeName()
  const people = useQuery(colleaguesAble(detail.ticket.community_id, 'ticketing.ticket.process')).data ?? []
  const accused = useAccused(detail.ticket.id, detail.ticket.complained_about_id, ['assign', 'hand_over'].includes(step.verb))
  const departments = useDepartments()
  const complaint = detail.ticket.kind === 'complaint'
  const unproven = step.verb === 'reply' && detail.contact.email_proven === false
  const told = Form.useWatch<string | undefined>('visibility') === 'public'
  const situation = step.verb === 'reply' ? 'founded_reply' : step.verb === 'note' && told ? 'holding_reply' : null
  const noGap = useGapRule(complaint ? situation : null, detail.ticket.community_id)
  const options = (set: CodeSet, values = codesOf(set)) => values.map((value) => ({ value, label: code(set, value) }))
  // One field has the focus: a second one would take it from the first, which then complains of being empty.
  const invalid = ['invalid_replied', 'granted', 'declined'].includes(detail.ticket.state)
  const first = !['assign', 'hand_over'].includes(step.verb) && (invalid || step.verb !== 'close')
  const text = (name: string, label: string, required = true, rows = 4) => (
    <Field name={name} label={label} required={required} rules={[{ ...LONG, message: t('ui.too_long', LONG) }]}><Input.TextArea rows={rows} autoFocus={first && !['cause', 'desired_outcome', 'evidence'].includes(name)} /></Field>
  )
  const answer = (label: string, hint?: ReactNode) => (
    <Field name="text" label={label} required hint={hint} rules={[{ ...LONG, message: t('ui.too_long', LONG) }, noGap]}><Input.TextArea rows={4} autoFocus className="grows" /></Field>
  )
  const handler = <Field name="handler_id" label={t('tickets.handler')} required><Select autoFocus showSearch={{ optionFilterProp: 'label' }} options={colleagueChoices(people, accused)} /></Field>
  const channel = <Field name="channel" label={t('tickets.form.reply_channel')} required><Radio.Group options={options('reply_channel', ['phone', 'visit', 'message', 'email', 'letter'])} /></Field>
  const classes = (
    <div className="form-grid">
      <ClassFields kind={detail.ticket.kind} ticket={detail.ticket} required={step.verb === 'assign' && complaint} />
      {complaint && <Field name="nature" label={t('tickets.nature')}><Select allowClear={!detail.ticket.nature} options={options('nature')} /></Field>}
      <Form.Item noStyle shouldUpdate>
        {({ getFieldsValue }) => {
          const { severity, severity_signs: signs = [], claim_cents: claim, households } = getFieldsValue(true) as { severity?: string; severity_signs?: string[]; claim_cents?: number | null; households?: number | null }
          const fallen = step.verb === 'reclassify' && complaint && detail.ticket.severity_signs.length > 0 && signs.length === 0 && !claim && !households && severity !== 'general'
          return <Field name="severity" label={t('tickets.severity')} {...(fallen ? { hint: t('tickets.form.no_sign_left') } : {})}><Select options={options('severity')} /></Field>
        }}
      </Form.Item>
    </div>
  )
  const signs = complaint && (
    <Field name="severity_signs" label={t('tickets.signs')} hint={t('tickets.signs_hint')}><Several options={options('severity_sign')} /></Field>
  )
  const moment = <MomentField notBefore={dayjs(present())} {...(latest ? { notAfter: dayjs(latest) } : {})} />
  const noLater = (hint: string) => (latest ? t('tickets.form.promise_latest', { at: dateTime(latest, locale), hint }) : hint)
  const again = <>{text('reason', t('tickets.form.reason'))}<Field name="promised_reply_at" label={t('tickets.form.promise_again')} required hint={noLater(t('tickets.form.promise_again_hint'))}>{moment}</Field></>
  // A complaint the investigation has not explained is explained with its result.
  const mayPublish = useMay('ticketing.reply.publish')
  const answersFirst = mayPublish && detail.clocks.some((clock) => clock.code === 'K04' && !clock.stopped_at)
  const asksCause = complaint && !detail.ticket.cause_kind
  const forms: Record<string, ReactNode> = {
    accept: <p className="quiet">{t('tickets.form.promise_hint')}</p>,
    assign: <>{routing && <p className="quiet">{t('tickets.routing_hint', { planner: code('desk', routing.planner), replier: code('desk', routing.replier) })}</p>}{handler}<Field name="department" label={t('tickets.department')} required><Select showSearch={{ optionFilterProp: 'label' }} options={departments} /></Field>{classes}{text('text', t('tickets.form.text'), false, 2)}</>,
    locate: <>
      <Field name="unit_id" label={t('tickets.unit')}><AsyncPicker topic={TOPIC.unit} minimum={1} search={(text, signal) => unitChoices(text, signal, detail.ticket.community_id)} dependsOn={[detail.ticket.community_id]} {...(detail.ticket.unit_id ? { known: { value: detail.ticket.unit_id, label: detail.names.unit ?? '' } } : {})} /></Field>
      <Field name="place" label={t('tickets.place')} hint={t('tickets.intake.place_hint')} rules={[{ max: 200, message: t('ui.too_long', { max: 200 }) }]}><Input /></Field>
    </>,
    hand_over: <><p className="quiet">{t('tickets.form.hand_over_hint')}</p>{handler}{text('reason', t('tickets.form.reason'), true, 2)}</>,
    reclassify: <>{classes}{complaint && <AccusedField community={detail.ticket.community_id} />}{complaint && <div className="form-grid"><WeightFields /></div>}{signs}{text('reason', t('tickets.form.reason'), true, 2)}</>,
    take_measure: <>{text('measure', t('tickets.measure'))}<Field name="planned_on" label={t('tickets.planned_on')} required><DayField notBefore="today" /></Field></>,
    report_major: <>{text('text', t('tickets.form.sheet'), true, 8)}{complaint && !detail.ticket.desired_outcome?.trim() && text('desired_outcome', t('tickets.desired'), true, 2)}</>,
    note: <>{answer(t('tickets.form.text'))}<Field name="visibility" label={t('tickets.form.visibility')}><Radio.Group options={[{ value: 'internal', label: t('tickets.internal') }, { value: 'public', label: t('tickets.public') }]} /></Field>
      <Form.Item noStyle shouldUpdate={(before: { visibility?: string }, now: { visibility?: string }) => before.visibility !== now.visibility}>
        {({ getFieldValue }) => getFieldValue('visibility') === 'public' && <>
          <p className="quiet">{t('tickets.way.public')}{answersFirst && ` ${t('tickets.form.first_reply_hint')}`}</p>
          {complaint && <ReplyWords situation="holding_reply" field="text" detail={detail} />}
          <Field name="promised_reply_at" label={t('tickets.form.next_reply')} hint={noLater(t('tickets.form.next_reply_hint'))}>{moment}</Field>
        </>}
      </Form.Item></>,
    resolve: <>{text('result', t('tickets.result'))}{text('cause', t('tickets.cause'), asksCause, 2)}{asksCause && <Field name="cause_kind" label={t('tickets.cause_kind')} hint={t('tickets.cause_kind_hint')} required><Select options={options('cause_kind')} /></Field>}{complaint && text('evidence', t('tickets.evidence'), true, 2)}</>,
    reply: <>{unproven && <Alert type="warning" showIcon className="form-alert" title={t('tickets.email_unproven_hint')} />}{channel}<AnswerWay field="channel" detail={detail} />{answer(t('tickets.form.reply_text'), complaint && <ReplyWords situation="founded_reply" field="text" detail={detail} />)}</>,
    record_attempt: <>{channel}{text('text', t('tickets.form.text'), false, 2)}</>,
    close: invalid ? <><Form.Item name="customer_confirmed" initialValue={false} hidden><Input /></Form.Item>{text('text', t('tickets.form.text'), false, 2)}</> : <><Field name="customer_confirmed" label={t('tickets.form.confirmed')} missing={t('tickets.form.confirmed_missing')} required hint={t('tickets.form.attempts', { count: triedDays(detail) })}><Radio.Group options={[{ value: true, label: t('ui.yes') }, { value: false, label: t('tickets.form.not_confirmed') }]} /></Field>{text('text', t('tickets.form.text'), false, 2)}</>,
    return: again,
    withdraw: text('statement', t('tickets.form.statement')),
    reopen: again,
    suspend: <>{text('reason', t('tickets.form.reason'), true, 2)}<Field name="resume_on" label={t('tickets.procedure.resume_on')} required><DayField notBefore="tomorrow" /></Field></>,
    resume: text('reason', t('tickets.form.reason'), true, 2),
  }
  if (step.ofKind) return <KindFields step={step} detail={detail} />
  return forms[step.verb] ?? <ProcedureFields step={step} detail={detail} people={people} />
}
