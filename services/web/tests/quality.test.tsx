import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startKeyboard } from '@/keyboard/dispatcher'
import KbPage from '@/pages/kb/KbPage'
import PhonesPage from '@/pages/phones/PhonesPage'
import WorkRecordPage from '@/pages/records/WorkRecordPage'
import CheckPrintPage from '@/pages/team/CheckPrintPage'
import TeamPage from '@/pages/team/TeamPage'
import { chooseCommunity } from '@/shell/community'
import { expectAccessible, PERSON, Refused, serve, show, sender } from './page'

const TICKETING = '/api/ticketing'
const SUPERVISOR = {
  ...PERSON,
  permissions: [...PERSON.permissions, 'ticketing.article.read', 'ticketing.article.manage', 'ticketing.script.manage', 'ticketing.call.supervise', 'ticketing.recording_check.read', 'ticketing.recording_check.score', 'ticketing.pbx_link.manage'],
}
let stop: () => void = () => undefined
beforeEach(() => { stop = startKeyboard() })
afterEach(() => { chooseCommunity(null); stop() })

describe('the knowledge base', () => {
  const ARTICLE = { id: 'a1', version: 2, community_id: null, topic: 'renovation', question: '装修押金怎么退', answer: '验收后三个月退还', state: 'published', owner_id: 'me', owner_name: '周敏', review_due: '2026-01-01', review_overdue: true, revision: 2, changed_at: '2025-07-01T00:00:00Z' }
  it('is searched by what is asked, and says when there is nothing', async () => {
    const sent = serve({ [`GET ${TICKETING}/articles`]: (one: { query: URLSearchParams }) => ({ items: one.query.get('q') === '飞机' ? [] : [ARTICLE], next_cursor: null }) })
    await show(KbPage, '/page', SUPERVISOR)
    expect(await screen.findByText('验收后三个月退还')).toBeTruthy()
    expect(screen.getByText('已到复审日期')).toBeTruthy()
    await expectAccessible()
    await userEvent.type(screen.getByRole('searchbox'), '飞机')
    expect(await screen.findByText('没有找到相关条目')).toBeTruthy()
    expect(sent.at(-1)?.query.get('q')).toBe('飞机')
  })
  it('is reworded under the version that was seen, with its former wordings, or withdrawn', async () => {
    const sent = serve({
      [`GET ${TICKETING}/articles`]: { items: [ARTICLE], next_cursor: null }, [`GET ${TICKETING}/articles/a1/revisions`]: [{ number: 2, question: '装修押金怎么退', answer: '验收后三个月退还', changed_by: 'me', at: '2025-07-01T00:00:00Z' }, { number: 1, question: '押金', answer: '一个月退还', changed_by: 'me', at: '2025-01-01T00:00:00Z' }],
      [`PUT ${TICKETING}/articles/a1`]: new Refused(412, { code: 'stale_version' }), [`POST ${TICKETING}/articles/a1/withdraw`]: { ...ARTICLE, state: 'withdrawn' },
    })
    await show(KbPage, '/page', SUPERVISOR)
    await userEvent.click(await screen.findByRole('button', { name: /修\s?改/ }))
    const dialog = await screen.findByRole('dialog')
    const answer = within(dialog).getByLabelText('答复')
    await userEvent.type(answer, '，凭收据')
    await userEvent.click(within(dialog).getByRole('button', { name: /保\s?存/ }))
    expect((await within(dialog).findAllByRole('alert')).length).toBeGreaterThan(0)
    expect((answer as HTMLTextAreaElement).value).toBe('验收后三个月退还，凭收据')
    expect(sent.find((one) => one.method === 'PUT')?.headers.get('If-Match')).toBe('"2"')
    await userEvent.click(within(dialog).getByText('历史版本'))
    expect(await within(dialog).findByText(/一个月退还/)).toBeTruthy()
    await userEvent.click(within(dialog).getByRole('button', { name: /撤\s?回/ }))
    await userEvent.click(await screen.findByRole('button', { name: /确\s?定/ }))
    await waitFor(() => { expect(screen.queryByRole('dialog')).toBeNull() })
  })
  it('has words of its own for one community, which can be given up again', async () => {
    const script = { id: 's1', version: 1, situation: 'greeting', community_id: null as string | null, steps: [{ say: '本次通话将被录音', field: null }], active: true }
    let here = script
    const sent = serve({
      [`GET ${TICKETING}/scripts`]: () => [here], [`POST ${TICKETING}/scripts`]: () => { here = { ...script, id: 's2', community_id: 'c1' }; return here },
      [`PUT ${TICKETING}/scripts/s2`]: () => { here = script; return { ...script, id: 's2', active: false } },
    })
    chooseCommunity('c1')
    await show(KbPage, '/page?view=scripts', SUPERVISOR)
    await userEvent.click(await screen.findByRole('button', { name: '为本小区单独设置' }))
    const dialog = await screen.findByRole('dialog')
    expect(within(dialog).getByText(/只在 湖畔花园 使用/)).toBeTruthy()
    await userEvent.type(within(dialog).getByLabelText('要说的话'), '。')
    await userEvent.click(within(dialog).getByRole('button', { name: /保\s?存/ }))
    await userEvent.click(await screen.findByRole('button', { name: '恢复公司话术' }))
    expect(await screen.findByText('本小区自己的话术将不再使用，改用公司统一话术。')).toBeTruthy()
    await userEvent.click(screen.getByRole('button', { name: /确\s?定/ }))
    expect(await screen.findByRole('button', { name: '为本小区单独设置' })).toBeTruthy()
    expect(sent.find((one) => one.method === 'POST')?.body).toEqual({ situation: 'greeting', community_id: 'c1', steps: [{ say: '本次通话将被录音。', field: null }] })
    expect(sent.find((one) => one.method === 'PUT')?.body).toMatchObject({ active: false })
  })
  it('leaves the company\'s words to those who work for all of it', async () => {
    serve({ [`GET ${TICKETING}/scripts`]: [{ id: 's1', version: 1, situation: 'closing', community_id: null, steps: [{ say: '再见', field: null }], active: true }] })
    await show(KbPage, '/page?view=scripts', { ...SUPERVISOR, scope: 'community' })
    expect(await screen.findByText('再见')).toBeTruthy()
    expect(screen.queryByRole('button', { name: /修\s?改/ })).toBeNull()
  })
})

describe('call quality', () => {
  const CHECK = {
    id: 'r1', version: 1, month: '2026-10-01', state: 'open', call_id: 'k1', operator_id: 'x', operator_name: '接线小贝', community_name: '湖畔花园', rang_at: '2026-10-05T01:00:00Z', seconds: 125,
    checklist: { greeting: 10, announcement: 10, verification: 15, listening: 15, record: 20, solution: 15, courtesy: 10, closing: 5 }, scores: null, score: null, coaching: null, checked_by: null, checked_by_name: null, checked_at: null, seed: 'abc', recordings: 120, drawn_at: '2026-11-01T01:00:00Z',
  }
  const team = { operators: [{ operator_id: 'x', operator_name: '接线小贝', answered: 40, placed: 3, in_time: 38, seconds: 96, checked: 5, score: 92 }], missed: 2 }
  it('shows how many were answered within 20 seconds, and scores a sample against the checklist', async () => {
    const sent = serve({ [`GET ${TICKETING}/team-calls`]: team, [`GET ${TICKETING}/recording-checks`]: [CHECK], [`POST ${TICKETING}/recording-checks/r1/scores`]: { ...CHECK, state: 'scored', score: 95 } })
    await show(TeamPage, '/page?month=2026-10', SUPERVISOR)
    expect((await screen.findAllByText('95%')).length).toBeGreaterThan(0)
    expect(screen.getAllByText('20 秒内接听').length).toBeGreaterThan(0)
    await expectAccessible()
    await userEvent.click(await screen.findByRole('button', { name: /评\s?分/ }))
    const dialog = await screen.findByRole('dialog')
    const greeting = within(dialog).getByLabelText('开场问候 / 10')
    await userEvent.clear(greeting)
    await userEvent.type(greeting, '5')
    expect(await within(dialog).findByText('95')).toBeTruthy()
    await userEvent.click(sender())
    await waitFor(() => { expect(sent.find((one) => one.method === 'POST')?.body).toMatchObject({ scores: { greeting: 5, closing: 5 }, coaching: null }) })
  })
  it('shows what operators opened beside what they spoke, and the looks behind a number', async () => {
    const opened = { day: '2026-10-05', staff_id: 'x', name: '接线小贝', calls: 12, verified: 3, verified_households: 2, opened: 7, opened_without_call: 4 }
    const look = { id: 'l1', at: '2026-10-05T01:00:00Z', fields: ['contact_phone'], purpose: 'emergency', ticket_id: 't1', ticket_no: 'TSHC202610050001', with_call: false }
    const other = { ...look, id: 'l2', purpose: '回拨客户', with_call: true }
    const sent = serve({ [`GET ${TICKETING}/team-calls`]: team, [`GET ${TICKETING}/recording-checks`]: [], [`GET ${TICKETING}/household-openings`]: [opened], [`GET ${TICKETING}/household-openings/looks`]: [look, other] })
    await show(TeamPage, '/page?month=2026-10', SUPERVISOR)
    await userEvent.click(await screen.findByRole('button', { name: '查看户数 7' }))
    const dialog = await screen.findByRole('dialog')
    expect((await within(dialog).findAllByRole('link', { name: 'TSHC202610050001' }))[0]?.getAttribute('href')).toBe('/tickets/t1')
    expect(within(dialog).getByText('无通话')).toBeTruthy()
    expect(within(dialog).getByText('有通话')).toBeTruthy()
    expect(within(dialog).getByText(/· 紧急情况$/)).toBeTruthy()
    expect(within(dialog).getByText(/· 回拨客户$/)).toBeTruthy()
    expect(within(dialog).queryByText(/最多显示/)).toBeNull()
    await userEvent.click(screen.getByRole('button', { name: '无通话查看 4' }))
    await waitFor(() => { expect(sent.filter((one) => one.path.endsWith('/looks')).at(-1)?.query.get('without_call')).toBe('true') })
    await userEvent.click(screen.getByRole('checkbox', { name: '仅看无通话查看' }))
    await waitFor(() => { expect(sent.filter((one) => one.path.endsWith('/household-openings')).at(-1)?.query.get('without_call')).toBe('true') })
    expect(sent.find((one) => one.path.endsWith('/household-openings'))?.query.get('since')).toBe('2026-10-01')
  })
  it('says so where more was looked at than is shown', async () => {
    const opened = { day: '2026-10-05', staff_id: 'x', name: '接线小贝', calls: 0, verified: 0, verified_households: 0, opened: 400, opened_without_call: 400 }
    const looks = Array.from({ length: 500 }, (_, number) => ({ id: `l${number}`, at: '2026-10-05T01:00:00Z', fields: [], purpose: '回拨客户', ticket_id: 't1', ticket_no: 'TSHC202610050001', with_call: false }))
    serve({ [`GET ${TICKETING}/team-calls`]: team, [`GET ${TICKETING}/recording-checks`]: [], [`GET ${TICKETING}/household-openings`]: [opened], [`GET ${TICKETING}/household-openings/looks`]: looks })
    await show(TeamPage, '/page?month=2026-10', SUPERVISOR)
    await userEvent.click(await screen.findByRole('button', { name: '无通话查看 400' }))
    expect(await screen.findByText('最多显示当天最近的 500 次查看')).toBeTruthy()
  })
  it('draws the sample of a month that is over, once', async () => {
    const sent = serve({ [`GET ${TICKETING}/team-calls`]: { operators: [], missed: 0 }, [`GET ${TICKETING}/recording-checks`]: [], [`POST ${TICKETING}/recording-checks`]: [CHECK] })
    await show(TeamPage, '/page?month=2025-10', SUPERVISOR)
    expect(await screen.findByText('没有抽检录音')).toBeTruthy()
    expect(await screen.findByText('本月没有通话')).toBeTruthy()
    await userEvent.click(screen.getByRole('button', { name: '抽取本月录音' }))
    expect(await screen.findByText(/至少 2% 且不少于 5 条/)).toBeTruthy()
    await userEvent.click(screen.getByRole('button', { name: /确\s?定/ }))
    expect(await screen.findByText('接线小贝')).toBeTruthy()
    expect(sent.find((one) => one.method === 'POST')?.body).toEqual({ month: '2025-10-01' })
  })
  it('is for supervisors; operators see their own samples only', async () => {
    const sent = serve({ [`GET ${TICKETING}/recording-checks`]: [{ ...CHECK, state: 'scored', score: 88 }] })
    await show(TeamPage, '/page?month=2026-10', { ...PERSON, permissions: ['ticketing.recording_check.read'] })
    expect(await screen.findByText('88')).toBeTruthy()
    expect(sent.some((one) => one.path.endsWith('/team-calls'))).toBe(false)
    expect(screen.queryByRole('button', { name: /评\s?分/ })).toBeNull()
  })
  it('is printed as E1-49: call, operator, checklist, score, coaching', async () => {
    serve({ [`GET ${TICKETING}/recording-checks/r1`]: { ...CHECK, state: 'scored', scores: CHECK.checklist, score: 100, coaching: '继续保持', checked_by_name: '周敏', checked_at: '2026-11-02T01:00:00Z' } })
    await show(CheckPrintPage, '/recording-checks/r1/print', SUPERVISOR, '/recording-checks/$id/print')
    expect(await screen.findByText('继续保持')).toBeTruthy()
    expect(screen.getByText('录音告知')).toBeTruthy()
    expect(screen.getByText(/abc/)).toBeTruthy()
    await expectAccessible()
  })
})

describe('the work record of a day (E1-04)', () => {
  it('asks for a community first, then shows every line of the form', async () => {
    const line = { no: 'TS-1', kind: 'complaint', registered_at: '2026-11-20T01:00:00Z', caller: '王** 138****5678', unit_code: '1-1-101', place: null, content: '电梯停运', dispatched_to: '工程部', signed_by: '李工', result: '已修复', replied_at: '2026-11-20T03:00:00Z', recorder: '周敏' }
    serve({ [`GET ${TICKETING}/work-records`]: { community_name: '湖畔花园', day: '2026-11-20', lines: [line] } })
    const two = { ...SUPERVISOR, communities: [...PERSON.communities, { id: 'c2', code: 'XC', name: '新城' }] }
    const { unmount } = await show(WorkRecordPage, '/page?day=2026-11-20', two)
    expect(await screen.findByText('请选择一个小区')).toBeTruthy()
    unmount()
    chooseCommunity('c1')
    await show(WorkRecordPage, '/page?day=2026-11-20', two)
    expect(await screen.findByText('电梯停运')).toBeTruthy()
    expect(screen.getAllByRole('columnheader').map((head) => head.textContent)).toEqual(['编号', '时间', '来访/来电人', '房号', '类别', '内容', '派往', '接单人', '处理结果', '反馈时间', '记录人'])
    await expectAccessible()
  })
})

describe('telephone systems', () => {
  const LINK = { id: 'l1', version: 3, name: '总机', dial_url: 'https://pbx.example/dial', active: true, heard_at: null, reports_to: '/api/ticketing/pbx-links/l1/reports' }
  it('are connected; the key is shown this once, and a bad address says why at its field', async () => {
    let bad = true
    const sent = serve({
      [`GET ${TICKETING}/pbx-links`]: [],
      [`POST ${TICKETING}/pbx-links`]: () => { if (!bad) return { version: 1, link: LINK, key: 'lpbx_secret' }; bad = false; return new Refused(422, { code: 'address_not_allowed', errors: [{ field: 'dial_url', code: 'public_only' }] }) },
    })
    await show(PhonesPage, '/page', SUPERVISOR)
    expect(await screen.findByText('还没有接入话务系统')).toBeTruthy()
    await userEvent.keyboard('n')
    const dialog = await screen.findByRole('dialog')
    await userEvent.type(within(dialog).getByLabelText('名称'), '总机')
    await userEvent.type(within(dialog).getByLabelText('呼出请求地址'), 'https://10.0.0.1/dial')
    await userEvent.click(within(dialog).getByRole('button', { name: /保\s?存/ }))
    expect(await within(dialog).findByText('须为公网地址')).toBeTruthy()
    await userEvent.clear(within(dialog).getByLabelText('呼出请求地址'))
    await userEvent.click(within(dialog).getByRole('button', { name: /保\s?存/ }))
    expect(await screen.findByText('lpbx_secret')).toBeTruthy()
    expect(sent.findLast((one) => one.method === 'POST')?.body).toEqual({ name: '总机', dial_url: null })
    await userEvent.click(screen.getByRole('button', { name: '已保存，关闭' }))
    await waitFor(() => { expect(screen.queryByText('lpbx_secret')).toBeNull() })
  })
  it('are switched off and given a new key under the version that was seen', async () => {
    const sent = serve({ [`GET ${TICKETING}/pbx-links`]: [LINK], [`PUT ${TICKETING}/pbx-links/l1`]: { ...LINK, active: false }, [`POST ${TICKETING}/pbx-links/l1/key`]: { version: 4, link: LINK, key: 'lpbx_new' } })
    await show(PhonesPage, '/page', SUPERVISOR)
    expect(await screen.findByText('尚未收到推送')).toBeTruthy()
    await expectAccessible()
    await userEvent.click(screen.getByRole('button', { name: /修\s?改/ }))
    const dialog = await screen.findByRole('dialog')
    await userEvent.click(within(dialog).getByRole('switch'))
    await userEvent.click(within(dialog).getByRole('button', { name: /保\s?存/ }))
    await waitFor(() => { expect(sent.find((one) => one.method === 'PUT')?.body).toEqual({ name: '总机', dial_url: 'https://pbx.example/dial', active: false }) })
    expect(sent.find((one) => one.method === 'PUT')?.headers.get('If-Match')).toBe('"3"')
    await userEvent.click(screen.getByRole('button', { name: '更换密钥' }))
    await userEvent.click(await screen.findByRole('button', { name: /确\s?定/ }))
    expect(await screen.findByText('lpbx_new')).toBeTruthy()
  })
})
