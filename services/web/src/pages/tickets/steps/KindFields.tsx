import { useQuery } from '@tanstack/react-query'
import { Form, Input, Radio, Rate, Select } from 'antd'
import dayjs from 'dayjs'
import { useEffect, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { colleaguesAble, ticketProcedure, type TicketDetail } from '@/api/ticketing'
import { Field } from '@/components/form/ProblemForm'
import { SlotFields } from '@/components/form/SlotFields'
import { useCodeName } from '@/i18n/codes'
import { CLASSES } from '../classes'
import { colleagueChoices } from '../colleagues'
import { useAccused } from '../useAccused'
import type { Step } from './steps'

const LONG = { max: 1000 }
const NO_CLASSES: readonly string[] = []
const LOCATED = ['complaint', 'repair']
/** Steps that say all there is to say by being taken. */
const WORDLESS: Readonly<Record<string, 'kinds.begin_hint' | 'kinds.miss_hint' | 'tickets.procedure.sure'>> = {
  begin_service: 'kinds.begin_hint', miss: 'kinds.miss_hint', take_task: 'tickets.procedure.sure', begin_task: 'tickets.procedure.sure',
}

/** What the steps of applications, appointments and tasks ask, and a change of kind. */
export function KindFields({ step, detail }: { step: Step; detail: TicketDetail }) {
  const { t } = useTranslation()
  const text = (name: string, label: string, required = true, hint?: string) => (
    <Field name={name} label={label} required={required} {...(hint ? { hint } : {})} rules={[{ ...LONG, message: t('ui.too_long', LONG) }]}><Input.TextArea rows={3} /></Field>
  )
  const wordless = WORDLESS[step.verb]
  if (wordless) return <p className="quiet">{t(wordless)}</p>
  const forms: Record<string, ReactNode> = {
    convert: <Conversion detail={detail} />,
    submit_approval: text('opinion', t('kinds.opinion')),
    grant: text('reason', t('kinds.decision'), true, t('kinds.decision_hint')),
    decline: text('reason', t('kinds.decision'), true, t('kinds.decision_hint')),
    confirm_slot: <Booking detail={detail} />,
    reschedule: <><Booking detail={detail} />{text('reason', t('tickets.form.reason'))}</>,
    finish_service: text('result', t('tickets.result')),
    evaluate: <><Field name="score" label={t('kinds.score')} required><Rate /></Field>{text('comment', t('kinds.comment'), false)}</>,
    cancel: text('reason', t('tickets.form.reason')),
    finish_task: text('result', t('tickets.result')),
    confirm_task: text('text', t('tickets.form.text'), false),
    return_task: text('reason', t('tickets.form.reason')),
  }
  return forms[step.verb] ?? null
}

function Booking({ detail: { ticket } }: { detail: TicketDetail }) {
  const { t } = useTranslation()
  const form = Form.useFormInstance()
  const people = useQuery(colleaguesAble(ticket.community_id, 'ticketing.appointment.serve')).data ?? []
  const accused = useAccused(ticket.id, ticket.complained_about_id)
  const wished = useQuery(ticketProcedure(ticket.id)).data?.appointment
  const barred = accused.includes(wished?.staff_id ?? '')
  useEffect(() => {
    if (wished && !form.isFieldsTouched(['starts_at', 'ends_at'])) {
      form.setFieldsValue({ starts_at: dayjs(wished.starts_at), ends_at: dayjs(wished.ends_at), ...(wished.staff_id ? { staff_id: barred ? undefined : wished.staff_id } : {}) })
    }
  }, [form, wished, barred])
  return (
    <>
      <Field name="staff_id" label={t('kinds.staff')} required><Select showSearch={{ optionFilterProp: 'label' }} options={colleagueChoices(people, accused)} /></Field>
      <div className="form-grid"><SlotFields /></div>
    </>
  )
}

function Conversion({ detail: { ticket } }: { detail: TicketDetail }) {
  const { t } = useTranslation()
  const code = useCodeName()
  const form = Form.useFormInstance()
  const kind = (Form.useWatch('kind', form) as string | undefined) ?? ''
  const into = useQuery(ticketProcedure(ticket.id)).data?.convertible_to ?? []
  const known = CLASSES[kind] ?? NO_CLASSES
  useEffect(() => { if (kind) form.setFieldValue('class_l1', ticket.class_l1 && known.includes(ticket.class_l1) ? ticket.class_l1 : undefined) }, [form, kind, known, ticket.class_l1])
  return (
    <>
      <p className="quiet">{t('kinds.convert_hint')}</p>
      <Field name="kind" label={t('kinds.new_kind')} required><Radio.Group options={into.map((value) => ({ value, label: code('ticket_kind', value) }))} /></Field>
      {kind && <Field name="class_l1" label={t('tickets.class')} required={ticket.class_l1 !== null && !known.includes(ticket.class_l1)}><Select allowClear options={known.map((value) => ({ value, label: code('class', value) }))} /></Field>}
      {LOCATED.includes(kind) && !ticket.unit_id && !ticket.place && <Field name="place" label={t('tickets.place')} required rules={[{ max: 200, message: t('ui.too_long', { max: 200 }) }]}><Input /></Field>}
      {kind === 'appointment' && <div className="form-grid"><SlotFields /></div>}
      <Field name="reason" label={t('tickets.form.reason')} required rules={[{ ...LONG, message: t('ui.too_long', LONG) }]}><Input.TextArea rows={2} /></Field>
    </>
  )
}
