import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { codeName, codesOf } from '@/i18n/codes'
import { browserLocale } from '@/i18n/i18n'
import english from '@/i18n/en'
import chinese from '@/i18n/zh-CN'
import { problemText } from '@/i18n/problems'
import { Problem } from '@/api/problem'

function leaves(tree: object, path = ''): Map<string, string> {
  return new Map(Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[`${path}${key}`, value]] : [...leaves(value as object, `${path}${key}.`)]))
}
const variables = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]).sort()
const zh = leaves(chinese)
const en = leaves(english)

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    return entry.isDirectory() ? (['generated', 'i18n'].includes(entry.name) ? [] : sources(path)) : /\.tsx?$/.test(entry.name) ? [readFileSync(path, 'utf8')] : []
  })
}

describe('languages', () => {
  it('say the same things', () => { expect([...en.keys()].sort()).toEqual([...zh.keys()].sort()) })
  it('have no text that nothing shows', () => {
    const code = sources('src').join('\n')
    const quoted = new Set([...code.matchAll(/['"`]([a-z][\w]*(?:\.\w+)+)['"`]/g)].map((match) => match[1]))
    const begun = [...code.matchAll(/`([a-z][\w]*(?:\.\w+)*[._])\$\{/g)].map((match) => match[1] as string)
    // Codes, permissions and problems are named by the services.
    const named = ['codes.', 'permissions.', 'problems.', ...begun]
    const idle = [...zh.keys()].filter((key) => !quoted.has(key.replace(/_(one|other)$/, '')) && !quoted.has(key) && !named.some((start) => key.startsWith(start)))
    expect(idle).toEqual([])
  })
  it('name the same variables', () => {
    for (const [key, text] of zh) expect(variables(en.get(key) ?? ''), key).toEqual(variables(text))
  })
  it('leave nothing empty', () => { for (const text of [...zh.values(), ...en.values()]) expect(text.trim()).not.toBe('') })
  it('leave no Chinese in the code', () => {
    for (const text of sources('src')) {
      const code = text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '').replace(/门楣 Lintel|楼栋图|[、。¥¥,;]/g, '')
      if (/DIGITS/.test(text)) continue
      expect(code.match(/[\u4e00-\u9fff]+/g) ?? [], text.slice(0, 120)).toEqual([])
    }
  })
  it('begin with what the browser asks for, of those there are', () => {
    expect([['en-US', 'zh'], ['zh-TW'], ['fr', 'en-GB'], ['fr'], []].map((wanted) => browserLocale(wanted))).toEqual(['en', 'zh-CN', 'en', null, null])
  })
  it('never show a raw code', () => {
    expect(codeName('ticket_state', 'accepted')).toBe('已受理')
    expect(codeName('ticket_state', 'brand_new_state')).toBe('其他')
    expect(codesOf('severity')).toEqual(['general', 'complex', 'major', 'urgent'])
    expect(problemText(new Problem({ status: 409, code: 'never_heard_of' }))).toBe('当前状态不允许此操作')
    expect(problemText(new Problem({ status: 418, code: 'field' }))).toBe('部分内容不符合要求')
    expect(problemText(new Problem({ status: 422, code: 'promise_beyond_limit', latest: '2026-11-24T02:00:00Z' }))).toBe('承诺时间超过规定时限（最晚 2026/11/24 10:00）')
    expect(problemText(new Problem({ status: 409, code: 'price_in_the_past', latest: '2026-11-01' }))).toContain('（最晚 2026/11/01）')
  })
})
