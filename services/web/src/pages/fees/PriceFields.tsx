import { Form, Input, Radio, Select } from 'antd'
import type { FormInstance } from 'antd'
import type { Dayjs } from 'dayjs'
import { useTranslation } from 'react-i18next'
import type { NewPrice, Price } from '@/api/fees'
import { DayField } from '@/components/form/DayField'
import { Field } from '@/components/form/ProblemForm'
import { FloorWeights } from './FloorWeights'
import { FormulaField } from './FormulaField'
import { completeTiers, tariffBody, tariffValues } from './tariff'
import { Tiers } from './Tiers'
import { byMeter, DECIMAL, FLOOR, formulaWords, onceWords, percent, speaksOf, TAX_RATES, WEIGHT } from './words'

export interface PriceValues {
  valid_from?: Dayjs
  formula: NewPrice['formula']
  unit_price?: string
  fixed_amount?: string
  minimum?: string
  tax_rate?: NewPrice['tax_rate']
  expression?: string
  weights?: { floor: string; weight: string }[]
  tiers?: { upper?: string | undefined; price: string }[]
  accumulation?: 'per_period' | 'calendar_year'
  household?: number | null
  extension?: string
}

/** Where the service's names of a price stand in a form that holds it under `price`. */
export const PRICE_FIELDS = { unit_price: 'price.unit_price', fixed_amount: 'price.fixed_amount', expression: 'price.expression', weights: 'price.weights', tariff: 'price.tiers', minimum: 'price.minimum', formula: 'price.formula', tax_rate: 'price.tax_rate', valid_from: 'price.valid_from' } as const

const FORMULAS = ['area_price', 'fixed', 'household', 'floor_weight', 'usage', 'tiered', 'expression'] as const
/** What is charged case by case has a price for the piece, or for the size of the home. */
const ONCE: readonly string[] = ['area_price', 'fixed']
type Part = 'unit_price' | 'fixed_amount' | 'expression' | 'weights' | 'tariff'
const NEEDS: Record<NewPrice['formula'], readonly Part[]> = { area_price: ['unit_price'], fixed: ['fixed_amount'], household: ['unit_price'], floor_weight: ['unit_price', 'weights'], expression: ['expression'], usage: ['unit_price'], tiered: ['tariff'] }
const ADDS_FIXED: readonly string[] = ['area_price', 'floor_weight']

/** What a price must have beside the minimum; of an own formula whatever its text speaks of. */
function needed({ formula, expression = '' }: Pick<PriceValues, 'formula' | 'expression'>): readonly Part[] {
  const spoken = formula === 'expression' ? (['unit_price', 'fixed_amount'] as const).filter((name) => speaksOf(expression, name)) : []
  const weights = formula === 'expression' && speaksOf(expression, 'floor_weight') ? (['weights'] as const) : []
  return [...NEEDS[formula], ...spoken, ...weights]
}
const used = (price: Pick<PriceValues, 'formula' | 'expression'>, part: Part) => needed(price).includes(part) || (part === 'fixed_amount' && ADDS_FIXED.includes(price.formula))

/** What is sent: only what the formula uses. */
export function priceBody(values: PriceValues): NewPrice {
  const given = (name: 'unit_price' | 'fixed_amount' | 'expression') => (used(values, name) && values[name]?.trim()) || undefined
  const [unit, fixed, expression, minimum] = [given('unit_price'), given('fixed_amount'), given('expression'), (!byMeter(values) && values.minimum?.trim()) || undefined]
  const weights = used(values, 'weights') ? (values.weights ?? []).map(({ floor, weight }) => ({ floor: Number(floor), weight: weight.trim() })) : []
  return {
    valid_from: values.valid_from?.format('YYYY-MM-DD') ?? '', formula: values.formula,
    ...(unit ? { unit_price: unit } : {}), ...(fixed ? { fixed_amount: fixed } : {}), ...(minimum ? { minimum } : {}),
    ...(expression ? { expression } : {}), ...(values.tax_rate ? { tax_rate: values.tax_rate } : {}), ...(weights.length ? { weights } : {}), ...(used(values, 'tariff') ? { tariff: tariffBody(values) } : {}),
  }
}

/** The fields of a price as it stands. */
export function priceValues(price: Price): Omit<PriceValues, 'valid_from'> {
  return {
    formula: price.formula, unit_price: price.unit_price, fixed_amount: price.fixed_amount, minimum: price.minimum ?? '', tax_rate: price.tax_rate as PriceValues['tax_rate'],
    expression: price.expression ?? '', weights: price.weights.map(({ floor, weight }) => ({ floor: String(floor), weight })),
    ...(price.tariff ? tariffValues(price.tariff) : {}),
  }
}

/** The price when it is complete enough to be tried, otherwise null. */
export function completePrice(values: Partial<PriceValues> | undefined): NewPrice | null {
  if (!values?.formula || !values.valid_from) return null
  const price = { ...values, formula: values.formula }
  if (used(price, 'weights') && !(values.weights ?? []).every((row) => FLOOR.test(row?.floor ?? '') && WEIGHT.test(row?.weight ?? ''))) return null
  if (used(price, 'tariff') && !completeTiers(values.tiers)) return null
  const body = priceBody(price)
  const amounts = [body.unit_price ?? '0', body.fixed_amount ?? '0', body.minimum ?? '0']
  return needed(price).every((name) => body[name]) && amounts.every((amount) => DECIMAL.test(amount)) ? body : null
}

/** Formula, amounts and first day of a price; below it the price in words as it is typed. `once`: what one piece costs. */
export function PriceFields({ form, at, once = false }: { form: FormInstance; at: string; once?: boolean }) {
  const { t } = useTranslation()
  const price = Form.useWatch(at, form) as PriceValues | undefined
  const formula = price?.formula ?? 'area_price'
  const said = { formula, expression: price?.expression ?? '' }
  const complete = completePrice(price)
  const needs = (part: Part) => needed(said).includes(part)
  const decimal = [{ pattern: DECIMAL, message: t('fees.amount_bad'), transform: (value: string) => value.trim() }]
  const amount = (suffix: string) => <Input inputMode="decimal" autoComplete="off" suffix={suffix} />
  const own = formula === 'expression'
  return (
    <>
      <Field name={[at, 'formula']} label={t('fees.formula')} required>
        <Radio.Group options={FORMULAS.filter((value) => !once || ONCE.includes(value)).map((value) => ({ value, label: t(`fees.formulas.${value}`) }))} />
      </Field>
      {own && <FormulaField form={form} at={at} />}
      <div className="form-grid">
        {used(said, 'unit_price') && <Field name={[at, 'unit_price']} label={t(own ? 'fees.unit_price_used' : 'fees.unit_price')} required={needs('unit_price')} rules={decimal}>{amount(own ? '' : t(once ? 'fees.once.yuan_per_area' : formula === 'household' ? 'fees.yuan_per_house' : formula === 'usage' ? 'fees.yuan_per_use' : 'fees.yuan_per_area'))}</Field>}
        {used(said, 'fixed_amount') && <Field name={[at, 'fixed_amount']} label={t(!needs('fixed_amount') && !own ? 'fees.added' : once ? 'fees.once.price' : 'fees.fixed_amount')} required={needs('fixed_amount')} rules={decimal}>{amount(t(once ? 'fees.once.yuan' : 'fees.yuan'))}</Field>}
        {!byMeter(said) && <Field name={[at, 'minimum']} label={t('fees.minimum')} rules={decimal}>{amount(t(once ? 'fees.once.yuan' : 'fees.yuan'))}</Field>}
        <Field name={[at, 'tax_rate']} label={t('fees.tax_rate')} hint={t('fees.tax_hint')}><Select allowClear placeholder={t('fees.tax_none')} options={TAX_RATES.map((value) => ({ value, label: percent(value) }))} /></Field>
        <Field name={[at, 'valid_from']} label={t('fees.valid_from')} required hint={t('fees.valid_from_hint')}><DayField /></Field>
      </div>
      {needs('weights') && <FloorWeights at={at} />}
      {needs('tariff') && <Tiers at={at} />}
      <p className="price-words" role="status">{complete && (once ? onceWords : formulaWords)(complete, t)}</p>
    </>
  )
}
