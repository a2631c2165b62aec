import { fireEvent, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import dayjs, { type Dayjs } from 'dayjs'
import { describe, expect, it } from 'vitest'
import { keepDraft, readDraft } from '@/api/draft'
import type { TicketDetail } from '@/api/ticketing'
import StepDialog from '@/pages/tickets/steps/StepDialog'
import { STEPS } from '@/pages/tickets/steps/steps'
import { serve, show, sender } from './page'

const PATIENT = { timeout: 5_000 }
const AT = '2026-11-22T03:00:00Z'
const ticket = { id: 't1', version: 4, no: 'TS-1', kind: 'complaint', channel: 'phone', state: 'accepted', severity: 'general', phase: 'in_warranty', community_id: 'c1', unit_id: null, person_id: null, place: '东门', department: null, cause: null, cause_kind: null, promised_reply_at: AT, handler_id: 'me', measure: null }
const detail = { version: 4, ticket, names: { community: '清河家园', unit: null, staff: {} }, contact: { name: null, phone: '138****0001', email: null, anonymous: false }, possible: [], blocked: [], entries: [], clocks: [], work_orders: [], repeats: [] } as unknown as TicketDetail
const step = (verb: string) => STEPS.find((known) => known.verb === verb) as (typeof STEPS)[number]
const dialog = (verb: string) => show(() => <StepDialog step={step(verb)} detail={detail} onClose={() => {}} />)

describe('a draft', () => {
  it('gives a day back as a day, also within a list', () => {
    const day = dayjs('2026-11-25T09:30:00')
    keepDraft('x', { due_at: day, none: undefined, text: '2026-11-25', items: [{ due_on: day }, null], bad: dayjs('no day') })
    const found = readDraft<{ due_at: Dayjs; text: string; items: { due_on: Dayjs }[]; bad: null }>('x')
    expect(dayjs.isDayjs(found?.due_at) && found.due_at.isSame(day)).toBe(true)
    expect(dayjs.isDayjs(found?.items?.[0]?.due_on)).toBe(true)
    expect([found?.text, found?.items?.[1], found?.bad]).toEqual(['2026-11-25', null, null])
  })
  it('of a dialog with a date opens again and is sent', async () => {
    serve({})
    keepDraft('step-take_measure-t1', { measure: '先关总阀', planned_on: dayjs('2099-11-25') })
    const sent = serve({ 'POST /api/ticketing/tickets/t1/first-measure': ticket })
    await dialog('take_measure')
    expect((await screen.findByLabelText('计划完成', undefined, PATIENT) as HTMLInputElement).value).toBe('2099-11-25')
    await userEvent.click(sender())
    await waitFor(() => { expect(sent.find((one) => one.method === 'POST')?.body).toEqual({ measure: '先关总阀', planned_on: '2099-11-25' }) }, PATIENT)
  }, 20_000)
})

describe('what has to be filled in', () => {
  const words = async () => await screen.findByLabelText<HTMLTextAreaElement>('回复内容', undefined, PATIENT)
  it('is not marked because a way of replying was chosen first', async () => {
    serve({ 'GET /api/ticketing/colleagues': [] })
    await dialog('reply')
    const text = await words()
    text.focus()
    await userEvent.click(screen.getByLabelText('短信'))
    await new Promise((resolve) => { setTimeout(resolve, 300) })
    expect(screen.queryByText('请填写回复内容')).toBeNull()
    await userEvent.click(sender())
    expect(await screen.findAllByText('请填写回复内容', undefined, PATIENT)).toHaveLength(1)
  }, 20_000)
  it('is sent although a field is left while it is checked', async () => {
    keepDraft('step-take_measure-t1', { measure: '先关总阀', planned_on: dayjs('2099-11-25') })
    const sent = serve({ 'POST /api/ticketing/tickets/t1/first-measure': ticket })
    await dialog('take_measure')
    await screen.findByDisplayValue('2099-11-25', undefined, PATIENT)
    const text = screen.getAllByRole('textbox').find((field) => field.tagName === 'TEXTAREA') as HTMLElement
    fireEvent.click(sender())
    fireEvent.blur(text)
    await waitFor(() => { expect(sent.filter((one) => one.method === 'POST')).toHaveLength(1) }, PATIENT)
  }, 20_000)
  it('is marked, once, where it was emptied and left', async () => {
    serve({ 'GET /api/ticketing/colleagues': [] })
    await dialog('reply')
    const text = await words()
    fireEvent.change(text, { target: { value: '已' } })
    fireEvent.change(text, { target: { value: '' } })
    fireEvent.blur(text)
    expect(await screen.findAllByText('请填写回复内容', undefined, PATIENT)).toHaveLength(1)
    await userEvent.click(sender())
    await new Promise((resolve) => { setTimeout(resolve, 300) })
    expect(screen.getAllByText('请填写回复内容')).toHaveLength(1)
  }, 20_000)
})
