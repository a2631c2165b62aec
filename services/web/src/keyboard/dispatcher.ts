/**
 * From key presses to commands. Single letters are ignored while somebody types or an input method composes; chords,
 * function keys and Escape are not. The last mounted handler of a command wins, so a dialog goes before its page.
 */
import { useEffect, useLayoutEffect, useRef } from 'react'
import { SEQUENCES, type Binding, type Command } from './keymap'

/** Returning false lets the browser do what it would have done. */
type Handler = () => unknown
const handlers = new Map<Command, Handler[]>()
const SEQUENCE_TIME = 1_200

let pending: { steps: string[]; at: number } = { steps: [], at: 0 }

export function stepOf(event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>): string | null {
  if (event.altKey) return null
  if (event.ctrlKey || event.metaKey) return event.key.length === 1 ? `Ctrl+${event.key.toLowerCase()}` : `Ctrl+${event.key}`
  return event.key
}

export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.isContentEditable) return true
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true
  if (target.getAttribute('role') === 'combobox') return true
  return target instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'submit'].includes(target.type)
}

/** Enter on a focused link or button already means something. */
function isActivating(event: KeyboardEvent): boolean {
  return (event.key === 'Enter' || event.key === ' ') && event.target instanceof HTMLElement
    && event.target.closest('a, button, [role="button"], [role="menuitem"], [role="option"], [role="tab"]') !== null
}

export const DIALOGS = '.ant-modal-wrap:not([style*="display: none"]), .ant-drawer-open'
/** Lists and panels that Escape closes before anything else. */
const POPUPS = ['select-dropdown', 'dropdown', 'popover', 'picker-dropdown', 'cascader-dropdown']
  .map((name) => `.ant-${name}:not(.ant-${name}-hidden):not([style*="display: none"])`).join(', ')

function overlaid(): boolean {
  return document.querySelector(DIALOGS) !== null
}

/** What an Escape closes by itself. Looked for before anybody has handled the key: afterwards it may be gone. */
let closedByEscape = false

/** Before the focused field sees the key: Ctrl+Enter saves also where Enter alone would open a list. */
function foresee(event: KeyboardEvent): void {
  if (event.key === 'Escape') closedByEscape = overlaid() || document.querySelector(POPUPS) !== null
  if (stepOf(event) !== 'Ctrl+Enter') return
  dispatch(event)
  if (event.defaultPrevented) event.stopPropagation()
}

function find(step: string, now: number): Binding | null {
  const steps = now - pending.at < SEQUENCE_TIME ? [...pending.steps, step] : [step]
  const exact = SEQUENCES.find((sequence) => sequence.steps.join(' ') === steps.join(' '))
  if (exact) {
    pending = { steps: [], at: 0 }
    return exact.binding
  }
  const begun = SEQUENCES.some((sequence) => sequence.steps.length > steps.length
    && sequence.steps.slice(0, steps.length).join(' ') === steps.join(' '))
  pending = begun ? { steps, at: now } : { steps: [], at: 0 }
  if (!begun && steps.length > 1) return SEQUENCES.find((sequence) => sequence.steps.join(' ') === step)?.binding ?? null
  return null
}

export function dispatch(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing || event.keyCode === 229 || event.repeat && event.key.length > 1) return
  const step = stepOf(event)
  if (!step || ['Shift', 'Control', 'Meta'].includes(event.key)) return
  const chord = step.startsWith('Ctrl+')
  const plain = !chord && !/^F\d+$/.test(step) && step !== 'Escape'
  if (plain && (isTyping(event.target) || isActivating(event))) return
  const binding = find(step, event.timeStamp || performance.now())
  if (!binding) return
  // Behind an open dialog only what the dialog itself registered may act.
  const list = handlers.get(binding.command)
  const handler = list?.at(-1)
  const covered = plain ? overlaid() : step === 'Escape' && closedByEscape
  if (!handler || (covered && !modal.has(handler))) return
  if (handler() !== false) event.preventDefault()
}

const modal = new Set<Handler>()

export function register(command: Command, handler: Handler, insideDialog = false): () => void {
  const list = handlers.get(command) ?? []
  handlers.set(command, [...list, handler])
  if (insideDialog) modal.add(handler)
  return () => {
    handlers.set(command, (handlers.get(command) ?? []).filter((known) => known !== handler))
    modal.delete(handler)
  }
}

export function startKeyboard(): () => void {
  window.addEventListener('keydown', foresee, true)
  window.addEventListener('keydown', dispatch)
  return () => {
    window.removeEventListener('keydown', foresee, true)
    window.removeEventListener('keydown', dispatch)
  }
}

/** Binds commands while the component is mounted; a false or undefined handler binds nothing. */
export function useCommands(commands: Partial<Record<Command, Handler | false | undefined>>, insideDialog = false): void {
  const latest = useRef(commands)
  useEffect(() => { latest.current = commands })
  const bound = Object.entries(commands).filter(([, handler]) => handler).map(([command]) => command).sort().join()
  // Before it is seen: a key pressed the moment something stands there is meant for it.
  useLayoutEffect(() => {
    const undo = bound.split(',').filter(Boolean).map((command) => register(command as Command, () => {
      const handler = latest.current[command as Command]
      return handler ? handler() : false
    }, insideDialog))
    return () => { for (const stop of undo) stop() }
  }, [bound, insideDialog])
}
