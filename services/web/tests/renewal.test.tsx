import { screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { keepDraft, readDraft } from '@/api/draft'
import { isLostPart, renewed, wasRenewed } from '@/api/renewal'
import { PageFault } from '@/shell/Faults'
import { show } from './page'

const shell = (entry: string) => `<!doctype html><html><head><script type="module" src="/assets/${entry}.js"></script></head><body></body></html>`
const GONE = new TypeError('Failed to fetch dynamically imported module: http://acme.test/assets/StepDialog-old.js')

/** The page came from one build, the server now has another; null: it does not answer. */
function builds(mine: string, theirs: string | null) {
  document.head.querySelectorAll('script').forEach((script) => { script.remove() })
  // So put in, nothing is loaded from there: only the address matters.
  document.head.insertAdjacentHTML('beforeend', `<script type="module" src="/assets/${mine}.js"></script>`)
  vi.stubGlobal('fetch', vi.fn(() => (theirs === null ? Promise.reject(new TypeError('Failed to fetch')) : Promise.resolve(new Response(shell(theirs))))))
}

describe('a page from a build that was replaced', () => {
  beforeEach(() => { sessionStorage.clear() })
  afterEach(() => { document.head.querySelectorAll('script').forEach((script) => { script.remove() }); vi.unstubAllGlobals(); vi.restoreAllMocks() })

  it('knows in every browser that a part did not come', () => {
    for (const said of ['Failed to fetch dynamically imported module: x', 'error loading dynamically imported module: x', 'Importing a module script failed.', 'Unable to preload CSS for /assets/x.css'])
      expect(isLostPart(new TypeError(said)), said).toBe(true)
    expect(isLostPart(new TypeError('x is undefined'))).toBe(false)
  })

  it('loads the document anew once for each build, and keeps what was typed', async () => {
    keepDraft('step', { text: '已到场' })
    const reload = vi.fn()
    builds('old', 'new')
    expect(await renewed(reload)).toBe(true)
    // The document came back as it was: no second time.
    expect(await renewed(reload)).toBe(false)
    expect(reload).toHaveBeenCalledTimes(1)
    builds('old', 'newer')
    expect(await renewed(reload)).toBe(true)
    expect(readDraft('step')).toEqual({ text: '已到场' })
  })

  it('stays where the server has no other build or does not answer', async () => {
    const reload = vi.fn()
    builds('old', 'old')
    expect(await renewed(reload)).toBe(false)
    builds('old', null)
    expect(await renewed(reload)).toBe(false)
    expect(reload).not.toHaveBeenCalled()
  })

  it('says so once after it came', async () => {
    builds('old', 'new')
    expect(wasRenewed()).toBe(false)
    await renewed(() => undefined)
    expect(wasRenewed()).toBe(false)
    builds('new', 'new')
    expect(wasRenewed()).toBe(true)
    expect(wasRenewed()).toBe(false)
  })

  it('says that there is a new version and loads it', async () => {
    builds('old', 'new')
    const reload = vi.spyOn(window.location, 'reload').mockImplementation(() => undefined)
    await show(() => <PageFault error={GONE} reset={() => undefined} />)
    expect(await screen.findByRole('heading', { name: '系统有新版本' })).toBeTruthy()
    await waitFor(() => { expect(reload).toHaveBeenCalledTimes(1) })
    expect(screen.queryByRole('button', { name: '重试' })).toBeNull()
  })

  it('asks where it is the connection, for trying again in place helps nothing', async () => {
    builds('old', null)
    const reload = vi.spyOn(window.location, 'reload').mockImplementation(() => undefined)
    await show(() => <PageFault error={GONE} reset={() => undefined} />)
    const again = await screen.findByRole('button', { name: '重新载入' })
    expect(reload).not.toHaveBeenCalled()
    again.click()
    expect(reload).toHaveBeenCalledTimes(1)
  })
})
