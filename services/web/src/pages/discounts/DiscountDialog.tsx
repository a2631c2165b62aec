import { useQuery } from '@tanstack/react-query'
import { Form, Input, Modal, Select } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { discountRules, payerOn, requestDiscount, type DiscountRule } from '@/api/discounts'
import { fetchTickets } from '@/api/ticketing'
import { TOPIC } from '@/api/topics'
import { Blank } from '@/components/Blank'
import { AsyncPicker } from '@/components/form/AsyncPicker'
import { DayField } from '@/components/form/DayField'
import { Field, ProblemForm } from '@/components/form/ProblemForm'
import { useToast } from '@/components/useToast'
import { useLocale } from '@/i18n/i18n'
import { useMay } from '@/shell/session'
import { usePayerNames } from '../billing/payers'
import { useRefresh } from './useRefresh'
import { daysWords, shareWords } from './words'

interface Unit { id: string; code: string; community_id: string }
interface Values { rule_id: string; valid_from?: Dayjs; valid_to?: Dayjs | null; reason: string; ticket_id?: string }

const OPEN_ENDED = ['staff', 'hardship']

/** The last day that suits a rule: of an empty home twelve months, never beyond the rule's own. */
function lastDay(rule: DiscountRule, first: Dayjs): Dayjs | null {
  const year = rule.kind === 'vacancy' ? first.add(1, 'year').subtract(1, 'day') : null
  const end = rule.valid_to ? dayjs(rule.valid_to) : null
  return year && (!end || year.isBefore(end)) ? year : end
}

/** Which discount, over which days and why; somebody else grants it. */
export function DiscountDialog({ unit, onClose }: { unit: Unit; onClose: () => void }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const toast = useToast()
  const refresh = useRefresh()
  const [busy, setBusy] = useState(false)
  const [form] = Form.useForm<Values>()
  const mayTicket = useMay('ticketing.ticket.read')
  const day = dayjs().format('YYYY-MM-DD')
  const rules = useQuery(discountRules(unit.community_id)).data?.filter((rule) => rule.state === 'active' && (rule.valid_to === null || rule.valid_to >= day))
  const ruleId = Form.useWatch('rule_id', form) as string | undefined
  const chosen = rules?.find((rule) => rule.id === ruleId)
  const from = (Form.useWatch('valid_from', form) as Dayjs | undefined)?.format('YYYY-MM-DD')
  const payer = useQuery({ ...payerOn(unit.id, from ?? ''), enabled: from !== undefined && chosen !== undefined && chosen.kind !== 'campaign' }).data
  const payerName = usePayerNames([payer?.payer_id ?? null])
  const open = chosen !== undefined && OPEN_ENDED.includes(chosen.kind) && chosen.valid_to === null
  const first = dayjs().startOf('month').add(1, 'month')
  const choose = (id: string) => {
    const rule = rules?.find((one) => one.id === id)
    if (!rule) return
    const from = dayjs(rule.valid_from).isAfter(first) ? dayjs(rule.valid_from) : first
    form.setFieldsValue({ valid_from: from, valid_to: lastDay(rule, from) })
  }
  const search = async (typed: string, signal: AbortSignal) => {
    const found = await fetchTickets({ no: typed.toUpperCase(), community_id: unit.community_id, limit: '20' }, null, signal)
    return found.items.map((one) => ({ value: one.id, label: `${one.no} ${one.title}` }))
  }
  const title = `${t('discounts.ask')} · ${unit.code}`
  if (rules?.length === 0) return <Modal open onCancel={onClose} footer={null} title={title}><Blank title={t('discounts.no_rules')} hint={t('discounts.no_rules_hint')} /></Modal>
  return (
    <Modal open onCancel={onClose} width={560} title={title} okText={t('discounts.ask')} confirmLoading={busy} okButtonProps={{ htmlType: 'submit', form: 'ask-discount' }}>
      <ProblemForm<Values> id="ask-discount" form={form} dialog submitText={null} onBusy={setBusy}
        onSend={async (values, key) => {
          await requestDiscount(unit.id, {
            rule_id: values.rule_id, valid_from: values.valid_from?.format('YYYY-MM-DD') ?? '', valid_to: values.valid_to?.format('YYYY-MM-DD') ?? null, reason: values.reason.trim(), ticket_id: values.ticket_id ?? null,
          }, key)
          toast.done(t('discounts.asked'))
          onClose()
          await refresh()
        }}>
        <Field name="rule_id" label={t('discounts.one')} required {...(chosen ? { hint: `${shareWords(chosen.charged_share, t)} · ${daysWords(chosen.valid_from, chosen.valid_to, locale, t)}` } : {})}>
          <Select autoFocus showSearch={{ optionFilterProp: 'label' }} loading={rules === undefined} onChange={choose} options={rules?.map((rule) => ({ value: rule.id, label: rule.name })) ?? []} />
        </Field>
        <div className="form-grid">
          <Field name="valid_from" label={t('discounts.first_day')} required hint={t('discounts.billed_stays')}><DayField /></Field>
          <Field name="valid_to" label={t('discounts.last_day')} required={chosen !== undefined && !open} {...(open ? { hint: t('discounts.open_end') } : chosen?.kind === 'vacancy' ? { hint: t('discounts.vacancy_hint') } : {})}><DayField /></Field>
        </div>
        {payer && chosen?.kind !== 'campaign' && <p role="status" style={{ marginTop: 0 }}>{t('billing.payer')} {payerName(payer.payer_id)}<br /><small className="quiet">{t('discounts.payer_hint')}</small></p>}
        <Field name="reason" label={t('ui.reason')} required rules={[{ max: 200, message: t('ui.too_long', { max: 200 }) }]}><Input.TextArea rows={3} /></Field>
        {mayTicket && <Field name="ticket_id" label={t('discounts.ticket')} hint={t('discounts.ticket_hint')}><AsyncPicker topic={TOPIC.ticket} minimum={2} search={search} /></Field>}
      </ProblemForm>
    </Modal>
  )
}
