/** A reply is worded for its ticket: its number, the customer's form of address, and gaps whoever replies has to fill. */
const SLOT = /\{(no|customer)(?:\|([^{}]*))?\}/g
const FAMILY = /^(\p{Script=Han}{1,2})\*\*$/u

/** `address` null: nobody knows how the customer is called, and the words say what stands for it. */
export function worded(lines: readonly string[], no: string, address: string | null): string {
  return lines.join('\n').replace(SLOT, (_, slot: string, otherwise?: string) => (slot === 'no' ? no : address ?? otherwise ?? ''))
}

/**
 * Whether one of the gaps of these words stands in a text: nothing is sent with it. Brackets of somebody's own are
 * theirs, for documents are numbered in them: 杭建〔2023〕12号.
 */
export function gapLeft(text: string, lines: readonly string[]): boolean {
  const gaps = lines.join('\n').replace(SLOT, '\0').match(/〔[^〔〕]*〕/g) ?? []
  const asWorded = (gap: string) => new RegExp(gap.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&').replaceAll('\0', '[^〔〕]*'))
  return gaps.some((gap) => asWorded(gap).test(text))
}

/** Of a name as it is shown masked. Only a Chinese one says which part of it is the family's. */
export function familyName(masked: string | null): string | null {
  return FAMILY.exec(masked ?? '')?.[1] ?? null
}
