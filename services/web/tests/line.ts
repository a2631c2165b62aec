import IntakePage from '@/pages/intake/IntakePage'
import { PERSON, serve, show, type Answers } from './page'

/** A desk on which somebody speaks with the owner of 1-1-101. */
export const TICKETING = '/api/ticketing'
export const OPERATOR = { ...PERSON, permissions: [...PERSON.permissions, 'ticketing.call.handle', 'ticketing.call.read', 'registry.person.verify'] }
export const before = (seconds: number) => new Date(Date.now() - seconds * 1000).toISOString()
export const CALL = {
  id: 'k1', version: 2, direction: 'in', state: 'answered', number: '138****5678', line: null, community_id: 'c1', community_name: '湖畔花园', unit_id: 'u1', unit_code: '1-1-101', person_id: 'p1',
  operator_id: 'me', operator_name: '周敏', rang_at: before(70), answered_at: before(65), ended_at: null, result: null, note: null, tier: 'repeat', verified_at: null, verified_with: [], recorded: false,
  recording_until: null, recording_expired_at: null,
}
export const HELD = { ...CALL, id: 'k2', number: '139****0000', person_id: null, unit_id: null, unit_code: null, tier: null }
export const RINGING = { ...CALL, id: 'k3', state: 'ringing', operator_id: null, answered_at: null }
export const DETAIL = { version: 2, call: CALL, tickets: [], transfers: [], earlier: [], promised_reply_at: '2026-11-30T08:00:00Z', promised_no: 'TS-7' }
export const OWNER = { id: 'p1', version: 1, name: '王**', phones: ['138****5678'], flags: [], units: [{ unit_id: 'u1', code: '1-1-101', community_id: 'c1', community_name: '湖畔花园', relation: 'owner' }] }
export const HOME = {
  version: 1, unit: { id: 'u1', version: 1, community_id: 'c1', building_id: 'b1', code: '1-1-101', floor: 1, number: '101', unit_type: 'residence', layout: null, gross_area: '89.50', inner_area: null, occupancy_status: 'occupied_owner', delivered_on: null },
  community_name: '湖畔花园', owners: [{ person_id: 'p1', name: '王**', kind: 'natural', share: '1' }], phones: { p1: ['138****5678'] }, ownerships: [], occupants: [], parking: [], vehicles: [], areas: [],
}
export const SAY = [{ id: 's1', version: 1, situation: 'greeting', community_id: null, steps: [{ say: '本次通话将被录音', field: null }, { say: '请问有什么可以帮您？', field: 'title' }], active: true }]
export const desk = (more: Answers = {}): Answers => ({
  [`GET ${TICKETING}/calls/going-on`]: [CALL], [`GET ${TICKETING}/calls/k1`]: DETAIL, [`POST ${TICKETING}/calls/k1/answer`]: { version: 2, call: CALL, number: '13812345678' },
  [`POST ${TICKETING}/calls/k1/caller`]: CALL, [`POST ${TICKETING}/calls/k1/tickets`]: DETAIL, [`POST ${TICKETING}/tickets`]: { id: 't9', no: 'BX-9' },
  'GET /api/registry/persons/p1': OWNER, 'GET /api/registry/units/u1/overview': HOME, [`GET ${TICKETING}/scripts`]: SAY, [`GET ${TICKETING}/department-work`]: [],
  [`GET ${TICKETING}/histories`]: { open: [], latest: [], total: 0, in_90_days: 2 }, 'GET /api/billing/units/u1/account': { open_bills: [], overdue_cents: 12_300, open_cents: 12_300, credits: [] }, ...more,
})
export const intake = (answers: Answers = {}) => {
  const sent = serve(desk(answers))
  return show(IntakePage, '/intake?call=k1', OPERATOR, '/intake').then((view) => ({ ...view, sent }))
}
