import { screen } from '@testing-library/react'
import i18next from 'i18next'
import { afterAll, describe, expect, it } from 'vitest'
import type { TicketDetail } from '@/api/ticketing'
import english from '@/i18n/en'
import { startLanguage, wordsOf } from '@/i18n/i18n'
import chinese from '@/i18n/zh-CN'
import StepDialog from '@/pages/tickets/steps/StepDialog'
import { STEPS } from '@/pages/tickets/steps/steps'
import { serve, show } from './page'

const PATIENT = { timeout: 5_000 }
const verbs = [...new Set(STEPS.map((step) => step.verb))]
const ticket = { id: 't1', version: 7, no: 'TS-1', kind: 'complaint', state: 'closed', severity: 'general', community_id: 'c1', handler_id: null, department: null, class_l1: null, severity_signs: [] }
const detail = { version: 7, ticket, contact: {}, names: { community: 'C', unit: null, staff: {} }, possible: [], blocked: [], entries: [], clocks: [], work_orders: [], repeats: [] } as unknown as TicketDetail

describe('what a button does and what the timeline says was done', () => {
  afterAll(async () => { await startLanguage('zh-CN') })
  it('have words of their own for every step', () => {
    expect(Object.keys(chinese.codes.action).sort()).toEqual([...verbs].sort())
    for (const words of [english, chinese]) for (const verb of verbs) expect(words.codes.verb, verb).toHaveProperty(verb)
  })
  it('are an order to do it and its being done in English, never the other way round', () => {
    for (const [verb, words] of Object.entries(english.codes.action)) {
      expect(words.split(' ')[0], verb).not.toMatch(/(ed|wn)$/)
      expect((english.codes.verb as Record<string, string>)[verb], verb).not.toBe(words)
    }
  })
  it('are not mixed up by the dialog of a step', async () => {
    await wordsOf('en')
    await i18next.changeLanguage('en')
    serve({})
    await show(() => <StepDialog step={STEPS.find((step) => step.verb === 'withdraw') as (typeof STEPS)[number]} detail={detail} onClose={() => {}} />)
    expect(await screen.findByText('Withdraw · TS-1', undefined, PATIENT)).toBeTruthy()
  }, 20_000)
})
