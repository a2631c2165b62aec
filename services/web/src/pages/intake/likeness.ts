/** Whether two short descriptions may be about the same thing: two Chinese characters in a row, or one word, in common. */
const HAN = /\p{Script=Han}+/gu
const WORD = /[\p{Letter}\p{Number}]{3,}/gu

function parts(text: string): Set<string> {
  const pairs = (text.match(HAN) ?? []).flatMap((run) => Array.from({ length: run.length - 1 }, (_, at) => run.slice(at, at + 2)))
  const words = text.toLowerCase().replace(HAN, ' ').match(WORD) ?? []
  return new Set([...pairs, ...words])
}

export function alike(one: string, other: string): boolean {
  const known = parts(one)
  return [...parts(other)].some((part) => known.has(part))
}

/** What fails as a whole is said in many words: 停水, 没水, 水压低. Water, electricity, lift, gas,
 * heating, network; a lift is no electricity. */
const SUPPLIES = [...'\u6c34\u7535\u68af\u6c14\u6696\u7f51']
const LIFT = ['\u7535\u68af', '\u68af'] as const

/** Whether a matter may come of an incident, by the titles of both. */
export function mayComeOf(incident: string, matter: string): boolean {
  const [one, other] = [incident, matter].map((text) => text.replaceAll(...LIFT)) as [string, string]
  return alike(one, other) || SUPPLIES.some((sign) => one.includes(sign) && other.includes(sign))
}

interface Matter { class_l1: string | null; title: string }

/** The same class, or words in common. */
export function similar<Row extends Matter>(rows: readonly Row[], matter: Matter): Row[] {
  return rows.filter((row) => (matter.class_l1 !== null && row.class_l1 === matter.class_l1) || alike(row.title, matter.title))
}
