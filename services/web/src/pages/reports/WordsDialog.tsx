import { Input, Modal } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Field, ProblemForm } from '@/components/form/ProblemForm'

interface Props {
  title: string
  label: string
  hint?: string
  /** On the button, where the title is no verb. */
  word?: string
  initial?: string
  required?: boolean
  onSend: (words: string, key: string) => Promise<void>
  onClose: () => void
}

/** Asks for one piece of text: a remark, a reason. */
export function WordsDialog({ title, word = title, label, hint, initial = '', required = true, onSend, onClose }: Props) {
  const { t } = useTranslation()
  const [busy, setBusy] = useState(false)
  const send = async ({ words }: { words?: string }, key: string) => {
    await onSend((words ?? '').trim(), key)
    onClose()
  }
  return (
    <Modal open onCancel={onClose} title={title} okText={word} confirmLoading={busy} width={480} okButtonProps={{ htmlType: 'submit', form: 'report-words' }}>
      <ProblemForm<{ words?: string }> id="report-words" dialog submitText={null} onBusy={setBusy} onSend={send} initial={{ words: initial }} aliases={{ reason: 'words', remark: 'words' }}>
        <Field name="words" label={label} required={required} {...(hint ? { hint } : {})} rules={[{ max: 1000, message: t('ui.too_long', { max: 1000 }) }]}><Input.TextArea rows={4} autoFocus /></Field>
      </ProblemForm>
    </Modal>
  )
}
