import { useQueryClient } from '@tanstack/react-query'
import { Input, Modal } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { charged, type BillDetail } from '@/api/billing'
import { disputeBill } from '@/api/disputes'
import { fetchTickets } from '@/api/ticketing'
import { TOPIC } from '@/api/topics'
import { AsyncPicker } from '@/components/form/AsyncPicker'
import { Checklist } from '@/components/form/Checklist'
import { Field, ProblemForm } from '@/components/form/ProblemForm'
import { useToast } from '@/components/useToast'
import { money } from '@/format/money'
import { useLocale } from '@/i18n/i18n'
import { useMay } from '@/shell/session'
import { periodText } from './Lines'

interface Values { reason: string; line_ids?: string[]; ticket_id?: string }

/** What the payer says is wrong, with which lines, and where it is looked into. */
export function DisputeDialog({ detail, onClose }: { detail: BillDetail; onClose: () => void }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const toast = useToast()
  const queries = useQueryClient()
  const [busy, setBusy] = useState(false)
  const mayTicket = useMay('ticketing.ticket.read')
  const { bill } = detail
  const lines = charged(detail.lines).filter((line) => line.kind !== 'reversal')
  const search = async (typed: string, signal: AbortSignal) => {
    const found = await fetchTickets({ no: typed.toUpperCase(), community_id: bill.community_id, limit: '20' }, null, signal)
    return found.items.map((one) => ({ value: one.id, label: `${one.no} ${one.title}` }))
  }
  const options = lines.map((line) => ({ value: line.id, label: [line.label ?? line.item_name, line.kind === 'charge' ? periodText(line.period_from, line.period_to, locale) : '', money(line.amount_cents, locale)].filter(Boolean).join(' · ') }))
  return (
    <Modal open onCancel={onClose} width={520} title={`${t('billing.dispute.ask')} · ${bill.no ?? ''}`} okText={t('billing.dispute.ask')} confirmLoading={busy} okButtonProps={{ htmlType: 'submit', form: 'dispute-bill' }}>
      <ProblemForm<Values> id="dispute-bill" dialog submitText={null} onBusy={setBusy}
        onSend={async ({ reason, line_ids, ticket_id }, key) => {
          await disputeBill(bill.id, { reason: reason.trim(), line_ids: line_ids?.length ? line_ids : null, ticket_id: ticket_id ?? null }, key)
          toast.done(t('billing.dispute.taken'))
          onClose()
          await queries.invalidateQueries({ queryKey: [TOPIC.bill] })
        }}>
        <Field name="reason" label={t('ui.reason')} required hint={t('billing.dispute.reason_hint')} rules={[{ max: 200, message: t('ui.too_long', { max: 200 }) }]}><Input.TextArea rows={3} autoFocus /></Field>
        {lines.length > 1 && <Field name="line_ids" label={t('billing.dispute.lines')} hint={t('billing.dispute.whole_hint')}><Checklist options={options} /></Field>}
        {mayTicket && <Field name="ticket_id" label={t('billing.dispute.ticket')} hint={t('billing.dispute.ticket_hint')}><AsyncPicker topic={TOPIC.ticket} minimum={2} search={search} /></Field>}
      </ProblemForm>
    </Modal>
  )
}
