import { MinusCircleOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Form, Input, InputNumber, Radio } from 'antd'
import { useTranslation } from 'react-i18next'
import { Field } from '@/components/form/ProblemForm'
import { QUANTITY } from './tariff'
import { DECIMAL } from './words'

const SPANS = ['calendar_year', 'per_period'] as const
const TWO = [{ upper: '', price: '' }, { upper: '', price: '' }]

/** The tiers of a tariff, over which time they count, and how much wider they are for a larger household. */
export function Tiers({ at }: { at: string }) {
  const { t } = useTranslation()
  return (
    <fieldset className="weights">
      <legend>{t('fees.tariff.title')}</legend>
      <Field name={[at, 'accumulation']} label={t('fees.tariff.accumulation')} required><Radio.Group options={SPANS.map((value) => ({ value, label: t(`fees.tariff.spans.${value}`) }))} /></Field>
      <p className="quiet">{t('fees.tariff.hint')}</p>
      <Form.List name={[at, 'tiers']} initialValue={TWO}>
        {(fields, { add, remove }, { errors }) => (
          <>
            {fields.map((field, index) => {
              const last = index === fields.length - 1
              return (
                <div key={field.key} className="weight-row">
                  {last ? <Form.Item label={t('fees.tariff.upper')}><Input disabled aria-label={t('fees.tariff.upper')} value={t('fees.tariff.open')} /></Form.Item>
                    : <Field name={[field.name, 'upper']} label={t('fees.tariff.upper')} required rules={[{ pattern: QUANTITY, message: t('fees.tariff.quantity_bad') }]}><Input inputMode="decimal" autoComplete="off" /></Field>}
                  <Field name={[field.name, 'price']} label={t('fees.unit_price')} required rules={[{ pattern: DECIMAL, message: t('fees.amount_bad'), transform: (value: string) => value.trim() }]}><Input inputMode="decimal" autoComplete="off" suffix={t('fees.yuan_per_use')} /></Field>
                  <Button type="text" icon={<MinusCircleOutlined />} aria-label={t('fees.tariff.remove')} disabled={fields.length < 3} onClick={() => { remove(field.name) }} />
                </div>
              )
            })}
            <Form.ErrorList errors={errors} />
            <Button icon={<PlusOutlined />} disabled={fields.length > 9} onClick={() => { add({ upper: '', price: '' }, fields.length - 1) }}>{t('fees.tariff.add')}</Button>
          </>
        )}
      </Form.List>
      <div className="form-grid" style={{ marginTop: 16 }}>
        <Field name={[at, 'household']} label={t('fees.tariff.household')} hint={t('fees.tariff.household_hint')}><InputNumber min={1} max={99} precision={0} /></Field>
        <Field name={[at, 'extension']} label={t('fees.tariff.extension')} rules={[{ pattern: QUANTITY, message: t('fees.tariff.quantity_bad') }]}><Input inputMode="decimal" autoComplete="off" /></Field>
      </div>
    </fieldset>
  )
}
