import { Form, Input, Modal, Radio } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { closeDunning, decideDunningStep, grantHardship, noteDelivery, requestDunningStep, suspendDunning, type DunningDetail, type DunningStep } from '@/api/dunning'
import { DecisionDialog } from '@/components/DecisionDialog'
import { DayField } from '@/components/form/DayField'
import { Field, ProblemForm } from '@/components/form/ProblemForm'
import { useToast } from '@/components/useToast'
import { money } from '@/format/money'
import { useCodeName } from '@/i18n/codes'
import { useLocale } from '@/i18n/i18n'
import { useRefreshed } from './words'

interface Props { detail: DunningDetail; onClose: () => void }
const LONG = { max: 200 }

/** Why, and up to which day: a rest may be without end, hardship may not. */
export function UntilDialog({ detail, onClose, kind }: Props & { kind: 'suspend' | 'hardship' }) {
  const { t } = useTranslation()
  const toast = useToast()
  const refreshed = useRefreshed()
  const [busy, setBusy] = useState(false)
  const word = t(kind === 'suspend' ? 'dunning.suspend.ask' : 'dunning.hardship.ask')
  return (
    <Modal open onCancel={onClose} width={480} title={`${word} · ${detail.case.no}`} okText={word} confirmLoading={busy} okButtonProps={{ htmlType: 'submit', form: 'dunning-until' }}>
      <p className="quiet">{t(kind === 'suspend' ? 'dunning.suspend.note' : 'dunning.hardship.note')}</p>
      <ProblemForm<{ reason: string; until?: Dayjs | null }> id="dunning-until" dialog submitText={null} onBusy={setBusy}
        onSend={async ({ reason, until }, key) => {
          const day = until?.format('YYYY-MM-DD')
          if (kind === 'suspend') await suspendDunning(detail, { reason: reason.trim(), until: day ?? null }, key)
          else await grantHardship(detail, { reason: reason.trim(), until: day ?? '' }, key)
          toast.done(t(kind === 'suspend' ? 'dunning.suspend.done' : 'dunning.hardship.done'))
          onClose()
          await refreshed()
        }}>
        <Field name="reason" label={t('ui.reason')} required rules={[{ ...LONG, message: t('ui.too_long', LONG) }]}><Input.TextArea rows={3} autoFocus /></Field>
        <Field name="until" label={t('dunning.until')} required={kind === 'hardship'} hint={kind === 'suspend' ? t('dunning.suspend.endless') : undefined}><DayField /></Field>
      </ProblemForm>
    </Modal>
  )
}

export type Decision = 'close' | 'ask' | 'grant' | 'reject'
const WORDS = { close: 'dunning.close.ask', ask: 'dunning.ask.word', grant: 'dunning.grant', reject: 'dunning.reject' } as const
const DONE = { close: 'dunning.close.done', ask: 'dunning.ask.done', grant: 'dunning.granted', reject: 'dunning.rejected' } as const

/** Closing a case, asking a leader for its next step, and the leader's word on it. */
export function StepDialog({ detail, onClose, decision }: Props & { decision: Decision }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const code = useCodeName()
  const toast = useToast()
  const refreshed = useRefreshed()
  const next = detail.may_ask === 'litigation' ? 'litigation' : 'lawyer'
  const step = decision === 'ask' ? next : detail.case.proposed
  const asks = { label: t(decision === 'grant' || decision === 'reject' ? 'dunning.answer' : 'ui.reason'), required: decision !== 'grant' }
  return (
    <DecisionDialog word={t(WORDS[decision])} no={detail.case.no} danger={decision === 'close' || decision === 'reject'} onClose={onClose} asks={asks}
      onDecide={async (text, key) => {
        if (decision === 'close') await closeDunning(detail, { reason: text }, key)
        else if (decision === 'ask') await requestDunningStep(detail, { step: next, reason: text }, key)
        else await decideDunningStep(detail, { approved: decision === 'grant', text: text || null }, key)
        toast.done(t(DONE[decision]))
        onClose()
        await refreshed()
      }}>
      {t('dunning.of', { bills: detail.case.bills, amount: money(detail.case.open_cents, locale) })}
      {step && <><br />{t('dunning.step_of', { step: code('dunning_stage', step) })}</>}
      {decision === 'close' && <><br />{t('dunning.close.note')}</>}
    </DecisionDialog>
  )
}

type Body = Parameters<typeof noteDelivery>[2]
interface Values { delivery: Body['delivery']; channel: Body['channel']; delivered_on?: Dayjs; proof?: string }

/** Whether a letter arrived: what did not arrive demands nothing. */
export function DeliveryDialog({ detail, onClose, letter }: Props & { letter: DunningStep }) {
  const { t } = useTranslation()
  const code = useCodeName()
  const toast = useToast()
  const refreshed = useRefreshed()
  const [busy, setBusy] = useState(false)
  const [form] = Form.useForm<Values>()
  const initial: Partial<Values> = { delivery: (letter.delivery as Body['delivery'] | null) ?? 'delivered', channel: (letter.channel as Body['channel'] | null) ?? 'posted', delivered_on: dayjs(letter.delivered_on ?? undefined), ...(letter.proof ? { proof: letter.proof } : {}) }
  return (
    <Modal open onCancel={onClose} width={520} title={`${t('dunning.delivery.ask')} · ${letter.no ?? ''}`} okText={t('dunning.delivery.ask')} confirmLoading={busy} okButtonProps={{ htmlType: 'submit', form: 'dunning-delivery' }}>
      <p className="quiet">{t('dunning.delivery.note')}</p>
      <ProblemForm<Values> id="dunning-delivery" form={form} dialog submitText={null} onBusy={setBusy} initial={initial}
        onSend={async ({ delivery, channel, delivered_on, proof }, key) => {
          await noteDelivery(detail, letter, { delivery, channel, delivered_on: delivered_on?.format('YYYY-MM-DD') ?? '', proof: proof?.trim() ?? null }, key)
          toast.done(t('dunning.delivery.done'))
          onClose()
          await refreshed()
        }}>
        <Field name="delivery" label={t('dunning.delivery.what')} required><Radio.Group options={(['delivered', 'undelivered'] as const).map((value) => ({ value, label: code('dunning_delivery', value) }))} /></Field>
        <Field name="channel" label={t('dunning.delivery.channel')} required><Radio.Group options={(['posted', 'handed', 'email'] as const).map((value) => ({ value, label: code('dunning_channel', value) }))} /></Field>
        <Field name="delivered_on" label={t('dunning.delivery.day')} required><DayField /></Field>
        <Field name="proof" label={t('dunning.delivery.proof')} hint={t('dunning.delivery.proof_hint')} rules={[{ ...LONG, message: t('ui.too_long', LONG) }]}><Input autoComplete="off" /></Field>
      </ProblemForm>
    </Modal>
  )
}
