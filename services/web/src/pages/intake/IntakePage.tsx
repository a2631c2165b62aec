import { useQueryClient } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import { Alert, Button, Checkbox, Form, Input, Radio, Select } from 'antd'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { registerTicket } from '@/api/ticketing'
import { TOPIC } from '@/api/topics'
import { Field, ProblemForm } from '@/components/form/ProblemForm'
import { PageHead } from '@/components/PageHead'
import { codesOf, useCodeName } from '@/i18n/codes'
import { useCommunity } from '@/shell/community'
import { useMay, useMe } from '@/shell/session'
import { CLASSES } from '../tickets/classes'
import { CallerSearch, type Caller } from './CallerSearch'
import { CallerPane } from './CallerPane'
import { SimilarTickets } from './SimilarTickets'
import './intake.css'

interface Values {
  kind: string
  channel: string
  community_id: string
  title: string
  description: string
  place?: string
  contact_name?: string
  contact_phone?: string
  anonymous?: boolean
  desired_outcome?: string
  class_l1?: string
  severity: string
  promise: string
  accept: boolean
}

const PROMISES = { '2h': 2, '4h': 4, '24h': 24, '72h': 72 } as const
const PHRASES = ['1', '2', '3', '4', '5', '6'] as const
const HOUR = 3_600_000
const MINUTE = 60_000

/** Intake with the household beside it: the number or unit first, then one line, then Ctrl+Enter. */
export default function IntakePage() {
  const { t } = useTranslation()
  const code = useCodeName()
  const queries = useQueryClient()
  const [form] = Form.useForm<Values>()
  const communities = useMe().communities
  const community = useCommunity()
  const mayAccept = useMay('ticketing.ticket.accept')
  const search = useSearch({ strict: false }) as { unit?: string; phone?: string }
  const [caller, setCaller] = useState<Caller>(() => ({ ...(search.unit ? { unitId: search.unit } : {}), ...(search.phone ? { phone: search.phone } : {}) }))
  const [saved, setSaved] = useState<{ id: string; no: string } | null>(null)
  const [round, setRound] = useState(0)
  const finder = useRef<HTMLInputElement>(null)
  const anonymous = Form.useWatch('anonymous', form) === true
  const kind = Form.useWatch('kind', form) ?? 'repair'
  const place = Form.useWatch('community_id', form)

  const choose = (next: Caller) => {
    setCaller(next)
    if (next.communityId) form.setFieldValue('community_id', next.communityId)
    if (next.phone) form.setFieldValue('contact_phone', next.phone)
  }
  const send = async (values: Values, key: string) => {
    const ticket = await registerTicket({
      kind: values.kind, channel: values.channel, community_id: values.community_id, title: values.title.trim(), description: values.description?.trim() || values.title.trim(),
      // Down to the minute: a repeated click is the same request, and the promise stays within the limit it is measured by.
      promised_reply_at: new Date(Math.floor((Date.now() + PROMISES[values.promise as keyof typeof PROMISES] * HOUR) / MINUTE) * MINUTE).toISOString(),
      unit_id: caller.unitId ?? null, person_id: caller.personId ?? null, place: caller.unitId ? null : values.place?.trim() || null,
      contact_name: values.anonymous ? null : values.contact_name?.trim() || null, contact_phone: values.anonymous ? null : values.contact_phone?.trim() || null,
      anonymous: values.anonymous ?? false, desired_outcome: values.desired_outcome?.trim() || null, class_l1: values.class_l1 ?? null, severity: values.severity, accept: mayAccept && values.accept,
    }, key)
    setSaved({ id: ticket.id, no: ticket.no })
    setCaller({})
    form.resetFields()
    setRound((value) => value + 1)
    finder.current?.focus()
    await queries.invalidateQueries({ queryKey: [TOPIC.ticket] })
  }

  return (
    <>
      <PageHead title={t('tickets.intake.title')} />
      {saved && (
        <Alert type="success" showIcon closable={{ onClose: () => { setSaved(null) } }} className="form-alert" role="status" title={t('tickets.intake.saved', { no: saved.no })}
          action={<Link to={`/tickets/${saved.id}` as never}><Button size="small" type="link">{t('tickets.intake.open')}</Button></Link>} />
      )}
      <div className="intake">
        <section className="card card-body intake-form">
          <CallerSearch key={round} ref={finder} onChoose={choose} />
          <ProblemForm<Values>
            form={form} submitText={t('tickets.intake.submit')} draft="intake" onSend={send}
            initial={{ kind: 'repair', channel: 'phone', severity: 'general', promise: '2h', accept: true, ...(community ?? communities[0]?.id ? { community_id: community ?? communities[0]?.id ?? '' } : {}), ...(search.phone ? { contact_phone: search.phone } : {}) }}
            extra={<span className="quiet">{t('ui.form.save_hint')}</span>}
          >
            <div className="form-grid">
              <Field name="kind" label={t('tickets.kind')} required className="wide"><Radio.Group optionType="button" buttonStyle="solid" options={codesOf('ticket_kind').map((value) => ({ value, label: code('ticket_kind', value) }))} /></Field>
              <div className="wide phrases" role="group" aria-label={t('tickets.intake.phrases')}>
                {PHRASES.map((phrase) => <Button key={phrase} size="small" onClick={() => { form.setFieldValue('title', t(`tickets.intake.phrase.${phrase}`)); form.getFieldInstance('title')?.focus() }}>{t(`tickets.intake.phrase.${phrase}`)}</Button>)}
              </div>
              <Field name="title" label={t('tickets.intake.subject')} required className="wide" rules={[{ max: 100, message: t('ui.too_long', { max: 100 }) }]}><Input /></Field>
              <Field name="description" label={t('tickets.description')} className="wide" rules={[{ max: 4000, message: t('ui.too_long', { max: 4000 }) }]}><Input.TextArea rows={2} /></Field>
              <Field name="community_id" label={t('tickets.community')} required><Select disabled={caller.unitId !== undefined} options={communities.map((one) => ({ value: one.id, label: one.name }))} /></Field>
              {!caller.unitId && <Field name="place" label={t('tickets.place')} rules={[{ max: 200, message: t('ui.too_long', { max: 200 }) }]}><Input placeholder={t('tickets.intake.place_hint')} /></Field>}
              <Field name="class_l1" label={t('tickets.class')}><Select allowClear options={(CLASSES[kind] ?? []).map((value) => ({ value, label: code('class', value) }))} /></Field>
              <Field name="severity" label={t('tickets.severity')}><Select options={codesOf('severity').map((value) => ({ value, label: code('severity', value) }))} /></Field>
              <Field name="channel" label={t('tickets.channel')} required><Select options={codesOf('channel').map((value) => ({ value, label: code('channel', value) }))} /></Field>
              <Field name="contact_phone" label={t('tickets.phone')} required={!anonymous} rules={[{ max: 30, message: t('ui.too_long', { max: 30 }) }]}><Input inputMode="tel" autoComplete="off" /></Field>
              <Field name="contact_name" label={t('tickets.contact')} rules={[{ max: 60, message: t('ui.too_long', { max: 60 }) }]}><Input autoComplete="off" /></Field>
              <Field name="promise" label={t('tickets.intake.promise')} required><Select options={Object.keys(PROMISES).map((value) => ({ value, label: t(`tickets.intake.promise_in.${value as keyof typeof PROMISES}`) }))} /></Field>
              <Form.Item name="anonymous" valuePropName="checked" noStyle><Checkbox>{t('tickets.anonymous')}</Checkbox></Form.Item>
              {mayAccept && <Form.Item name="accept" valuePropName="checked" noStyle><Checkbox>{t('tickets.intake.accept')}</Checkbox></Form.Item>}
            </div>
            <div style={{ height: 16 }} />
          </ProblemForm>
        </section>
        <aside className="stack">
          <CallerPane caller={caller} onChoose={choose} />
          {place && <SimilarTickets community={place} building={caller.buildingId ?? null} kind={kind} />}
        </aside>
      </div>
    </>
  )
}
