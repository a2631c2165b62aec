/** Which rows of a long list are drawn. All rows have one height, so two spacers stand for the rest. */
export const VIRTUAL_FROM = 200
export const OVERSCAN = 8

export interface Span { first: number; last: number; above: number; below: number }

export function visibleSpan(count: number, rowHeight: number, scrollTop: number, viewport: number): Span {
  if (count <= VIRTUAL_FROM) return { first: 0, last: count, above: 0, below: 0 }
  const first = Math.min(Math.max(0, Math.floor(scrollTop / rowHeight) - OVERSCAN), count)
  const last = Math.min(count, Math.ceil((scrollTop + viewport) / rowHeight) + OVERSCAN)
  return { first, last, above: first * rowHeight, below: (count - last) * rowHeight }
}
