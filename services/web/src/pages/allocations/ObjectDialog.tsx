import { Input, Modal } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { fetchShares, objectToAllocation, type AllocationDetail } from '@/api/allocations'
import { fetchTickets } from '@/api/ticketing'
import { TOPIC } from '@/api/topics'
import { AsyncPicker } from '@/components/form/AsyncPicker'
import { Field, ProblemForm } from '@/components/form/ProblemForm'
import { useToast } from '@/components/useToast'
import { money } from '@/format/money'
import { useLocale } from '@/i18n/i18n'
import { useMay } from '@/shell/session'
import { useRefresh } from './useRefresh'

interface Values { unit: string; reason: string; ticket_id?: string }

/** What an owner says against it, of which home, and where that is looked into. */
export function ObjectDialog({ detail, onClose }: { detail: AllocationDetail; onClose: () => void }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const toast = useToast()
  const refresh = useRefresh()
  const [busy, setBusy] = useState(false)
  const mayTicket = useMay('ticketing.ticket.read')
  const { allocation } = detail
  const homes = async (typed: string, signal: AbortSignal) => (await fetchShares(allocation.id, typed.trim(), null, signal, 20)).items.map((one) => ({ value: one.unit_code, label: one.unit_code, note: money(one.amount_cents, locale) }))
  const tickets = async (typed: string, signal: AbortSignal) => (await fetchTickets({ no: typed.toUpperCase(), community_id: allocation.community_id, limit: '20' }, null, signal)).items.map((one) => ({ value: one.id, label: `${one.no} ${one.title}` }))
  return (
    <Modal open onCancel={onClose} width={520} title={`${t('allocations.objection.take')} · ${allocation.no}`} okText={t('allocations.objection.take')} confirmLoading={busy} okButtonProps={{ htmlType: 'submit', form: 'object' }}>
      <ProblemForm<Values> id="object" dialog submitText={null} onBusy={setBusy} aliases={{ unit_code: 'unit' }}
        onSend={async ({ unit, reason, ticket_id }, key) => {
          await objectToAllocation(detail, { unit_code: unit, reason: reason.trim(), ticket_id: ticket_id ?? null }, key)
          toast.done(t('allocations.objection.taken'))
          onClose()
          await refresh()
        }}>
        <Field name="unit" label={t('allocations.share.unit')} required><AsyncPicker topic={TOPIC.allocation} minimum={1} search={homes} /></Field>
        <Field name="reason" label={t('allocations.objection.reason')} required rules={[{ max: 200, message: t('ui.too_long', { max: 200 }) }]}><Input.TextArea rows={3} /></Field>
        {mayTicket && <Field name="ticket_id" label={t('allocations.objection.ticket')} hint={t('allocations.objection.ticket_hint')}><AsyncPicker topic={TOPIC.ticket} minimum={2} search={tickets} /></Field>}
      </ProblemForm>
    </Modal>
  )
}
