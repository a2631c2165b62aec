import type { QueryClient } from '@tanstack/react-query'
import { createRootRouteWithContext, createRoute, createRouter, lazyRouteComponent, notFound, redirect, type AnyRoute } from '@tanstack/react-router'
import i18next from 'i18next'
import type { ComponentType } from 'react'
import type { Brand } from './api/brand'
import { SUSPENDED, suspended } from './api/company'
import { me } from './api/identity'
import { operator } from './api/operator'
import { asProblem, Problem } from './api/problem'
import { realm, slugOf } from './api/realm'
import { mayHaveToken } from './api/tokenAge'
import { allWords } from './i18n/i18n'
import { PAGES, type PageSpec } from './pages'
import { Forbidden, NotFound, PageFault } from './shell/Faults'
import { PageSkeleton } from './shell/PageSkeleton'
import { Root } from './shell/Root'
import { may, useMe } from './shell/session'

interface Context { queries: QueryClient; brand: Brand }

const root = createRootRouteWithContext<Context>()({ component: Root, notFoundComponent: NotFound, errorComponent: PageFault })

function signInFirst(path: string, next: string) {
  return redirect({ to: path, search: next === '/' || next === '/home' || next === '/ops' ? {} : { next } } as never)
}

/** What is shown with its words, which come beside it. */
const withWords = <T,>(load: () => Promise<T>) => async (): Promise<T> => (await Promise.all([load(), allWords()]))[0]

/** An address nobody has: shown within the frame to those who are in, and to nobody a reason to sign in. */
const NOWHERE = '$'

const staff = createRoute({
  getParentRoute: () => root,
  id: 'staff-frame',
  component: lazyRouteComponent(withWords(() => import('./shell/StaffShell'))),
  beforeLoad: async ({ context, location, matches }) => {
    const nowhere = matches.some((match) => (match as { routeId: string }).routeId.endsWith(`/${NOWHERE}`))
    if (nowhere && (realm() === 'operator' || !mayHaveToken())) throw notFound()
    if (realm() === 'operator') throw redirect({ to: '/ops' as never })
    if (suspended.get()) throw new Problem({ status: 403, code: SUSPENDED })
    if (!mayHaveToken()) throw signInFirst(slugOf() ? '/login' : '/welcome', location.href)
    try {
      await context.queries.ensureQueryData(me)
    } catch (error) {
      if (asProblem(error).status === 401) throw nowhere ? notFound() : signInFirst(slugOf() ? '/login' : '/welcome', location.href)
      throw error
    }
  },
})

const operators = createRoute({
  getParentRoute: () => root,
  id: 'operator-frame',
  component: lazyRouteComponent(withWords(() => import('./shell/OperatorShell'))),
  beforeLoad: async ({ context, location }) => {
    if (realm() !== 'operator') throw redirect({ to: '/' as never })
    if (!mayHaveToken()) throw signInFirst('/ops/login', location.href)
    try {
      const account = await context.queries.ensureQueryData(operator)
      if (account.second_factor === 'to_enrol') throw redirect({ to: '/ops/second-factor' as never })
    } catch (error) {
      if (asProblem(error).status === 401) throw signInFirst('/ops/login', location.href)
      throw error
    }
  },
})

const entry = createRoute({ getParentRoute: () => root, id: 'entry-frame', component: lazyRouteComponent(() => import('./shell/EntryFrame')) })

const start = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: () => { throw redirect({ to: (realm() === 'operator' ? '/ops' : '/home') as never }) },
})

/** Refuses in words where the menu would not have led. */
function guarded(Page: ComponentType, needs: readonly string[]): ComponentType {
  return function Guarded() {
    return may(useMe(), needs) ? <Page /> : <Forbidden />
  }
}

function routeOf(page: PageSpec): AnyRoute {
  const parent: unknown = FRAMES[page.frame]
  const loaded = page.early ? page.load : withWords(page.load)
  const load = page.needs
    ? async () => ({ default: guarded((await loaded()).default, page.needs ?? []) })
    : loaded
  return createRoute({
    getParentRoute: () => parent as AnyRoute,
    // With its slash a page stands before the addresses nobody has below it.
    path: `${page.path}/`,
    component: lazyRouteComponent(load),
    errorComponent: PageFault,
    pendingComponent: PageSkeleton,
    staticData: { title: page.title },
    validateSearch: (search: Record<string, unknown>) => search,
  }) as unknown as AnyRoute
}

const FRAMES = { staff, operators, entry } as const

const nowhere = (frame: 'staff' | 'operators', path: string) => createRoute({
  getParentRoute: () => FRAMES[frame] as unknown as AnyRoute, path, component: NotFound, staticData: { title: 'shell.missing.title' },
}) as unknown as AnyRoute
const REST: Readonly<Record<keyof typeof FRAMES, readonly AnyRoute[]>> = { staff: [nowhere('staff', NOWHERE)], operators: [nowhere('operators', `ops/${NOWHERE}`)], entry: [] }

// The pages are data, so the tree has no literal types: addresses are checked by the router at run time.
const framed = (Object.keys(FRAMES) as (keyof typeof FRAMES)[]).map((frame) =>
  (FRAMES[frame] as unknown as AnyRoute).addChildren([...PAGES.filter((page) => page.frame === frame).map(routeOf), ...REST[frame]]))

const tree = (root as unknown as AnyRoute).addChildren([start as unknown as AnyRoute, ...framed])

export function createAppRouter(queries: QueryClient, brand: Brand) {
  const router = createRouter({
    routeTree: tree,
    context: { queries, brand },
    defaultPreload: 'intent',
    defaultPendingMs: 150,
    defaultErrorComponent: PageFault,
    defaultNotFoundComponent: NotFound,
    defaultPendingComponent: PageSkeleton,
    // Addresses are shown and sent by people: ?state=open&kind=repair, every value a plain string.
    parseSearch: (text) => Object.fromEntries(new URLSearchParams(text)),
    stringifySearch: (search) => {
      const entries = Object.entries(search).filter(([, value]) => value !== undefined && value !== null && value !== '')
      const text = new URLSearchParams(entries.map(([key, value]) => [key, String(value)])).toString()
      return text ? `?${text}` : ''
    },
  })
  const title = () => {
    const match = router.state.matches.at(-1)
    const key = match?.staticData.title
    document.title = key ? `${i18next.t(key as never)} · ${brand.name}` : brand.name
  }
  router.subscribe('onResolved', title)
  i18next.on('languageChanged', title)
  return router
}

declare module '@tanstack/react-router' {
  interface StaticDataRouteOption { title?: string }
}
