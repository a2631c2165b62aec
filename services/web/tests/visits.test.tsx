import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startKeyboard } from '@/keyboard/dispatcher'
import AnswerPage from '@/pages/visits/AnswerPage'
import CallbacksPage from '@/pages/visits/CallbacksPage'
import { daysOf, everyMonth, } from '@/pages/visits/figures'
import SatisfactionPage from '@/pages/visits/SatisfactionPage'
import SettingsPage from '@/pages/visits/SettingsPage'
import VisitPage from '@/pages/visits/VisitPage'
import { answersOf } from '@/pages/visits/wording'
import { expectAccessible, PERSON, Refused, serve, show, type Answers } from './page'

const VISITS = '/api/ticketing/return-visits'
const VISITOR = { ...PERSON, permissions: ['ticketing.return_visit.read', 'ticketing.return_visit.conduct', 'ticketing.return_visit.assign', 'ticketing.return_visit.configure'] }
const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString()
const QUESTIONS = [
  { key: 'overall', kind: 'score', text: '总体满意吗？', text_en: 'Satisfied?', options: [], required: true, satisfaction: true },
  { key: 'settled', kind: 'choice', text: '解决了吗？', text_en: null, options: [{ key: 'yes', text: '是', text_en: null }, { key: 'no', text: '否', text_en: null }], required: false, satisfaction: false },
  { key: 'speed', kind: 'score', text: '速度如何？', text_en: null, options: [], required: false, satisfaction: false },
  { key: 'wishes', kind: 'text', text: '还有什么需要？', text_en: null, options: [], required: false, satisfaction: false },
]
const SET = { version: 3, cohort: 'complaint', script: '您好，想听听您的意见', script_en: null, questions: QUESTIONS, published_at: inHours(-9) }
const VISIT = {
  id: 'v1', version: 4, no: 'HFHC202503050001', cohort: 'complaint', label: null, state: 'due', state_since: inHours(-3), community_id: 'c1', building_id: null, unit_id: null, person_id: null,
  ticket_id: null, ticket_no: 'TSHC202503050001', class_l1: null, owner_id: null, due_from: inHours(-3), due_at: inHours(60), call_back_at: null, method: null, questions_version: null, answers: [],
  score: null, comment: null, next_action: null, visited_at: null, visitor_id: null, follow_up_id: null, end_reason: null, invited_at: null, token_expires_at: null,
}
const DETAIL = {
  version: 4, visit: VISIT, names: { community: '湖畔花园', unit: null, owner: '关系小安', visitor: null, follow_up_no: null }, contact: { name: '张**', phone: '138****5678', anonymous: false },
  questions: SET, attempts: [], claim: { staff_id: 'me', staff_name: '周敏', expires_at: inHours(0.25) }, quiet: false, own_case: false,
}
const ROW = { id: 'v1', version: 4, no: 'HFHC202503050001', cohort: 'complaint', label: null, state: 'due', community_id: 'c1', community_name: '湖畔花园', unit_id: null, unit_code: null, person_id: null, ticket_id: 't1', ticket_no: 'TS-1', ticket_title: '楼上漏水', class_l1: null, owner_id: null, owner_name: null, due_at: inHours(5), call_back_at: null, last_contact_at: null, method: null, score: null, comment: null, visited_at: null, follow_up_id: null, claimed_by: '接线小贝' }

let stop: () => void = () => undefined
beforeEach(() => { stop = startKeyboard(); sessionStorage.clear() })
afterEach(() => { stop() })
const key = (name: string, more: object = {}) => fireEvent.keyDown(document.body, { key: name, ...more })
const visit = (answers: Answers = {}, detail: object = DETAIL) => {
  const sent = serve({ [`GET ${VISITS}/v1`]: detail, [`POST ${VISITS}/v1/complete`]: { ...VISIT, state: 'done', score: 5 }, [`POST ${VISITS}/next`]: { visit_id: 'v2' }, ...answers })
  return show(VisitPage, '/callbacks/v1', VISITOR, '/callbacks/$id').then((view) => ({ ...view, sent }))
}

describe('a return visit', () => {
  it('is scored with the number keys and leads on to the next', async () => {
    const { sent, router } = await visit()
    expect(await screen.findByText('您好，想听听您的意见')).toBeTruthy()
    await expectAccessible()
    key('4')
    // What has the focus is what the keys answer: a choice by its place.
    expect(document.activeElement?.closest('[data-question]')).toBe(document.querySelector('.visit-question-current'))
    key('1')
    expect(screen.getByLabelText<HTMLInputElement>('是').checked).toBe(true)
    expect(document.querySelector('.visit-question-current')?.getAttribute('data-question')).toBe('speed')
    key('5')
    await userEvent.click(screen.getByLabelText('客户意见'))
    await userEvent.paste('很好 5')
    key('Enter', { ctrlKey: true })
    await waitFor(() => { expect(router.state.location.pathname).toBe('/callbacks/v2') })
    const post = sent.find((one) => one.path.endsWith('/complete'))
    expect(post?.body).toEqual({
      method: 'phone', questions_version: 3, comment: '很好 5', next_action: null, asked_for: null,
      answers: [{ question: 'overall', score: 4 }, { question: 'settled', choice: 'yes' }, { question: 'speed', score: 5 }],
    })
    expect(post?.headers.get('If-Match')).toBe('"4"')
  })
  it('leads with a score to what is asked next, and asks why of a low one', async () => {
    const { sent } = await visit()
    await screen.findByText('您好，想听听您的意见')
    key('2')
    expect(document.activeElement?.closest('[data-question]')?.getAttribute('data-question')).toBe('settled')
    key('1')
    key('5')
    expect(document.activeElement?.closest('[data-question]')?.getAttribute('data-question')).toBe('wishes')
    expect(await screen.findByText(/自动立一件投诉/)).toBeTruthy()
    key('Enter', { ctrlKey: true })
    expect(await screen.findByText('请填写客户意见')).toBeTruthy()
    expect(sent.some((one) => one.path.endsWith('/complete'))).toBe(false)
    await userEvent.click(screen.getByLabelText('客户意见'))
    await userEvent.paste('又漏了')
    key('Enter', { ctrlKey: true })
    await waitFor(() => { expect(sent.find((one) => one.path.endsWith('/complete'))?.body).toMatchObject({ comment: '又漏了' }) })
  })
  it('is not sent without the overall satisfaction', async () => {
    const { sent } = await visit()
    await screen.findByText('您好，想听听您的意见')
    key('Enter', { ctrlKey: true })
    expect(await screen.findByText('请回答：总体满意吗？')).toBeTruthy()
    expect(sent.some((one) => one.path.endsWith('/complete'))).toBe(false)
  })
  it('is left to a colleague by whoever has a part in the case', async () => {
    await visit({}, { ...DETAIL, claim: null, own_case: true })
    expect(await screen.findByText(/由其他同事回访/)).toBeTruthy()
    expect(screen.queryByRole('button', { name: /开始回访/ })).toBeNull()
    await userEvent.click(screen.getByRole('button', { name: /操作/ }))
    expect(await screen.findByText('改派')).toBeTruthy()
    expect(screen.queryByText('取消回访')).toBeNull()
  })
  it('is given to nobody by whom the case is about', async () => {
    await visit({}, { ...DETAIL, visit: { ...VISIT, withheld: true }, claim: null, own_case: true })
    expect(await screen.findByText(/由其他同事回访/)).toBeTruthy()
    expect(screen.queryByRole('button', { name: /操作/ })).toBeNull()
  })
  it('asks at night why somebody is called', async () => {
    await visit({}, { ...DETAIL, quiet: true })
    expect(await screen.findByText(/免打扰时段：除非客户要求/)).toBeTruthy()
    expect(screen.getByLabelText('为何在免打扰时段联系')).toBeTruthy()
  })
  it('belongs to whoever is on it', async () => {
    await visit({}, { ...DETAIL, claim: { ...DETAIL.claim, staff_id: 'ben', staff_name: '接线小贝' } })
    expect(await screen.findByText(/接线小贝 正在进行此回访/)).toBeTruthy()
    expect(screen.queryByText('您好，想听听您的意见')).toBeNull()
  })
  it('notes that nobody was there, with the reason of a refusal beside it', async () => {
    const { sent } = await visit({ [`POST ${VISITS}/v1/attempts`]: new Refused(409, { code: 'quiet_hours' }) })
    await screen.findByText('您好，想听听您的意见')
    key('r')
    const dialog = await screen.findByRole('dialog')
    await userEvent.click(within(dialog).getByLabelText('占线'))
    await userEvent.click(within(dialog).getByText('保存').closest('button') as HTMLElement)
    expect(await screen.findByText(/20:00–08:00 为免打扰时段/)).toBeTruthy()
    expect(sent.find((one) => one.path.endsWith('/attempts'))?.body).toEqual({ method: 'phone', outcome: 'busy', text: null, asked_for: null, call_back_at: null })
  })
})

describe('the queue', () => {
  it('says which visits a figure led to, and in which community', async () => {
    const sent = serve({ [`GET ${VISITS}`]: { items: [ROW], next_cursor: null, counts: { done: 1 }, or_more: [] } })
    await show(CallbacksPage, '/page?state=done&made_from=2025-03-01&made_until=2025-03-31&low=true&community_id=c9', VISITOR)
    expect(await screen.findByText('2025/03/01 – 2025/03/31 完成的回访')).toBeTruthy()
    expect(sent.every((one) => one.query.get('community_id') === 'c9' && one.query.get('made_from') === '2025-03-01')).toBe(true)
  })
  it('shows who is on what and takes the next', async () => {
    const sent = serve({ [`GET ${VISITS}`]: { items: [ROW], next_cursor: null, counts: { due: 1, done: 500 }, or_more: ['done'] }, [`POST ${VISITS}/next`]: { visit_id: 'v9' } })
    const { router } = await show(CallbacksPage, '/page?cohort=complaint', VISITOR)
    expect(await screen.findByText('接线小贝')).toBeTruthy()
    expect(await screen.findByText('楼上漏水')).toBeTruthy()
    expect(screen.getByRole('button', { name: /^已完成/ }).textContent).toBe('已完成500+')
    await expectAccessible()
    expect(sent.find((one) => one.query.get('open_only') === 'true')?.query.get('cohort')).toBe('complaint')
    key('n')
    await waitFor(() => { expect(router.state.location.pathname).toBe('/callbacks/v9') })
    expect(sent.find((one) => one.path.endsWith('/next'))?.body).toEqual({ cohort: 'complaint', community_id: 'c1' })
  })
})

describe('the queue at night', () => {
  it('says that nobody is handed out, and not that a reason is missing', async () => {
    serve({ [`GET ${VISITS}`]: { items: [ROW], next_cursor: null, counts: { due: 1 }, or_more: [] }, [`POST ${VISITS}/next`]: new Refused(409, { code: 'quiet_hours' }) })
    await show(CallbacksPage, '/page', VISITOR)
    await screen.findByText('楼上漏水')
    key('n')
    expect(await screen.findByText(/不逐个派发/)).toBeTruthy()
    expect(screen.queryByText(/请注明原因/)).toBeNull()
  })
})

describe('satisfaction', () => {
  const figures = { due: 4, kept: 2, unreachable: 1, done: 3, score_sum: 11, satisfied: 2, low: 1, followed_up: 1, settled: 0 }
  const group = (name: string) => [{ key: name, name: null, figures }]
  it('shows rates and leads to the visits behind them', async () => {
    serve({
      [`GET ${VISITS}/statistics`]: { since: '2025-03-01', until: '2025-03-31', cohort: null, community_id: null, total: figures, scores: {}, by_month: group('2025-03'), by_cohort: group('complaint'), by_class: group(''), by_community: [{ key: 'c1', name: '湖畔花园', figures }] },
      [`GET ${VISITS}`]: { items: [{ ...ROW, state: 'done', score: 1, comment: '没修好' }], next_cursor: null, counts: {}, or_more: [] },
    })
    await show(SatisfactionPage, '/page?since=2025-03-01&until=2025-03-31', VISITOR)
    expect((await screen.findAllByText('66.7%')).length).toBeGreaterThan(1)
    expect((await screen.findByText('没修好')).closest('a')?.getAttribute('href')).toBe('/callbacks/v1')
    const [due, made, low] = [...(screen.getByText('投诉回访', { selector: 'th' }).closest('tr') as HTMLElement).querySelectorAll('a')].map((link) => decodeURIComponent(link.getAttribute('href') ?? '').replaceAll('"', ''))
    expect(due).toBe('/callbacks?state=all&counted=true&due_from=2025-03-01&due_until=2025-03-31&cohort=complaint')
    expect(made).toBe('/callbacks?state=done&made_from=2025-03-01&made_until=2025-03-31&cohort=complaint')
    expect(low).toBe('/callbacks?state=done&made_from=2025-03-01&made_until=2025-03-31&cohort=complaint&low=true')
    expect(screen.getByText('4 件中已访 2 件')).toBeTruthy()
    expect(screen.getByText('无关联工单').closest('tr')?.querySelector('a')).toBeNull()
    await expectAccessible()
  })
  it('counts months by their days', () => {
    expect(everyMonth([], { since: '2024-11-05', until: '2025-02-01' }).map((one) => one.key)).toEqual(['2024-11', '2024-12', '2025-01', '2025-02'])
    expect(daysOf('2025-02', { since: '2025-02-10', until: '2025-03-05' })).toEqual({ since: '2025-02-10', until: '2025-02-28' })
  })
})

describe('settings', () => {
  it('keeps the overall question, and sends what was changed under the version that was seen', async () => {
    const rules = { version: 2, repairs: { rule: 'all', sample_pct: 100, seed: '1' }, new_residents: { enabled: true, after_days: 30 }, long_time_residents: { enabled: true, every_months: 12 }, lessees: { enabled: true, every_months: 12 }, days_to_visit: 14, quiet_from: '20:00', quiet_until: '08:00' }
    const sent = serve({ 'GET /api/ticketing/visit-rules': rules, 'GET /api/ticketing/visit-rules/versions': [], 'GET /api/ticketing/question-sets': [{ ...SET, questions: QUESTIONS.slice(0, 2) }], 'PUT /api/ticketing/question-sets/complaint': SET })
    await show(SettingsPage, '/page?tab=questions', VISITOR)
    const script = await screen.findByLabelText('开场白')
    await expectAccessible()
    await userEvent.click(script)
    await userEvent.paste('！')
    expect(screen.getAllByRole('button', { name: '移除' })[0]).toHaveProperty('disabled', true)
    await userEvent.click(screen.getByText('保存').closest('button') as HTMLElement)
    await waitFor(() => { expect(sent.some((one) => one.method === 'PUT')).toBe(true) })
    const put = sent.find((one) => one.method === 'PUT')
    expect(put?.body).toEqual({ script: '您好，想听听您的意见！', script_en: null, questions: QUESTIONS.slice(0, 2) })
    expect(put?.headers.get('If-Match')).toBe('"3"')
  })
})

describe('the page behind a link', () => {
  const FORM = { cohort: 'complaint', community: '湖畔花园', ticket_no: 'TS-1', questions_version: 3, questions: QUESTIONS, expires_at: inHours(100) }
  it('is answered once, and says where a bad answer is followed up', async () => {
    const sent = serve({ 'POST /api/ticketing/visit-answers/form': FORM, 'POST /api/ticketing/visit-answers': { follow_up_no: 'TS-2' } })
    await show(AnswerPage, '/page#secret-token-of-the-link')
    await userEvent.click((await screen.findAllByText('非常不满意'))[0] as HTMLElement)
    await expectAccessible()
    await userEvent.click(screen.getByText('提交').closest('button') as HTMLElement)
    expect(await screen.findByText(/我们已登记 TS-2/)).toBeTruthy()
    const post = sent.at(-1)
    expect(post?.body).toMatchObject({ token: 'secret-token-of-the-link', answers: { questions_version: 3, comment: null } })
    expect(sent.every((one) => !one.path.includes('secret'))).toBe(true)
  })
  it('says so when the link is spent', async () => {
    serve({ 'POST /api/ticketing/visit-answers/form': new Refused(410, { code: 'visit_link_spent' }) })
    await show(AnswerPage, '/page#secret-token-of-the-link')
    expect(await screen.findByText('链接已使用或已过期')).toBeTruthy()
  })
  it('sends what was answered in the form of its question', () => {
    expect(answersOf(QUESTIONS as never, { overall: 2, wishes: '  ', settled: 'no' })).toEqual([{ question: 'overall', score: 2 }, { question: 'settled', choice: 'no' }])
  })
})
