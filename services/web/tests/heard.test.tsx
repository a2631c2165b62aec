import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { ClocksPanel } from '@/components/clocks/ClocksPanel'
import { expectAccessible, PERSON, serve, show } from './page'

const CLOCK = {
  id: 'k1', code: 'K13', result: 'missed', started_by: 'accepted', started_at: '2026-03-02T02:00:00Z', warn_at: '2026-03-02T03:30:00Z', due_at: '2026-03-02T04:00:00Z', warned_at: '2026-03-02T03:30:00Z',
  stopped_by: 'timer', stopped_at: '2026-03-02T04:00:01Z', policy_version: 1, settled_by: null, settled_at: null, owner_id: null, owed: true,
}
const RULE = {
  key: 'K13', text_key: 'clock.rule.K13', code: 'K13', variant: '', source: 'S2-36', starts_on: ['accepted'], stops_on: ['replied'], restarts_on: [], cancels_on: [], limit_minutes: 120, next_day_at: null,
  calendar: 'natural', counts_from: 'event', owner: 'handler', escalates_to: ['cs_supervisor'], kinds: [], severities: ['general'], phases: [], yields_to: [], supersedes: [], while_applicable: false, pausable: true, reply: true,
}
const hearer = (staff_id: string, name: string | null, why: string, more = {}) => ({ staff_id, name, why, role: null, instead_of: null, post: null, ...more })
const EXPLAINED = {
  clock: CLOCK, rule: RULE, warning_share: '0.75', hours: null, first_due_at: CLOCK.due_at,
  explanation: { warn_at: CLOCK.warn_at, due_at: CLOCK.due_at, segments: [{ begin: CLOCK.started_at, end: CLOCK.due_at }], days: [], pauses: [], years_assumed: [] },
  alarms: [
    { at: CLOCK.warn_at, missed: false, hearers: [hearer('a', '王芳', 'owner')] },
    { at: CLOCK.due_at, missed: true, hearers: [
      hearer('a', '王芳', 'owner'), hearer('b', '周敏', 'first_receiver'), hearer('c', '孙涛', 'present', { role: 'cs_supervisor', post: '东门前台' }),
      hearer('d', '郑凯', 'holder', { role: 'cs_manager', instead_of: 'csc_staff' }),
    ] },
  ],
}

describe('the explanation of a clock', () => {
  it('says who was told and why it was they', async () => {
    serve({ 'GET /api/ticketing/tickets/t1/clocks': [EXPLAINED] })
    await show(() => <ClocksPanel ticket="t1" clocks={[CLOCK]} />, '/page', PERSON)
    await userEvent.click(await screen.findByRole('button', { name: /说明/ }))
    await screen.findByText('提醒了谁')
    const said = screen.getAllByRole('listitem').map((line) => line.textContent)
    expect(said).toContain('王芳 时限责任人')
    expect(said).toContain('周敏 首问责任人')
    expect(said).toContain('孙涛 客服主管，东门前台在岗')
    expect(said).toContain('郑凯 客服经理（无人在岗，全员通知），因客服中心无人担任逐级上报')
    await expectAccessible()
  })
})
