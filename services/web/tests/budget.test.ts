import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'

const DIST = 'dist/assets'
const KB = 1024
const FIRST_LOAD = 500 * KB
const PAGE = 15 * KB
const packed = (file: string) => gzipSync(readFileSync(file), { level: 9 }).length

/** Runs on the build that `npm run build` left; a build older than the sources is none. */
const sources = (folder: string): number => Math.max(...readdirSync(folder, { withFileTypes: true }).map((entry) => {
  const path = `${folder}/${entry.name}`
  return entry.isDirectory() ? sources(path) : statSync(path).mtimeMs
}))
const built = existsSync('dist/index.html') && statSync('dist/index.html').mtimeMs > sources('src')

describe.runIf(built)('weight of the build', () => {
  const page = readFileSync('dist/index.html', 'utf8')
  it('lets the first load through in 500 kB', () => {
    const files = [...page.matchAll(/(?:src|href)="\/(assets\/[^"]+)"/g)].map((match) => `dist/${match[1] ?? ''}`)
    expect(files.length).toBeGreaterThan(2)
    expect(files.reduce((sum, file) => sum + packed(file), packed('dist/index.html'))).toBeLessThanOrEqual(FIRST_LOAD)
  })
  it('keeps each page within 15 kB', () => {
    const pages = readdirSync(DIST).filter((file) => /Page-[\w-]+\.js$/.test(file))
    expect(pages.length).toBeGreaterThan(20)
    for (const file of pages) expect(packed(`${DIST}/${file}`), file).toBeLessThanOrEqual(PAGE)
  })
  it('asks nobody else for anything', () => {
    for (const file of readdirSync(DIST).filter((name) => name.endsWith('.css'))) expect(readFileSync(`${DIST}/${file}`, 'utf8')).not.toMatch(/url\((?!["']?(?:\/|data:))|@import/)
    expect(page).not.toMatch(/(?:src|href)="https?:/)
    expect(page).not.toMatch(/<script(?![^>]*src=)/)
  })
})
