import { QueryClientProvider } from '@tanstack/react-query'
import { createMemoryHistory, RouterProvider } from '@tanstack/react-router'
import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { act } from 'react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { PRODUCT } from '@/api/brand'
import { createQueryClient } from '@/api/query'
import { tokenGone } from '@/api/tokenAge'
import { createAppRouter } from '@/router'
import { NotFound } from '@/shell/Faults'
import { openAtFirst, readChoices } from '@/shell/folding'
import { Frame } from '@/shell/Frame'
import { Menu } from '@/shell/Menu'
import { PLACES, type Place } from '@/shell/places'
import { expectAccessible, show } from './page'

const of = (...paths: string[]): Place[] => PLACES.filter((place) => paths.includes(place.to))
const ALL = PLACES.map((place) => place.to)
const heading = (name: string) => screen.getByRole('button', { name })
const entry = (name: string) => screen.queryByRole('link', { name: new RegExp(`${name}$`) })

beforeEach(() => { localStorage.clear() })

describe('the groups of the menu', () => {
  it('are all open where everything fits', () => {
    expect([...openAtFirst(of('/home', '/inbox', '/messages', '/estate', '/cashier', '/bills'), 720)].sort()).toEqual(['desk', 'estate', 'money'])
  })
  it('open what is daily work first where it does not', () => {
    expect([...openAtFirst(PLACES, 720)]).toEqual(['complaints'])
    expect([...openAtFirst(of(...ALL.filter((path) => path !== '/exceptions')), 720)]).toEqual(['desk'])
    expect(openAtFirst(PLACES, 2400).size).toBe(6)
    expect([...openAtFirst(PLACES, 300)]).toEqual(['complaints'])
  })
  it('never fold what everybody does', async () => {
    await show(() => <Menu places={PLACES} narrow={false} />)
    for (const name of ['我的一天', '消息', '受理登记', '工单']) expect(entry(name)).toBeTruthy()
    expect(screen.queryByRole('button', { name: '日常' })).toBeNull()
  })
})

describe('a folded group', () => {
  it('is opened and folded by the keyboard, and stays so', async () => {
    const first = await show(() => <Menu places={PLACES} narrow={false} />)
    expect(heading('收费').getAttribute('aria-expanded')).toBe('false')
    expect(entry('账单')).toBeNull()
    act(() => { heading('收费').focus() })
    await userEvent.keyboard('{Enter}')
    expect(heading('收费').getAttribute('aria-expanded')).toBe('true')
    expect(entry('账单')).toBeTruthy()
    await userEvent.click(heading('投诉与督办'))
    expect(entry('投诉管理')).toBeNull()
    await expectAccessible()
    first.unmount()
    await show(() => <Menu places={PLACES} narrow={false} />)
    expect(entry('账单')).toBeTruthy()
    expect(entry('投诉管理')).toBeNull()
    expect(readChoices()).toEqual({ money: 'open', complaints: 'folded' })
  })
  it('is open when somebody comes to a page of it, whatever it was before', async () => {
    localStorage.setItem('lintel.menu-open', '{"money":"folded","estate":"folded"}')
    const { router } = await show(() => <Menu places={PLACES} narrow={false} />, '/bills/b1', undefined, '/bills/$id')
    expect(heading('收费').getAttribute('aria-expanded')).toBe('true')
    expect(entry('账单')?.getAttribute('aria-current')).toBe('page')
    expect(entry('收款记录')).toBeTruthy()
    expect(heading('房产').getAttribute('aria-expanded')).toBe('false')
    await act(() => router.navigate({ to: '/bills/b2' as never }))
    expect(readChoices()).toEqual({ money: 'folded', estate: 'folded' })
  })
  it('says that one is on a page of it, once it is folded there, and stays folded on the next of its pages', async () => {
    const { router } = await show(() => <Menu places={PLACES} narrow={false} />, '/bills/b1', undefined, '/bills/$id')
    await userEvent.click(heading('收费'))
    expect(entry('账单')).toBeNull()
    expect(heading('收费').getAttribute('aria-current')).toBe('true')
    expect(heading('房产').getAttribute('aria-current')).toBeNull()
    await expectAccessible()
    await act(() => router.navigate({ to: '/bills/b2' as never }))
    expect(heading('收费').getAttribute('aria-expanded')).toBe('false')
    await userEvent.click(heading('收费'))
    expect(entry('账单')?.getAttribute('aria-current')).toBe('page')
    expect(heading('收费').getAttribute('aria-current')).toBeNull()
  })
  it('names itself where the menu is narrow', async () => {
    await show(() => <Menu places={of('/home', '/estate')} narrow />)
    expect(heading('房产')).toBeTruthy()
    await expectAccessible()
  })
  it('survives what somebody else wrote into the storage', () => {
    localStorage.setItem('lintel.menu-open', '{"money":"maybe","nonsense":"open","desk":"open"}')
    expect(readChoices()).toEqual({ desk: 'open' })
    localStorage.setItem('lintel.menu-open', 'null')
    expect(readChoices()).toEqual({})
    localStorage.setItem('lintel.menu-open', '{')
    expect(readChoices()).toEqual({})
  })
})

describe('an address nobody has', () => {
  it('is said within the frame, with the ways on', async () => {
    const find = vi.fn()
    await show(() => <Frame places={of('/home', '/tickets')} tools={null} onFind={find}><NotFound /></Frame>, '/tickest', undefined, '/tickest')
    const main = within(await screen.findByRole('main'))
    expect(main.getByRole('heading', { name: '没有这个页面' })).toBeTruthy()
    expect(main.getByText('/tickest')).toBeTruthy()
    expect(main.getByRole('link', { name: '回到我的一天' }).getAttribute('href')).toBe('/home')
    expect(screen.getByRole('navigation', { name: '主菜单' })).toBeTruthy()
    await expectAccessible()
    await userEvent.click(main.getByRole('button', { name: /搜索/ }))
    expect(find).toHaveBeenCalledOnce()
  })
  it('asks nobody to sign in', async () => {
    tokenGone()
    const router = createAppRouter(createQueryClient(), PRODUCT)
    router.update({ ...router.options, history: createMemoryHistory({ initialEntries: ['/tickest'] }) } as never)
    await router.load()
    render(<QueryClientProvider client={createQueryClient()}><RouterProvider router={router as never} /></QueryClientProvider>)
    expect(await screen.findByRole('heading', { name: '没有这个页面' })).toBeTruthy()
    expect(screen.queryByRole('navigation')).toBeNull()
    expect(screen.queryByRole('button', { name: /搜索/ })).toBeNull()
  })
})
