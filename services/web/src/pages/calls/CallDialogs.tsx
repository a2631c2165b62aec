import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Form, Input, Modal, Radio, Select, type FormInstance } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { askCallback, callDetail, endCall, settleCallback, takeMessage, transferCall, type Call, type Callback } from '@/api/calls'
import { colleaguesAble } from '@/api/ticketing'
import { TOPIC } from '@/api/topics'
import { MomentField } from '@/components/form/DayField'
import { Field, ProblemForm } from '@/components/form/ProblemForm'
import { useToast } from '@/components/useToast'
import { codesOf, useCodeName } from '@/i18n/codes'
import { useCommunity } from '@/shell/community'
import { useMe } from '@/shell/session'
import { colleagueChoices } from '../tickets/colleagues'
import { useAccusedOf } from '../tickets/useAccused'

interface DialogProps { title: string; /** On the button, where the title is no verb. */ word?: string; draft: string; done: string; topics: readonly string[]; onSend: (values: never, key: string) => Promise<unknown>; initial?: object; form?: FormInstance; onClose: () => void; children: ReactNode }

/** One question about a call; what was typed survives a refusal. */
function Dialog({ title, word = title, draft, done, topics, onSend, initial = {}, form, onClose, children }: DialogProps) {
  const toast = useToast()
  const queries = useQueryClient()
  const [busy, setBusy] = useState(false)
  const send = async (values: object, key: string) => {
    await onSend(values as never, key)
    toast.done(done)
    onClose()
    await Promise.all(topics.map((topic) => queries.invalidateQueries({ queryKey: [topic] })))
  }
  return (
    <Modal open onCancel={onClose} title={title} okText={word} confirmLoading={busy} width={480} okButtonProps={{ htmlType: 'submit', form: 'call-dialog' }}>
      <ProblemForm id="call-dialog" dialog submitText={null} onBusy={setBusy} onSend={send} draft={draft} initial={initial} {...(form ? { form } : {})}>{children}</ProblemForm>
    </Modal>
  )
}

/** `about`: the call whose matter they would see to; whom it is about does not. */
function Colleague({ name, label, required = true, community, about }: { name: string; label: string; required?: boolean; community: string | null; about?: string | undefined }) {
  const { t } = useTranslation()
  const chosen = useCommunity()
  const first = useMe().communities[0]?.id
  const people = useQuery(colleaguesAble(community ?? chosen ?? first ?? null, 'ticketing.phone_message.read')).data ?? []
  const spoken = useQuery({ ...callDetail(about ?? ''), enabled: about !== undefined }).data?.tickets ?? []
  const accused = useAccusedOf(spoken.map((one) => one.id))
  return <Field name={name} label={label} required={required}><Select autoFocus={required} allowClear={!required} showSearch={{ optionFilterProp: 'label' }} options={colleagueChoices(people, accused)} {...(required ? {} : { placeholder: t('desk.anybody') })} /></Field>
}

const later = (minutes: number) => dayjs().add(minutes, 'minute').second(0)
/** A time out of a draft is text as yet. */
const TimeField = ({ value, ...rest }: { value?: Dayjs | string; onChange?: (at: Dayjs | null) => void; id?: string }) => <MomentField {...rest} value={value ? dayjs(value) : null} />

interface ForCall { call: Call; onClose: () => void }

export function TransferDialog({ call, onClose }: ForCall) {
  const { t } = useTranslation()
  const code = useCodeName()
  const [form] = Form.useForm<{ result: string }>()
  // What the call is about by now is known; else whoever calls back has to be told.
  const told = useQuery(callDetail(call.id)).data?.tickets.length
  const untold = Form.useWatch('result', form) === 'failed' && !told
  return (
    <Dialog title={t('desk.transfer')} draft={`call-transfer-${call.id}`} done={t('desk.transferred')} topics={[TOPIC.call, TOPIC.callback]} onClose={onClose} form={form} initial={{ result: 'connected' }}
      onSend={({ to_id, result, text, at }: { to_id: string; result: 'connected' | 'failed'; text?: string; at?: Dayjs }, key) =>
        transferCall(call.id, { to_id, kind: 'warm', result, text: text?.trim() || null, call_back_at: result === 'failed' && at ? dayjs(at).toISOString() : null }, key)}>
      <Colleague name="to_id" label={t('desk.transfer_to')} community={call.community_id} />
      <Field name="result" label={t('desk.transfer_result')} required><Radio.Group options={codesOf('transfer_result').map((value) => ({ value, label: code('transfer_result', value) }))} /></Field>
      <Field name="at" label={t('desk.call_back_at')} hint={t('desk.call_back_hint')}><TimeField /></Field>
      <Field name="text" label={t(untold ? 'desk.matter' : 'desk.note')} required={untold}><Input maxLength={200} /></Field>
    </Dialog>
  )
}

export function EndDialog({ call, onClose, suggested }: ForCall & { suggested: string }) {
  const { t } = useTranslation()
  const code = useCodeName()
  const [form] = Form.useForm<{ result: string }>()
  const was = useRef(suggested)
  // A call ended right behind its ticket: what it came to is known a moment after the question was asked.
  useEffect(() => {
    if (!form.isFieldTouched('result') && form.getFieldValue('result') === was.current) form.setFieldValue('result', suggested)
    was.current = suggested
  }, [form, suggested])
  return (
    <Dialog title={t('desk.result')} word={t('desk.end_call')} draft={`call-end-${call.id}`} done={t('desk.ended')} topics={[TOPIC.call]} onClose={onClose} form={form} initial={{ result: suggested }}
      onSend={({ result, note }: { result: 'resolved'; note?: string }, key) => endCall(call.id, { result, note: note?.trim() || null }, key)}>
      <Field name="result" label={t('desk.result')} required><Radio.Group className="stacked" options={codesOf('call_result').map((value) => ({ value, label: code('call_result', value) }))} /></Field>
      <Field name="note" label={t('desk.note')} rules={[{ max: 4000, message: t('ui.too_long', { max: 4000 }) }]}><Input.TextArea rows={3} autoFocus /></Field>
    </Dialog>
  )
}

export function CallbackDialog({ call, onClose }: ForCall) {
  const { t } = useTranslation()
  const code = useCodeName()
  return (
    <Dialog title={t('desk.callback')} draft={`call-callback-${call.id}`} done={t('desk.callback_made')} topics={[TOPIC.callback]} onClose={onClose} initial={{ kind: 'appointed', due_at: later(60) }}
      onSend={({ kind, due_at, matter, owner_id }: { kind: 'appointed'; due_at: Dayjs; matter: string; owner_id?: string }, key) =>
        askCallback({ kind, due_at: dayjs(due_at).toISOString(), matter: matter.trim(), owner_id: owner_id ?? null, call_id: call.id }, key)}>
      <Field name="kind" label={t('desk.callback_kind')} required><Radio.Group options={['appointed', 'supervisor'].map((value) => ({ value, label: code('callback_kind', value) }))} /></Field>
      <Field name="due_at" label={t('desk.due_at')} required><TimeField /></Field>
      <Field name="matter" label={t('desk.matter')} required rules={[{ max: 500, message: t('ui.too_long', { max: 500 }) }]}><Input.TextArea rows={2} autoFocus /></Field>
      <Colleague name="owner_id" label={t('desk.owner')} required={false} community={call.community_id} about={call.id} />
    </Dialog>
  )
}

export function MessageDialog({ call, onClose }: { call?: Call; onClose: () => void }) {
  const { t } = useTranslation()
  return (
    <Dialog title={t('desk.message')} draft={`call-message-${call?.id ?? 'new'}`} done={t('desk.message_taken')} topics={[TOPIC.phoneMessage]} onClose={onClose}
      onSend={({ for_id, text, caller_name, phone }: { for_id: string; text: string; caller_name?: string; phone?: string }, key) =>
        takeMessage({ for_id, text: text.trim(), call_id: call?.id ?? null, caller_name: caller_name?.trim() || null, phone: phone?.trim() || null }, key)}>
      <Colleague name="for_id" label={t('desk.message_for')} community={call?.community_id ?? null} about={call?.id} />
      <Field name="text" label={t('desk.message_text')} required rules={[{ max: 2000, message: t('ui.too_long', { max: 2000 }) }]}><Input.TextArea rows={4} /></Field>
      <Field name="caller_name" label={t('desk.caller_name')} rules={[{ max: 60, message: t('ui.too_long', { max: 60 }) }]}><Input autoComplete="off" /></Field>
      {!call && <Field name="phone" label={t('tickets.phone')} rules={[{ max: 30, message: t('ui.too_long', { max: 30 }) }]}><Input inputMode="tel" autoComplete="off" /></Field>}
    </Dialog>
  )
}

export function SettleDialog({ callback, onClose }: { callback: Callback; onClose: () => void }) {
  const { t } = useTranslation()
  const code = useCodeName()
  return (
    <Dialog title={t('desk.callbacks.settle')} draft={`callback-${callback.id}`} done={t('desk.callbacks.settled')} topics={[TOPIC.callback]} onClose={onClose} initial={{ outcome: 'reached' }}
      onSend={({ outcome, text }: { outcome: 'reached'; text?: string }, key) => settleCallback(callback, { outcome, text: text?.trim() || null }, key)}>
      <Field name="outcome" label={t('desk.callbacks.outcome')} required><Radio.Group options={codesOf('callback_outcome').map((value) => ({ value, label: code('callback_outcome', value) }))} /></Field>
      <Field name="text" label={t('desk.callbacks.text')} rules={[{ max: 500, message: t('ui.too_long', { max: 500 }) }]}><Input.TextArea rows={3} autoFocus /></Field>
    </Dialog>
  )
}
