/**
 * The only list of keys. The dispatcher binds from it and the `?` sheet is drawn from it, so they cannot differ.
 * A command without a handler on the present page does nothing.
 */
export type Command =
  | 'search' | 'sheet' | 'caller' | 'close' | 'save'
  | 'go.home' | 'go.inbox' | 'go.tickets' | 'go.board' | 'go.estate' | 'go.bills' | 'go.cashier' | 'go.staff'
  | 'new' | 'next' | 'previous' | 'open' | 'select' | 'edit' | 'assign' | 'status'
  | 'print' | 'pay' | 'unit' | 'reply' | 'transfer' | 'hang_up' | 'switch_call' | 'mode1' | 'mode2' | 'mode3' | 'mode4' | 'mode5' | 'mode6' | 'mode7' | 'mode8'

export type Group = 'everywhere' | 'go' | 'list' | 'record' | 'page'

export interface Binding {
  command: Command
  /** Keys in order ("g h"), alternatives separated by " | ". */
  keys: string
  group: Group
  /** i18n key of the label. */
  label: string
  /** Works inside fields too: function keys, Escape and chords. */
  always?: boolean
}

export const KEYMAP: readonly Binding[] = [
  { command: 'search', keys: '/ | Ctrl+k', group: 'everywhere', label: 'shell.keys.search' },
  { command: 'sheet', keys: '?', group: 'everywhere', label: 'shell.keys.sheet' },
  { command: 'caller', keys: 'F2', group: 'everywhere', label: 'shell.keys.caller', always: true },
  { command: 'close', keys: 'Escape', group: 'everywhere', label: 'shell.keys.close', always: true },
  { command: 'save', keys: 'Ctrl+Enter', group: 'record', label: 'shell.keys.save', always: true },
  { command: 'go.home', keys: 'g h', group: 'go', label: 'shell.menu.home' },
  { command: 'go.inbox', keys: 'g i', group: 'go', label: 'shell.menu.inbox' },
  { command: 'go.tickets', keys: 'g t', group: 'go', label: 'shell.menu.tickets' },
  { command: 'go.board', keys: 'g b', group: 'go', label: 'shell.menu.board' },
  { command: 'go.estate', keys: 'g e', group: 'go', label: 'shell.menu.estate' },
  { command: 'go.bills', keys: 'g m', group: 'go', label: 'shell.menu.bills' },
  { command: 'go.cashier', keys: 'g c', group: 'go', label: 'shell.menu.cashier' },
  { command: 'go.staff', keys: 'g s', group: 'go', label: 'shell.menu.staff' },
  { command: 'new', keys: 'n', group: 'list', label: 'shell.keys.new' },
  { command: 'next', keys: 'j', group: 'list', label: 'shell.keys.next' },
  { command: 'previous', keys: 'k', group: 'list', label: 'shell.keys.previous' },
  { command: 'open', keys: 'Enter', group: 'list', label: 'shell.keys.open' },
  { command: 'select', keys: 'x', group: 'list', label: 'shell.keys.select' },
  { command: 'edit', keys: 'e', group: 'record', label: 'shell.keys.edit' },
  { command: 'assign', keys: 'a', group: 'record', label: 'shell.keys.assign' },
  { command: 'status', keys: 's', group: 'record', label: 'shell.keys.status' },
  { command: 'print', keys: 'p | F9', group: 'page', label: 'shell.keys.print' },
  { command: 'unit', keys: 'F6', group: 'page', label: 'shell.keys.unit', always: true },
  { command: 'pay', keys: 'F8', group: 'page', label: 'shell.keys.pay', always: true },
  { command: 'reply', keys: 'r', group: 'page', label: 'shell.keys.reply' },
  { command: 'transfer', keys: 't', group: 'page', label: 'shell.keys.transfer' },
  { command: 'hang_up', keys: 'F4', group: 'page', label: 'shell.keys.hang_up', always: true },
  { command: 'switch_call', keys: 'F7', group: 'page', label: 'shell.keys.switch_call', always: true },
  { command: 'mode1', keys: '1', group: 'page', label: 'shell.keys.mode1' },
  { command: 'mode2', keys: '2', group: 'page', label: 'shell.keys.mode2' },
  { command: 'mode3', keys: '3', group: 'page', label: 'shell.keys.mode3' },
  { command: 'mode4', keys: '4', group: 'page', label: 'shell.keys.mode4' },
  { command: 'mode5', keys: '5', group: 'page', label: 'shell.keys.mode5' },
  { command: 'mode6', keys: '6', group: 'page', label: 'shell.keys.mode6' },
  { command: 'mode7', keys: '7', group: 'page', label: 'shell.keys.mode7' },
  { command: 'mode8', keys: '8', group: 'page', label: 'shell.keys.mode8' },
]

export const SEQUENCES = KEYMAP.flatMap((binding) =>
  binding.keys.split(' | ').map((keys) => ({ binding, steps: keys.split(' ') })))
