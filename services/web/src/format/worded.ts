/** The company's words, made for whom they are said to: what is known stands in its place, what is not stays a gap. */
const SLOTS = ['no', 'customer', 'unit', 'community', 'phone', 'operator', 'matter', 'cause', 'result', 'promise'] as const
export type Slot = (typeof SLOTS)[number]
export type Known = Readonly<Partial<Record<Slot, string | null | undefined>>>

/** `{unit|你家}`: the value, or else what stands behind the bar. */
const SLOT = new RegExp(`\\{(${SLOTS.join('|')})(?:\\|([^{}]*))?\\}`, 'g')

export function worded(lines: readonly string[], known: Known): string {
  return lines.join('\n').replace(SLOT, (_, slot: Slot, otherwise?: string) => known[slot]?.trim().replace(/[。.；;，,]+$/, '') || (otherwise ?? ''))
}

/**
 * Whether one of the gaps of these words stands in a text: nothing is sent with it. Brackets of somebody's own are
 * theirs, for documents are numbered in them: 杭建〔2023〕12号.
 */
export function gapLeft(text: string, lines: readonly string[]): boolean {
  // A gap may be what stands where nothing is known: {cause|〔…〕}.
  const gaps = lines.join('\n').replace(SLOT, (_, _slot, otherwise?: string) => (otherwise?.includes('〔') ? otherwise : '\0')).match(/〔[^〔〕]*〕/g) ?? []
  const asWorded = (gap: string) => new RegExp(gap.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&').replaceAll('\0', '[^〔〕]*'))
  return gaps.some((gap) => asWorded(gap).test(text))
}
