import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { PRODUCT } from '@/api/brand'
import { suspended } from '@/api/company'
import { me } from '@/api/identity'
import { createQueryClient } from '@/api/query'
import { tokenGone, tokenRenewed } from '@/api/tokenAge'
import { createAppRouter } from '@/router'
import { BrandTheme } from '@/theme/BrandTheme'
import { expectAccessible, PERSON, Refused, serve, show, type Answers } from './page'
import ReceiptCheckPage from '@/pages/entry/ReceiptCheckPage'

const BRAND = { name: '云邻物业', status: 'active' }
const OFF = new Refused(403, { code: 'tenant_suspended' })
const QUIET = { 'GET /api/notifications/inbox': { items: [], next_cursor: null }, 'GET /api/notifications/inbox/unread': { unread: 0 }, 'GET /api/identity/me': { ...PERSON, permissions: [] } }

async function open(path: string) {
  window.history.pushState(null, '', path)
  const queries = createQueryClient()
  const router = createAppRouter(queries, PRODUCT)
  await router.load()
  render(<QueryClientProvider client={queries}><BrandTheme brand={PRODUCT}><RouterProvider router={router} /></BrandTheme></QueryClientProvider>)
  return { queries, router }
}
/** Texts that are shown: what rests is still in the document. */
const shown = (text: string | RegExp) => screen.queryAllByText(text).filter((element) => !element.closest('[style*="display: none"]'))

class NoStream { static readonly CLOSED = 2; addEventListener() { return undefined } close() { return undefined } }
vi.stubGlobal('EventSource', NoStream)

afterEach(() => { suspended.set(false); tokenGone() })

describe('a suspended company', () => {
  it('says so once and asks for nothing, and is there again when it is resumed', async () => {
    let brand = { ...BRAND, status: 'suspended' }
    const sent = serve({ ...QUIET, 'GET /api/identity/brand': () => brand })
    tokenRenewed()
    suspended.set(true)
    await open('/home')
    expect(await screen.findByRole('heading', { name: '公司账号已暂停' })).toBeTruthy()
    expect(shown(/已暂停|没有打开此页的权限|重新连接/)).toHaveLength(1)
    expect(sent.map((one) => one.path)).not.toContain('/api/identity/me')
    await expectAccessible()
    await userEvent.click(screen.getByRole('button', { name: /重\s?试/ }))
    expect(shown('公司账号已暂停')).toHaveLength(1)
    brand = BRAND
    await userEvent.click(screen.getByRole('button', { name: /重\s?试/ }))
    await waitFor(() => { expect(screen.getByRole('heading', { name: /周敏/ })).toBeTruthy() })
    expect(screen.queryByText('公司账号已暂停')).toBeNull()
  })
  it('takes the place of an open page, whichever request hears of it, and gives it back', async () => {
    let brand = BRAND
    let off = false
    const answers: Answers = Object.fromEntries(Object.entries(QUIET).map(([key, value]) => [key, () => (off ? OFF : value)]))
    serve({ ...answers, 'GET /api/identity/brand': () => brand })
    tokenRenewed()
    const { queries } = await open('/home')
    expect(await screen.findByRole('heading', { name: /周敏/ })).toBeTruthy()
    off = true
    brand = { ...BRAND, status: 'suspended' }
    void queries.invalidateQueries({ queryKey: me.queryKey })
    expect(await screen.findByRole('heading', { name: '公司账号已暂停' })).toBeTruthy()
    expect(shown(/周敏/)).toEqual([])
    off = false
    brand = BRAND
    await userEvent.click(screen.getByRole('button', { name: /重\s?试/ }))
    await waitFor(() => { expect(shown(/周敏/).length).toBeGreaterThan(0) })
  })
  it('is not what a service means that does not serve the company yet', async () => {
    serve({ ...QUIET, 'GET /api/identity/brand': BRAND, 'GET /api/notifications/inbox': OFF })
    tokenRenewed()
    await open('/home')
    expect(await screen.findByRole('heading', { name: /周敏/ })).toBeTruthy()
    expect(suspended.get()).toBe(false)
  })
  it('tells residents whom to turn to, instead of that nothing was found', async () => {
    suspended.set(true)
    serve({ 'GET /api/identity/brand': { ...BRAND, status: 'suspended' } })
    await open('/report')
    expect(await screen.findByText('线上服务暂不可用，请直接联系小区物业服务中心。')).toBeTruthy()
    expect(shown(/已暂停|没能取到/)).toHaveLength(1)
  })
  it('is asked about before a public page says that there is no such thing', async () => {
    serve({ 'GET /api/identity/brand': { ...BRAND, status: 'suspended' } })
    await show(ReceiptCheckPage, '/r/tok-1', PERSON, '/r/$token')
    await waitFor(() => { expect(suspended.get()).toBe(true) })
    expect(screen.queryByText('查无此收据')).toBeNull()
  })
})
