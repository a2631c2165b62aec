import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Form, Input, Modal, Radio, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { colleaguesAble, createWorkOrder, type TicketDetail } from '@/api/ticketing'
import { TOPIC } from '@/api/topics'
import { amountRule } from '@/components/form/amountRule'
import { Field, ProblemForm } from '@/components/form/ProblemForm'
import { YuanField } from '@/components/form/YuanField'
import { useToast } from '@/components/useToast'
import { codesOf, useCodeName } from '@/i18n/codes'
import { useMay } from '@/shell/session'
import { colleagueChoices } from '../tickets/colleagues'
import { useAccused } from '../tickets/useAccused'
import { HIGHEST } from './bill'

interface Values { kind: string; place: string; problem: string; urgency: string; charge_mode: string; estimate_cents?: number; assignee_id?: string }
const CHARGES = ['free', 'paid', 'warranty']

/** A work order for a ticket; with a technician it is dispatched at once. */
export default function OrderDialog({ ticket, onClose }: { ticket: TicketDetail; onClose: () => void }) {
  const { t } = useTranslation()
  const code = useCodeName()
  const toast = useToast()
  const queries = useQueryClient()
  const [form] = Form.useForm<Values>()
  const [busy, setBusy] = useState(false)
  const mayDispatch = useMay('ticketing.work_order.dispatch')
  const paid = Form.useWatch('charge_mode', form) === 'paid'
  // Somebody is sent at once: before that the price has to be said.
  const sent = Form.useWatch('assignee_id', form) !== undefined
  const accused = useAccused(ticket.ticket.id, ticket.ticket.complained_about_id, mayDispatch)
  const people = useQuery(colleaguesAble(mayDispatch ? ticket.ticket.community_id : null, 'ticketing.work_order.execute')).data ?? []
  return (
    <Modal open onCancel={onClose} title={`${t('tickets.order_new')} · ${ticket.ticket.no}`} okText={t('tickets.order_new')} confirmLoading={busy} width={560} okButtonProps={{ htmlType: 'submit', form: 'work-order' }}>
      <ProblemForm<Values> id="work-order" form={form} dialog submitText={null} onBusy={setBusy} draft={`order-${ticket.ticket.id}`}
        initial={{ kind: ticket.ticket.unit_id ? 'owner_repair' : 'public_repair', place: ticket.names.unit ?? ticket.ticket.place ?? '', problem: ticket.ticket.title, urgency: ticket.ticket.severity === 'urgent' ? 'urgent' : 'normal', charge_mode: 'free' }}
        onSend={async (values, key) => {
          const order = await createWorkOrder({ ...values, ticket_id: ticket.ticket.id, estimate_cents: values.estimate_cents ?? null, assignee_id: values.assignee_id ?? null }, key)
          toast.done(t('tickets.order.created', { no: order.no }))
          onClose()
          await Promise.all([queries.invalidateQueries({ queryKey: [TOPIC.ticket] }), queries.invalidateQueries({ queryKey: [TOPIC.workOrder] })])
        }}>
        <div className="form-grid">
          <Field name="kind" label={t('tickets.order.kind')} required><Select options={codesOf('work_order_kind').map((value) => ({ value, label: code('work_order_kind', value) }))} /></Field>
          <Field name="place" label={t('tickets.place')} required rules={[{ max: 200, message: t('ui.too_long', { max: 200 }) }]}><Input /></Field>
        </div>
        <Field name="problem" label={t('tickets.order.problem')} required rules={[{ max: 4000, message: t('ui.too_long', { max: 4000 }) }]}><Input.TextArea rows={3} autoFocus /></Field>
        <Field name="urgency" label={t('tickets.order.urgency')} required><Radio.Group options={codesOf('urgency').map((value) => ({ value, label: code('urgency', value) }))} /></Field>
        <div className="form-grid">
          <Field name="charge_mode" label={t('tickets.order.charge_mode')} required><Radio.Group options={CHARGES.map((value) => ({ value, label: code('charge_mode', value) }))} /></Field>
          {paid && <Field name="estimate_cents" label={t('tickets.order.estimate')} required={sent} rules={[amountRule({ max: HIGHEST })]}><YuanField /></Field>}
        </div>
        {mayDispatch && <Field name="assignee_id" label={t('tickets.order.assignee')}><Select allowClear showSearch={{ optionFilterProp: 'label' }} options={colleagueChoices(people, accused)} /></Field>}
      </ProblemForm>
    </Modal>
  )
}
