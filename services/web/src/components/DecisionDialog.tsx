import { Input, Modal } from 'antd'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Field, ProblemForm } from './form/ProblemForm'

interface Props {
  /** What pressing the button does, in one word; the dialog is headed by it. */
  word: string
  /** What is decided on, by its number. */
  no: string
  danger?: boolean
  /** What is decided on, in words and amounts: nobody decides from memory. */
  children: ReactNode
  /** What is asked for with the decision; without it nothing is. */
  asks?: { label: string; required: boolean } | undefined
  /** `text` is empty where nothing was written. */
  onDecide: (text: string, key: string) => Promise<void>
  onClose: () => void
}

const SHORT = { max: 200 }

/** Somebody decides on what another asked for: it says on what, and asks why where a reason is owed. */
export function DecisionDialog({ word, no, danger = false, children, asks, onDecide, onClose }: Props) {
  const { t } = useTranslation()
  const [busy, setBusy] = useState(false)
  return (
    <Modal open onCancel={onClose} width={480} title={`${word} · ${no}`} okText={word} confirmLoading={busy} okButtonProps={{ htmlType: 'submit', form: 'decision', danger }}>
      <p>{children}</p>
      <ProblemForm<{ text?: string }> id="decision" dialog submitText={null} onBusy={setBusy} onSend={({ text }, key) => onDecide(text?.trim() ?? '', key)}>
        {asks && <Field name="text" label={asks.label} required={asks.required} rules={[{ ...SHORT, message: t('ui.too_long', SHORT) }]}><Input.TextArea rows={3} autoFocus /></Field>}
      </ProblemForm>
    </Modal>
  )
}
