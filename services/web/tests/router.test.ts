import { describe, expect, it } from 'vitest'
import { PRODUCT } from '@/api/brand'
import { createQueryClient } from '@/api/query'
import { PAGES } from '@/pages'
import { createAppRouter } from '@/router'
import { OPERATOR_PLACES, PLACES } from '@/shell/places'

describe('addresses', () => {
  const router = createAppRouter(createQueryClient(), PRODUCT)
  const titleAt = (path: string) => router.matchRoutes(path, {}).at(-1)?.staticData.title
  it('lead each to one page', () => {
    const paths = PAGES.map((page) => page.path)
    expect(new Set(paths).size).toBe(paths.length)
    for (const path of paths) expect(Object.keys(router.routesByPath)).toContain(path)
  })
  it('reach that page and not the one for addresses nobody has', () => {
    for (const { path, title } of PAGES) {
      expect(titleAt(path), path).toBe(title)
    }
    for (const path of ['/nobody', '/nobody/here', '/ops/nobody', '/ops/nobody/here']) {
      expect(titleAt(path), path).toBe('shell.missing.title')
    }
  })
  it('exist for every place of the menu, with the same permissions', () => {
    for (const place of [...PLACES, ...OPERATOR_PLACES]) {
      const page = PAGES.find((one) => one.path === place.to)
      expect(page, place.to).toBeDefined()
      expect(page?.needs ?? [], place.to).toEqual(place.needs ?? [])
    }
  })
})
