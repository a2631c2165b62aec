import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import type { TicketDetail } from '@/api/ticketing'
import StepDialog from '@/pages/tickets/steps/StepDialog'
import { STEPS } from '@/pages/tickets/steps/steps'
import { PERSON, serve, show } from './page'

const PATIENT = { timeout: 5_000 }
const READER = { ...PERSON, permissions: [...PERSON.permissions, 'registry.person.read'] }
const TICKET = { id: 't1', version: 7, no: 'ZX-1', kind: 'inquiry', channel: 'phone', state: 'resolved', severity: 'general', community_id: 'c1', person_id: null, unit_id: null, place: null, handler_id: 'me' }
const OWNER = { id: 'p1', name: '王**', phones: ['138****0001'], email: 'w***@example.com' }
const ALL = { 'GET /api/ticketing/colleagues': [], 'GET /api/ticketing/scripts': [], 'GET /api/registry/persons/p1': OWNER }
const reply = STEPS.find((known) => known.verb === 'reply') as (typeof STEPS)[number]

async function answer(ticket: object, contact: object = {}) {
  const detail = { version: 7, ticket: { ...TICKET, ...ticket }, names: { community: '清河家园', unit: '1-1-101', staff: {} }, contact: { name: null, phone: null, email: null, anonymous: false, ...contact }, possible: [], entries: [], clocks: [], work_orders: [], repeats: [] } as unknown as TicketDetail
  await show(() => <StepDialog step={reply} detail={detail} onClose={() => {}} />, '/page', READER)
}
const choose = (way: string) => userEvent.click(screen.getByLabelText(way))

describe('the way of an answer', () => {
  it('names the address a mail goes to, whatever else is chosen', async () => {
    serve(ALL)
    await answer({ channel: 'email' }, { email: 'j***@example.com' })
    expect(await screen.findByText(/答复全文由系统发邮件至/, undefined, PATIENT)).toHaveProperty('textContent', expect.stringContaining('j***@example.com') as string)
    expect(screen.getByText(/列入异常清单/)).toBeTruthy()
    await choose('电话')
    expect(await screen.findByText(/工单上没有电话号码/)).toBeTruthy()
    expect(screen.getByText(/此外，答复全文都会由系统发邮件至/)).toHaveProperty('textContent', expect.stringContaining('j***@example.com') as string)
  }, 20_000)

  it('names number and home of a customer on record, and where the notice goes', async () => {
    serve(ALL)
    await answer({ person_id: 'p1', unit_id: 'u1' })
    expect(await screen.findByText(/请致电告知客户/, undefined, PATIENT)).toHaveProperty('textContent', expect.stringContaining('138****0001') as string)
    expect(screen.getByText(/不含答复内容/)).toHaveProperty('textContent', expect.stringContaining('w***@example.com') as string)
    await choose('上门')
    expect(await screen.findByText(/请上门告知客户/)).toHaveProperty('textContent', expect.stringContaining('清河家园 1-1-101') as string)
    await choose('邮件')
    expect(await screen.findByText(/请自行发邮件答复/)).toHaveProperty('textContent', expect.stringContaining('w***@example.com') as string)
  }, 20_000)

  it('says that nobody is reached without an address', async () => {
    serve(ALL)
    await answer({}, { phone: '139****0002' })
    expect(await screen.findByText(/请致电告知客户/, undefined, PATIENT)).toHaveProperty('textContent', expect.stringContaining('139****0002') as string)
    expect(screen.getByText(/系统不会另发通知/)).toBeTruthy()
    for (const [way, warning] of [['邮件', /没有客户的电子邮箱/], ['信函', /工单上没有房号或地点/]] as const) {
      await choose(way)
      expect(await screen.findByText(warning)).toBeTruthy()
    }
  }, 20_000)
})
