import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Checkbox, Input, Modal, Radio, Select } from 'antd'
import type { Dayjs } from 'dayjs'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { colleaguesAble, stepTicket, ticketDetail, type TicketDetail } from '@/api/ticketing'
import { TOPIC } from '@/api/topics'
import { AsyncPicker } from '@/components/form/AsyncPicker'
import { DayField } from '@/components/form/DayField'
import { Field, ProblemForm } from '@/components/form/ProblemForm'
import { unitChoices } from '@/components/form/unitChoices'
import { useToast } from '@/components/useToast'
import { codesOf, useCodeName, type CodeSet } from '@/i18n/codes'
import { asProblem } from '@/api/problem'
import { CLASSES } from '../classes'
import { colleagueChoices } from '../colleagues'
import type { Step } from './steps'

type Values = Record<string, unknown> & { planned_on?: Dayjs }
const LONG = { max: 4000 }

/** Asks what one step needs and sends it with the version that was on the screen. */
export default function StepDialog({ step, detail, onClose }: { step: Step; detail: TicketDetail; onClose: () => void }) {
  const { t } = useTranslation()
  const code = useCodeName()
  const toast = useToast()
  const queries = useQueryClient()
  const [busy, setBusy] = useState(false)
  const send = async (values: Values, key: string) => {
    const body = Object.fromEntries(Object.entries({ ...values, ...(values.planned_on ? { planned_on: values.planned_on.format('YYYY-MM-DD') } : {}) }).filter(([, value]) => value !== undefined && value !== ''))
    try {
      await stepTicket(detail.ticket.id, step.path, body, step.unversioned ? undefined : detail.version, key)
    } catch (error) {
      // Somebody was faster: show the new state behind the dialog, keep what was typed.
      if ([409, 412].includes(asProblem(error).status)) await queries.invalidateQueries({ queryKey: ticketDetail(detail.ticket.id).queryKey })
      throw error
    }
    toast.done(`${detail.ticket.no} · ${code('verb', step.verb)}`)
    onClose()
    await queries.invalidateQueries({ queryKey: [TOPIC.ticket] })
  }
  return (
    <Modal open onCancel={onClose} title={`${code('verb', step.verb)} · ${detail.ticket.no}`} okText={t('ui.submit')} confirmLoading={busy} width={520}
      okButtonProps={{ htmlType: 'submit', form: 'ticket-step', danger: step.danger === true }}>
      <ProblemForm<Values> id="ticket-step" dialog submitText={null} onBusy={setBusy} onSend={send} draft={`step-${step.verb}-${detail.ticket.id}`}
        initial={INITIAL[step.verb]?.(detail) ?? {}}>
        <StepFields step={step} detail={detail} />
      </ProblemForm>
    </Modal>
  )
}

const INITIAL: Record<string, (detail: TicketDetail) => Values> = {
  assign: ({ ticket }) => ({ class_l1: ticket.class_l1 ?? undefined, severity: ticket.severity }),
  reclassify: ({ ticket }) => ({ class_l1: ticket.class_l1 ?? undefined, severity: ticket.severity }),
  locate: ({ ticket }) => ({ unit_id: ticket.unit_id ?? undefined, place: ticket.place ?? undefined }),
  note: () => ({ visibility: 'internal' }),
  reply: () => ({ channel: 'phone' }),
  record_attempt: () => ({ channel: 'phone' }),
  close: () => ({ customer_confirmed: true }),
}

function StepFields({ step, detail }: { step: Step; detail: TicketDetail }) {
  const { t } = useTranslation()
  const code = useCodeName()
  const people = useQuery(colleaguesAble(detail.ticket.community_id, 'ticketing.ticket.process')).data ?? []
  const options = (set: CodeSet, values = codesOf(set)) => values.map((value) => ({ value, label: code(set, value) }))
  // One field has the focus: a second one would take it from the first, which then complains of being empty.
  const first = !['assign', 'hand_over'].includes(step.verb)
  const text = (name: string, label: string, required = true, rows = 4) => (
    <Field name={name} label={label} required={required} rules={[{ ...LONG, message: t('ui.too_long', LONG) }]}><Input.TextArea rows={rows} autoFocus={first && name !== 'cause'} /></Field>
  )
  const handler = <Field name="handler_id" label={t('tickets.handler')} required><Select autoFocus showSearch={{ optionFilterProp: 'label' }} options={colleagueChoices(people)} /></Field>
  const channel = <Field name="channel" label={t('tickets.form.reply_channel')} required><Radio.Group options={options('reply_channel', ['phone', 'visit', 'message', 'email', 'letter'])} /></Field>
  const classes = (
    <div className="form-grid">
      <Field name="class_l1" label={t('tickets.class')} required={step.verb === 'assign' && detail.ticket.kind === 'complaint'}><Select allowClear options={options('class', [...CLASSES[detail.ticket.kind] ?? []])} /></Field>
      <Field name="severity" label={t('tickets.severity')}><Select options={options('severity')} /></Field>
    </div>
  )
  const forms: Record<string, ReactNode> = {
    accept: <p className="quiet">{t('tickets.form.promise_hint')}</p>,
    assign: <>{handler}<Field name="department" label={t('tickets.department')} required><Select options={codesOf('department').map((value) => ({ value: code('department', value), label: code('department', value) }))} /></Field>{classes}{text('text', t('tickets.form.text'), false, 2)}</>,
    locate: <>
      <Field name="unit_id" label={t('tickets.unit')}><AsyncPicker topic={TOPIC.unit} minimum={1} search={(text, signal) => unitChoices(text, signal, detail.ticket.community_id)} dependsOn={[detail.ticket.community_id]} {...(detail.ticket.unit_id ? { known: { value: detail.ticket.unit_id, label: detail.names.unit ?? '' } } : {})} /></Field>
      <Field name="place" label={t('tickets.place')} hint={t('tickets.intake.place_hint')} rules={[{ max: 200, message: t('ui.too_long', { max: 200 }) }]}><Input /></Field>
    </>,
    hand_over: <>{handler}{text('reason', t('tickets.form.reason'), true, 2)}</>,
    reclassify: <>{classes}{text('reason', t('tickets.form.reason'), true, 2)}</>,
    take_measure: <>{text('measure', t('tickets.measure'))}<Field name="planned_on" label={t('tickets.planned_on')} required><DayField notBefore="today" /></Field></>,
    report_major: text('text', t('tickets.form.sheet'), true, 8),
    note: <>{text('text', t('tickets.form.text'))}<Field name="visibility" label={t('tickets.form.visibility')}><Radio.Group options={[{ value: 'internal', label: t('tickets.internal') }, { value: 'public', label: t('tickets.public') }]} /></Field></>,
    resolve: <>{text('result', t('tickets.result'))}{text('cause', t('tickets.cause'), detail.ticket.kind === 'complaint', 2)}</>,
    reply: <>{channel}{text('text', t('tickets.form.reply_text'))}</>,
    record_attempt: <>{channel}{text('text', t('tickets.form.text'), false, 2)}</>,
    close: <><Field name="customer_confirmed" label={t('tickets.form.confirmed')} valuePropName="checked"><Checkbox>{t('ui.yes')}</Checkbox></Field>{text('text', t('tickets.form.text'), false, 2)}</>,
    return: text('reason', t('tickets.form.reason')),
    withdraw: text('statement', t('tickets.form.statement')),
  }
  return forms[step.verb] ?? null
}
