import { Form, Input, Radio, Select } from 'antd'
import type { FormInstance } from 'antd'
import type { Dayjs } from 'dayjs'
import { useTranslation } from 'react-i18next'
import type { NewPrice, Price } from '@/api/fees'
import { DayField } from '@/components/form/DayField'
import { Field } from '@/components/form/ProblemForm'
import { FloorWeights } from './FloorWeights'
import { FormulaField } from './FormulaField'
import { DECIMAL, FLOOR, formulaWords, percent, TAX_RATES, WEIGHT } from './words'

export interface PriceValues {
  valid_from?: Dayjs
  formula: NewPrice['formula']
  unit_price?: string
  fixed_amount?: string
  minimum?: string
  tax_rate?: NewPrice['tax_rate']
  expression?: string
  weights?: { floor: string; weight: string }[]
}

/** Where the service's names of a price stand in a form that holds it under `price`. */
export const PRICE_FIELDS = { unit_price: 'price.unit_price', fixed_amount: 'price.fixed_amount', expression: 'price.expression', weights: 'price.weights', tax_rate: 'price.tax_rate', valid_from: 'price.valid_from' } as const

const FORMULAS = ['area_price', 'fixed', 'household', 'floor_weight', 'expression'] as const
/** What each formula must have and may have beside the minimum. */
const USES: Record<NewPrice['formula'], { needs: readonly (keyof PriceValues)[]; may: readonly (keyof PriceValues)[] }> = {
  area_price: { needs: ['unit_price'], may: ['fixed_amount'] },
  fixed: { needs: ['fixed_amount'], may: [] },
  household: { needs: ['unit_price'], may: [] },
  floor_weight: { needs: ['unit_price', 'weights'], may: ['fixed_amount'] },
  expression: { needs: ['expression'], may: ['unit_price', 'fixed_amount', 'weights'] },
}
const used = (formula: NewPrice['formula'], name: keyof PriceValues) => [...USES[formula].needs, ...USES[formula].may].includes(name)

/** What is sent: only what the formula uses. */
export function priceBody(values: PriceValues): NewPrice {
  const given = (name: 'unit_price' | 'fixed_amount' | 'expression') => (used(values.formula, name) && values[name]?.trim()) || undefined
  const [unit, fixed, expression, minimum] = [given('unit_price'), given('fixed_amount'), given('expression'), values.minimum?.trim() || undefined]
  const weights = used(values.formula, 'weights') ? (values.weights ?? []).map(({ floor, weight }) => ({ floor: Number(floor), weight: weight.trim() })) : []
  return {
    valid_from: values.valid_from?.format('YYYY-MM-DD') ?? '', formula: values.formula,
    ...(unit ? { unit_price: unit } : {}), ...(fixed ? { fixed_amount: fixed } : {}), ...(minimum ? { minimum } : {}),
    ...(expression ? { expression } : {}), ...(values.tax_rate ? { tax_rate: values.tax_rate } : {}), ...(weights.length ? { weights } : {}),
  }
}

/** The fields of a price as it stands. */
export function priceValues(price: Price): Omit<PriceValues, 'valid_from'> {
  return {
    formula: price.formula, unit_price: price.unit_price, fixed_amount: price.fixed_amount, minimum: price.minimum ?? '', tax_rate: price.tax_rate as PriceValues['tax_rate'],
    expression: price.expression ?? '', weights: price.weights.map(({ floor, weight }) => ({ floor: String(floor), weight })),
  }
}

/** The price when it is complete enough to be tried, otherwise null. */
export function completePrice(values: Partial<PriceValues> | undefined): NewPrice | null {
  if (!values?.formula || !values.valid_from) return null
  if (used(values.formula, 'weights') && !(values.weights ?? []).every((row) => FLOOR.test(row?.floor ?? '') && WEIGHT.test(row?.weight ?? ''))) return null
  const body = priceBody(values as PriceValues)
  const amounts = [body.unit_price ?? '0', body.fixed_amount ?? '0', body.minimum ?? '0']
  return USES[body.formula].needs.every((name) => body[name]) && amounts.every((amount) => DECIMAL.test(amount)) ? body : null
}

/** Formula, amounts and first day of a price; below it the price in words as it is typed. */
export function PriceFields({ form, at }: { form: FormInstance; at: string }) {
  const { t } = useTranslation()
  const price = Form.useWatch(at, form) as PriceValues | undefined
  const formula = price?.formula ?? 'area_price'
  const complete = completePrice(price)
  const needs = (name: keyof PriceValues) => USES[formula].needs.includes(name)
  const decimal = [{ pattern: DECIMAL, message: t('fees.amount_bad'), transform: (value: string) => value.trim() }]
  const amount = (suffix: string) => <Input inputMode="decimal" autoComplete="off" suffix={suffix} />
  const own = formula === 'expression'
  return (
    <>
      <Field name={[at, 'formula']} label={t('fees.formula')} required>
        <Radio.Group options={FORMULAS.map((value) => ({ value, label: t(`fees.formulas.${value}`) }))} />
      </Field>
      {own && <FormulaField form={form} at={at} />}
      <div className="form-grid">
        {used(formula, 'unit_price') && <Field name={[at, 'unit_price']} label={t(own ? 'fees.unit_price_used' : 'fees.unit_price')} required={needs('unit_price')} rules={decimal}>{amount(own ? '' : t(formula === 'household' ? 'fees.yuan_per_house' : 'fees.yuan_per_area'))}</Field>}
        {used(formula, 'fixed_amount') && <Field name={[at, 'fixed_amount']} label={needs('fixed_amount') || own ? t('fees.fixed_amount') : t('fees.added')} required={needs('fixed_amount')} rules={decimal}>{amount(t('fees.yuan'))}</Field>}
        <Field name={[at, 'minimum']} label={t('fees.minimum')} rules={decimal}>{amount(t('fees.yuan'))}</Field>
        <Field name={[at, 'tax_rate']} label={t('fees.tax_rate')} hint={t('fees.tax_hint')}><Select allowClear placeholder={t('fees.tax_none')} options={TAX_RATES.map((value) => ({ value, label: percent(value) }))} /></Field>
        <Field name={[at, 'valid_from']} label={t('fees.valid_from')} required hint={t('fees.valid_from_hint')}><DayField /></Field>
      </div>
      {(needs('weights') || (own && /\bfloor_weight\b/.test(price?.expression ?? ''))) && <FloorWeights at={at} />}
      <p className="price-words" role="status">{complete && formulaWords(complete, t)}</p>
    </>
  )
}
