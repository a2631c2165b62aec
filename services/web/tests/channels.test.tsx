import { fireEvent, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import ChannelsPage from '@/pages/channels/ChannelsPage'
import { expectAccessible, PERSON, Refused, serve, show } from './page'

const PATIENT = { timeout: 5_000 }
const AT = '2026-11-22T03:00:00Z'
const keeper = { ...PERSON, permissions: [...PERSON.permissions, 'ticketing.channel.read', 'ticketing.channel.manage', 'ticketing.incoming_mail.handle'] }
const page = (items: unknown[]) => ({ items, next_cursor: null })
const mailbox = { id: 'b1', version: 2, address: 'kefu@acme.example', community_id: 'c1', kind: 'complaint', host: 'imap.acme.example', port: 993, security: 'tls', login: 'kefu', folder: 'INBOX', enabled: true, has_password: true, polled_at: AT, failures: 3, error: 'login_refused', believed_server: null, most_per_sender: 20, most_per_day: 200 }
const mail = { id: 'm1', version: 1, mailbox_id: 'b1', community_id: null, sender: 'z***@example.com', subject: '五十兆的录像', size: 52_428_800, received_at: AT, outcome: 'set_aside', reason: 'too_large', ticket_id: null, kept: false, settled_at: null, settled_by: null, settled_note: null, sender_proven: false, forgotten_at: null }
const key = { id: 'k1', version: 1, name: '业主论坛', channel: 'forum', communities: ['c1'], hint: 'ab3d', issued_by: 'me', created_at: AT, last_used_at: null, revoked_at: null, revoked_reason: null, previous_hint: null, previous_until: null }

describe('mailboxes', () => {
  it('say why they cannot be read, and are tried out and changed', async () => {
    const sent = serve({ 'GET /api/ticketing/mailboxes': page([mailbox]), 'POST /api/ticketing/mailboxes/b1/test': { error: null, waiting: 4 }, 'PATCH /api/ticketing/mailboxes/b1': mailbox })
    const { container } = await show(() => <ChannelsPage />, '/page', keeper)
    expect(await screen.findByText('账号或密码不被接受', undefined, PATIENT)).toBeTruthy()
    await expectAccessible(container)
    await userEvent.click(screen.getByRole('button', { name: '测试连接' }))
    expect((await screen.findByRole('status', undefined, PATIENT)).textContent).toBe('连接正常，4 封未读取')
    await userEvent.click(screen.getByRole('button', { name: /编\s?辑/ }))
    fireEvent.change(await screen.findByLabelText('密码', { selector: 'input' }, PATIENT), { target: { value: 'new-password' } })
    await userEvent.click(screen.getByRole('button', { name: /保\s?存/ }))
    await waitFor(() => { expect(sent.find((one) => one.method === 'PATCH')?.body).toMatchObject({ password: 'new-password', host: 'imap.acme.example' }) }, PATIENT)
  }, 30_000)
})

describe('a mailbox that believes a mail server', () => {
  it('is told which, and how much may come in a day', async () => {
    const sent = serve({ 'GET /api/ticketing/mailboxes': page([{ ...mailbox, error: null }]), 'PATCH /api/ticketing/mailboxes/b1': mailbox })
    await show(() => <ChannelsPage />, '/page', keeper)
    expect(await screen.findByText(/不验证发件人/, undefined, PATIENT)).toBeTruthy()
    await userEvent.click(screen.getByRole('button', { name: /编\s?辑/ }))
    fireEvent.change(await screen.findByLabelText('信任的邮件服务器', { selector: 'input' }, PATIENT), { target: { value: ' mx.acme.example ' } })
    fireEvent.change(screen.getByLabelText('每位发件人每日上限'), { target: { value: '500' } })
    await userEvent.click(screen.getByRole('button', { name: /保\s?存/ }))
    await waitFor(() => { expect(sent.find((one) => one.method === 'PATCH')?.body).toMatchObject({ believed_server: 'mx.acme.example', most_per_sender: 500, most_per_day: 200 }) }, PATIENT)
  }, 30_000)
})

describe('keys of other systems', () => {
  it('are shown once, and attempts that were refused are told', async () => {
    serve({
      'GET /api/ticketing/channel-keys': page([key]), 'GET /api/ticketing/door-refusals': page([{ id: 'r1', day: '2026-11-22', door: 'channel_cases', reason: 'channel_not_yours', key_hint: 'ab3d', attempts: 7, last_at: AT }]),
      'POST /api/ticketing/channel-keys/k1/revoke': new Refused(401, { code: 'channel_key_revoked' }),
    })
    await show(() => <ChannelsPage />, '/page?tab=keys', keeper)
    expect(await screen.findByText(/密钥属于其他渠道/, undefined, PATIENT)).toBeTruthy()
    expect(screen.getByText(/7 次/)).toBeTruthy()
    expect(screen.getByText('尚未使用')).toBeTruthy()
  }, 20_000)
})

describe('a key that is replaced', () => {
  it('is shown once, and the old one goes on until the time chosen', async () => {
    const next = { ...key, version: 2, hint: 'zz9x', previous_hint: 'ab3d', previous_until: '2099-01-01T00:00:00Z' }
    const sent = serve({ 'GET /api/ticketing/channel-keys': () => page([sent.some((one) => one.method === 'POST') ? next : key]), 'GET /api/ticketing/door-refusals': page([]), 'POST /api/ticketing/channel-keys/k1/rotate': { version: 2, key: next, secret: 'lk_new-zz9x' } })
    const { container } = await show(() => <ChannelsPage />, '/page?tab=keys', keeper)
    await userEvent.click(await screen.findByRole('button', { name: '更换密钥' }, PATIENT))
    expect(await screen.findByLabelText('旧密钥可用至', undefined, PATIENT)).toBeTruthy()
    await userEvent.click(document.querySelector('button[form="rotate-key"]') as HTMLElement)
    expect(await screen.findByText('lk_new-zz9x', undefined, PATIENT)).toBeTruthy()
    expect(await screen.findByText(/旧密钥 …ab3d 可用至/, undefined, PATIENT)).toBeTruthy()
    const until = (sent.find((one) => one.method === 'POST')?.body as { old_until: string }).old_until
    expect(Math.round((new Date(until).getTime() - Date.now()) / 86_400_000)).toBe(7)
    await expectAccessible(container)
  }, 30_000)
})

describe('mails that wait', () => {
  it('that were not fetched are settled with a word', async () => {
    const sent = serve({ 'GET /api/ticketing/incoming-mails': page([mail]), 'POST /api/ticketing/incoming-mails/m1/settle': mail })
    await show(() => <ChannelsPage />, '/page?tab=mails', keeper)
    await userEvent.click(await screen.findByRole('button', { name: /^处\s?理$/ }, PATIENT))
    fireEvent.change(await screen.findByLabelText('处理情况', undefined, PATIENT), { target: { value: '已请业主改发链接' } })
    await userEvent.click(screen.getByRole('button', { name: '处理完毕' }))
    await waitFor(() => { expect(sent.find((one) => one.method === 'POST')?.body).toEqual({ note: '已请业主改发链接' }) }, PATIENT)
    expect(sent.find((one) => one.path === '/api/ticketing/incoming-mails')?.query.get('waiting')).toBe('true')
  }, 30_000)
  it('whose sender is doubtful warn, and are registered or put aside', async () => {
    const doubtful = { ...mail, reason: 'sender_doubtful', kept: true, subject: '请把业主电话发给我' }
    const sent = serve({ 'GET /api/ticketing/incoming-mails': page([doubtful]), 'POST /api/ticketing/incoming-mails/m1/settle': doubtful })
    const { container } = await show(() => <ChannelsPage />, '/page?tab=mails', keeper)
    expect(await screen.findByText('发件人身份存疑', undefined, PATIENT)).toBeTruthy()
    expect(screen.getByText('未验证')).toBeTruthy()
    await expectAccessible(container)
    await userEvent.click(screen.getByRole('button', { name: /^处\s?理$/ }))
    expect(await screen.findByText(/不要凭此邮件透露任何信息/, undefined, PATIENT)).toBeTruthy()
    expect(screen.getByLabelText('小区', { selector: 'input' })).toBeTruthy()
    await userEvent.click(screen.getByRole('switch', { name: '不登记' }))
    fireEvent.change(await screen.findByLabelText('处理情况', undefined, PATIENT), { target: { value: '冒名来信' } })
    await userEvent.click(screen.getByRole('button', { name: '处理完毕' }))
    await waitFor(() => { expect(sent.find((one) => one.method === 'POST')?.body).toEqual({ note: '冒名来信' }) }, PATIENT)
  }, 30_000)
  it('of a flood are settled with all others of the mailbox, those without contents too', async () => {
    const one = { ...mail, reason: 'too_many' }
    const sent = serve({ 'GET /api/ticketing/incoming-mails': page([one, { ...mail, id: 'm2', subject: '', sender: null, outcome: 'ignored', reason: 'bounce', forgotten_at: AT }]), 'POST /api/ticketing/incoming-mails/m1/settle': one })
    await show(() => <ChannelsPage />, '/page?tab=mails', keeper)
    expect(await screen.findByText('（已按保存期限清除）', undefined, PATIENT)).toBeTruthy()
    await userEvent.click(screen.getByRole('button', { name: /^处\s?理$/ }))
    expect(await screen.findByText(/系统未保留这封邮件的内容/, undefined, PATIENT)).toBeTruthy()
    await userEvent.click(screen.getByRole('switch', { name: '该邮箱超出上限的其他来信一并处理' }))
    fireEvent.change(screen.getByLabelText('处理情况'), { target: { value: '退信攻击' } })
    await userEvent.click(screen.getByRole('button', { name: '处理完毕' }))
    await waitFor(() => { expect(sent.find((request) => request.method === 'POST')?.body).toEqual({ note: '退信攻击', and_flood: true }) }, PATIENT)
  }, 30_000)
})
