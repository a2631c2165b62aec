import { describe, expect, it } from 'vitest'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import i18next from 'i18next'
import { change } from '@/pages/billing/change'
import { listed } from '@/format/list'
import { money, yuan } from '@/format/money'
import { spokenCents, spokenCount } from '@/format/spoken'
import { beforeQuiet, callableBy } from '@/format/quietHours'
import { calendarDate, dateTime, duration, hourOf, month, relative, shortDateTime } from '@/format/time'

describe('money', () => {
  it('is shown from cents without a float', () => {
    expect(yuan(123_450)).toBe('1,234.50')
    expect(money(-5)).toBe('-¥0.05')
    expect(money(900_719_925_474_099)).toBe('¥9,007,199,254,740.99')
    expect(() => yuan(1.5)).toThrow(RangeError)
  })
  it('understands what a cashier types', () => {
    expect(spokenCents('1,234.5')).toBe(123_450)
    expect(spokenCents('¥ 12')).toBe(1200)
    expect(spokenCents('12。30')).toBe(1230)
    expect(spokenCents('\uFF11\uFF12\uFF0E\uFF15')).toBe(1250)
    expect(spokenCents('0.07')).toBe(7)
    expect(['1.5m', '2M', '35k', '89m2'].map(spokenCents)).toEqual([150_000_000, 200_000_000, 3_500_000, null])
    expect(['1万', '1.5万', '2千', '1,200.50', '1万2千', '1.1 万元', '３W', '5k', '500元', '2亿', '0.000001万'].map(spokenCents)).toEqual([1_000_000, 1_500_000, 200_000, 120_050, 1_200_000, 1_100_000, 3_000_000, 500_000, 50_000, 20_000_000_000, 1])
    // What could mean two things is not guessed; parts of a 分 do not exist.
    for (const typed of ['万', '元', '十十', '3万50', '三五百', '一两万', '几千', '3.5万5', '二十三十', '1万零', '零五', '2千1万', '1.2345678万', '三块五毛二三', '1.5元5角', '9999999999999亿']) expect(spokenCents(typed), typed).toBeNull()
    const said: Record<string, number> = {
      '3万5': 35_000, '3w5': 35_000, 一万二: 12_000, 两千: 2_000, 两千三: 2_300, 十: 10, 十二: 12, 二十五: 25, 一百零五: 105, 三百五: 350, 一百二十: 120, 一百一十五: 115, 三千零五十: 3_050,
      一万零五: 10_005, '12万3400': 123_400, '3万5000元': 35_000, 二十五万: 250_000, 三百五十万: 3_500_000, '1.5百万': 1_500_000, 一亿二: 120_000_000, 一亿零三百万: 103_000_000, 两千万: 20_000_000, '1亿2000万': 120_000_000,
      三点五万: 35_000, 叁仟伍佰元整: 3_500, 零: 0, 三块五: 3.5, '3块50': 3.5, 三块五毛: 3.5, 三块五毛二: 3.52, '5毛': 0.5, 八分: 0.08, '3元2角1分': 3.21, '2元5分': 2.05, 五百块钱: 500, '人民币1,200元': 1_200, '12.': 12,
    }
    for (const [typed, meant] of Object.entries(said)) expect(spokenCents(typed), typed).toBe(Math.round(meant * 100))
    for (const typed of ['', '12.345', '-3', 'abc', '1.2.3']) expect(spokenCents(typed)).toBeNull()
  })
})

describe('a call', () => {
  it('comes before the quiet hours a limit falls into, as the service makes it due', () => {
    const began = '2026-11-24T02:00:00Z'
    expect(['2026-11-24T11:59:00Z', '2026-11-24T12:00:00Z', '2026-11-24T15:10:30Z', '2026-11-24T23:59:00Z', '2026-11-25T00:00:00Z'].map((limit) => callableBy(limit, began)))
      .toEqual([null, '2026-11-24T11:59:00.000Z', '2026-11-24T11:59:00.000Z', '2026-11-24T11:59:00.000Z', null])
    expect(callableBy('2026-11-24T15:00:00Z', '2026-11-24T13:00:00Z')).toBeNull()
    expect(['2026-11-24T11:59:00Z', '2026-11-24T11:58:59Z', '2026-11-24T12:00:00Z'].map(beforeQuiet)).toEqual([true, false, false])
  })
})

describe('a count', () => {
  it('is understood as it is said, with what is counted behind it', () => {
    expect(['3户', '十二户', '1万2', '1,200', '两千'].map((typed) => spokenCount(typed, /户$/))).toEqual([3, 12, 12_000, 1200, 2_000])
    for (const typed of ['3天', '2.5', '2.5户', '户', '几户', '三块', '半', '']) expect(spokenCount(typed, /户$/), typed).toBeNull()
  })
})

describe('time', () => {
  it('is told in the zone of the company, whatever the computer says', () => {
    expect(dateTime('2026-11-21T16:30:00Z')).toBe('2026/11/22 00:30')
    expect(hourOf('2026-11-21T16:30:00Z')).toBe(0)
    expect(calendarDate('2026-03-01')).toBe('2026/03/01')
    expect([calendarDate('2026-11-12', 'en'), dateTime('2026-11-21T16:30:00Z', 'en'), shortDateTime('2026-11-21T16:30:00Z', 'en')]).toEqual(['2026-11-12', '2026-11-22, 00:30', '11-22, 00:30'])
    expect(month('2026-11')).toBe('2026年11月')
  })
  it('counts spans as a clock does', () => {
    expect(duration(3_599_000, '天')).toBe('00:59:59')
    expect(duration(-90_061_000, '天')).toBe('1天 01:01:01')
  })
  it('speaks of the recent past', () => {
    const now = Date.parse('2026-11-21T10:00:00Z')
    expect(relative('2026-11-21T09:55:00Z', now)).toBe('5分钟前')
    expect(relative('2026-11-21T10:00:10Z', now)).toBe('现在')
  })
})

describe('change of an amount', () => {
  it('is a signed percentage with one digit', () => {
    expect(change(1000, 1032)).toBe('+3.2 %')
    expect(change(1000, 995)).toBe('-0.5 %')
    expect(change(1000, 1000)).toBe('0.0 %')
    expect(change(0, 5)).toBe('–')
  })
})

describe('several things', () => {
  it('are listed as the language writes them, without what is missing', () => {
    expect(listed(['甲', null, '乙', false, '丙', ''], 'zh-CN')).toBe('甲、乙、丙')
    expect(listed(['one', 'two', undefined, 'three'], 'en')).toBe('one, two, three')
    expect(listed(['alone'], 'en')).toBe('alone')
    expect(listed([], 'zh-CN')).toBe('')
  })
  it('are listed in the language of the screen', async () => {
    const before = i18next.language
    await i18next.changeLanguage('en')
    expect(listed(['one', 'two'])).toBe('one, two')
    await i18next.changeLanguage(before)
  })
  it('are nowhere put together with the comma of one language', () => {
    const sources = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file))
    const found = sources.filter((file) => readFileSync(join('src', file), 'utf8').includes(".join('、')"))
    expect(found).toEqual([])
  })
})
