import { fireEvent, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { subclasses, type TicketDetail } from '@/api/ticketing'
import Subclasses from '@/pages/sla/Subclasses'
import StepDialog from '@/pages/tickets/steps/StepDialog'
import { STEPS } from '@/pages/tickets/steps/steps'
import { PERSON, Refused, serve, show, type Sent, sender } from './page'

const PATIENT = { timeout: 5_000 }
const LISTED = {
  version: 3,
  items: [
    { class_l1: 'engineering_quality', code: 'leakage', name: null, shipped: true, active: true },
    { class_l1: 'engineering_quality', code: 'leakage.1', name: '屋面渗漏', shipped: false, active: true },
    { class_l1: 'engineering_quality', code: 'leakage.2', name: '地下室渗漏', shipped: false, active: false },
    { class_l1: 'neighbour', code: 'pets', name: null, shipped: true, active: false },
  ],
}

describe('second-level classes', () => {
  it('are renamed, retired and added to, with refusals at their field and nothing lost', async () => {
    let refused = true
    const sent = serve({
      'GET /api/ticketing/subclasses': LISTED,
      'PUT /api/ticketing/subclasses': () => {
        if (!refused) return { version: 4, items: LISTED.items }
        refused = false
        return new Refused(422, { code: 'invalid_fields', errors: [{ field: 'items.2.name', code: 'repeated', message: '' }] })
      },
    })
    await show(() => <Subclasses />)
    await userEvent.click(await screen.findByText('工程质量', undefined, PATIENT))
    const names = () => screen.getAllByLabelText('名称') as HTMLInputElement[]
    expect(names().map((field) => field.value || field.placeholder)).toEqual(['渗漏', '屋面渗漏', '地下室渗漏', '宠物'])
    fireEvent.change(names()[1] as HTMLInputElement, { target: { value: '屋面与露台渗漏' } })
    await userEvent.click(screen.getByRole('button', { name: /新增细类/ })) // those of folded classes are hidden
    fireEvent.change(names()[3] as HTMLInputElement, { target: { value: '渗漏' } })
    await userEvent.click(screen.getByRole('button', { name: /保\s?存/ }))
    await screen.findByText('重复填写', undefined, PATIENT)
    expect(names()[3]?.value).toBe('渗漏')
    fireEvent.change(names()[3] as HTMLInputElement, { target: { value: '外墙渗漏' } })
    await userEvent.click(screen.getByRole('button', { name: /保\s?存/ }))
    await waitFor(() => { expect(sent.filter((one) => one.method === 'PUT')).toHaveLength(2) }, PATIENT)
    const put = sent.findLast((one) => one.method === 'PUT')
    expect(put?.headers.get('If-Match')).toBe('"3"')
    expect(put?.body).toEqual({ items: [
      { class_l1: 'engineering_quality', code: 'leakage', name: null, like: null, active: true },
      { class_l1: 'engineering_quality', code: 'leakage.1', name: '屋面与露台渗漏', like: null, active: true },
      { class_l1: 'engineering_quality', code: null, name: '外墙渗漏', like: null, active: true },
    ] })
  }, 20_000)

  it('keep what is being typed when a colleague saves, and overwrite nothing of theirs', async () => {
    let now = LISTED
    const theirs = { version: 4, items: LISTED.items.map((one) => (one.code === 'leakage.1' ? { ...one, name: '楼顶渗漏' } : one)) }
    const sent = serve({ 'GET /api/ticketing/subclasses': () => now, 'PUT /api/ticketing/subclasses': (put: Sent) => (put.headers.get('If-Match') === '"4"' ? { ...theirs, version: 5 } : new Refused(412, { code: 'stale_version' })) })
    const { queries } = await show(() => <Subclasses />)
    await userEvent.click(await screen.findByText('工程质量', undefined, PATIENT))
    const named = () => (screen.getAllByLabelText('名称') as HTMLInputElement[])[1]
    fireEvent.change(named() as HTMLInputElement, { target: { value: '屋面与露台渗漏' } })
    now = theirs
    await queries.invalidateQueries({ queryKey: subclasses.queryKey })
    const latest = await screen.findByRole('button', { name: '放弃修改，载入最新内容' }, PATIENT)
    expect(named()?.value).toBe('屋面与露台渗漏')
    await userEvent.click(screen.getByRole('button', { name: /保\s?存/ }))
    await screen.findByText(/记录刚被他人更新/, undefined, PATIENT)
    expect(named()?.value).toBe('屋面与露台渗漏')
    await userEvent.click(latest)
    expect(screen.queryByText(/记录刚被他人更新/)).toBeNull()
    await userEvent.click(await screen.findByText('工程质量', undefined, PATIENT))
    expect(named()?.value).toBe('楼顶渗漏')
    await userEvent.click(screen.getByRole('button', { name: /保\s?存/ }))
    await waitFor(() => { expect(sent.filter((one) => one.method === 'PUT').map((one) => one.headers.get('If-Match'))).toEqual(['"3"', '"4"']) }, PATIENT)
  }, 20_000)

  it.each([
    ['one in use', 'leakage.1', '屋面渗漏'], ['a retired one', 'leakage.2', '地下室渗漏'], ['words from before there was a list', '雨棚漏水', '雨棚漏水'],
  ])('stand beside class and nature when a complaint is classified: %s', async (_, class_l2, shown) => {
    const ticket = { id: 't1', version: 7, no: 'TS-1', kind: 'complaint', state: 'processing', severity: 'general', severity_signs: [], community_id: 'c1', handler_id: PERSON.staff.id, class_l1: 'engineering_quality', class_l2, nature: 'quality', claim_cents: 500_000, households: null }
    const detail = { version: 7, ticket, names: { staff: {} }, possible: [], entries: [], clocks: [], work_orders: [], repeats: [] } as unknown as TicketDetail
    const sent = serve({ 'GET /api/ticketing/subclasses': LISTED, 'GET /api/ticketing/colleagues': [], 'POST /api/ticketing/tickets/t1/reclassify': ticket })
    const step = STEPS.find((known) => known.verb === 'reclassify') as (typeof STEPS)[number]
    await show(() => <StepDialog step={step} detail={detail} onClose={() => {}} />)
    await screen.findByText(shown, undefined, PATIENT)
    expect(screen.getByText('质量')).toBeTruthy()
    expect(document.querySelectorAll('.ant-select-clear')).toHaveLength(0)
    fireEvent.change(screen.getByLabelText('原因'), { target: { value: '补充原因' } })
    fireEvent.change(screen.getByLabelText('涉及户数'), { target: { value: '6' } })
    await userEvent.click(sender())
    await waitFor(() => { expect(sent.some((one) => one.method === 'POST')).toBe(true) }, PATIENT)
    expect(sent.find((one) => one.method === 'POST')?.body).toMatchObject({ class_l1: 'engineering_quality', class_l2, nature: 'quality', claim_cents: 500_000, households: 6, reason: '补充原因' })
    expect(sent.find((one) => one.method === 'POST')?.body, 'what is known now may make it graver').not.toHaveProperty('severity')
  }, 20_000)
})
