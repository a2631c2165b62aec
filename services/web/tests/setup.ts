import { afterEach, beforeAll, vi } from 'vitest'
import { cleanup } from '@testing-library/react'
import { allWords, startLanguage } from '@/i18n/i18n'

beforeAll(async () => { await startLanguage('zh-CN'); await allWords() })

// happy-dom has no layout; what components ask of it is answered with something plain.
class NoObserver { observe() { return undefined } unobserve() { return undefined } disconnect() { return undefined } }
vi.stubGlobal('ResizeObserver', NoObserver)
vi.stubGlobal('IntersectionObserver', NoObserver)
window.matchMedia = (query: string) => ({ matches: false, media: query, onchange: null, addListener: () => undefined, removeListener: () => undefined, addEventListener: () => undefined, removeEventListener: () => undefined, dispatchEvent: () => false })

afterEach(() => {
  cleanup()
  sessionStorage.clear()
  localStorage.clear()
})
