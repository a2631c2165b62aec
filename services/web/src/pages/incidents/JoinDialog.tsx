import { useQueryClient } from '@tanstack/react-query'
import { Modal } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { joinIncident, type Incident } from '@/api/incidents'
import { fetchTickets } from '@/api/ticketing'
import { TOPIC } from '@/api/topics'
import { AsyncPicker } from '@/components/form/AsyncPicker'
import { Field, ProblemForm } from '@/components/form/ProblemForm'
import { useToast } from '@/components/useToast'

/** A ticket of the same cause, found by its number. */
export function JoinDialog({ incident, onClose }: { incident: Incident; onClose: () => void }) {
  const { t } = useTranslation()
  const toast = useToast()
  const queries = useQueryClient()
  const [busy, setBusy] = useState(false)
  const joined = new Set(incident.joined.map((one) => one.id))
  const search = async (typed: string, signal: AbortSignal) => {
    const found = await fetchTickets({ no: typed.toUpperCase(), open_only: 'true', community_id: incident.community_id, limit: '20' }, null, signal)
    return found.items.filter((one) => !joined.has(one.id)).map((one) => ({ value: one.id, label: `${one.no} ${one.title}` }))
  }
  const send = async ({ ticket_id: ticket }: { ticket_id: string }, key: string) => {
    await joinIncident(incident.id, ticket, key)
    toast.done(t('incidents.joined'))
    onClose()
    await Promise.all([TOPIC.incident, TOPIC.ticket].map((topic) => queries.invalidateQueries({ queryKey: [topic] })))
  }
  return (
    <Modal open onCancel={onClose} title={t('incidents.join')} okText={t('incidents.join')} confirmLoading={busy} width={480} okButtonProps={{ htmlType: 'submit', form: 'join' }}>
      <ProblemForm<{ ticket_id: string }> id="join" dialog submitText={null} onBusy={setBusy} onSend={send}>
        <Field name="ticket_id" label={t('incidents.ticket_no')} hint={t('incidents.ticket_hint')} required><AsyncPicker topic={TOPIC.ticket} minimum={2} search={search} /></Field>
      </ProblemForm>
    </Modal>
  )
}
