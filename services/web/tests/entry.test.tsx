import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import ConfirmPage from '@/pages/entry/ConfirmPage'
import ForgotPage from '@/pages/entry/ForgotPage'
import InvitationPage from '@/pages/entry/InvitationPage'
import ResetPage from '@/pages/entry/ResetPage'
import SignInPage from '@/pages/entry/SignInPage'
import SignUpPage from '@/pages/entry/SignUpPage'
import { expectAccessible, Refused, serve, show } from './page'

describe('sign-in', () => {
  it('sends what was typed and goes where the person wanted to go', async () => {
    const sent = serve({ 'POST /api/identity/sessions': {} })
    const { router } = await show(SignInPage, '/page?next=%2Ftickets%3Fstate%3Dopen')
    await userEvent.type(await screen.findByLabelText('邮箱或手机号'), ' zhou@example.com ')
    await userEvent.type(screen.getByLabelText('密码'), 'a long secret{Enter}')
    await waitFor(() => { expect(router.state.location.pathname).toBe('/tickets') })
    expect(sent[0]?.body).toEqual({ login: 'zhou@example.com', password: 'a long secret' })
    expect(sent[0]?.headers.get('Idempotency-Key')).toMatch(/^[0-9a-f-]{36}$/)
  })
  it('says why it was refused, and is accessible', async () => {
    serve({ 'POST /api/identity/sessions': new Refused(401, { code: 'sign_in_refused' }) })
    await show(SignInPage)
    await userEvent.type(await screen.findByLabelText('邮箱或手机号'), 'zhou')
    await userEvent.type(screen.getByLabelText('密码'), 'wrong{Enter}')
    expect(await screen.findByText('账号或密码不正确')).toBeTruthy()
    await expectAccessible()
  })
  it('asks for what is missing before anything is sent', async () => {
    const sent = serve({})
    await show(SignInPage)
    await userEvent.click(await screen.findByRole('button', { name: '登录' }))
    expect(await screen.findByText('请填写邮箱或手机号')).toBeTruthy()
    expect(sent).toEqual([])
  })
})

describe('sign-up', () => {
  it('checks the address while typing, puts a refusal at its field, keeps the draft', async () => {
    let answer: unknown = new Refused(422, { code: 'invalid_fields', errors: [{ field: 'email', code: 'bad_email' }] })
    const sent = serve({
      'GET /api/identity/sign-ups/slug-check': { slug: 'acme', available: false, code: 'slug_taken', suggestions: ['acme-2'] },
      'POST /api/identity/sign-ups': () => answer,
    })
    await show(SignUpPage)
    await userEvent.type(await screen.findByLabelText('公司名称'), '云邻物业')
    await userEvent.type(screen.getByLabelText('公司网址标识'), 'Acme')
    await userEvent.click(await screen.findByRole('button', { name: 'acme-2' }))
    await userEvent.type(screen.getByLabelText('管理员姓名'), '周敏')
    await userEvent.type(screen.getByLabelText('管理员邮箱'), 'zhou@example.com')
    await userEvent.click(screen.getByRole('button', { name: '开通' }))
    expect(await screen.findByText('邮箱格式不正确')).toBeTruthy()
    expect(screen.getByText(/请检查标出的 1 处/)).toBeTruthy()
    expect(sessionStorage.getItem('lintel.draft.sign-up')).toContain('云邻物业')
    await expectAccessible()
    answer = { id: '1', slug: 'acme-2' }
    await userEvent.click(screen.getByRole('button', { name: '开通' }))
    expect(await screen.findByText('请查收邮件')).toBeTruthy()
    const posts = sent.filter((one) => one.method === 'POST')
    expect(posts.at(-1)?.body).toEqual({ company_name: '云邻物业', slug: 'acme-2', admin_name: '周敏', email: 'zhou@example.com', locale: 'zh-CN' })
    // The first was decided: the second is another try.
    expect(posts[0]?.headers.get('Idempotency-Key')).not.toBe(posts[1]?.headers.get('Idempotency-Key'))
    expect(sessionStorage.getItem('lintel.draft.sign-up')).toBeNull()
  })
})

describe('confirmation', () => {
  it('takes the secret from behind the #, wants the password twice, shows the progress', async () => {
    window.location.hash = '#secret-1'
    const sent = serve({
      'POST /api/identity/sign-ups/confirm': { id: 's1', slug: 'acme', url: '' },
      'GET /api/identity/sign-ups/s1/progress': { status: 'ready', steps: [{ name: 'registry', done: true }, { name: 'billing', done: false }] },
    })
    await show(ConfirmPage)
    await userEvent.type(await screen.findByLabelText('密码'), 'a sentence to remember')
    await userEvent.type(screen.getByLabelText('再输入一次'), 'another sentence')
    await userEvent.click(screen.getByRole('button', { name: '确认并开通' }))
    expect(await screen.findByText('两次输入不一致')).toBeTruthy()
    expect(sent).toEqual([])
    await userEvent.clear(screen.getByLabelText('再输入一次'))
    await userEvent.type(screen.getByLabelText('再输入一次'), 'a sentence to remember')
    await userEvent.click(screen.getByRole('button', { name: '确认并开通' }))
    expect(await screen.findByText('房产档案')).toBeTruthy()
    expect(sent[0]?.body).toEqual({ token: 'secret-1', password: 'a sentence to remember' })
    expect(screen.getByRole('link').getAttribute('href')).toContain('//acme.')
    await expectAccessible()
    window.location.hash = ''
  })
})

describe('a link that was used', () => {
  it.each([[ConfirmPage, 'sign-ups', '确认并开通', ['/welcome', '/sign-up']], [InvitationPage, 'invitations', '设置密码并加入', ['/login', '/forgot']], [ResetPage, 'password-resets', '保存新密码', ['/login', '/forgot']]] as const)('leads on instead of asking for a password again', async (Page, path, button, ways) => {
    window.location.hash = '#secret-1'
    serve({ [`POST /api/identity/${path}/confirm`]: new Refused(409, { code: 'link_spent' }) })
    await show(Page)
    await userEvent.type(await screen.findByLabelText(/^密码|^新密码/), 'a sentence to remember')
    await userEvent.type(screen.getByLabelText('再输入一次'), 'a sentence to remember')
    await userEvent.click(screen.getByRole('button', { name: button }))
    expect(await screen.findByRole('heading', { name: '链接已使用或已失效' })).toBeTruthy()
    expect(screen.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual(ways)
    expect(screen.queryByLabelText('密码')).toBeNull()
    await expectAccessible()
    window.location.hash = ''
  })
})

describe('a refusal', () => {
  it('is over as soon as what it was about is changed', async () => {
    serve({ 'POST /api/identity/password-resets': new Refused(422, { code: 'invalid_fields', errors: [{ field: 'email', code: 'bad_email' }] }) })
    await show(ForgotPage)
    await userEvent.type(await screen.findByLabelText('邮箱'), 'nobody@example.com{Enter}')
    expect(await screen.findByText(/请检查标出的 1 处/)).toBeTruthy()
    await userEvent.type(screen.getByLabelText('邮箱'), 'x')
    await waitFor(() => { expect(screen.queryByText(/请检查标出的 1 处/)).toBeNull() })
  })
})

describe('forgotten password', () => {
  it('answers the same for every address', async () => {
    serve({ 'POST /api/identity/password-resets': { accepted: true } })
    await show(ForgotPage)
    await userEvent.type(await screen.findByLabelText('邮箱'), 'nobody@example.com{Enter}')
    expect(await screen.findByText(/重置链接已发出/)).toBeTruthy()
    await expectAccessible()
  })
})
