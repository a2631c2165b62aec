/** Pages before the sign-in speak with the words of the first load alone: whatever they are made of asks for no others. */
import { existsSync, readFileSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import first from '@/i18n/zh-CN/first'
import { PAGES } from '@/pages'

const ENDS = ['', '.ts', '.tsx', '/index.ts']
const fileOf = (path: string) => ENDS.map((end) => path + end).find((one) => /\.tsx?$/.test(one) && existsSync(one) && statSync(one).isFile())

/** The files a file takes in at once, and all that those take in; what is loaded later brings its own words. */
function madeOf(file: string, known = new Set<string>()): Set<string> {
  if (known.has(file)) return known
  known.add(file)
  for (const [, from] of readFileSync(file, 'utf8').matchAll(/^(?:import|export) (?!type )[^'"]*from '([^']+)'/gm)) {
    const path = from?.startsWith('@/') ? resolve('src', from.slice(2)) : from?.startsWith('.') ? resolve(dirname(file), from) : undefined
    const found = path && fileOf(path)
    if (found) madeOf(found, known)
  }
  return known
}

const early = PAGES.filter((page) => page.early).map((page) => fileOf(resolve('src/pages', /import\w*\(\s*['"]([^'"]+)['"]\)/.exec(page.load.toString())?.[1]?.replace(/^\/src\/pages\//, './') ?? '')) ?? page.path)

describe('words of the first load', () => {
  it('are all that pages before the sign-in ask for', () => {
    expect(early.length).toBeGreaterThan(5)
    const files = [...early, 'src/shell/EntryFrame.tsx', 'src/shell/UnknownHost.tsx', 'src/shell/Faults.tsx', 'src/shell/Root.tsx'].map((file) => resolve(file))
    for (const file of new Set(files.flatMap((one) => [...madeOf(one)])))
      for (const [, area] of readFileSync(file, 'utf8').matchAll(/\bt\('([a-z_]+)\.[a-z]/g)) expect(Object.keys(first), `${file}: ${area ?? ''}`).toContain(area)
  })
})
