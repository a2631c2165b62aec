import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { typedCount } from '@/components/form/CountField'
import { ProblemForm } from '@/components/form/ProblemForm'
import MetersPage from '@/pages/meters/MetersPage'
import { WeightFields } from '@/pages/tickets/WeightFields'
import { expectAccessible, PERSON, serve, show } from './page'

const PATIENT = { timeout: 5_000 }

describe('what makes a complaint weigh more', () => {
  const weigh = async () => {
    const sent: object[] = []
    await show(() => <ProblemForm submitText="go" onSend={(values) => { sent.push(values); return Promise.resolve() }}><WeightFields /></ProblemForm>)
    await screen.findByLabelText('索赔金额', undefined, PATIENT)
    return { sent, go: () => userEvent.click(screen.getByRole('button', { name: 'go' })) }
  }
  it('is a number as it was typed, or refused at its field: never changed without a word', async () => {
    const { sent, go } = await weigh()
    const households = screen.getByLabelText<HTMLInputElement>('涉及户数')
    for (const typed of ['99999', '0', '-3', '2.5', '几户']) {
      await userEvent.clear(households)
      await userEvent.type(households, typed)
      await go()
      expect(await screen.findByText(typed === '2.5' || typed === '几户' ? '请输入 1 到 10000 之间的整数，例如 3户' : '请输入 1 到 10000 之间的整数'), typed).toBeTruthy()
      expect(households.value).toBe(typed)
      await userEvent.clear(households)
    }
    expect(sent).toEqual([])
    await userEvent.type(households, '１，２００')
    await go()
    await waitFor(() => { expect(sent).toMatchObject([{ households: 1200 }]) })
    expect(['', ' 12 ', '1,200', '十', '3户', '1万2', '3天', '一些'].map((typed) => typedCount(typed, 'households'))).toEqual([null, 12, 1200, 10, 3, 12_000, Number.NaN, Number.NaN])
  })
  it('is an amount as people write it, and says how it was understood', async () => {
    const { sent, go } = await weigh()
    const claim = screen.getByLabelText<HTMLInputElement>('索赔金额')
    await userEvent.type(claim, '1.5万')
    expect(screen.getByText('即 ¥15,000.00')).toBeTruthy()
    await expectAccessible()
    await go()
    await waitFor(() => { expect(sent).toMatchObject([{ claim_cents: 1_500_000 }]) })
    await userEvent.clear(claim)
    await userEvent.type(claim, '9999亿')
    expect(screen.getByText('即 ¥999,900,000,000.00')).toBeTruthy()
    await go()
    expect(await screen.findByText(/^最多 /)).toBeTruthy()
    expect(screen.queryByText(/^即 /)).toBeNull()
    await userEvent.clear(claim)
    await userEvent.type(claim, '1,200.50')
    expect(screen.queryByText(/^即 /)).toBeNull()
    await go()
    await waitFor(() => { expect(sent[1]).toMatchObject({ claim_cents: 120_050 }) })
  })
})

describe('reading meters', () => {
  const reader = { ...PERSON, permissions: [...PERSON.permissions, 'billing.reading.enter', 'billing.meter.manage'] }
  const none = { items: [], next_cursor: null }
  it('begins with having some: where there is none nothing has been read to the end', async () => {
    serve({ 'GET /api/billing/meters': none })
    const { container } = await show(MetersPage, '/page', reader)
    const blank = (await screen.findByText('本小区还没有水表', undefined, PATIENT)).parentElement as HTMLElement
    expect(screen.queryByText('本月已抄完')).toBeNull()
    await expectAccessible(container)
    await userEvent.click(within(blank).getByRole('button', { name: '新增表具' }))
    expect(await screen.findByRole('dialog', undefined, PATIENT)).toBeTruthy()
    expect(within(blank).getByRole('button', { name: '导入读数' })).toBeTruthy()
  })
  it('is done for the month where all were read', async () => {
    serve({ 'GET /api/billing/meters': ({ query }: { query: URLSearchParams }) => (query.has('unread_in') ? none : { items: [{ id: 'm1' }], next_cursor: null }) })
    await show(MetersPage, '/page', reader)
    expect(await screen.findByText('本月已抄完', undefined, PATIENT)).toBeTruthy()
  })
})
