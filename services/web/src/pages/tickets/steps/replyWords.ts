/** A reply is worded for its ticket: its number, the customer's form of address, and gaps whoever replies has to fill. */
const SLOT = /\{(no|customer)(?:\|([^{}]*))?\}/g
const FAMILY = /^(\p{Script=Han}{1,2})\*\*$/u

/** Nothing is sent with a gap that nobody has put into words. */
export const WITHOUT_GAP = /^[^〔〕]*$/

/** `address` null: nobody knows how the customer is called, and the words say what stands for it. */
export function worded(lines: readonly string[], no: string, address: string | null): string {
  return lines.join('\n').replace(SLOT, (_, slot: string, otherwise?: string) => (slot === 'no' ? no : address ?? otherwise ?? ''))
}

/** Of a name as it is shown masked. Only a Chinese one says which part of it is the family's. */
export function familyName(masked: string | null): string | null {
  return FAMILY.exec(masked ?? '')?.[1] ?? null
}
