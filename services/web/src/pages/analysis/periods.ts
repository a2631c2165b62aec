/** The periods reports are read for; both days are included: YYYY-MM-DD. */
export interface Period { since: string; until: string }
export type Span = 'quarter' | 'last_quarter'

const day = (at: Date) => `${at.getFullYear()}-${String(at.getMonth() + 1).padStart(2, '0')}-${String(at.getDate()).padStart(2, '0')}`

export function periodOf(span: Span, today: Date): Period {
  const first = Math.floor(today.getMonth() / 3) * 3 - (span === 'last_quarter' ? 3 : 0)
  return { since: day(new Date(today.getFullYear(), first, 1)), until: day(new Date(today.getFullYear(), first + 3, 0)) }
}
