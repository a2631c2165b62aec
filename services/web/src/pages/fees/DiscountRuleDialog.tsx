import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Alert, Form, Input, Modal, Radio } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { setDiscountRule, type NewRule } from '@/api/discounts'
import { chargeItems, type ChargeItem } from '@/api/fees'
import { TOPIC } from '@/api/topics'
import { DayField } from '@/components/form/DayField'
import { Field, ProblemForm } from '@/components/form/ProblemForm'
import { Several } from '@/components/form/Several'
import { useToast } from '@/components/useToast'
import { useCodeName } from '@/i18n/codes'
import { shareOf } from './lateFeeWords'
import { discountable } from './words'

interface Values { name: string; kind: NewRule['kind']; share: string; item_ids: string[]; valid_from?: Dayjs; valid_to?: Dayjs | null }
const KINDS: NewRule['kind'][] = ['vacancy', 'hardship', 'staff', 'campaign']
/** Below a hundred per cent, two digits after the point. */
const SHARE = /^\s*(0|[1-9]\d?)(\.\d{1,2})?\s*$/

/** What is still charged, of which items and over which days; it is never changed, only replaced. */
export function DiscountRuleDialog({ item, onClose }: { item: ChargeItem; onClose: () => void }) {
  const { t } = useTranslation()
  const code = useCodeName()
  const toast = useToast()
  const queries = useQueryClient()
  const [busy, setBusy] = useState(false)
  const [form] = Form.useForm<Values>()
  const items = useQuery(chargeItems(item.community_id)).data?.filter(discountable) ?? [item]
  return (
    <Modal open onCancel={onClose} width={600} title={t('discounts.set')} okText={t('ui.save')} confirmLoading={busy} okButtonProps={{ htmlType: 'submit', form: 'discount-rule' }}>
      <ProblemForm<Values> id="discount-rule" form={form} dialog submitText={null} onBusy={setBusy} aliases={{ charged_share: 'share' }}
        initial={{ kind: 'vacancy', item_ids: [item.id], valid_from: dayjs().startOf('month').add(1, 'month') }}
        onSend={async (values, key) => {
          await setDiscountRule({
            community_id: item.community_id, name: values.name.trim(), kind: values.kind, charged_share: shareOf(values.share), item_ids: values.item_ids,
            valid_from: values.valid_from?.format('YYYY-MM-DD') ?? '', valid_to: values.valid_to?.format('YYYY-MM-DD') ?? null,
          }, key)
          toast.done(t('discounts.set_done'))
          onClose()
          await queries.invalidateQueries({ queryKey: [TOPIC.chargeItem] })
        }}>
        <Field name="kind" label={t('discounts.kind')} required><Radio.Group options={KINDS.map((value) => ({ value, label: code('discount_kind', value) }))} /></Field>
        <div className="form-grid">
          <Field name="name" label={t('discounts.name')} required hint={t('discounts.name_hint')} rules={[{ max: 200, message: t('ui.too_long', { max: 200 }) }]}><Input autoFocus autoComplete="off" /></Field>
          <Field name="share" label={t('discounts.share')} required hint={t('discounts.share_hint')} rules={[{ pattern: SHARE, message: t('discounts.share_bad') }]}><Input inputMode="decimal" autoComplete="off" suffix="%" /></Field>
          <Field name="valid_from" label={t('discounts.first_day')} required><DayField /></Field>
          <Field name="valid_to" label={t('discounts.last_day')} hint={t('discounts.rule_open')}><DayField /></Field>
        </div>
        <Field name="item_ids" label={t('discounts.items')} required><Several options={items.map((one) => ({ value: one.id, label: one.name }))} /></Field>
      </ProblemForm>
      <Alert type="info" showIcon title={t('discounts.services_only')} />
    </Modal>
  )
}
