import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { register, startKeyboard } from '@/keyboard/dispatcher'
import { KEYMAP, SEQUENCES } from '@/keyboard/keymap'
import chinese from '@/i18n/zh-CN'

let undo: (() => void)[] = []
const press = (key: string, init: KeyboardEventInit = {}, target: EventTarget = document.body) =>
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init }))

beforeEach(() => { undo = [startKeyboard()] })
afterEach(() => { for (const stop of undo) stop(); document.body.innerHTML = '' })

describe('keyboard', () => {
  it('binds every combination once', () => {
    const all = SEQUENCES.map((sequence) => sequence.steps.join(' '))
    expect(new Set(all).size).toBe(all.length)
    for (const sequence of SEQUENCES) expect(all.some((other) => other.startsWith(`${sequence.steps.join(' ')} `))).toBe(false)
  })
  it('has a label for every command', () => {
    for (const binding of KEYMAP) {
      const text = binding.label.split('.').reduce<unknown>((tree, part) => (tree as Record<string, unknown> | undefined)?.[part], chinese)
      expect(text, binding.label).toBeTypeOf('string')
    }
  })
  it('runs sequences, chords and single keys', () => {
    const tickets = vi.fn(); const search = vi.fn(); const next = vi.fn()
    undo.push(register('go.tickets', tickets), register('search', search), register('next', next))
    press('g'); press('t'); press('k', { ctrlKey: true }); press('j')
    expect([tickets, search, next].map((spy) => spy.mock.calls.length)).toEqual([1, 1, 1])
  })
  it('leaves single keys alone while somebody types or composes', () => {
    const next = vi.fn(); const save = vi.fn(); const caller = vi.fn()
    undo.push(register('next', next), register('save', save), register('caller', caller))
    const input = document.body.appendChild(document.createElement('input'))
    press('j', {}, input)
    press('j', { isComposing: true })
    expect(next).not.toHaveBeenCalled()
    press('Enter', { ctrlKey: true }, input)
    press('F2', {}, input)
    expect(save).toHaveBeenCalledTimes(1)
    expect(caller).toHaveBeenCalledTimes(1)
  })
  it('gives the last one mounted the key, and the first one back', () => {
    const page = vi.fn(); const dialog = vi.fn()
    undo.push(register('save', page))
    const leave = register('save', dialog, true)
    press('Enter', { ctrlKey: true })
    leave()
    press('Enter', { ctrlKey: true })
    expect([page.mock.calls.length, dialog.mock.calls.length]).toEqual([1, 1])
  })
  it('lets Escape close what is open before it leaves the page', async () => {
    const close = vi.fn()
    undo.push(register('close', close))
    const input = document.body.appendChild(document.createElement('input'))
    for (const name of ['ant-select-dropdown', 'ant-dropdown', 'ant-popover', 'ant-picker-dropdown', 'ant-modal-wrap', 'ant-drawer-open']) {
      const popup = document.body.appendChild(document.createElement('div'))
      popup.className = name
      // The widget handles the key first and is gone by the time the page hears of it.
      input.onkeydown = () => { popup.remove() }
      press('Escape', {}, input)
      expect(close, name).not.toHaveBeenCalled()
    }
    const hidden = document.body.appendChild(document.createElement('div'))
    hidden.className = 'ant-select-dropdown ant-select-dropdown-hidden'
    press('Escape', {}, input)
    expect(close).toHaveBeenCalledTimes(1)
  })
  it('saves with Ctrl+Enter also from a list that opens with Enter', () => {
    const save = vi.fn()
    const opened = vi.fn((event: KeyboardEvent) => { event.preventDefault() })
    undo.push(register('save', save))
    const list = document.body.appendChild(document.createElement('div'))
    list.addEventListener('keydown', opened)
    press('Enter', { ctrlKey: true }, list)
    expect([save.mock.calls.length, opened.mock.calls.length]).toEqual([1, 0])
    press('Enter', {}, list)
    expect(opened).toHaveBeenCalledTimes(1)
  })
  it('does not press Enter twice on a link', () => {
    const open = vi.fn()
    undo.push(register('open', open))
    press('Enter', {}, document.body.appendChild(document.createElement('button')))
    expect(open).not.toHaveBeenCalled()
    press('Enter')
    expect(open).toHaveBeenCalledTimes(1)
  })
})
