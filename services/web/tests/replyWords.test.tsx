import { fireEvent, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import type { TicketDetail } from '@/api/ticketing'
import { gapLeft, worded } from '@/format/worded'
import { ScriptDialog } from '@/pages/kb/ScriptDialog'
import { familyName } from '@/pages/tickets/steps/replyWords'
import StepDialog from '@/pages/tickets/steps/StepDialog'
import { STEPS } from '@/pages/tickets/steps/steps'
import { PERSON, Refused, serve, show, sender } from './page'

const PATIENT = { timeout: 5_000 }
const READER = { ...PERSON, permissions: [...PERSON.permissions, 'ticketing.article.read'] }
const ticket = { id: 't1', version: 7, no: 'TS-1', kind: 'complaint', state: 'accepted', severity: 'general', phase: 'in_warranty', community_id: 'c1', handler_id: 'me' }
const named = (name: string | null) => ({ version: 7, ticket, names: { community: '清河家园', unit: '1-1-101', staff: {} }, contact: { name, phone: null, email: null, anonymous: name === null }, possible: [], blocked: [], entries: [], clocks: [], work_orders: [], repeats: [] }) as unknown as TicketDetail
const script = (situation: string, first = '尊敬的{customer|业主}：您好！') => ({
  id: situation, version: 1, situation, community_id: null, active: true,
  steps: [{ say: first, say_en: 'Dear {customer|resident},', field: null }, { say: '编号 {no}：经核实，〔请说明理由〕。', say_en: 'Number {no}: we found that 〔the reason〕.', field: null }],
})
const ALL = { 'GET /api/ticketing/colleagues': [], 'GET /api/ticketing/scripts': ['unfounded_reply', 'founded_reply', 'holding_reply'].map((one) => script(one)) }
const step = (verb: string) => STEPS.find((known) => known.verb === verb) as (typeof STEPS)[number]
const field = (label: string) => screen.getByLabelText<HTMLTextAreaElement>(label)
const fill = (label: string, value: string) => { fireEvent.change(field(label), { target: { value } }) }
const submit = () => userEvent.click(sender())

describe('words of a reply', () => {
  it('are made for the ticket, with a form of address where one is known', () => {
    const lines = ['尊敬的{customer|业主}：', '编号 {no}，〔理由〕']
    expect(worded(lines, { no: 'TS-1', customer: '王先生/女士' })).toBe('尊敬的王先生/女士：\n编号 TS-1，〔理由〕')
    expect(worded(lines, { no: 'TS-1', customer: null })).toBe('尊敬的业主：\n编号 TS-1，〔理由〕')
    expect(worded(['{customer}{other}'], { no: 'TS-1' })).toBe('{other}')
    expect(worded(['原因是{cause|〔请说明原因〕}；我们已{result|〔请说明处理结果〕}，'], { cause: '接头老化。', result: ' ' })).toBe('原因是〔请说明原因：接头老化〕；我们已〔请说明处理结果〕，')
    expect(worded(['It was caused by {cause|〔the cause〕}, by {promise|〔time〕}.'], { cause: '$& joint', promise: '11-22' })).toBe('It was caused by 〔the cause: $& joint〕, by 11-22.')
  })

  it('put nothing the company noted for itself into an answer, whatever words it keeps', () => {
    const known = { no: 'TS-1', cause: '外包单位返工，见〔2023〕12号。', result: '扣款' }
    for (const [lines, text] of [
      [['编号 {no}：原因是{cause}，已{result|处理}。'], '编号 TS-1：原因是〔请改写：外包单位返工，见〔2023〕12号〕，已〔请改写：扣款〕。'],
      [['Because of {cause}.'], 'Because of 〔to be reworded: 外包单位返工，见〔2023〕12号〕.'],
      [['〔原因：{result}〕'], '〔原因：扣款〕'],
    ] as const) {
      expect(worded(lines, known)).toBe(text)
      expect(gapLeft(text, lines)).toBe(true)
    }
    expect(worded(['已{result|处理}。'], {})).toBe('已处理。')
    expect(gapLeft('原因是接头老化，已更换。', ['原因是{cause}，已{result|处理}。'])).toBe(false)
  })

  it('name a family only where the masked name shows one', () => {
    expect(['王**', '欧阳**', '**', 'J**', null].map(familyName)).toEqual(['王', '欧阳', null, null, null])
  })

  it('leave gaps that are told from brackets of somebody\'s own', () => {
    const lines = ['原因是{cause|〔请说明原因〕}', '编号 {no}：〔请说明理由（必填）〕', '〔{customer|业主}的诉求〕', '〔the reason〕']
    for (const left of ['原因是〔请说明原因〕', '原因是〔请说明原因：接头老化〕', '原因是〔请说明原因：依据杭建〔2023〕12号〕', '经核实，〔请说明理由（必填）〕。', '〔王先生的诉求〕', 'for 〔the reason〕.']) expect(gapLeft(left, lines)).toBe(true)
    for (const fine of ['', '依据杭建〔2023〕12号，不属保修范围。', '〔理由〕']) expect(gapLeft(fine, lines)).toBe(false)
  })

  it('answer an unfounded complaint by one click, are not sent with a gap, and stay editable', async () => {
    const sent = serve({ ...ALL, 'POST /api/ticketing/tickets/t1/rulings': ticket })
    await show(() => <StepDialog step={step('rule_invalid')} detail={named('王**')} onClose={() => {}} />, '/page', READER)
    await userEvent.click(await screen.findByRole('button', { name: '套用“投诉不成立的答复”' }, PATIENT))
    await waitFor(() => { expect(field('对客户的答复').value).toBe('尊敬的王先生/女士：您好！\n编号 TS-1：经核实，〔请说明理由〕。') }, PATIENT)
    fill('定性理由', '与记录不符')
    await submit()
    await screen.findByText('请把〔〕中的内容改写完整', undefined, PATIENT)
    fill('对客户的答复', '尊敬的王女士：依据杭建〔2023〕12号，水管在您家户内。')
    fill('客户反应', '表示理解')
    await submit()
    await waitFor(() => { expect(sent.find((one) => one.method === 'POST')?.body).toMatchObject({ reply: '尊敬的王女士：依据杭建〔2023〕12号，水管在您家户内。', customer_reaction: '表示理解', reason: '与记录不符' }) }, PATIENT)
  }, 20_000)

  it('bring what the company noted for itself to be reworded, and are not sent with it', async () => {
    const founded = { ...script('founded_reply'), steps: [{ say: '编号 {no}：原因是{cause|〔请说明原因〕}；我们已{result|〔请说明结果〕}。', say_en: null, field: null }] }
    const sent = serve({ ...ALL, 'GET /api/ticketing/scripts': [founded], 'POST /api/ticketing/tickets/t1/reply': ticket })
    const known = named('王**')
    await show(() => <StepDialog step={step('reply')} detail={{ ...known, ticket: { ...known.ticket, cause: '外包单位返工两次', result: '扣款并更换接头' } }} onClose={() => {}} />, '/page', READER)
    await userEvent.click(await screen.findByRole('button', { name: '套用“投诉成立的答复”' }, PATIENT))
    await waitFor(() => { expect(field('回复内容').value).toBe('编号 TS-1：原因是〔请说明原因：外包单位返工两次〕；我们已〔请说明结果：扣款并更换接头〕。') }, PATIENT)
    await submit()
    await screen.findByText('请把〔〕中的内容改写完整', undefined, PATIENT)
    expect(sent.some((one) => one.method === 'POST')).toBe(false)
  }, 20_000)

  it('replace what somebody wrote only when they say so, in either language', async () => {
    serve(ALL)
    await show(() => <StepDialog step={step('reply')} detail={named(null)} onClose={() => {}} />, '/page', READER)
    fill('回复内容', '我自己写的')
    await userEvent.click(await screen.findByRole('button', { name: 'English' }, PATIENT))
    await screen.findAllByText('替换已写的内容？', undefined, PATIENT)
    expect(field('回复内容').value).toBe('我自己写的')
    await userEvent.click(screen.getByRole('button', { name: /替\s?换/ }))
    await waitFor(() => { expect(field('回复内容').value).toBe('Dear resident,\nNumber TS-1: we found that 〔the reason〕.') }, PATIENT)
    await userEvent.click(screen.getByRole('button', { name: '套用“投诉成立的答复”' }))
    await screen.findAllByText('替换已写的内容？', undefined, PATIENT)
    await userEvent.click(screen.getAllByRole('button', { name: /取\s?消/ }).at(-1) as HTMLElement)
    expect(field('回复内容').value).toMatch(/^Dear resident/)
  }, 20_000)

  it('tell the customer how it stands, in a note they may read', async () => {
    const sent = serve({ ...ALL, 'POST /api/ticketing/tickets/t1/notes': ticket })
    await show(() => <StepDialog step={step('note')} detail={named('王**')} onClose={() => {}} />, '/page', READER)
    await screen.findByLabelText('说明', undefined, PATIENT)
    expect(screen.queryByRole('button', { name: /处理进展告知/ })).toBeNull()
    await userEvent.click(screen.getByLabelText('客户可见'))
    await userEvent.click(await screen.findByRole('button', { name: '套用“处理进展告知”' }, PATIENT))
    await waitFor(() => { expect(field('说明').value).toMatch(/^尊敬的王先生\/女士/) }, PATIENT)
    await submit()
    await screen.findByText('请把〔〕中的内容改写完整', undefined, PATIENT)
    await userEvent.click(screen.getByLabelText('内部'))
    await submit()
    await waitFor(() => { expect(sent.find((one) => one.method === 'POST')?.body).toMatchObject({ visibility: 'internal' }) }, PATIENT)
  }, 20_000)

  it('are offered to nobody who may not read them', async () => {
    const sent = serve(ALL)
    await show(() => <StepDialog step={step('reply')} detail={named('王**')} onClose={() => {}} />)
    await screen.findByLabelText('回复内容', undefined, PATIENT)
    expect(sent.some((one) => one.path.endsWith('/scripts'))).toBe(false)
    expect(screen.queryByRole('button', { name: /套用/ })).toBeNull()
  }, 20_000)

  it('are refused at their field where they would show what the company noted for itself', async () => {
    serve({ 'PUT /api/ticketing/scripts/founded_reply': new Refused(422, { code: 'invalid_fields', errors: [{ field: 'steps.1.say', code: 'internal_slot', message: 'cause' }] }) })
    await show(() => <ScriptDialog script={script('founded_reply')} community={null} onClose={() => {}} />)
    await userEvent.click(await screen.findByRole('button', { name: /保\s?存/ }, PATIENT))
    const said = await screen.findByText(/^cause 填入的是公司内部记录/, undefined, PATIENT)
    expect(said.closest('.ant-form-item')?.querySelector('textarea')?.value).toBe('编号 {no}：经核实，〔请说明理由〕。')
  }, 20_000)

  it('are the company\'s to reword, in both languages and without a field of the intake form', async () => {
    const sent = serve({ 'PUT /api/ticketing/scripts/unfounded_reply': script('unfounded_reply') })
    await show(() => <ScriptDialog script={script('unfounded_reply')} community={null} onClose={() => {}} />)
    const english = (await screen.findAllByLabelText<HTMLTextAreaElement>('英文', undefined, PATIENT))[1] as HTMLTextAreaElement
    expect(screen.queryByLabelText('答复填入')).toBeNull()
    fireEvent.change(english, { target: { value: '' } })
    await userEvent.click(screen.getByRole('button', { name: /保\s?存/ }))
    await waitFor(() => { expect(sent.find((one) => one.method === 'PUT')?.body).toEqual({ active: true, steps: [{ say: '尊敬的{customer|业主}：您好！', say_en: 'Dear {customer|resident},', field: null }, { say: '编号 {no}：经核实，〔请说明理由〕。', say_en: null, field: null }] }) }, PATIENT)
  }, 20_000)
})
