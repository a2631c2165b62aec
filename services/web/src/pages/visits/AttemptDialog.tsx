import { useQueryClient } from '@tanstack/react-query'
import { Form, Input, Modal, Radio } from 'antd'
import type { Dayjs } from 'dayjs'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { asProblem } from '@/api/problem'
import { TOPIC } from '@/api/topics'
import { stepVisit, type RecordVisitAttempt, type VisitDetail } from '@/api/visits'
import { MomentField } from '@/components/form/DayField'
import { Field, ProblemForm } from '@/components/form/ProblemForm'
import { useToast } from '@/components/useToast'
import { codesOf, useCodeName } from '@/i18n/codes'

interface Values { method: 'phone' | 'home'; outcome: RecordVisitAttempt['outcome']; call_back_at?: Dayjs; text?: string; asked_for?: string }

/** Nobody was reached, or at another time please. */
export function AttemptDialog({ detail, onClose }: { detail: VisitDetail; onClose: () => void }) {
  const { t } = useTranslation()
  const code = useCodeName()
  const toast = useToast()
  const queries = useQueryClient()
  const [form] = Form.useForm<Values>()
  const [busy, setBusy] = useState(false)
  const outcome = Form.useWatch('outcome', form) ?? 'no_answer'
  const send = async (values: Values, key: string) => {
    const body: RecordVisitAttempt = {
      method: values.method, outcome: values.outcome, text: values.text?.trim() || null, asked_for: values.asked_for?.trim() || null,
      call_back_at: values.outcome === 'asked_later' ? values.call_back_at?.toISOString() ?? null : null,
    }
    try {
      const made = await stepVisit(detail.visit.id, 'attempts', body, detail.version, key)
      toast.done(t(made.state === 'unreachable' ? 'visits.attempt.unreachable' : 'visits.attempt.saved'))
    } catch (error) {
      if ([409, 412].includes(asProblem(error).status)) await queries.invalidateQueries({ queryKey: [TOPIC.visit, detail.visit.id] })
      throw error
    }
    onClose()
    await queries.invalidateQueries({ queryKey: [TOPIC.visit] })
  }
  const long = { max: 1000, message: t('ui.too_long', { max: 1000 }) }
  const short = { min: 2, message: t('ui.too_short', { min: 2 }) }
  return (
    <Modal open onCancel={onClose} title={`${t('visits.attempt.title')} · ${detail.visit.no}`} okText={t('ui.save')} confirmLoading={busy} width={500} okButtonProps={{ htmlType: 'submit', form: 'visit-attempt' }}>
      <p className="quiet">{t('visits.attempt.rule')}</p>
      <ProblemForm<Values> id="visit-attempt" form={form} dialog submitText={null} onBusy={setBusy} onSend={send} initial={{ method: 'phone', outcome: 'no_answer' }}>
        <Field name="outcome" label={t('visits.attempt.outcome')} required><Radio.Group options={codesOf('visit_outcome').map((value) => ({ value, label: code('visit_outcome', value) }))} /></Field>
        <Field name="method" label={t('visits.method')} required><Radio.Group options={(['phone', 'home'] as const).map((value) => ({ value, label: code('visit_method', value) }))} /></Field>
        {outcome === 'asked_later' && <Field name="call_back_at" label={t('visits.attempt.call_back_at')} required><MomentField /></Field>}
        {detail.quiet && <Field name="asked_for" label={t('visits.asked_for')} required rules={[short, long]}><Input /></Field>}
        <Field name="text" label={t('visits.attempt.text')} rules={[short, long]}><Input.TextArea rows={2} /></Field>
      </ProblemForm>
    </Modal>
  )
}
