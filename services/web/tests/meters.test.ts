import i18next from 'i18next'
import { describe, expect, it } from 'vitest'
import { completePrice, priceBody, priceValues } from '@/pages/fees/PriceFields'
import { byMeter, formulaWords } from '@/pages/fees/words'
import { MULTIPLIER, plain, REGISTER, used } from '@/pages/meters/words'
import dayjs from 'dayjs'

const t = i18next.t

describe('what registers show', () => {
  it('is taken as the service takes it', () => {
    for (const good of ['0', '12', ' 120.5 ', '999999999.1234']) expect(REGISTER.test(good)).toBe(true)
    for (const bad of ['', '-1', '01', '1e3', '1.12345', 'NaN']) expect(REGISTER.test(bad)).toBe(false)
    for (const good of ['1', '30', '0.5', '1.25']) expect(MULTIPLIER.test(good)).toBe(true)
    for (const bad of ['0', '0.0', '-1', '100000']) expect(MULTIPLIER.test(bad)).toBe(false)
  })
  it('is shown without digits that say nothing', () => {
    expect([plain('13.0000'), plain('120.50'), plain('10.33333333333'), plain(null)]).toEqual(['13', '120.5', '10.3333', '–'])
    expect([used('13.0', 'water'), used('135', 'power')]).toEqual(['13 m³', '135 kWh'])
  })
})

describe('a price of what meters count', () => {
  const values = {
    valid_from: dayjs('2025-01-01'), formula: 'tiered' as const, accumulation: 'calendar_year' as const, household: 5, extension: ' 30 ', unit_price: '3', minimum: '10',
    tiers: [{ upper: '180', price: '5' }, { upper: '260', price: '7 ' }, { upper: '999', price: '9' }],
  }
  const tariff = { accumulation: 'calendar_year', household: 5, extension: '30', tiers: [{ upper: '180', price: '5' }, { upper: '260', price: '7' }, { upper: null, price: '9' }] }
  it('is sent with its tiers alone, the last without a limit', () => {
    expect(priceBody(values)).toEqual({ valid_from: '2025-01-01', formula: 'tiered', tariff })
    expect(priceBody({ ...values, formula: 'usage' })).toEqual({ valid_from: '2025-01-01', formula: 'usage', unit_price: '3' })
  })
  it('is tried once every tier says what it costs and how far it goes', () => {
    expect(completePrice(values)).not.toBeNull()
    expect(completePrice({ ...values, tiers: values.tiers.slice(0, 1) })).toBeNull()
    expect(completePrice({ ...values, tiers: [{ upper: '', price: '5' }, { price: '9' }] })).toBeNull()
  })
  it('is a sentence an owner understands', () => {
    expect(formulaWords({ formula: 'usage', unit_price: '3.5', fixed_amount: '0' }, t)).toBe('用量 × 3.50 元')
    expect(formulaWords(priceBody(values) as Parameters<typeof formulaWords>[0], t)).toBe('阶梯价（按年累计）：180 以内 5.00 元，260 以内 7.00 元，以上 9.00 元；超 5 人每人限额加 30')
    expect([byMeter({ formula: 'usage' }), byMeter({ formula: 'fixed' })]).toEqual([true, false])
  })
  it('comes back into the form as it was', () => {
    const price = { ...priceBody(values), unit_price: '0', fixed_amount: '0', minimum: null, expression: null, weights: [], tax_rate: null, id: 'p', revision: 1, created_at: '', created_by: null } as unknown as Parameters<typeof priceValues>[0]
    expect(priceValues(price)).toMatchObject({ tiers: [{ upper: '180', price: '5' }, { upper: '260', price: '7' }, { upper: '', price: '9' }], household: 5, extension: '30' })
  })
})
