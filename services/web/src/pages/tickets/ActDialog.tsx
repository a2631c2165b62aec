import { useQueryClient } from '@tanstack/react-query'
import { Input, Modal } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { asProblem } from '@/api/problem'
import { actBeside } from '@/api/ticketing'
import { TOPIC } from '@/api/topics'
import { Field, ProblemForm } from '@/components/form/ProblemForm'
import { useToast } from '@/components/useToast'

/** One answer to something beside a ticket; without a field it only asks whether. */
export interface Act {
  title: string
  path: string
  version?: number
  field?: string
  label?: string
  hint?: string
  /** What else shows it, besides tickets. */
  topic?: string
}

const LONG = { max: 1000 }

export default function ActDialog({ act, onClose }: { act: Act; onClose: () => void }) {
  const { t } = useTranslation()
  const toast = useToast()
  const queries = useQueryClient()
  const [busy, setBusy] = useState(false)
  const refresh = () => Promise.all([TOPIC.ticket, ...(act.topic ? [act.topic] : [])].map((topic) => queries.invalidateQueries({ queryKey: [topic] })))
  const send = async (values: Record<string, unknown>, key: string) => {
    try {
      await actBeside(act.path, act.field ? values : undefined, act.version, key)
    } catch (error) {
      if ([409, 412].includes(asProblem(error).status)) await refresh()
      throw error
    }
    toast.done(act.title)
    onClose()
    await refresh()
  }
  return (
    <Modal open onCancel={onClose} title={act.title} okText={t('ui.submit')} confirmLoading={busy} width={480} okButtonProps={{ htmlType: 'submit', form: 'ticket-act' }}>
      <ProblemForm<Record<string, unknown>> id="ticket-act" dialog submitText={null} onBusy={setBusy} onSend={send} {...(act.field ? { draft: act.path } : {})}>
        {act.field && act.label
          ? <Field name={act.field} label={act.label} required {...(act.hint ? { hint: act.hint } : {})} rules={[{ ...LONG, message: t('ui.too_long', LONG) }]}><Input.TextArea rows={4} autoFocus /></Field>
          : <p className="quiet">{t('tickets.procedure.sure')}</p>}
      </ProblemForm>
    </Modal>
  )
}
