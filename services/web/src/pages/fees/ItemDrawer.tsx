import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Drawer, Form, Input, Radio, Select } from 'antd'
import dayjs from 'dayjs'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { createChargeItem, exampleOfPrice, type NewItem } from '@/api/fees'
import { TOPIC } from '@/api/topics'
import { Field, ProblemForm } from '@/components/form/ProblemForm'
import { useToast } from '@/components/useToast'
import { useCodeName } from '@/i18n/codes'
import { Example } from './Example'
import { completePrice, PRICE_FIELDS, PriceFields, priceBody, type PriceValues } from './PriceFields'
import { byFloor, byMeter } from './words'

const CATEGORIES: NewItem['category'][] = ['property_fee', 'lift_fee', 'parking_rent', 'parking_fee', 'water', 'power', 'gas', 'heat', 'shared_water', 'shared_power', 'heating_area', 'waste_fee', 'special_service', 'venue_fee', 'stall_fee', 'renovation_deposit', 'renovation_fee', 'pass_deposit', 'pass_fee', 'card_fee', 'lending_deposit', 'mail_storage', 'collect_for_others', 'maintenance_fund']
/** Held and given back: charged case by case, never month by month. */
const DEPOSITS: readonly NewItem['category'][] = ['renovation_deposit', 'pass_deposit', 'lending_deposit']
const CYCLES: NewItem['cycle_months'][] = [1, 3, 6, 12, 0]
const PRORATIONS: NewItem['proration'][] = ['ACTUAL_DAYS', 'DAY_30', 'FULL_MONTH', 'NEXT_MONTH', 'HALF_MONTH_15']

type Values = Omit<NewItem, 'community_id' | 'price' | 'bill_in' | 'proration'> & Partial<Pick<NewItem, 'bill_in' | 'proration'>> & { price: PriceValues }

/** A new charge item with its first price, and beside it what a home would pay. */
export function ItemDrawer({ community, onClose }: { community: string; onClose: () => void }) {
  const { t } = useTranslation()
  const code = useCodeName()
  const toast = useToast()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const [form] = Form.useForm<Values>()
  const price = completePrice(Form.useWatch('price', form))
  const metered = byMeter({ formula: Form.useWatch(['price', 'formula'], form) as PriceValues['formula'] })
  // What meters count is known once it has been used.
  useEffect(() => { if (metered) form.setFieldValue('bill_in', 'arrears') }, [form, metered])
  const proration = Form.useWatch('proration', form) ?? 'ACTUAL_DAYS'
  const once = Form.useWatch('cycle_months', form) === 0
  const deposit = DEPOSITS.includes(Form.useWatch('category', form) ?? 'property_fee')
  const first = dayjs().startOf('month').add(1, 'month')
  /** No run waits for a month: what is charged case by case has its price from today. */
  const byCase = () => { form.setFieldsValue({ cycle_months: 0, price: { formula: 'fixed', valid_from: dayjs() } }) }
  const send = async (values: Values, key: string) => {
    const made = await createChargeItem({ bill_in: 'advance', proration: 'ACTUAL_DAYS', ...values, community_id: community, code: values.code.trim(), name: values.name.trim(), price: priceBody(values.price) }, key)
    toast.done(t('fees.created', { name: made.name }))
    await queries.invalidateQueries({ queryKey: [TOPIC.chargeItem] })
    onClose()
    await navigate({ to: `/admin/fees/${made.id}` as never })
  }
  return (
    <Drawer open onClose={onClose} size={620} title={t('fees.new')} destroyOnHidden>
      <ProblemForm<Values> form={form} dialog submitText={t('fees.create')} onSend={send} aliases={PRICE_FIELDS}
        initial={{ category: 'property_fee', cycle_months: 1, bill_in: 'advance', proration: 'ACTUAL_DAYS', price: { formula: 'area_price', valid_from: first, accumulation: 'calendar_year' } }}>
        <div className="form-grid">
          <Field name="category" label={t('fees.category')} required>
            <Select showSearch={{ optionFilterProp: 'label' }} onChange={(category: NewItem['category']) => { if (DEPOSITS.includes(category)) byCase() }} options={CATEGORIES.map((value) => ({ value, label: code('charge_item', value) }))} />
          </Field>
          <Field name="name" label={t('fees.name')} required rules={[{ max: 200, message: t('ui.too_long', { max: 200 }) }]}><Input autoFocus autoComplete="off" /></Field>
          <Field name="code" label={t('fees.code')} required hint={t('fees.code_hint')} rules={[{ pattern: /^\s*[A-Za-z0-9_-]{1,40}\s*$/, message: t('fees.code_bad') }]}><Input autoComplete="off" /></Field>
          <Field name="cycle_months" label={t('fees.cycle')} required><Select onChange={(months: number) => { if (months === 0) byCase() }} options={CYCLES.filter((value) => value === 0 || !deposit).map((value) => ({ value, label: t(`fees.cycles.${String(value) as '1'}`) }))} /></Field>
        </div>
        {!once && <Field name="bill_in" label={t('fees.bill_in')} required><Radio.Group options={['advance', 'arrears'].map((value) => ({ value, disabled: metered && value === 'advance', label: t(`fees.bill_ins.${value as 'advance'}`) }))} /></Field>}
        {!once && !metered && <Field name="proration" label={t('fees.proration')} required hint={t(`fees.proration_text.${proration as 'DAY_30'}`)}><Select options={PRORATIONS.map((value) => ({ value, label: t(`fees.prorations.${value as 'DAY_30'}`) }))} /></Field>}
        <PriceFields form={form} at="price" once={once} />
        {!once && <section className="example-section">
          <h3>{t('fees.example.title')}</h3>
          <Example community={community} floors={byFloor(price)} meters={byMeter(price)} month={first.format('YYYY-MM')} ask={(trial) => (price ? exampleOfPrice(price, proration, trial) : null)} />
        </section>}
      </ProblemForm>
    </Drawer>
  )
}
