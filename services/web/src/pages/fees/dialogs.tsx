import { useQueryClient } from '@tanstack/react-query'
import { Form, Modal, Switch } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { closeChargeItem, exampleOfPrice, setPrice, type ChargeItem } from '@/api/fees'
import { TOPIC } from '@/api/topics'
import { DayField } from '@/components/form/DayField'
import { Field, ProblemForm } from '@/components/form/ProblemForm'
import { useToast } from '@/components/useToast'
import { Example } from './Example'
import { completePrice, PRICE_FIELDS, PriceFields, priceBody, priceValues, type PriceValues } from './PriceFields'
import { byFloor, byMeter, versions } from './words'

interface Props { item: ChargeItem; onClose: () => void }

/** A new price from a day on; what is billed stays as it was billed. */
export function PriceDialog({ item, onClose }: Props) {
  const { t } = useTranslation()
  const toast = useToast()
  const queries = useQueryClient()
  const [busy, setBusy] = useState(false)
  const [form] = Form.useForm<{ price: PriceValues }>()
  const price = completePrice(Form.useWatch('price', form))
  const once = item.cycle_months === 0
  const last = versions(item.prices).at(-1)
  const next = once ? dayjs().startOf('day') : dayjs().startOf('month').add(1, 'month')
  const from = last && !next.isAfter(dayjs(last.valid_from)) ? dayjs(last.valid_from).add(1, once ? 'day' : 'month') : next
  const initial: PriceValues = { accumulation: 'calendar_year', ...(last ? priceValues(last) : { formula: 'area_price' }), valid_from: from }
  return (
    <Modal open onCancel={onClose} width={620} title={`${t('fees.new_price')} · ${item.name}`} okText={t('fees.set_price')} confirmLoading={busy} okButtonProps={{ htmlType: 'submit', form: 'set-price' }}>
      <ProblemForm<{ price: PriceValues }> id="set-price" form={form} dialog submitText={null} onBusy={setBusy} initial={{ price: initial }}
        aliases={PRICE_FIELDS}
        onSend={async (values, key) => {
          await setPrice(item.id, priceBody(values.price), key)
          toast.done(t('fees.price_set'))
          onClose()
          await queries.invalidateQueries({ queryKey: [TOPIC.chargeItem] })
        }}>
        <PriceFields form={form} at="price" once={once} />
      </ProblemForm>
      {!once && <section className="example-section">
        <h3>{t('fees.example.title')}</h3>
        <Example community={item.community_id} floors={byFloor(price)} meters={byMeter(price)} month={from.format('YYYY-MM')} ask={(trial) => (price ? exampleOfPrice(price, item.proration, trial) : null)} />
      </section>}
    </Modal>
  )
}

/** The last day an item is charged, or none. */
export function CloseDialog({ item, onClose }: Props) {
  const { t } = useTranslation()
  const toast = useToast()
  const queries = useQueryClient()
  const [busy, setBusy] = useState(false)
  const [form] = Form.useForm<{ open?: boolean; valid_to?: Dayjs }>()
  const first = item.prices[0]?.valid_from ?? ''
  const start = dayjs().format('YYYY-MM-DD') < first ? dayjs(first) : dayjs()
  const again = Form.useWatch('open', form) ?? false
  return (
    <Modal open onCancel={onClose} title={`${t('fees.close')} · ${item.name}`} okText={again ? t('fees.reopen') : t('fees.close')} confirmLoading={busy} okButtonProps={{ htmlType: 'submit', form: 'close-item' }}>
      <p className="quiet">{t('fees.close_note')}</p>
      <ProblemForm<{ open?: boolean; valid_to?: Dayjs }> id="close-item" form={form} dialog submitText={null} onBusy={setBusy}
        initial={{ valid_to: item.valid_to ? dayjs(item.valid_to) : start.endOf('month') }}
        onSend={async (values, key) => {
          const last = values.open ? null : values.valid_to?.format('YYYY-MM-DD') ?? null
          await closeChargeItem(item.id, last, key)
          toast.done(last ? t('fees.closed') : t('fees.reopened'))
          onClose()
          await queries.invalidateQueries({ queryKey: [TOPIC.chargeItem] })
        }}>
        {item.valid_to !== null && <Field name="open" label={t('fees.reopen')} valuePropName="checked"><Switch /></Field>}
        {!again && <Field name="valid_to" label={t('fees.last_day')} required><DayField /></Field>}
      </ProblemForm>
    </Modal>
  )
}
