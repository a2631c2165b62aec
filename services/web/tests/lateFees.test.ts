import { describe, expect, it } from 'vitest'
import i18next from 'i18next'
import { owedOn } from '@/pages/cashier/payable'
import { lateFeeWords, perCent, SHARE, shareOf } from '@/pages/fees/lateFeeWords'

describe('shares of one and percentages', () => {
  it('move the point and nothing else', () => {
    const pairs = [['0.0005', '0.05'], ['1', '100'], ['0.24', '24'], ['0.3', '30'], ['0', '0'], ['0.000001', '0.0001'], ['1.095', '109.5'], ['12', '1200']] as const
    for (const [share, text] of pairs) expect([perCent(share), shareOf(text)]).toEqual([text, share])
    expect(shareOf(' 0.050 ')).toBe('0.0005')
    expect(perCent('0.1825')).toBe('18.25')
  })
  it('take what the service takes', () => {
    for (const good of ['0', '0.05', '100', ' 1.3 ']) expect(SHARE.test(good)).toBe(true)
    for (const bad of ['', '-1', '.5', '1e3', '0.1234567', '1000', 'NaN']) expect(SHARE.test(bad)).toBe(false)
  })
})

describe('what is agreed about paying late', () => {
  const t = i18next.t
  it('is a sentence an owner understands', () => {
    const daily = { mode: 'daily_rate', rate: '0.0005', grace_days: 15, grace_kind: 'free', cap_ratio: '1' } as const
    expect(lateFeeWords(daily, t)).toBe('逾期每日 0.05%，15 天内付清免收，最高不超过欠费的 100%')
    expect(lateFeeWords({ ...daily, mode: 'lpr_multiple', rate: '1.3', grace_kind: 'delay', cap_ratio: null }, t)).toBe('逾期按 1 年期 LPR 的 1.3 倍，第 15 天后起算')
    expect(lateFeeWords({ ...daily, mode: 'none', rate: '0' }, t)).toBe('逾期不收违约金')
  })
})

it('adds what bills cost for being late to what is open of them', () => {
  expect(owedOn([{ balance_cents: 25060, late_fee_cents: 501, offered_cents: 0 }, { balance_cents: 100, late_fee_cents: 0, offered_cents: 0 }])).toBe(25661)
})

it('asks for less where something is offered for paying early', () => {
  expect(owedOn([{ balance_cents: 300_720, late_fee_cents: 0, offered_cents: 15_036 }])).toBe(285_684)
})
