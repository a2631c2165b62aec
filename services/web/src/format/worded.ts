/** The company's words, made for whom they are said to: what is known stands in its place, what is not stays a gap. */
const SLOTS = ['no', 'customer', 'unit', 'community', 'phone', 'operator', 'matter', 'cause', 'result', 'promise'] as const
export type Slot = (typeof SLOTS)[number]
export type Known = Readonly<Partial<Record<Slot, string | null | undefined>>>

/** Words of the company's own files: who answers rewords them for the customer. */
const INTERNAL: readonly Slot[] = ['cause', 'result']
const HAN = /\p{Script=Han}/u
/** Where the company's words left them no gap, as they could be kept once: how the gap begins that they are put into. */
const REWORD = { han: '〔请改写', other: '〔to be reworded' }

/** `{unit|你家}`: the value, or else what stands behind the bar. */
const SLOT = new RegExp(`\\{(${SLOTS.join('|')})(?:\\|([^{}]*))?\\}`, 'g')

/** Whether what stands from `start` to `end` is part of a gap. */
const inGap = (text: string, start: number, end: number) =>
  text.lastIndexOf('〔', start) > text.lastIndexOf('〕', start) && /^[^〔〕]*〕/.test(text.slice(end))

/** What is known of the internal side is put into its gap, 〔请说明原因：接头老化〕, and the gap stays to be reworded. */
export function worded(lines: readonly string[], known: Known): string {
  const text = lines.join('\n')
  return text.replace(SLOT, (found: string, slot: Slot, otherwise: string | undefined, at: number) => {
    const value = known[slot]?.trim().replace(/[。.；;，,]+$/, '')
    if (!value) return otherwise ?? ''
    if (!INTERNAL.includes(slot) || inGap(text, at, at + found.length)) return value
    const gap = otherwise !== undefined && /〔[^〔〕]*〕/.test(otherwise) ? otherwise : `${HAN.test(text) ? REWORD.han : REWORD.other}〕`
    return gap.replace('〕', () => `${HAN.test(gap) ? '：' : ': '}${value}〕`)
  })
}

/**
 * Whether one of the gaps of these words stands in a text: nothing is sent with it. Brackets of somebody's own are
 * theirs, for documents are numbered in them: 杭建〔2023〕12号.
 */
export function gapLeft(text: string, lines: readonly string[]): boolean {
  // A gap may be what stands where nothing is known: {cause|〔…〕}; an internal one is a gap until its beginning is gone.
  const all = [...lines, ...Object.values(REWORD).map((begun) => `${begun}\x01〕`)].join('\n')
  const gaps = all.replace(SLOT, (_, slot: Slot, otherwise?: string) => (otherwise?.includes('〔') ? otherwise.replace('〕', INTERNAL.includes(slot) ? '\x01〕' : '〕') : '\0')).match(/〔[^〔〕]*〕/g) ?? []
  const asWorded = (gap: string) => new RegExp(gap.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&').replaceAll('\0', '[^〔〕]*').replace('\x01〕', '(?:〕|：|: )'))
  return gaps.some((gap) => asWorded(gap).test(text))
}
