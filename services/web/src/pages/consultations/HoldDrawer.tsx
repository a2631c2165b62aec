import { useQueryClient } from '@tanstack/react-query'
import { Drawer, Input } from 'antd'
import { useTranslation } from 'react-i18next'
import { hold } from '@/api/consultations'
import { TOPIC } from '@/api/topics'
import { Field, ProblemForm } from '@/components/form/ProblemForm'
import { useToast } from '@/components/useToast'

/** What the customer is told while the experts are silent. */
export default function HoldDrawer({ ticketId, onClose }: { ticketId: string; onClose: () => void }) {
  const { t } = useTranslation()
  const toast = useToast()
  const queries = useQueryClient()
  const send = async ({ text }: { text: string }, key: string) => {
    await hold(ticketId, text.trim(), key)
    toast.done(t('ui.saved'))
    onClose()
    await queries.invalidateQueries({ queryKey: [TOPIC.ticket] })
  }
  return (
    <Drawer open onClose={onClose} size={420} title={t('consultations.hold')} destroyOnHidden>
      <ProblemForm<{ text: string }> dialog submitText={t('consultations.hold')} onSend={send} initial={{ text: t('consultations.hold_text') }}>
        <Field name="text" label={t('consultations.hold_label')} required hint={t('consultations.hold_hint')} rules={[{ max: 1000, message: t('ui.too_long', { max: 1000 }) }]}><Input.TextArea rows={5} autoFocus /></Field>
      </ProblemForm>
    </Drawer>
  )
}
