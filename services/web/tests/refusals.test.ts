import { describe, expect, it } from 'vitest'
import english from '@/i18n/en'
import chinese from '@/i18n/zh-CN'
import { FIELDS, REFUSALS } from './refusals'

/** Answers to programs and to clients of another version: a person never meets them, and the kind of the status says enough. */
const NOT_FOR_PEOPLE = new Set(['refused', 'idempotency_key_required', 'version_required', 'invalid_cursor'])
const LANGUAGES = { 'zh-CN': chinese.problems, en: english.problems } as const

describe('refusals of the services', () => {
  it('are found in the sources', () => {
    for (const code of ['class_missing', 'own_work', 'idempotency_key_reused', 'tenant_suspended', 'overpayment_not_agreed', 'link_spent']) expect(REFUSALS).toContain(code)
    for (const code of ['unit_or_place', 'required_for_transfer', 'unknown_post', 'dates_reversed', 'class_missing']) expect(FIELDS).toContain(code)
    expect(REFUSALS.length).toBeGreaterThan(80)
    expect(FIELDS.length).toBeGreaterThan(25)
  })
  it.each(Object.keys(LANGUAGES) as (keyof typeof LANGUAGES)[])('have words in %s', (language) => {
    const problems = LANGUAGES[language] as Record<string, unknown>
    const fields = problems.field as Record<string, unknown>
    expect(REFUSALS.filter((code) => !NOT_FOR_PEOPLE.has(code) && typeof problems[code] !== 'string')).toEqual([])
    expect(FIELDS.filter((code) => typeof fields[code] !== 'string')).toEqual([])
  })
})
