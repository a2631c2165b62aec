import { MinusCircleOutlined, PlusOutlined } from '@ant-design/icons'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Checkbox, Form, Input, InputNumber, Modal, Select } from 'antd'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { colleaguesAble, stepWorkOrder, type WorkOrderBrief } from '@/api/ticketing'
import { TOPIC } from '@/api/topics'
import { Field, ProblemForm } from '@/components/form/ProblemForm'
import { YuanField } from '@/components/form/YuanField'
import { useToast } from '@/components/useToast'
import { useCodeName } from '@/i18n/codes'
import { useMe } from '@/shell/session'
import type { OrderStep } from './orderSteps'

type Target = Pick<WorkOrderBrief, 'id' | 'no' | 'version' | 'community_id' | 'charge_mode' | 'assignee_id'>
type Values = Record<string, unknown> & { material?: { name: string; quantity: string; unit: string; unit_price: string }[]; supervisor?: boolean }

/** Asks what a step of a work order needs: whom, why, what was done. */
export default function OrderStepDialog({ step, order, onClose }: { step: OrderStep; order: Target; onClose: () => void }) {
  const { t } = useTranslation()
  const code = useCodeName()
  const toast = useToast()
  const queries = useQueryClient()
  const [busy, setBusy] = useState(false)
  return (
    <Modal open onCancel={onClose} title={`${code('order_verb', step.verb)} · ${order.no}`} okText={t('ui.submit')} confirmLoading={busy} width={step.verb === 'complete' ? 680 : 460}
      okButtonProps={{ htmlType: 'submit', form: 'order-step', danger: step.danger === true }}>
      <ProblemForm<Values> id="order-step" dialog submitText={null} onBusy={setBusy} initial={step.verb === 'complete' ? { labour_cents: 0 } : {}}
        onSend={async ({ supervisor, ...values }, key) => {
          const path = supervisor ? 'confirm-by-supervisor' : step.path
          const body = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined && value !== '' && value !== null))
          await stepWorkOrder(order.id, path, supervisor ? undefined : body, order.version, key)
          toast.done(`${order.no} · ${code('order_verb', step.verb)}`)
          onClose()
          await Promise.all([queries.invalidateQueries({ queryKey: [TOPIC.workOrder] }), queries.invalidateQueries({ queryKey: [TOPIC.ticket] })])
        }}>
        <Asked verb={step.verb} order={order} />
      </ProblemForm>
    </Modal>
  )
}

function Asked({ verb, order }: { verb: string; order: Target }) {
  const { t } = useTranslation()
  const me = useMe().staff.id
  const people = useQuery(colleaguesAble(verb === 'dispatch' ? order.community_id : null, 'ticketing.work_order.execute')).data ?? []
  const reason = <Field name="reason" label={t('tickets.form.reason')} required rules={[{ max: 1000, message: t('ui.too_long', { max: 1000 }) }]}><Input.TextArea rows={3} autoFocus /></Field>
  const asked: Record<string, ReactNode> = {
    dispatch: <>
      <Field name="assignee_id" label={t('tickets.board.dispatch')} required><Select autoFocus showSearch={{ optionFilterProp: 'label' }} options={people.map((person) => ({ value: person.id, label: person.display_name }))} /></Field>
      {order.charge_mode === 'paid' && <Field name="estimate_cents" label={t('tickets.order.estimate')} required><YuanField /></Field>}
    </>,
    refuse: reason,
    cancel: reason,
    start: <Field name="quote_accepted" label={t('tickets.order.charge_mode')} valuePropName="checked"><Checkbox autoFocus>{t('tickets.order.quote_accepted')}</Checkbox></Field>,
    complete: <Completion />,
    verify: <Verification own={order.assignee_id === me} />,
  }
  return asked[verb] ?? null
}

function Completion() {
  const { t } = useTranslation()
  return (
    <>
      <Field name="work_done" label={t('tickets.order.work_done')} required rules={[{ max: 4000, message: t('ui.too_long', { max: 4000 }) }]}><Input.TextArea rows={3} autoFocus /></Field>
      <Field name="labour_cents" label={t('tickets.order.labour')}><YuanField /></Field>
      <Form.List name="material">
        {(fields, { add, remove }) => (
          <fieldset className="materials">
            <legend>{t('tickets.order.material')}</legend>
            {fields.map((field) => (
              <div key={field.key} className="material-row">
                <Field name={[field.name, 'name']} label={t('tickets.order.material_name')} required><Input maxLength={100} /></Field>
                <Field name={[field.name, 'quantity']} label={t('tickets.order.material_quantity')} required><InputNumber<string> stringMode min="0" precision={3} controls={false} style={{ width: '100%' }} /></Field>
                <Field name={[field.name, 'unit']} label={t('tickets.order.material_unit')} required><Input maxLength={20} /></Field>
                <Field name={[field.name, 'unit_price']} label={t('tickets.order.material_price')} required><InputNumber<string> stringMode min="0" precision={2} controls={false} style={{ width: '100%' }} /></Field>
                <Button type="text" icon={<MinusCircleOutlined />} aria-label={t('ui.remove')} onClick={() => { remove(field.name) }} />
              </div>
            ))}
            <Button icon={<PlusOutlined />} onClick={() => { add({ quantity: '1' }) }}>{t('tickets.order.material_add')}</Button>
          </fieldset>
        )}
      </Form.List>
    </>
  )
}

/** One's own work is verified by the requester's code alone. */
function Verification({ own }: { own: boolean }) {
  const { t } = useTranslation()
  const bySupervisor = Form.useWatch('supervisor') === true
  return (
    <>
      {!bySupervisor && (
        <div className="form-grid">
          {!own && <Field name="name" label={t('tickets.order.verify_name')}><Input autoFocus maxLength={60} /></Field>}
          <Field name="code" label={t('tickets.order.verify_code')} required={own}><Input autoFocus={own} inputMode="numeric" maxLength={6} autoComplete="off" /></Field>
        </div>
      )}
      {!own && <Field name="supervisor" label={t('tickets.order.verify_supervisor')} valuePropName="checked"><Checkbox>{t('ui.yes')}</Checkbox></Field>}
    </>
  )
}
