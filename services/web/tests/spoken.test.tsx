import { screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { TicketCalls } from '@/pages/tickets/TicketCalls'
import { expectAccessible, PERSON, serve, show } from './page'

const CALL = {
  id: 'k1', version: 1, direction: 'in', state: 'ended', number: '138****5678', line: null, community_id: 'c1', community_name: '湖畔花园', unit_id: null, unit_code: null, person_id: null, operator_id: 'x', operator_name: '接线小贝',
  rang_at: '2026-10-05T01:00:00Z', answered_at: '2026-10-05T01:00:05Z', ended_at: '2026-10-05T01:02:10Z', result: 'ticket', note: null, tier: null, verified_at: null, verified_with: [], recorded: true, recording_until: null, recording_expired_at: null,
}
const page = (items: unknown[]) => ({ items, next_cursor: null, counts: {}, or_more: [] })
const READER = { ...PERSON, permissions: ['ticketing.ticket.read', 'ticketing.call.read'] }
const Pane = () => <TicketCalls ticket="t1" />

describe('the calls about a ticket', () => {
  it('say when, which way, who spoke and how long; the recording opens to who may listen', async () => {
    const sent = serve({ 'GET /api/ticketing/calls': page([CALL]) })
    await show(Pane, '/page', { ...READER, permissions: [...READER.permissions, 'ticketing.recording.read'] })
    expect((await screen.findByRole('link', { name: /2026/ })).getAttribute('href')).toBe('/calls/k1')
    const line = screen.getByRole('listitem').textContent
    for (const word of ['来电', '138****5678', '接线小贝', '2:05']) expect(line).toContain(word)
    expect(screen.getByRole('button')).toBeTruthy()
    expect(sent[0]?.query.get('ticket_id')).toBe('t1')
    await expectAccessible()
  })
  it('say that there is a recording to who may not listen', async () => {
    serve({ 'GET /api/ticketing/calls': page([CALL]) })
    await show(Pane, '/page', READER)
    expect(await screen.findByText('录音')).toBeTruthy()
    expect(screen.queryByRole('button')).toBeNull()
  })
  it('say that whose they are is not told to whom the ticket is about, and not that the caller hid the number', async () => {
    serve({ 'GET /api/ticketing/calls': page([{ ...CALL, number: null, withheld: true }]) })
    await show(Pane, '/page', READER)
    expect((await screen.findByRole('listitem')).textContent).toContain('对被投诉人不显示')
    expect(screen.queryByText(/未显示号码/)).toBeNull()
  })
  it('are no pane where there are none to see', async () => {
    const sent = serve({ 'GET /api/ticketing/calls': page([]) })
    const { container } = await show(Pane, '/page', READER)
    await waitFor(() => { expect(sent.length).toBe(1) })
    expect(container.querySelector('section')).toBeNull()
  })
})
