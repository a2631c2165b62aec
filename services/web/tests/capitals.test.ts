import { describe, expect, it } from 'vitest'
import { capitals } from '@/format/capitals'

describe('capitals of an amount', () => {
  it.each([
    [0, '零元整'],
    [1, '壹分'],
    [10, '壹角整'],
    [15, '壹角伍分'],
    [100, '壹元整'],
    [105, '壹元零伍分'],
    [110, '壹元壹角整'],
    [1000, '壹拾元整'],
    [1050, '壹拾元零伍角整'],
    [10_100, '壹佰零壹元整'],
    [100_100, '壹仟零壹元整'],
    [101_000, '壹仟零壹拾元整'],
    [1_000_000, '壹万元整'],
    [1_000_100, '壹万零壹元整'],
    [1_010_000, '壹万零壹佰元整'],
    [10_000_000_000, '壹亿元整'],
    [10_000_000_100, '壹亿零壹元整'],
    [10_001_000_000, '壹亿零壹万元整'],
    [123_456_789_01, '壹亿贰仟叁佰肆拾伍万陆仟柒佰捌拾玖元零壹分'],
    [25_060, '贰佰伍拾元零陆角整'],
    [-13_000, '负壹佰叁拾元整'],
  ])('%i cents', (cents, text) => { expect(capitals(cents)).toBe(text) })

  it('refuses what is not a whole number of cents', () => {
    expect(() => capitals(0.5)).toThrow(RangeError)
    expect(() => capitals(Number.MAX_SAFE_INTEGER + 1)).toThrow(RangeError)
  })
})
