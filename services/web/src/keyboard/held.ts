/**
 * What is typed between the moment something is opened and the moment its first field can take it: a dialog whose part of
 * the program is still being loaded, a finder that is still being drawn. It is kept, and stands in the field once that has
 * the focus. What an input method composes cannot be kept: it needs a field from its first key on.
 */
import { DIALOGS, isTyping } from './dispatcher'

const OVERLAY = '.ant-modal-wrap, .ant-drawer'
/** Milliseconds: what has not opened by then does not open. */
const PATIENCE = 5_000
/** What is drawn with nothing to type in stays so: it was looked at that often, that many milliseconds apart. */
const [LOOKS, BETWEEN] = [5, 100]
/** Stands where the content of a dialog is still on its way. */
const ON_ITS_WAY = '.ant-skeleton, .ant-spin'
/** Keys that change what the others write, and end nothing. */
const MODIFIERS = ['Shift', 'CapsLock', 'Unidentified']

type Field = HTMLInputElement | HTMLTextAreaElement

let end: (() => void) | null = null
/** Parts of the program that are being loaded. */
let loading = 0

function within(target: EventTarget | null): Field | null {
  const field = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement ? target : null
  return field && isTyping(field) && field.closest(OVERLAY) ? field : null
}

/** As if it had been typed there. */
function give(field: Field, text: string): void {
  if (text === '' || field.readOnly || field.disabled) return
  const proto = field instanceof HTMLTextAreaElement ? HTMLTextAreaElement.prototype : HTMLInputElement.prototype
  Object.getOwnPropertyDescriptor(proto, 'value')?.set?.call(field, field.value + text)
  field.dispatchEvent(new Event('input', { bubbles: true }))
}

/** Whether a field may still come, or is there and about to have the focus. */
function mayBeTyped(): boolean {
  return loading > 0 || [...document.querySelectorAll(DIALOGS)].some((dialog) =>
    dialog.querySelector(ON_ITS_WAY) !== null || [...dialog.querySelectorAll('input, textarea')].some((field) => isTyping(field) && !field.matches(':disabled, [readonly], [type=file]')))
}

/** Nothing opens any more: what was typed for it is nobody's, and the next key is whose field has it. */
export function releaseKeys(): void {
  end?.()
}

/** As `holdKeys`, and until the function it returns is called the dialog is not even drawn. */
export function holdWhileLoading(): () => void {
  loading += 1
  holdKeys()
  return () => { loading -= 1 }
}

/** Something is being opened: begins to keep keys, until a field of it has the focus or somebody does something else. */
export function holdKeys(): void {
  if (end || within(document.activeElement)) return
  const before = document.activeElement
  let held = ''
  const stop = () => {
    clearTimeout(late)
    clearInterval(looking)
    window.removeEventListener('keydown', keep, true)
    window.removeEventListener('focusin', arrive, true)
    window.removeEventListener('pointerdown', stop, true)
    end = null
  }
  const keep = (event: KeyboardEvent) => {
    const { key, target } = event
    const elsewhere = target !== before && (isTyping(target) || (target instanceof HTMLElement && target.matches('input, button') && target.closest(OVERLAY)))
    if (MODIFIERS.includes(key)) return
    if (elsewhere || event.isComposing || event.keyCode === 229 || event.ctrlKey || event.metaKey || event.altKey || (key.length > 1 && key !== 'Backspace')) { stop(); return }
    held = key === 'Backspace' ? held.slice(0, -1) : held + key
    event.preventDefault()
    event.stopImmediatePropagation()
  }
  const arrive = ({ target }: FocusEvent) => {
    const field = within(target)
    if (!field) return
    stop()
    // Not while it is still being drawn.
    queueMicrotask(() => { give(field, held) })
  }
  const late = setTimeout(stop, PATIENCE)
  let looks = 0
  const looking = setInterval(() => {
    looks = mayBeTyped() ? 0 : looks + 1
    if (looks >= LOOKS) stop()
  }, BETWEEN)
  end = stop
  window.addEventListener('keydown', keep, true)
  window.addEventListener('focusin', arrive, true)
  window.addEventListener('pointerdown', stop, true)
}
