import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Form, Input, Modal, Radio } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ChargeItem } from '@/api/fees'
import { enterLpr, lprRates, setLateFeePolicy, type LateFeePolicy, type NewPolicy } from '@/api/lateFees'
import { TOPIC } from '@/api/topics'
import { DayField } from '@/components/form/DayField'
import { Field, ProblemForm } from '@/components/form/ProblemForm'
import { useToast } from '@/components/useToast'
import { calendarDate } from '@/format/time'
import { useLocale } from '@/i18n/i18n'
import { lateFeeWords, perCent, SHARE, shareOf } from './lateFeeWords'

interface Values { valid_from?: Dayjs; mode: NewPolicy['mode']; daily?: string; times?: string; grace_days?: string; grace_kind: 'free' | 'delay'; cap?: string; clause: string }
const MODES: NewPolicy['mode'][] = ['daily_rate', 'lpr_multiple', 'none']
const DAYS = /^\s*(\d{1,2}|[12]\d\d|3[0-5]\d|36[0-5])\s*$/

/** What was typed as the service takes it: percentages become shares of one. */
function bodyOf(values: Values): NewPolicy {
  const rate = values.mode === 'daily_rate' ? shareOf(values.daily ?? '0') : values.mode === 'lpr_multiple' ? (values.times ?? '0').trim() : '0'
  return {
    valid_from: values.valid_from?.format('YYYY-MM-DD') ?? '', mode: values.mode, rate, clause: values.clause.trim(),
    grace_days: values.mode === 'none' ? 0 : Number(values.grace_days?.trim() || 0), grace_kind: values.grace_kind, cap_ratio: values.cap?.trim() ? shareOf(values.cap) : null,
  }
}

/** The clause of the contract, typed as it stands there; what it means is said below as a sentence. */
export function LateFeeDialog({ item, latest, onClose }: { item: ChargeItem; latest: LateFeePolicy | undefined; onClose: () => void }) {
  const { t } = useTranslation()
  const toast = useToast()
  const queries = useQueryClient()
  const [busy, setBusy] = useState(false)
  const [form] = Form.useForm<Values>()
  const typed = Form.useWatch([], form) as Values | undefined
  const mode = typed?.mode ?? 'daily_rate'
  const share = [{ pattern: SHARE, message: t('fees.late.share_bad') }]
  const complete = typed && (mode === 'none' || SHARE.test((mode === 'daily_rate' ? typed.daily : typed.times) ?? '')) && (!typed.grace_days || DAYS.test(typed.grace_days)) && (!typed.cap || SHARE.test(typed.cap))
  const initial: Partial<Values> = {
    mode: latest?.mode ?? 'daily_rate', valid_from: latest ? dayjs().add(1, 'month').startOf('month') : dayjs(item.prices[0]?.valid_from), grace_kind: latest?.grace_kind ?? 'free', grace_days: String(latest?.grace_days ?? 0),
    cap: latest ? (latest.cap_ratio === null ? '' : perCent(latest.cap_ratio)) : '100', clause: '',
    ...(latest?.mode === 'daily_rate' ? { daily: perCent(latest.rate) } : {}), ...(latest?.mode === 'lpr_multiple' ? { times: latest.rate } : {}),
  }
  return (
    <Modal open onCancel={onClose} width={600} title={`${t('fees.late.title')} · ${item.name}`} okText={t('fees.late.set')} confirmLoading={busy} okButtonProps={{ htmlType: 'submit', form: 'late-fee' }}>
      <ProblemForm<Values> id="late-fee" form={form} dialog submitText={null} onBusy={setBusy} initial={initial} aliases={{ rate: mode === 'lpr_multiple' ? 'times' : 'daily', cap_ratio: 'cap' }}
        onSend={async (values, key) => {
          const made = await setLateFeePolicy(item.id, bodyOf(values), key)
          toast.done(t(made.state === 'proposed' ? 'fees.late.proposed' : 'fees.late.done'))
          onClose()
          await queries.invalidateQueries({ queryKey: [TOPIC.chargeItem] })
        }}>
        <Field name="mode" label={t('fees.late.mode')} required><Radio.Group options={MODES.map((value) => ({ value, label: t(`fees.late.modes.${value}`) }))} /></Field>
        <div className="form-grid">
          {mode === 'daily_rate' && <Field name="daily" label={t('fees.late.daily')} required hint={t('fees.late.daily_hint')} rules={share}><Input inputMode="decimal" autoComplete="off" suffix="%" autoFocus /></Field>}
          {mode === 'lpr_multiple' && <Field name="times" label={t('fees.late.times')} required hint={<LprHint />} rules={share}><Input inputMode="decimal" autoComplete="off" suffix="× LPR" autoFocus /></Field>}
          {mode !== 'none' && <Field name="cap" label={t('fees.late.cap')} hint={t('fees.late.cap_hint')} rules={share}><Input inputMode="decimal" autoComplete="off" suffix="%" /></Field>}
          {mode !== 'none' && <Field name="grace_days" label={t('fees.late.grace')} rules={[{ pattern: DAYS, message: t('fees.late.days_bad') }]}><Input inputMode="numeric" autoComplete="off" suffix={t('fees.late.day')} /></Field>}
          {mode !== 'none' && Number(typed?.grace_days ?? 0) > 0 && <Field name="grace_kind" label={t('fees.late.grace_kind')} required><Radio.Group options={(['free', 'delay'] as const).map((value) => ({ value, label: t(`fees.late.grace_kinds.${value}`) }))} /></Field>}
          <Field name="valid_from" label={t('fees.valid_from')} required hint={t('fees.late.from_hint')}><DayField /></Field>
          <Field name="clause" label={t('fees.late.clause')} required hint={t('fees.late.clause_hint')} rules={[{ max: 200, message: t('ui.too_long', { max: 200 }) }]}><Input autoComplete="off" /></Field>
        </div>
        <p className="price-words" role="status">{complete && lateFeeWords({ ...bodyOf(typed), rate: bodyOf(typed).rate ?? '0', grace_days: bodyOf(typed).grace_days ?? 0, grace_kind: typed.grace_kind, cap_ratio: bodyOf(typed).cap_ratio ?? null }, t)}</p>
      </ProblemForm>
      <Alert type="info" showIcon title={t('fees.late.law')} />
    </Modal>
  )
}

/** Today's LPR, and the way to enter the next quote. */
function LprHint() {
  const { t } = useTranslation()
  const locale = useLocale()
  const [entering, setEntering] = useState(false)
  const rate = useQuery(lprRates).data?.[0]
  return (
    <>
      {rate && t('fees.late.lpr_now', { rate: perCent(rate.rate), day: calendarDate(rate.valid_from, locale) })} <Button type="link" size="small" style={{ padding: 0 }} onClick={() => { setEntering(true) }}>{t('fees.late.lpr_enter')}</Button>
      {entering && <LprDialog onClose={() => { setEntering(false) }} />}
    </>
  )
}

function LprDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  const toast = useToast()
  const queries = useQueryClient()
  const [busy, setBusy] = useState(false)
  return (
    <Modal open onCancel={onClose} title={t('fees.late.lpr_title')} okText={t('fees.late.lpr_enter')} confirmLoading={busy} okButtonProps={{ htmlType: 'submit', form: 'enter-lpr' }}>
      <ProblemForm<{ valid_from?: Dayjs; rate: string }> id="enter-lpr" dialog submitText={null} onBusy={setBusy}
        onSend={async ({ valid_from, rate }, key) => {
          await enterLpr({ valid_from: valid_from?.format('YYYY-MM-DD') ?? '', rate: shareOf(rate) }, key)
          toast.done(t('fees.late.lpr_done'))
          onClose()
          await queries.invalidateQueries({ queryKey: [TOPIC.chargeItem, 'lpr'] })
        }}>
        <Field name="valid_from" label={t('fees.late.lpr_day')} required><DayField /></Field>
        <Field name="rate" label={t('fees.late.lpr_rate')} required rules={[{ pattern: /^\s*([1-9]|[12]\d)(\.\d{1,3})?\s*$/, message: t('fees.late.lpr_bad') }]}><Input inputMode="decimal" autoComplete="off" suffix="%" /></Field>
      </ProblemForm>
    </Modal>
  )
}
