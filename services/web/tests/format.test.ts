import { describe, expect, it } from 'vitest'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import i18next from 'i18next'
import { change } from '@/pages/billing/change'
import { listed } from '@/format/list'
import { money, parseYuan, yuan } from '@/format/money'
import { calendarDate, dateTime, duration, hourOf, month, relative, shortDateTime } from '@/format/time'

describe('money', () => {
  it('is shown from cents without a float', () => {
    expect(yuan(123_450)).toBe('1,234.50')
    expect(money(-5)).toBe('-¥0.05')
    expect(money(900_719_925_474_099)).toBe('¥9,007,199,254,740.99')
    expect(() => yuan(1.5)).toThrow(RangeError)
  })
  it('understands what a cashier types', () => {
    expect(parseYuan('1,234.5')).toBe(123_450)
    expect(parseYuan('¥ 12')).toBe(1200)
    expect(parseYuan('12。30')).toBe(1230)
    expect(parseYuan('\uFF11\uFF12\uFF0E\uFF15')).toBe(1250)
    expect(parseYuan('0.07')).toBe(7)
    expect(['1万', '1.5万', '2千', '1,200.50', '1万2千', '1.1 万元', '３W', '5k', '500元', '2亿', '0.000001万'].map(parseYuan)).toEqual([1_000_000, 1_500_000, 200_000, 120_050, 1_200_000, 1_100_000, 3_000_000, 500_000, 50_000, 20_000_000_000, 1])
    // "1万2" is 12,000 to one and 10,002 to another; parts of a 分 do not exist.
    for (const typed of ['万', '元', '1万2', '2千1万', '1.2345678万', '一万', '9999999999999亿']) expect(parseYuan(typed), typed).toBeNull()
    for (const typed of ['', '12.345', '-3', 'abc', '1.2.3']) expect(parseYuan(typed)).toBeNull()
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
