import { useQueryClient } from '@tanstack/react-query'
import { Form, Input, InputNumber, Modal } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { openRecording } from '@/api/calls'
import { scoreRecording, type RecordingCheck } from '@/api/knowledge'
import { TOPIC } from '@/api/topics'
import { MaskedText } from '@/components/MaskedText'
import { Field, ProblemForm } from '@/components/form/ProblemForm'
import { useToast } from '@/components/useToast'
import { useCodeName } from '@/i18n/codes'

interface Values { scores: Record<string, number>; coaching?: string }

/** Scores one recording against the checklist; what is written under coaching is told to the operator. */
export function ScoreDialog({ check, onClose }: { check: RecordingCheck; onClose: () => void }) {
  const { t } = useTranslation()
  const code = useCodeName()
  const toast = useToast()
  const queries = useQueryClient()
  const [form] = Form.useForm<Values>()
  const [busy, setBusy] = useState(false)
  const [total, setTotal] = useState(100)
  const send = async ({ scores, coaching }: Values, key: string) => {
    await scoreRecording(check, { scores, coaching: coaching?.trim() || null }, key)
    toast.done(t('desk.team.scored'))
    onClose()
    await queries.invalidateQueries({ queryKey: [TOPIC.recordingCheck] })
  }
  return (
    <Modal open onCancel={onClose} title={`${t('desk.team.score_it')} · ${check.operator_name ?? ''}`} okText={t('desk.team.score_it')} confirmLoading={busy} width={520} okButtonProps={{ htmlType: 'submit', form: 'score' }}>
      <p className="quiet">{t('desk.team.listen')}: <MaskedText masked="••••••" field={t('desk.team.listen')} reveal={async (purpose) => (await openRecording(check.call_id, purpose)).reference} /></p>
      <ProblemForm<Values> id="score" form={form} dialog submitText={null} onBusy={setBusy} onSend={send} initial={{ scores: check.checklist }} onValues={(values) => { setTotal(Object.values(values.scores).reduce((sum, points) => sum + points, 0)) }}>
        <div className="form-grid">
          {Object.entries(check.checklist).map(([item, points]) => <Field key={item} name={['scores', item]} label={`${code('check_item', item)} / ${points}`} required><InputNumber min={0} max={points} precision={0} style={{ width: '100%' }} /></Field>)}
        </div>
        <p className="strong">{t('desk.team.total')} <span className="number">{total}</span></p>
        <Field name="coaching" label={t('desk.team.coaching')} rules={[{ max: 4000, message: t('ui.too_long', { max: 4000 }) }]}><Input.TextArea rows={3} /></Field>
      </ProblemForm>
    </Modal>
  )
}
