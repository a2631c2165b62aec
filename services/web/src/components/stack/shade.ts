/** How a unit is coloured. Each step also has a mark or a number, so that the colour never stands alone. */
export type Mode = 'arrears' | 'tickets' | 'occupancy'
export const MODES: readonly Mode[] = ['arrears', 'tickets', 'occupancy']

export interface StackUnit {
  id: string
  number: string
  code: string
  occupancy: string
  /** what is overdue */
  arrears_cents: number
  /** billed, but not due yet */
  pending_cents: number
  open_tickets: number
}

export interface StackFloor { floor: number; units: readonly StackUnit[] }
export interface StackEntrance { id: string; code: string; floors: readonly StackFloor[] }

/** Steps of arrears in cents: a month, a quarter and a year of a usual flat. */
export const ARREARS_STEPS = [0, 20_000, 50_000, 100_000] as const

/** 0 is calm, 4 is the most pressing. */
export function shade(unit: StackUnit, mode: Mode): number {
  if (mode === 'tickets') return [0, 2, 3][unit.open_tickets] ?? 4
  if (mode === 'arrears') return unit.arrears_cents <= 0 ? 0 : 1 + ARREARS_STEPS.slice(1).filter((step) => unit.arrears_cents >= step).length
  return 0
}

const OCCUPANCY_SHADES: Record<string, string> = {
  occupied_owner: 'lived', occupied_lessee: 'let', renovating: 'works', delivered_vacant: 'vacant', vacant_registered: 'vacant',
  sold_not_delivered: 'sold', unsold: 'unsold',
}

export function occupancyShade(status: string): string {
  return OCCUPANCY_SHADES[status] ?? 'unsold'
}
