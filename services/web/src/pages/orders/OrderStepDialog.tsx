import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Checkbox, Form, Input, Modal, Select } from 'antd'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { colleaguesAble, stepWorkOrder, workOrder, type WorkOrderBrief } from '@/api/ticketing'
import { TOPIC } from '@/api/topics'
import { amountRule } from '@/components/form/amountRule'
import { Field, ProblemForm } from '@/components/form/ProblemForm'
import { YuanField } from '@/components/form/YuanField'
import { useToast } from '@/components/useToast'
import { money } from '@/format/money'
import { useCodeName } from '@/i18n/codes'
import { useLocale } from '@/i18n/i18n'
import { useMe } from '@/shell/session'
import { colleagueChoices } from '../tickets/colleagues'
import { useAccused } from '../tickets/useAccused'
import { HIGHEST, totalOf, type Used } from './bill'
import { Completion } from './Completion'
import type { OrderStep } from './orderSteps'

type Target = Pick<WorkOrderBrief, 'id' | 'no' | 'version' | 'community_id' | 'charge_mode' | 'assignee_id' | 'ticket_id'>
type Values = Record<string, unknown> & { material?: Used[]; labour_cents?: number | null; work_done?: string; supervisor?: boolean; consent?: boolean }

/** Asks what a step of a work order needs: whom, why, what was done. */
export default function OrderStepDialog({ step, order, onClose }: { step: OrderStep; order: Target; onClose: () => void }) {
  const { t } = useTranslation()
  const code = useCodeName()
  const toast = useToast()
  const queries = useQueryClient()
  const locale = useLocale()
  const [busy, setBusy] = useState(false)
  // The board knows of no amounts; what was agreed is on the order itself.
  const priced = order.charge_mode === 'paid' && ['complete', 'dispatch'].includes(step.verb)
  const estimate = useQuery({ ...workOrder(order.id), enabled: priced }).data?.order.estimate_cents ?? null
  return (
    <Modal open onCancel={onClose} title={`${code('order_verb', step.verb)} · ${order.no}`} okText={code('order_verb', step.verb)} confirmLoading={busy} width={step.verb === 'complete' ? 680 : 460}
      okButtonProps={{ htmlType: 'submit', form: 'order-step', danger: step.danger === true }}>
      <ProblemForm<Values> id="order-step" dialog submitText={null} onBusy={setBusy} initial={step.verb === 'complete' ? { labour_cents: 0 } : {}}
        onSend={async ({ supervisor, consent, ...values }, key) => {
          // What was agreed beyond the estimate stays on record with the work.
          if (consent && estimate !== null) values.work_done = `${values.work_done ?? ''}\n${t('tickets.order.consent_line', { estimate: money(estimate, locale), amount: money(totalOf(values.labour_cents, values.material), locale) })}`
          const path = supervisor ? 'confirm-by-supervisor' : step.path
          const body = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined && value !== '' && value !== null))
          await stepWorkOrder(order.id, path, supervisor ? undefined : body, order.version, key)
          toast.done(`${order.no} · ${code('order_verb', step.verb)}`)
          onClose()
          await Promise.all([queries.invalidateQueries({ queryKey: [TOPIC.workOrder] }), queries.invalidateQueries({ queryKey: [TOPIC.ticket] })])
        }}>
        <Asked verb={step.verb} order={order} estimate={estimate} />
      </ProblemForm>
    </Modal>
  )
}

function Asked({ verb, order, estimate }: { verb: string; order: Target; estimate: number | null }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const me = useMe().staff.id
  const accused = useAccused(order.ticket_id, null, verb === 'dispatch')
  const people = useQuery(colleaguesAble(verb === 'dispatch' ? order.community_id : null, 'ticketing.work_order.execute')).data ?? []
  const reason = <Field name="reason" label={t('tickets.form.reason')} required rules={[{ max: 1000, message: t('ui.too_long', { max: 1000 }) }]}><Input.TextArea rows={3} autoFocus /></Field>
  const asked: Record<string, ReactNode> = {
    dispatch: <>
      <Field name="assignee_id" label={t('tickets.board.dispatch')} required><Select autoFocus showSearch={{ optionFilterProp: 'label' }} options={colleagueChoices(people, accused)} /></Field>
      {order.charge_mode === 'paid' && <Field name="estimate_cents" label={t('tickets.order.estimate')} required={estimate === null} rules={[amountRule({ max: HIGHEST })]} {...(estimate === null ? {} : { hint: t('tickets.order.estimated', { amount: money(estimate, locale) }) })}><YuanField /></Field>}
    </>,
    refuse: reason,
    cancel: reason,
    start: <Field name="quote_accepted" label={t('tickets.order.charge_mode')} valuePropName="checked"><Checkbox autoFocus>{t('tickets.order.quote_accepted')}</Checkbox></Field>,
    complete: <Completion agreed={estimate} />,
    verify: <Verification own={order.assignee_id === me} />,
  }
  return asked[verb] ?? null
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
