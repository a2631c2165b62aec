import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Alert, Form, Input, Modal, Radio, Select } from 'antd'
import type { Dayjs } from 'dayjs'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { adjustmentPreview, askForAdjustment, type Wanted } from '@/api/adjustments'
import { charged, type BillDetail } from '@/api/billing'
import { disputesOfBill } from '@/api/disputes'
import { asProblem } from '@/api/problem'
import { TOPIC } from '@/api/topics'
import { Checklist } from '@/components/form/Checklist'
import { DayField } from '@/components/form/DayField'
import { Field, ProblemForm } from '@/components/form/ProblemForm'
import { useToast } from '@/components/useToast'
import { money } from '@/format/money'
import { useLocale } from '@/i18n/i18n'
import { problemText } from '@/i18n/problems'
import { AdjustedItems } from './AdjustedItems'

const KINDS = ['correction', 'ending'] as const
const ENDED_BY = ['provider', 'payer'] as const

interface Values { kind: (typeof KINDS)[number]; charge_item_ids?: string[]; last_day?: Dayjs | null; ended_by?: (typeof ENDED_BY)[number]; dispute_id?: string; reason: string }

/** What is asked for, as soon as it can be worked out. */
function wantedOf(values: Partial<Values> | undefined): Wanted | null {
  const items = values?.charge_item_ids?.length ? [...values.charge_item_ids].sort() : null
  if (values?.kind !== 'ending') return { charge_item_ids: items, last_day: null, ended_by: null }
  return values.last_day && values.ended_by ? { charge_item_ids: items, last_day: values.last_day.format('YYYY-MM-DD'), ended_by: values.ended_by } : null
}

/** A bill is worked out anew and shown line by line before anybody asks for it. */
export function AdjustDialog({ detail, onClose }: { detail: BillDetail; onClose: () => void }) {
  const { t } = useTranslation()
  const toast = useToast()
  const queries = useQueryClient()
  const [busy, setBusy] = useState(false)
  const [form] = Form.useForm<Values>()
  const kind = Form.useWatch('kind', form) ?? 'correction'
  const values = Form.useWatch([], form) as Partial<Values> | undefined
  const wanted = wantedOf(values)
  const { bill } = detail
  const upheld = useQuery(disputesOfBill(bill.id)).data?.filter((one) => one.state === 'upheld') ?? []
  const items = new Map(charged(detail.lines).map((line) => [line.charge_item_id, line.item_name]))
  return (
    <Modal open onCancel={onClose} width={720} title={`${t('billing.adjustment.ask')} · ${bill.no ?? ''}`} okText={t('billing.adjustment.ask')} confirmLoading={busy} okButtonProps={{ htmlType: 'submit', form: 'adjust-bill' }}>
      <ProblemForm<Values> id="adjust-bill" form={form} dialog submitText={null} onBusy={setBusy} initial={{ kind: 'correction' }}
        onSend={async (sent, key) => {
          await askForAdjustment(bill.id, { ...(wantedOf(sent) ?? {}), reason: sent.reason.trim(), dispute_id: sent.dispute_id ?? null }, key)
          toast.done(t('billing.adjustment.asked'))
          onClose()
          await queries.invalidateQueries({ queryKey: [TOPIC.bill] })
        }}>
        {detail.bill_in === 'advance' && <Field name="kind" label={t('billing.adjustment.kind')} required><Radio.Group options={KINDS.map((value) => ({ value, label: t(`billing.adjustment.kinds.${value}`) }))} /></Field>}
        {kind === 'correction' && <p className="quiet">{t('billing.adjustment.correction_hint')}</p>}
        {kind === 'ending' && (
          <div className="form-grid">
            <Field name="last_day" label={t('billing.adjustment.last_day')} required hint={t('billing.adjustment.last_day_hint')}><DayField /></Field>
            <Field name="ended_by" label={t('billing.adjustment.ended_by')} required><Radio.Group options={ENDED_BY.map((value) => ({ value, label: t(`billing.adjustment.ended_bys.${value}`) }))} /></Field>
          </div>
        )}
        {items.size > 1 && <Field name="charge_item_ids" label={t('billing.adjustment.items')} hint={t('billing.adjustment.items_hint')}><Checklist options={[...items].map(([value, label]) => ({ value, label }))} /></Field>}
        {upheld.length > 0 && <Field name="dispute_id" label={t('billing.adjustment.dispute')} hint={t('billing.adjustment.dispute_hint')}><Select allowClear options={upheld.map((one) => ({ value: one.id, label: `${one.no} ${one.reason}` }))} /></Field>}
        <Field name="reason" label={t('ui.reason')} required rules={[{ max: 200, message: t('ui.too_long', { max: 200 }) }]}><Input.TextArea rows={2} /></Field>
      </ProblemForm>
      <h3>{t('billing.adjustment.preview')}</h3>
      {wanted ? <Preview bill={bill.id} wanted={wanted} /> : <p className="quiet">{t('billing.adjustment.preview_first')}</p>}
    </Modal>
  )
}

function Preview({ bill, wanted }: { bill: string; wanted: Wanted }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const found = useQuery(adjustmentPreview(bill, wanted))
  if (found.isPending) return <p className="quiet">{t('ui.loading')}</p>
  if (found.isError) return <Alert type="warning" showIcon title={problemText(asProblem(found.error))} />
  if (found.data.items.length === 0) return <Alert type="info" showIcon title={t('problems.nothing_to_adjust')} />
  const { items, credited_cents, added_cents, discount_cents, balance_cents } = found.data
  const follows = [
    ...(credited_cents ? [t('billing.adjustment.credited', { amount: money(credited_cents, locale) })] : []),
    ...(added_cents ? [t('billing.adjustment.added', { amount: money(added_cents, locale) })] : []),
    ...(discount_cents ? [t('billing.adjustment.discount', { amount: money(discount_cents, locale) })] : []),
    t('billing.adjustment.balance', { amount: money(balance_cents, locale) }),
  ]
  return <><AdjustedItems items={items} /><p>{follows.join(' · ')}</p></>
}
