import i18next from 'i18next'
import { describe, expect, it } from 'vitest'
import { QUANTITY } from '@/pages/billing/ChargeOnceDialog'
import { onceWords, priceWords } from '@/pages/fees/words'

const t = i18next.t.bind(i18next)

describe('what is charged once', () => {
  it('has a price for the piece or for the size of the home', () => {
    expect(onceWords({ formula: 'fixed', fixed_amount: '5' }, t)).toBe('每份 5.00 元')
    expect(onceWords({ formula: 'area_price', unit_price: '2', fixed_amount: '0', minimum: '100' }, t)).toBe('建筑面积 × 2.00 元，最低 100.00 元')
  })
  it('says so by its cycle', () => {
    const price = { formula: 'fixed', fixed_amount: '18' } as const
    expect(priceWords({ cycle_months: 0 }, price, t)).toBe('每份 18.00 元')
    expect(priceWords({ cycle_months: 1 }, price, t)).toBe('每月 18.00 元')
  })
  it.each(['1', '6', '2.5', '0.25', '9999.99'])('takes %s of it', (quantity) => { expect(QUANTITY.test(quantity)).toBe(true) })
  it.each(['0', '0.00', '-1', '1.005', '10000', '', '1e3', '٣'])('takes no "%s" of it', (quantity) => { expect(QUANTITY.test(quantity)).toBe(false) })
})
