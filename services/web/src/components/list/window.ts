/** What a list draws: of long ones only the rows in view (all have one height, two spacers stand for the rest), no column narrower than its head, and no more columns side by side than there is room for. */
export const VIRTUAL_FROM = 200
export const OVERSCAN = 8

export interface Span { first: number; last: number; above: number; below: number }

export function visibleSpan(count: number, rowHeight: number, scrollTop: number, viewport: number): Span {
  if (count <= VIRTUAL_FROM) return { first: 0, last: count, above: 0, below: 0 }
  const first = Math.min(Math.max(0, Math.floor(scrollTop / rowHeight) - OVERSCAN), count)
  const last = Math.min(count, Math.ceil((scrollTop + viewport) / rowHeight) + OVERSCAN)
  return { first, last, above: first * rowHeight, below: (count - last) * rowHeight }
}

const PADDING = 26
const CARETS = 16
const [WIDE, NARROW] = [14, 9.4]

/** The width a column asks for, or what its head needs: heads are longer in English than what stands below them. */
export function widthOf({ title, width, sortable, second }: { title: string; width?: number; sortable?: boolean; second?: { title: string; width?: number } }): number | undefined {
  if (width === undefined) return undefined
  const head = [...title].reduce((sum, letter) => sum + (letter > '\u2e80' ? WIDE : NARROW), PADDING + (sortable ? CARETS : 0))
  return Math.max(width, Math.ceil(head), ...(second ? [widthOf(second) ?? 0] : []))
}

const ARROW = 46
const LETTER = 7.9

/** The width a filter asks for, or what its own name needs while nothing is chosen. */
export const filterWidth = (label: string, width: number): number => Math.max(width, Math.ceil([...label].reduce((sum, letter) => sum + (letter > '\u2e80' ? WIDE : LETTER), ARROW)))

/** Columns that are never cut off are as wide as the longest of their texts. */
export function wholly<Row, C extends { width?: number; exact?: boolean; text?: (row: Row) => string }>(columns: readonly C[], rows: readonly Row[]): readonly C[] {
  return columns.map((column) => {
    if (!column.exact || !column.text) return column
    const { text, width = 0 } = column
    const longest = rows.reduce((most, row) => Math.max(most, text(row).length), 0)
    return { ...column, width: Math.max(width, Math.ceil(longest * NARROW) + PADDING) }
  })
}

/** Of a column that takes what the others leave: a subject has to stay readable. */
const LEAST = 160
export const TICK = 44

interface Sized { title: string; key?: string; width?: number; sortable?: boolean; roomy?: boolean; beneath?: string; second?: Sized }

/** What columns need together, with the column of ticks when rows can be chosen. */
export const widthOfAll = (columns: readonly Sized[], ticks: boolean): number => columns.reduce((sum, column) => sum + (widthOf(column) ?? LEAST), ticks ? TICK : 0)

/** The one whose cells a column stands in as second line: it is there, and has room for it. */
const hostOf = <C extends Sized & { second?: C }>(column: C, columns: readonly C[]) =>
  column.beneath === undefined ? undefined : columns.find((one) => one.key === column.beneath && !one.second)

/**
 * The columns that stand side by side in `room` pixels: roomy ones leave until they do, the last first. One that names a column
 * `beneath` which it can stand becomes the second line of that column's cells instead. Before it is measured (0) there is room
 * for all. `chosen`: keys of those somebody wants to see, so one leaves for such a second line alone, and never with its own;
 * nor does what has one of them beneath it. The list is then rather wider than its room.
 */
export function fitting<C extends Sized & { second?: C }>(columns: readonly C[], room: number, ticks: boolean, chosen: readonly string[] = []): readonly C[] {
  if (room === 0 || widthOfAll(columns, ticks) <= room) return columns
  const kept = (column: Sized) => column.key !== undefined && chosen.includes(column.key)
  const mayGo = (column: C) => !kept(column) && !(column.second && kept(column.second))
  const last = columns.findLastIndex((column) => column.roomy === true && (mayGo(column) || (!column.second && hostOf(column, columns) !== undefined)))
  const gone = columns[last]
  if (!gone) return columns
  const host = hostOf(gone, columns)
  const taken = columns.map((column) => (column === host ? { ...column, second: gone } : column))
  return fitting(taken.filter((_, index) => index !== last), room, ticks, chosen)
}
