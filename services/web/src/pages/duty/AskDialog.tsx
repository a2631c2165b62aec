import { Input, Modal } from 'antd'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Field, ProblemForm } from '@/components/form/ProblemForm'
import { useToast } from '@/components/useToast'
import { useDuty } from './useDuty'

export interface Asked {
  title: string
  /** On the button, where the title is no verb. */
  word?: string
  path: string
  version?: number
  /** Name of the one text that is asked for, with its label. */
  text?: { name: string; label: string; max?: number }
  fixed?: object
  children?: ReactNode
  danger?: boolean
}

/** Asks for what a step needs, most often one sentence, and sends it. */
export default function AskDialog({ asked, onClose }: { asked: Asked; onClose: () => void }) {
  const { t } = useTranslation()
  const toast = useToast()
  const duty = useDuty()
  const [busy, setBusy] = useState(false)
  const { text } = asked
  const max = text?.max ?? 500
  return (
    <Modal open onCancel={onClose} title={asked.title} okText={asked.word ?? asked.title} confirmLoading={busy} width={460} okButtonProps={{ htmlType: 'submit', form: 'duty-ask', danger: asked.danger === true }}>
      <ProblemForm<Record<string, unknown>> id="duty-ask" dialog submitText={null} onBusy={setBusy}
        onSend={async (values, key) => {
          const body = Object.fromEntries(Object.entries({ ...asked.fixed, ...values }).filter(([, value]) => value !== undefined && value !== '' && value !== null))
          await duty.send(asked.path, key, body, asked.version)
          toast.done(t('ui.saved'))
          onClose()
        }}>
        {asked.children}
        {text && <Field name={text.name} label={text.label} required rules={[{ required: true, min: 2, whitespace: true, message: t('ui.required', { label: text.label }) }, { max, message: t('ui.too_long', { max }) }]}><Input.TextArea rows={3} autoFocus /></Field>}
      </ProblemForm>
    </Modal>
  )
}
