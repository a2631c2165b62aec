// What an English page loads by itself: a short test would be over before.
import 'antd/es/locale/en_US'
import { QueryClientProvider } from '@tanstack/react-query'
import { createMemoryHistory, createRootRoute, createRoute, createRouter, RouterProvider } from '@tanstack/react-router'
import { render } from '@testing-library/react'
import axe from 'axe-core'
import type { ReactNode } from 'react'
import { expect, vi } from 'vitest'
import { PRODUCT } from '@/api/brand'
import { me, type Me } from '@/api/identity'
import { createQueryClient } from '@/api/query'
import { BrandTheme } from '@/theme/BrandTheme'

export interface Sent { method: string; path: string; query: URLSearchParams; body: unknown; headers: Headers }
export type Answers = Record<string, unknown | ((sent: Sent) => unknown)>

export class Refused {
  readonly status: number
  readonly body: Record<string, unknown>
  constructor(status: number, body: Record<string, unknown>) {
    this.status = status
    this.body = body
  }
}

export const PERSON: Me = {
  staff: { id: 'me', display_name: '周敏', posts: [], roles: ['cs_manager'], locale: 'zh-CN' },
  tenant: { id: 't', slug: 'acme', name: '云邻物业', locale: 'zh-CN', color: null, logo_url: null },
  scope: 'tenant',
  communities: [{ id: 'c1', code: 'HC', name: '湖畔花园' }],
  permissions: [
    'ticketing.ticket.read', 'ticketing.ticket.register', 'ticketing.ticket.accept', 'ticketing.ticket.assign', 'ticketing.ticket.process', 'ticketing.work_order.read',
    'registry.unit.read', 'registry.person.read', 'billing.bill.read', 'billing.bill.browse', 'billing.payment.receive', 'billing.payment.read', 'identity.staff.read', 'identity.staff.manage',
  ],
}

/** Answers requests by "METHOD /path"; whatever was asked is returned for the test to look at. */
export function serve(answers: Answers): Sent[] {
  const sent: Sent[] = []
  vi.stubGlobal('fetch', vi.fn(async (asked: Request | string, init?: RequestInit) => {
    const input = asked instanceof Request ? asked : new Request(new URL(asked, window.location.origin), init)
    const url = new URL(input.url)
    const text = input.method === 'GET' ? '' : await input.text()
    const one: Sent = { method: input.method, path: url.pathname, query: url.searchParams, body: text ? JSON.parse(text) : undefined, headers: input.headers }
    sent.push(one)
    const answer = answers[`${input.method} ${url.pathname}`]
    const value = await (typeof answer === 'function' ? (answer as (sent: Sent) => unknown)(one) : answer)
    if (value instanceof Refused) return new Response(JSON.stringify(value.body), { status: value.status })
    if (value === undefined) return new Response(JSON.stringify({ code: 'not_found' }), { status: 404 })
    return new Response(JSON.stringify(value), { status: 200 })
  }))
  return sent
}

export async function show(Page: () => ReactNode, at = '/page', person: Me = PERSON, path = '/page') {
  const queries = createQueryClient()
  queries.setDefaultOptions({ queries: { retry: false } })
  queries.setQueryData(me.queryKey, person)
  const root = createRootRoute()
  const page = createRoute({ getParentRoute: () => root, path, component: Page, validateSearch: (search: Record<string, unknown>) => search })
  const elsewhere = createRoute({ getParentRoute: () => root, path: '$', component: () => <h1>elsewhere</h1> })
  const router = createRouter({ routeTree: root.addChildren([page, elsewhere]), history: createMemoryHistory({ initialEntries: [at] }) })
  await router.load()
  const view = render(
    <QueryClientProvider client={queries}><BrandTheme brand={PRODUCT}><RouterProvider router={router as never} /></BrandTheme></QueryClientProvider>,
  )
  return { ...view, router, queries }
}

/** No violation of WCAG 2.2 AA that can be seen without layout. */
export async function expectAccessible(container: Element = document.body): Promise<void> {
  const result = await axe.run(container, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'], rules: { 'color-contrast': { enabled: false } } })
  expect(result.violations.map((violation) => `${violation.id}: ${violation.nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`)).toEqual([])
}

/** The button that sends a dialog, whatever verb stands on it. */
export const sender = () => document.querySelector<HTMLElement>('[role=dialog] [type=submit]') as HTMLElement
