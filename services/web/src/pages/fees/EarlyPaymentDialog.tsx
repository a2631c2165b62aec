import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Alert, Checkbox, Form, Input, Modal, Radio, Select } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { offerEarlyPayment } from '@/api/discounts'
import { chargeItems, type ChargeItem } from '@/api/fees'
import { TOPIC } from '@/api/topics'
import { DayField } from '@/components/form/DayField'
import { Field, ProblemForm } from '@/components/form/ProblemForm'
import { Several } from '@/components/form/Several'
import { useToast } from '@/components/useToast'
import { shareOf } from './lateFeeWords'
import { discountable } from './words'

interface Values { name: string; months: number; how: 'share' | 'free'; share?: string; free?: number; until: 'day' | 'days'; day?: string; days?: string; item_ids: string[]; lapses?: boolean; valid_from?: Dayjs; valid_to?: Dayjs | null }
const MONTHS = [1, 3, 6, 12]
const SHARE = /^\s*([1-9]\d?|0\.\d?[1-9]|[1-9]\d?\.\d{1,2})\s*$/
const DAY = /^\s*(0?[1-9]|1[0-2])-(0?[1-9]|[12]\d|3[01])\s*$/
const DAYS = /^\s*(\d{1,2}|[12]\d\d|3[0-5]\d|36[0-5])\s*$/

/** "1-31" as "01-31" */
const dayOfYear = (text: string) => text.trim().split('-').map((part) => part.padStart(2, '0')).join('-')

/** What is let go of when a long bill is paid by a day. It is never changed, only replaced. */
export function EarlyPaymentDialog({ item, onClose }: { item: ChargeItem; onClose: () => void }) {
  const { t } = useTranslation()
  const toast = useToast()
  const queries = useQueryClient()
  const [busy, setBusy] = useState(false)
  const [form] = Form.useForm<Values>()
  const how = Form.useWatch('how', form) ?? 'share'
  const until = Form.useWatch('until', form) ?? 'day'
  // A bill charges one cycle of an item: what is paid at once is never more.
  const lengths = [...new Set([...MONTHS.filter((one) => one < item.cycle_months), item.cycle_months])]
  const months = Form.useWatch('months', form) ?? item.cycle_months
  const items = useQuery(chargeItems(item.community_id)).data?.filter((one) => discountable(one) && one.cycle_months >= months) ?? [item]
  const hows = (['share', 'free'] as const).filter((one) => one === 'share' || months > 1)
  return (
    <Modal open onCancel={onClose} width={600} title={t('discounts.early.set')} okText={t('ui.save')} confirmLoading={busy} okButtonProps={{ htmlType: 'submit', form: 'early-payment' }}>
      <ProblemForm<Values> id="early-payment" form={form} dialog submitText={null} onBusy={setBusy} aliases={{ charged_share: 'share', free_months: 'free', pay_by_day: 'day', pay_within_days: 'days', lapses_on_exit: 'lapses' }}
        initial={{ months: item.cycle_months, how: 'share', until: 'day', day: '01-31', item_ids: [item.id], valid_from: dayjs() }}
        onSend={async (values, key) => {
          await offerEarlyPayment({
            community_id: item.community_id, name: values.name.trim(), item_ids: values.item_ids, months: values.months,
            ...(values.how === 'share' ? { charged_share: shareOf(values.share ?? '') } : { free_months: values.free ?? 1 }),
            ...(values.until === 'day' ? { pay_by_day: dayOfYear(values.day ?? '') } : { pay_within_days: Number(values.days) }),
            lapses_on_exit: values.lapses ?? false, valid_from: values.valid_from?.format('YYYY-MM-DD') ?? '', valid_to: values.valid_to?.format('YYYY-MM-DD') ?? null,
          }, key)
          toast.done(t('discounts.set_done'))
          onClose()
          await queries.invalidateQueries({ queryKey: [TOPIC.chargeItem] })
        }}>
        <div className="form-grid">
          <Field name="name" label={t('discounts.name')} required rules={[{ max: 200, message: t('ui.too_long', { max: 200 }) }]}><Input autoFocus autoComplete="off" /></Field>
          <Field name="months" label={t('discounts.early.months')} required hint={t('discounts.early.months_hint')}><Select options={lengths.map((value) => ({ value, label: t('discounts.early.month_count', { count: value }) }))} /></Field>
        </div>
        <Field name="how" label={t('discounts.early.how')} required><Radio.Group options={hows.map((value) => ({ value, label: t(`discounts.early.hows.${value}`) }))} /></Field>
        {how === 'share' && <Field name="share" label={t('discounts.share')} required hint={t('discounts.early.share_hint')} rules={[{ pattern: SHARE, message: t('discounts.early.share_bad') }]}><Input inputMode="decimal" autoComplete="off" suffix="%" /></Field>}
        {how === 'free' && <Field name="free" label={t('discounts.early.free_months')} required><Select options={[1, 2].filter((value) => value < months).map((value) => ({ value, label: t('discounts.early.free', { pay: months - value, count: months }) }))} /></Field>}
        <Field name="until" label={t('discounts.early.until')} required><Radio.Group options={(['day', 'days'] as const).map((value) => ({ value, label: t(`discounts.early.untils.${value}`) }))} /></Field>
        {until === 'day' && <Field name="day" label={t('discounts.early.day')} required hint={t('discounts.early.day_hint')} rules={[{ pattern: DAY, message: t('discounts.early.day_bad') }]}><Input autoComplete="off" /></Field>}
        {until === 'days' && <Field name="days" label={t('discounts.early.days')} required rules={[{ pattern: DAYS, message: t('discounts.early.days_bad') }]}><Input inputMode="numeric" autoComplete="off" /></Field>}
        <div className="form-grid">
          <Field name="valid_from" label={t('discounts.first_day')} required hint={t('discounts.early.issued_hint')}><DayField /></Field>
          <Field name="valid_to" label={t('discounts.last_day')} hint={t('discounts.rule_open')}><DayField /></Field>
        </div>
        <Field name="lapses" label={t('discounts.early.lapses')} hint={t('discounts.early.lapses_hint')} valuePropName="checked"><Checkbox /></Field>
        <Field name="item_ids" label={t('discounts.items')} required><Several options={items.map((one) => ({ value: one.id, label: one.name }))} /></Field>
      </ProblemForm>
      <Alert type="info" showIcon title={t('discounts.services_only')} />
    </Modal>
  )
}
