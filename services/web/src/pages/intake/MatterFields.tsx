import { Checkbox, Form, Input, Radio, Select } from 'antd'
import type { Ref } from 'react'
import { useTranslation } from 'react-i18next'
import { Field } from '@/components/form/ProblemForm'
import { SlotFields } from '@/components/form/SlotFields'
import { codesOf, useCodeName } from '@/i18n/codes'
import { useMay, useMe } from '@/shell/session'
import { AccusedField } from '../tickets/AccusedField'
import { ClassFields } from '../tickets/ClassFields'
import type { Contact } from './caller'
import { ContactFields } from './ContactFields'
import { CHANNELS, KINDS, LOCATED, type Values } from './matter'
import { MoreFields } from './MoreFields'
import { Phrases, type Phrase } from './Phrases'
import { PromiseField } from './PromiseField'
import type { HandlerToBe } from './useHandler'
import type { ToBe } from './useLimit'

interface Props {
  /** The home it is about, when it is known. */
  unit: string | undefined
  contacts: readonly Contact[]
  contact: string | undefined
  onContact: (id: string) => void
  onPhrase: (phrase: Phrase) => void
  phrases: Ref<HTMLDivElement>
  handler: HandlerToBe
  accepting: boolean
  toBe: ToBe
}

/** What is asked about the matter itself, by its kind. */
export function MatterFields({ unit, contacts, contact, onContact, onPhrase, phrases, handler, accepting, toBe }: Props) {
  const { t } = useTranslation()
  const code = useCodeName()
  const form = Form.useFormInstance<Values>()
  const communities = useMe().communities
  const mayAccept = useMay('ticketing.ticket.accept')
  const kind = Form.useWatch('kind', form) ?? 'repair'
  const community = Form.useWatch('community_id', form) ?? null
  const stated = Form.useWatch('severity', form) ?? 'general'
  const severity = toBe.severity ?? stated
  const anonymous = Form.useWatch('anonymous', form) === true
  const within = (max: number) => ({ max, message: t('ui.too_long', { max }) })
  return (
    <div className="form-grid">
      <Field name="kind" label={t('tickets.kind')} required className="wide"><Radio.Group optionType="button" buttonStyle="solid" options={KINDS().map((value) => ({ value, label: code('ticket_kind', value) }))} /></Field>
      <Phrases ref={phrases} onInsert={onPhrase} />
      <Field name="title" label={t('tickets.intake.subject')} required className="wide" rules={[within(100)]}><Input /></Field>
      <Field name="description" label={t('tickets.description')} className="wide" rules={[within(4000)]}><Input.TextArea rows={2} className="grows two-rows" /></Field>
      {kind === 'complaint' && <Field name="desired_outcome" label={t('tickets.desired')} className="wide" required={severity === 'major'} hint={severity === 'urgent' && t('tickets.intake.desired_later')} rules={[within(4000)]}><Input.TextArea rows={1} className="grows one-row" /></Field>}
      <Field name="community_id" label={t('tickets.community')} required><Select disabled={unit !== undefined} options={communities.map((one) => ({ value: one.id, label: one.name }))} /></Field>
      {!unit && <Field name="place" label={t('tickets.place')} rules={[...(LOCATED.includes(kind) ? [{ required: true, whitespace: true, message: t('tickets.intake.unit_or_place') }] : []), within(200)]}><Input placeholder={t('tickets.intake.place_hint')} /></Field>}
      <ClassFields kind={kind} />
      {kind === 'complaint' && <AccusedField community={community} />}
      {kind === 'appointment' ? <SlotFields /> : <Field name="severity" label={t('tickets.severity')} hint={severity !== stated && t('tickets.intake.graver', { severity: code('severity', severity) })}><Select options={codesOf('severity').map((value) => ({ value, label: code('severity', value) }))} /></Field>}
      <Field name="channel" label={t('tickets.channel')} required><Select options={CHANNELS().map((value) => ({ value, label: code('channel', value) }))} /></Field>
      <ContactFields contacts={contacts} chosen={contact} onChoose={onContact} anonymous={anonymous} />
      {kind !== 'appointment' && <PromiseField limit={toBe.limit} />}
      {handler.route && accepting && <Field name="handler_id" label={t('tickets.intake.handler')}><Select allowClear placeholder={handler.nameOf(handler.route.handler?.id ?? null) ?? handler.nameOf(handler.id ?? null)} showSearch={{ optionFilterProp: 'label' }} options={handler.options} /></Field>}
      {kind !== 'appointment' && <MoreFields complaint={kind === 'complaint'} unit={unit} />}
      <div className="row wide intake-ticks">
        <Form.Item name="anonymous" valuePropName="checked" noStyle><Checkbox>{t('tickets.anonymous')}</Checkbox></Form.Item>
        {mayAccept && kind !== 'appointment' && <Form.Item name="accept" valuePropName="checked" noStyle><Checkbox>{t('tickets.intake.accept')}</Checkbox></Form.Item>}
      </div>
    </div>
  )
}
