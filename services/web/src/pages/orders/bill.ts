/** What a work order comes to while it is written down, and what the requester agreed to. */
import { lineCents } from '@/format/quantity'

/** Cents nobody estimates or works for: a slip of the keyboard. */
export const HIGHEST = 100_000_000

export interface Used { name?: string; quantity?: string | null; unit?: string; unit_price?: string | null }

/** Cents of labour and of every line that is complete. */
export function totalOf(labour: number | null | undefined, material: readonly (Used | undefined)[] = []): number {
  const parts = material.map((line) => lineCents(line?.quantity ?? '', line?.unit_price ?? '') ?? 0)
  return parts.reduce((sum, part) => sum + part, labour && !Number.isNaN(labour) ? labour : 0)
}

/** Paid work that comes to more than was agreed: the requester has to be asked again. */
export const exceeds = (total: number, agreed: number | null | undefined): boolean => agreed !== null && agreed !== undefined && total > agreed
