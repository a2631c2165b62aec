import { Link } from '@tanstack/react-router'
import { Alert, Button, Form, Input, Modal, Radio } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { answerObjection, type AllocationDetail, type Objection, type Outcome } from '@/api/allocations'
import { Card } from '@/components/DetailLayout'
import { Field, ProblemForm } from '@/components/form/ProblemForm'
import { StateTag } from '@/components/StateTag'
import { useToast } from '@/components/useToast'
import { dateTime } from '@/format/time'
import { useCodeName } from '@/i18n/codes'
import { useLocale } from '@/i18n/i18n'
import { useMay } from '@/shell/session'
import { useRefresh } from './useRefresh'

/** What owners say against it, and what they were told. */
export function Objections({ detail }: { detail: AllocationDetail }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const mayAnswer = useMay('billing.allocation.answer')
  const [answering, setAnswering] = useState<Objection | null>(null)
  const by = (who: string, at: string | null) => [detail.names[who] ?? t('ui.unknown'), at && dateTime(at, locale)].filter(Boolean).join(' · ')
  return (
    <Card title={t('allocations.objections')} flush>
      {detail.objections.length === 0 ? <p className="quiet card-body">{t('allocations.objection.none')}</p> : (
        <div className="scroll-x">
          <table className="plain-table">
            <tbody>
              {detail.objections.map((one) => (
                <tr key={one.id}>
                  <td className="nowrap"><Link to={`/units/${one.unit_id}` as never} className="number">{one.unit_code ?? t('ui.unknown')}</Link><br /><StateTag set="objection_state" code={one.state} /></td>
                  <td>
                    {one.reason}{one.ticket_id && <> <Link to={`/tickets/${one.ticket_id}` as never} className="number">{one.ticket_no ?? t('ui.unknown')}</Link></>}
                    <br /><small className="quiet">{t('allocations.objection.by')} {by(one.raised_by, one.raised_at)}</small>
                    {one.answer && <><br />{one.answer}</>}
                    {one.answered_by && <><br /><small className="quiet">{t('allocations.objection.answered_by')} {by(one.answered_by, one.answered_at)}</small></>}
                  </td>
                  <td className="right">{one.state === 'open' && mayAnswer && <Button onClick={() => { setAnswering(one) }}>{t('allocations.objection.answer')}</Button>}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {answering && <AnswerDialog detail={detail} objection={answering} onClose={() => { setAnswering(null) }} />}
    </Card>
  )
}

/** Upheld, it makes the whole void: each share depends on the others. */
function AnswerDialog({ detail, objection, onClose }: { detail: AllocationDetail; objection: Objection; onClose: () => void }) {
  const { t } = useTranslation()
  const code = useCodeName()
  const toast = useToast()
  const refresh = useRefresh()
  const [busy, setBusy] = useState(false)
  const [form] = Form.useForm<{ outcome: Outcome; answer: string }>()
  const outcome = Form.useWatch('outcome', form)
  const outcomes: Outcome[] = objection.may_settle ? ['rejected', 'upheld', 'withdrawn'] : ['withdrawn']
  return (
    <Modal open onCancel={onClose} width={520} title={`${t('allocations.objection.answer')} · ${objection.unit_code ?? ''}`} okText={t('allocations.objection.answer')} confirmLoading={busy} okButtonProps={{ htmlType: 'submit', form: 'answer-objection', danger: outcome === 'upheld' }}>
      <p>{objection.reason}</p>
      <ProblemForm<{ outcome: Outcome; answer: string }> id="answer-objection" form={form} dialog submitText={null} onBusy={setBusy}
        onSend={async (values, key) => {
          await answerObjection(detail, objection.id, values.outcome, values.answer.trim(), key)
          toast.done(t('allocations.objection.answered'))
          onClose()
          await refresh()
        }}>
        <Field name="outcome" label={t('allocations.objection.outcome')} required><Radio.Group options={outcomes.map((value) => ({ value, label: code('objection_state', value) }))} /></Field>
        {outcome === 'upheld' && <Alert type="warning" showIcon className="form-alert" title={t('allocations.objection.upheld_note')} />}
        <Field name="answer" label={t('allocations.objection.reply')} hint={t('allocations.objection.reply_hint')} required rules={[{ max: 200, message: t('ui.too_long', { max: 200 }) }]}><Input.TextArea rows={3} /></Field>
      </ProblemForm>
    </Modal>
  )
}
