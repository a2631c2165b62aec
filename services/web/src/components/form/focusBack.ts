/** Where the keyboard was before a dialog took it. A menu that led there is gone by then: its button is meant. */
const PASSING = '[role=dialog], .ant-dropdown, .ant-select-dropdown, .ant-picker-dropdown, .ant-popover'

let before: HTMLElement | null = null

if (typeof document !== 'undefined') {
  document.addEventListener('focusin', ({ target }) => { if (target instanceof HTMLElement && !target.closest(PASSING)) before = target })
}

/** A dialog has gone: the focus it leaves to nobody goes back to what opened it. */
export function focusBack(): void {
  setTimeout(() => {
    const nowhere = document.activeElement === null || document.activeElement === document.body
    if (nowhere && before?.isConnected) before.focus()
  })
}
