import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Form, Input, Modal, Radio } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Bill } from '@/api/billing'
import { lateFeeOf } from '@/api/lateFees'
import { fetchTickets } from '@/api/ticketing'
import { TOPIC } from '@/api/topics'
import { requestWaiver } from '@/api/waivers'
import { amountRule } from '@/components/form/amountRule'
import { AsyncPicker } from '@/components/form/AsyncPicker'
import { Field, ProblemForm } from '@/components/form/ProblemForm'
import { YuanField } from '@/components/form/YuanField'
import { useToast } from '@/components/useToast'
import { money } from '@/format/money'
import { useCodeName } from '@/i18n/codes'
import { useLocale } from '@/i18n/i18n'
import { useMay } from '@/shell/session'

const PARTS = ['principal', 'late_fee'] as const
interface Values { part: (typeof PARTS)[number]; amount_cents: number; reason: string; ticket_id?: string }

/** How much, of what and why; what is open of it stands at the field. */
export function WaiverDialog({ bill, onClose }: { bill: Bill; onClose: () => void }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const code = useCodeName()
  const toast = useToast()
  const queries = useQueryClient()
  const [busy, setBusy] = useState(false)
  const [form] = Form.useForm<Values>()
  const mayTicket = useMay('ticketing.ticket.read')
  const late = useQuery(lateFeeOf(bill.id)).data?.open_cents ?? 0
  const open = { principal: bill.balance_cents, late_fee: late }
  const parts = PARTS.filter((part) => open[part] > 0)
  const part = (Form.useWatch('part', form) as Values['part'] | undefined) ?? parts[0] ?? 'principal'
  const search = async (typed: string, signal: AbortSignal) => {
    const found = await fetchTickets({ no: typed.toUpperCase(), community_id: bill.community_id, limit: '20' }, null, signal)
    return found.items.map((one) => ({ value: one.id, label: `${one.no} ${one.title}` }))
  }
  return (
    <Modal open onCancel={onClose} width={520} title={`${t('billing.waiver.ask')} · ${bill.no ?? ''}`} okText={t('billing.waiver.ask')} confirmLoading={busy} okButtonProps={{ htmlType: 'submit', form: 'ask-waiver' }}>
      <ProblemForm<Values> id="ask-waiver" form={form} dialog submitText={null} onBusy={setBusy} initial={{ part }}
        onSend={async (values, key) => {
          await requestWaiver(bill.id, { ...values, reason: values.reason.trim(), ticket_id: values.ticket_id ?? null }, key)
          toast.done(t('billing.waiver.asked'))
          onClose()
          await queries.invalidateQueries({ queryKey: [TOPIC.waiver] })
        }}>
        <Field name="part" label={t('billing.waiver.part')} required><Radio.Group options={parts.map((value) => ({ value, label: code('waiver_part', value) }))} /></Field>
        <Field name="amount_cents" label={t('billing.amount')} required hint={t('billing.waiver.open', { amount: money(open[part], locale) })} rules={[amountRule({ max: open[part] })]}><YuanField autoFocus /></Field>
        <Field name="reason" label={t('ui.reason')} required rules={[{ max: 200, message: t('ui.too_long', { max: 200 }) }]}><Input.TextArea rows={3} /></Field>
        {mayTicket && <Field name="ticket_id" label={t('billing.waiver.ticket')} hint={t('billing.waiver.ticket_hint')}><AsyncPicker topic={TOPIC.ticket} minimum={2} search={search} /></Field>}
      </ProblemForm>
    </Modal>
  )
}
