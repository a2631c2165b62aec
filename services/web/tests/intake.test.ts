import dayjs from 'dayjs'
import { describe, expect, it } from 'vitest'
import type { Person, UnitOverview } from '@/api/registry'
import { enoughToSearch, registryHits } from '@/api/search'
import { rulesOf } from '@/components/form/limits'
import { PHONE } from '@/components/form/phone'
import { candidatesOf, chosen, contactOf, contactsOf, settled, SOMEBODY_ELSE } from '@/pages/intake/caller'
import { alike, mayComeOf, similar } from '@/pages/intake/likeness'
import { knownOf, usualPromise, withinLimit } from '@/pages/intake/matter'

const home = (unit_id: string, relation = 'owner') => ({ unit_id, code: unit_id, community_id: 'c1', community_name: '', occupancy_status: '', relation, share: null, valid_from: '2020-01-01' })
const who = (id: string, ...homes: ReturnType<typeof home>[]) => ({ id, name: id, phones: [`${id}*`], flags: [], units: homes }) as unknown as Person

describe('the caller', () => {
  it('is settled when there is nothing to choose', () => {
    const one = candidatesOf([who('p1', home('u1'), home('u1', 'family'))])
    expect(settled({ phone: '138' }, one)).toEqual({ phone: '138', personId: 'p1', contact: 'p1', unitId: 'u1', communityId: 'c1' })
    const two = candidatesOf([who('p1', home('u1'), home('u2'))])
    expect(two).toHaveLength(2)
    expect(settled({ phone: '138' }, two)).toEqual({ phone: '138' })
    expect(settled({ unitId: 'u9' }, one)).toEqual({ unitId: 'u9' })
    expect(settled({ phone: '138' }, candidatesOf([who('p1')]))).toEqual({ phone: '138', personId: 'p1', contact: 'p1' })
  })
  it('brings the home along when a person is chosen', () => {
    const choices = candidatesOf([who('p1', home('u1'), home('u2'))])
    expect(choices.map((one) => chosen({ phone: '138' }, one))[1]).toEqual({ phone: '138', personId: 'p1', contact: 'p1', unitId: 'u2', communityId: 'c1' })
  })
  it('is called back as known, without typing the number again', () => {
    const overview = { owners: [{ person_id: 'p1', name: '王**' }, { person_id: 'p2', name: '李**' }], phones: { p1: ['138****1'] }, occupants: [{ person_id: 'p1', name: '王**', phone: null }, { person_id: 'p3', name: '赵**', phone: '139****3' }] } as unknown as UnitOverview
    const contacts = contactsOf(overview, [])
    expect(contacts.map((one) => [one.id, one.phone])).toEqual([['p1', '138****1'], ['p2', null], ['p3', '139****3']])
    expect(contactOf({ unitId: 'u1' }, contacts)).toBeUndefined()
    expect(contactOf({ unitId: 'u1', personId: 'p3' }, contacts)).toBe('p3')
    expect(contactOf({ unitId: 'u1', contact: SOMEBODY_ELSE, personId: 'p3' }, contacts)).toBe(SOMEBODY_ELSE)
    expect(contactOf({ unitId: 'u1' }, contacts.slice(0, 1))).toBe('p1')
    expect(contactOf({}, [])).toBe(SOMEBODY_ELSE)
  })
})

describe('a promise', () => {
  const limit = (minutes: number) => ({ at: '2026-11-23T01:00:00Z', latest: new Date(Date.parse('2026-11-23T01:00:00Z') + minutes * 60_000).toISOString(), severity: 'general', phase: 'in_warranty' })
  const none = { at: '2026-11-23T01:00:00Z', latest: null, severity: 'general', phase: 'in_warranty' }
  it('is possible up to the limit, counted from when the limit was', () => {
    expect((['2h', '4h', '24h', '72h'] as const).map((hours) => withinLimit(hours, limit(240)))).toEqual([true, true, false, false])
    expect([withinLimit('72h', none), withinLimit('72h', undefined)]).toEqual([true, true])
  })
  it('is the usual one where that is possible, and as late as possible otherwise', () => {
    expect([limit(120), limit(119), none, undefined].map(usualPromise)).toEqual(['2h', 'limit', '2h', '2h'])
  })
  it('depends on what is known, where it happened first of all', () => {
    expect(knownOf({ kind: 'complaint' }, undefined)).toBeNull()
    expect(knownOf({ kind: 'appointment', community_id: 'c1' }, undefined)).toBeNull()
    const weighed = { community_id: 'c1', channel: 'phone' as const, severity: 'general' as const, claim_cents: 1_000_000, households: 6, occurred_at: dayjs('2026-11-22T17:00:00Z') }
    expect(knownOf({ ...weighed, kind: 'complaint' }, 'u1')).toEqual({ community_id: 'c1', channel: 'phone', severity: 'general', unit_id: 'u1', occurred_on: '2026-11-23', claim_cents: '1000000', households: '6' })
    expect(knownOf({ ...weighed, kind: 'repair' }, undefined)).toEqual({ community_id: 'c1', channel: 'phone', severity: 'general', occurred_on: '2026-11-23' })
    expect(knownOf({ ...weighed, kind: 'complaint', severity_signs: ['media_lawyer_court'], repeat_of: 't1' }, 'u1')).toMatchObject({ severity_signs: ['media_lawyer_court'], repeat_of: 't1' })
    expect(knownOf({ ...weighed, kind: 'repair', severity_signs: ['media_lawyer_court'], repeat_of: 't1' }, 'u1')).not.toMatchObject({ severity_signs: ['media_lawyer_court'] })
    expect(knownOf({ ...weighed, kind: 'complaint', claim_cents: Number.NaN }, undefined)).not.toHaveProperty('claim_cents')
  })
})

describe('similar tickets', () => {
  it('share the class or words', () => {
    expect(alike('厨房漏水', '卫生间漏水严重')).toBe(true)
    expect(alike('窗户把手松动', '卫生间堵塞')).toBe(false)
    expect(alike('', '漏水')).toBe(false)
    expect(alike('Lift stuck', 'the LIFT is loud')).toBe(true)
    const rows = [{ class_l1: 'waterproof', title: '墙面发霉' }, { class_l1: null, title: '厨房漏水' }, { class_l1: 'public', title: '门禁坏了' }]
    expect(similar(rows, { class_l1: 'waterproof', title: '漏水' })).toEqual(rows.slice(0, 2))
    expect(similar(rows, { class_l1: null, title: '' })).toEqual([])
  })
  it('may come of an incident by what fails, and not because the home has them open', () => {
    expect(['家里没水', '水压低', '停水到几点'].map((title) => mayComeOf('3 幢停水', title))).toEqual([true, true, true])
    expect(['物业费有疑问', '楼道灯不亮', '邻居装修噪音'].map((title) => mayComeOf('3 幢停水', title))).toEqual([false, false, false])
    expect([mayComeOf('2 单元电梯停运', '家里停电'), mayComeOf('2 单元电梯停运', '电梯又坏了')]).toEqual([false, true])
  })
})

describe('search', () => {
  it('takes one Chinese character', () => {
    expect(['王', 'a', '12', ' '].map((text) => enoughToSearch(text.trim()))).toEqual([true, false, true, false])
  })
  it('puts units in the order people count', () => {
    const unit = (code: string) => ({ id: code, code, community_id: 'c', community_name: 'C', building_id: 'b', occupancy_status: '', owners: [] })
    const hits = registryHits({ units: ['1-1-1001', '10-1-101', '1-1-201', '2-1-101'].map(unit), callers: [], names: [], plates: [] })
    expect(hits.map((hit) => hit.title)).toEqual(['1-1-201', '1-1-1001', '2-1-101', '10-1-101'])
  })
})

describe('fields', () => {
  it('accept mobiles and landlines, and nothing else as a phone', () => {
    for (const good of ['13812345678', '+86 138-1234-5678', '0571 8888 6666', '(021)62345678', '95598']) expect(PHONE.test(good), good).toBe(true)
    for (const bad of ['abc', '1234', '138x2345678', '']) expect(PHONE.test(bad), bad).toBe(false)
  })
  it('ask to choose what is chosen', () => {
    const message = (choice: boolean) => (rulesOf({ required: true }, '小区', choice)[0] as { message: string }).message
    expect([message(true), message(false)]).toEqual(['请选择小区', '请填写小区'])
  })
})
