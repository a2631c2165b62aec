import { Input, Modal } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { acceptDifference, checkDayClosing, type DayClosing } from '@/api/dayClosings'
import { Field, ProblemForm } from '@/components/form/ProblemForm'
import { useToast } from '@/components/useToast'
import { useLocale } from '@/i18n/i18n'
import { differenceText } from './difference'
import { useRefresh } from './useRefresh'

/** Finance checks a closing with a remark, or a supervisor settles its difference and says how. */
export function StepDialog({ closing, step, onClose }: { closing: DayClosing; step: 'check' | 'settle'; onClose: () => void }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const toast = useToast()
  const refresh = useRefresh()
  const [busy, setBusy] = useState(false)
  const settles = step === 'settle'
  const word = t(settles ? 'billing.closing.settle' : 'billing.closing.check')
  return (
    <Modal open onCancel={onClose} width={480} title={`${word} · ${closing.no}`} okText={word} confirmLoading={busy} okButtonProps={{ htmlType: 'submit', form: 'closing-step' }}>
      <p>{differenceText(closing.difference_cents ?? 0, t, locale)}{closing.reason && <><br /><span className="quiet">{closing.reason}</span></>}</p>
      <ProblemForm<{ text?: string }> id="closing-step" dialog submitText={null} onBusy={setBusy}
        onSend={async ({ text }, key) => {
          const said = text?.trim() ?? ''
          await (settles ? acceptDifference(closing, said, key) : checkDayClosing(closing, said || null, key))
          toast.done(t(settles ? 'billing.closing.settled' : 'billing.closing.checked'))
          onClose()
          await refresh()
        }}>
        <Field name="text" label={t(settles ? 'billing.closing.settlement' : 'billing.closing.remark')} required={settles} rules={[{ max: 200, message: t('ui.too_long', { max: 200 }) }]}><Input.TextArea rows={3} autoFocus /></Field>
      </ProblemForm>
    </Modal>
  )
}
