import { MinusCircleOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Form, Input, Radio, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import type { ChargeItem } from '@/api/fees'
import { KINDS } from '@/api/meters'
import { amountRule } from '@/components/form/amountRule'
import { Field } from '@/components/form/ProblemForm'
import { YuanField } from '@/components/form/YuanField'
import { useCodeName } from '@/i18n/codes'
import { NUMBER, type CostValues } from './wish'

const SOURCES = ['invoice', 'meters'] as const
const BEARERS = ['owners', 'company'] as const
const MOST = 10

/** What is split: each an item of the price list, by an invoice or by the common meters. */
export function CostFields({ items }: { items: readonly ChargeItem[] }) {
  const { t } = useTranslation()
  const code = useCodeName()
  const said = Form.useWatch<CostValues[] | undefined>('costs')
  const number = [{ pattern: NUMBER, message: t('allocations.form.number_bad') }]
  const taken = new Set(said?.map((cost) => cost?.item))
  return (
    <Form.List name="costs">
      {(fields, { add, remove }) => (
        <fieldset className="split-set">
          <legend>{t('allocations.form.costs')}</legend>
          {fields.map((field) => {
            const own = said?.[field.name]
            const metered = own?.source === 'meters'
            return (
              <div key={field.key} className="split-block">
                <div className="form-grid">
                  <Field name={[field.name, 'item']} label={t('allocations.form.item')} required><Select options={items.filter((item) => item.id === own?.item || !taken.has(item.id)).map((item) => ({ value: item.id, label: item.name }))} /></Field>
                  <Field name={[field.name, 'source']} label={t('allocations.form.source')} required><Radio.Group options={SOURCES.map((value) => ({ value, label: t(`allocations.form.source_name.${value}`) }))} /></Field>
                  {!metered && <Field name={[field.name, 'amount_cents']} label={t('allocations.form.cost_amount')} required rules={[amountRule({ max: 100_000_000_000 })]}><YuanField /></Field>}
                  {!metered && <Field name={[field.name, 'usage']} label={t('allocations.form.usage')} rules={number}><Input inputMode="decimal" autoComplete="off" /></Field>}
                  {metered && <Field name={[field.name, 'meter_kind']} label={t('allocations.form.kind')} required><Select options={KINDS.map((value) => ({ value, label: code('meter_kind', value) }))} /></Field>}
                  {metered && <Field name={[field.name, 'loss_borne_by']} label={t('allocations.form.loss')} required><Radio.Group options={BEARERS.map((value) => ({ value, label: t(`allocations.form.loss_name.${value}`) }))} /></Field>}
                  <Field name={[field.name, 'unit_price']} label={t('allocations.form.unit_price')} required={metered} rules={number}><Input inputMode="decimal" autoComplete="off" suffix={t('allocations.form.unit_price_suffix')} /></Field>
                  <Field name={[field.name, 'document']} label={t('allocations.form.document')} rules={[{ max: 200, message: t('ui.too_long', { max: 200 }) }]}><Input autoComplete="off" /></Field>
                </div>
                {fields.length > 1 && <Button type="text" icon={<MinusCircleOutlined />} onClick={() => { remove(field.name) }}>{t('allocations.form.cost_remove')}</Button>}
              </div>
            )
          })}
          {fields.length < Math.min(MOST, items.length) && <Button icon={<PlusOutlined />} onClick={() => { add({ source: 'invoice', loss_borne_by: 'owners' }) }}>{t('allocations.form.cost_add')}</Button>}
        </fieldset>
      )}
    </Form.List>
  )
}
