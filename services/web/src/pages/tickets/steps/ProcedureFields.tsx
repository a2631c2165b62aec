import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Button, Checkbox, Form, Input, Radio, Select, type SelectProps } from 'antd'
import dayjs from 'dayjs'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { present } from '@/api/present'
import { colleaguesAble, fetchTickets, type Colleague, type TicketDetail } from '@/api/ticketing'
import { TOPIC } from '@/api/topics'
import { amountRule } from '@/components/form/amountRule'
import { AsyncPicker } from '@/components/form/AsyncPicker'
import { Checklist } from '@/components/form/Checklist'
import { DayField, MomentField } from '@/components/form/DayField'
import { Field } from '@/components/form/ProblemForm'
import { YuanField } from '@/components/form/YuanField'
import { dateTime } from '@/format/time'
import { codesOf, useCodeName, type CodeSet } from '@/i18n/codes'
import { useLocale } from '@/i18n/i18n'
import { colleagueChoices, colleaguesOf } from '../colleagues'
import { useAccused } from '../useAccused'
import { useDepartments } from '../useDepartments'
import { AnswerWay } from './AnswerWay'
import { PlanToDecide } from './PlanToDecide'
import { ReplyWords } from './ReplyWords'
import type { Step } from './steps'
import { UrgeAgain } from './UrgeAgain'
import { useGapRule } from './useReplyScript'

const LONG = { max: 4000 }
const RULINGS = ['rule_valid', 'rule_invalid']
/** What gives somebody a part in the case. */
const GIVING = ['rule_valid', 'submit_plan', 'order_task', 'refer', 'assist', 'transfer', 'urge']
/** Whom a ruling can be agreed with (C3.2); the service refuses others. */
const LEADERS = ['leader_in_charge', 'top_management']

/** Who does a department's task: its own people first. */
function Assignee({ doers, accused }: { doers: readonly Colleague[]; accused: readonly string[] }) {
  const { t } = useTranslation()
  const department = Form.useWatch<string | undefined>('department')
  const assignee = Form.useWatch<string | undefined>('assignee_id')
  const chosen = doers.find((one) => one.id === assignee)
  const options: SelectProps['options'] = department ? colleaguesOf(department, doers, accused) : colleagueChoices(doers, accused)
  return (
    <Field name="assignee_id" label={t('tickets.procedure.owner')} required {...(chosen && department && chosen.department !== department ? { hint: <span className="over-text">{t('tickets.procedure.other_department', { name: department })}</span> } : {})}>
      <Select showSearch={{ optionFilterProp: 'label' }} options={options} />
    </Field>
  )
}

/** What the steps of the complaint procedure ask (C3.2). */
export function ProcedureFields({ step, detail, people }: { step: Step; detail: TicketDetail; people: readonly Colleague[] }) {
  const { t } = useTranslation()
  const code = useCodeName()
  const locale = useLocale()
  const { ticket } = detail
  const accused = useAccused(ticket.id, ticket.complained_about_id, GIVING.includes(step.verb))
  const doers = useQuery({ ...colleaguesAble(ticket.community_id, 'ticketing.department_task.execute'), enabled: ['order_task', 'submit_plan', 'conclude', 'urge'].includes(step.verb) }).data ?? []
  // Leaders take no tickets: they are found among all who work here.
  const leaders = (useQuery({ ...colleaguesAble(ticket.community_id, 'ticketing.phone_message.read'), enabled: RULINGS.includes(step.verb) }).data ?? []).filter((one) => one.roles.some((role) => LEADERS.includes(role)))
  const options = (set: CodeSet, values = codesOf(set)) => values.map((value) => ({ value, label: code(set, value) }))
  const departments = useDepartments()
  const noGap = useGapRule(step.verb === 'rule_invalid' ? 'unfounded_reply' : null, ticket.community_id)
  const text = (name: string, label: string, required = true, rows = 3, focus = false) => (
    <Field name={name} label={label} required={required} rules={[{ ...LONG, message: t('ui.too_long', LONG) }]}><Input.TextArea rows={rows} autoFocus={focus} /></Field>
  )
  // Whom a complaint is about has no part in it, but may well be who answers for what happened.
  const person = (name: string, label: string, from: readonly Colleague[], required = true, otherwise?: string) => (
    <Field name={name} label={label} required={required}><Select allowClear={!required} {...(otherwise ? { placeholder: otherwise } : {})} showSearch={{ optionFilterProp: 'label' }} options={colleagueChoices(from, name === 'responsible_id' ? [] : accused)} /></Field>
  )
  const department = (name: string, label: string) => <Field name={name} label={label} required><Select options={departments} /></Field>
  const tests = (
    <div className="form-grid">
      <Field name="grounds_sufficient" label={t('tickets.procedure.grounds')} valuePropName="checked"><Checkbox>{t('tickets.procedure.grounds_ok')}</Checkbox></Field>
      <Field name="demand_reasonable" label={t('tickets.procedure.demand')} valuePropName="checked"><Checkbox>{t('tickets.procedure.demand_ok')}</Checkbox></Field>
    </div>
  )
  const basis = (
    <Form.Item noStyle shouldUpdate={(before: { basis?: string }, now: { basis?: string }) => before.basis !== now.basis}>
      {({ getFieldValue }) => <>
        <Field name="basis" label={t('tickets.procedure.basis')}><Radio.Group options={options('ruling_basis')} /></Field>
        {getFieldValue('basis') === 'leader_consulted' && <div className="form-grid">
          {person('leader_id', t('tickets.procedure.leader'), leaders)}
          <Field name="consulted_at" label={t('tickets.procedure.consulted_at')} required><MomentField /></Field>
        </div>}
      </>}
    </Form.Item>
  )
  const forms: Record<string, ReactNode> = {
    note_doubt: text('reason', t('tickets.procedure.doubt'), true, 3, true),
    request_validity: <>{text('doubt', t('tickets.procedure.doubt'), true, 3, true)}{text('opinion', t('tickets.procedure.opinion'))}</>,
    rule_valid: <>
      {tests}
      <Field name="result" label={t('tickets.procedure.result')}><Radio.Group options={options('validity', ['valid', 'partly_valid'])} /></Field>
      {text('reason', t('tickets.procedure.ruling_reason'), true, 2)}{basis}
      <div className="form-grid">{department('department', t('tickets.department'))}{person('handler_id', t('tickets.handler'), people, ticket.handler_id === null)}</div>
    </>,
    rule_invalid: <>
      {tests}{text('reason', t('tickets.procedure.ruling_reason'), true, 2)}{basis}
      <Field name="reply_channel" label={t('tickets.form.reply_channel')} required><Radio.Group options={options('reply_channel', ['phone', 'visit', 'message', 'email', 'letter'])} /></Field>
      <AnswerWay field="reply_channel" detail={detail} />
      <Field name="reply" label={t('tickets.procedure.told')} required hint={<ReplyWords situation="unfounded_reply" field="reply" detail={detail} />} rules={[{ ...LONG, message: t('ui.too_long', LONG) }, noGap]}><Input.TextArea rows={3} className="grows" /></Field>
      {text('customer_reaction', t('tickets.procedure.reaction'), true, 2)}
    </>,
    object: text('new_facts', t('tickets.procedure.new_facts'), true, 4, true),
    investigate: <p className="quiet">{t('tickets.procedure.investigate_hint')}</p>,
    conclude: <>
      <Field name="checks" label={t('tickets.procedure.checks')} required><Checklist options={options('check')} /></Field>
      <Field name="evidence" label={t('tickets.procedure.evidence_list')} hint={t('tickets.procedure.evidence_hint')} required><Select mode="tags" placeholder={t('tickets.procedure.evidence_typed')} open={false} tokenSeparators={[';', '；']} suffixIcon={null} /></Field>
      {text('cause', t('tickets.cause'), true, 3)}
      <Field name="cause_kind" label={t('tickets.cause_kind')} hint={t('tickets.cause_kind_hint')} required><Select options={options('cause_kind')} /></Field>
      <div className="form-grid">{department('responsible_department', t('tickets.procedure.responsible_department'))}{person('responsible_id', t('tickets.procedure.responsible'), doers, false)}</div>
    </>,
    submit_plan: <>
      <Form.List name="items">
        {(fields, { add, remove }) => <>
          {fields.map(({ key, name }) => (
            <div key={key} className="plan-item">
              <Field name={[name, 'measure']} label={t('tickets.procedure.measure', { number: name + 1 })} required rules={[{ max: 200, message: t('ui.too_long', { max: 200 }) }]}><Input /></Field>
              <Field name={[name, 'owner_id']} label={t('tickets.procedure.owner')} required><Select showSearch={{ optionFilterProp: 'label' }} options={colleagueChoices(doers, accused)} /></Field>
              <Field name={[name, 'due_on']} label={t('tickets.planned_on')} required><DayField notBefore="today" /></Field>
              <Button aria-label={t('tickets.procedure.measure_remove', { number: name + 1 })} icon={<DeleteOutlined />} disabled={fields.length === 1} onClick={() => { remove(name) }} />
            </div>
          ))}
          <Button icon={<PlusOutlined />} onClick={() => { add({}) }}>{t('tickets.procedure.measure_add')}</Button>
        </>}
      </Form.List>
      <Field name="cost_cents" label={t('tickets.procedure.cost')} rules={[amountRule({ zero: true })]}><YuanField /></Field>
    </>,
    approve_plan: <><PlanToDecide ticket={ticket} />{text('reason', t('tickets.procedure.decision'), false, 2, true)}</>,
    return_plan: <><PlanToDecide ticket={ticket} />{text('reason', t('tickets.form.reason'), true, 3, true)}</>,
    order_task: <>
      <div className="form-grid">{department('department', t('tickets.department'))}<Assignee doers={doers} accused={accused} /></div>
      {text('task', t('tickets.procedure.task'))}
      <Field name="due_at" label={t('tickets.procedure.due_at')} hint={t('tickets.procedure.due_hint', { at: ticket.promised_reply_at ? dateTime(ticket.promised_reply_at, locale) : '' })} required><MomentField notBefore={dayjs(present())} {...(ticket.promised_reply_at ? { notAfter: dayjs(ticket.promised_reply_at) } : {})} /></Field>
    </>,
    refer: <>
      <Field name="purpose" label={t('tickets.procedure.purpose')}><Radio.Group options={options('referral_purpose')} /></Field>
      {person('to_staff_id', t('tickets.procedure.asked'), people)}{text('question', t('tickets.procedure.question'))}
    </>,
    assist: person('staff_id', t('tickets.procedure.assistant'), people),
    transfer: <><p className="quiet">{t('tickets.form.transfer_hint')}</p>{person('to_staff_id', t('tickets.procedure.transfer_to'), people)}{text('reason', t('tickets.form.reason'), true, 2)}</>,
    urge: <><UrgeAgain ticket={ticket.id} />{person('to_staff_id', t('tickets.procedure.urged'), doers, false, ticket.handler_id ? detail.names.staff[ticket.handler_id] : undefined)}{text('message', t('tickets.procedure.message'), true, 3)}</>,
    merge: <>
      <Field name="into" label={t('tickets.procedure.into')} hint={t('tickets.procedure.into_hint')} required>
        <AsyncPicker topic={TOPIC.ticket} minimum={2} search={async (typed, signal) => (await fetchTickets({ no: typed.toUpperCase(), kind: ticket.kind, open_only: 'true', community_id: ticket.community_id, limit: '20' }, null, signal)).items.filter((one) => one.id !== ticket.id).map((one) => ({ value: one.id, label: `${one.no} ${one.title}` }))} />
      </Field>
      {text('reason', t('tickets.form.reason'), true, 2)}
    </>,
  }
  return forms[step.verb] ?? null
}
