import { Form, Input, Radio } from 'antd'
import type { FormInstance } from 'antd'
import type { Dayjs } from 'dayjs'
import { useTranslation } from 'react-i18next'
import type { NewPrice } from '@/api/fees'
import { DayField } from '@/components/form/DayField'
import { Field } from '@/components/form/ProblemForm'
import { DECIMAL, formulaWords } from './words'

export interface PriceValues { valid_from?: Dayjs; formula: NewPrice['formula']; unit_price?: string; fixed_amount?: string; minimum?: string }

/** What is sent: only what the formula uses. */
export function priceBody(values: PriceValues): NewPrice {
  const given = (text: string | undefined) => text?.trim() || undefined
  const unit = values.formula === 'area_price' ? given(values.unit_price) : undefined
  const fixed = given(values.fixed_amount)
  const minimum = given(values.minimum)
  return {
    valid_from: values.valid_from?.format('YYYY-MM-DD') ?? '', formula: values.formula,
    ...(unit ? { unit_price: unit } : {}), ...(fixed ? { fixed_amount: fixed } : {}), ...(minimum ? { minimum } : {}),
  }
}

/** The price when it is complete enough to be tried, otherwise null. */
export function completePrice(values: Partial<PriceValues> | undefined): NewPrice | null {
  if (!values?.formula || !values.valid_from) return null
  const body = priceBody(values as PriceValues)
  const needed = values.formula === 'area_price' ? body.unit_price : body.fixed_amount
  const amounts = [needed, body.unit_price ?? '0', body.fixed_amount ?? '0', body.minimum ?? '0']
  return amounts.every((amount) => amount !== undefined && DECIMAL.test(amount)) ? body : null
}

/** Formula, amounts and first day of a price; below it the price in words as it is typed. */
export function PriceFields({ form, at }: { form: FormInstance; at: string }) {
  const { t } = useTranslation()
  const price = Form.useWatch(at, form) as PriceValues | undefined
  const byArea = price?.formula === 'area_price'
  const complete = completePrice(price)
  const decimal = [{ pattern: DECIMAL, message: t('fees.amount_bad'), transform: (value: string) => value.trim() }]
  const yuan = <Input inputMode="decimal" autoComplete="off" suffix={t('fees.yuan')} />
  return (
    <>
      <Field name={[at, 'formula']} label={t('fees.formula')} required>
        <Radio.Group options={['area_price', 'fixed'].map((value) => ({ value, label: t(`fees.formulas.${value as 'fixed'}`) }))} />
      </Field>
      <div className="form-grid">
        {byArea && <Field name={[at, 'unit_price']} label={t('fees.unit_price')} required rules={decimal}><Input inputMode="decimal" autoComplete="off" suffix={t('fees.yuan_per_area')} /></Field>}
        <Field name={[at, 'fixed_amount']} label={byArea ? t('fees.added') : t('fees.fixed_amount')} required={!byArea} rules={decimal}>{yuan}</Field>
        <Field name={[at, 'minimum']} label={t('fees.minimum')} rules={decimal}>{yuan}</Field>
        <Field name={[at, 'valid_from']} label={t('fees.valid_from')} required hint={t('fees.valid_from_hint')}><DayField /></Field>
      </div>
      <p className="price-words" role="status">{complete && formulaWords(complete, t)}</p>
    </>
  )
}
