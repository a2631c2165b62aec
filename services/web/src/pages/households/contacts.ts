/**
 * One order of time over several services: each gives its own pages, the latest first, and only what no later page can
 * precede is shown. A service that fails is left out and named; it spoils nothing for the others.
 */
export const KINDS = ['call', 'ticket', 'visit', 'message', 'payment'] as const
export type Kind = (typeof KINDS)[number]

export interface Contact<Row = unknown> { kind: Kind; id: string; at: string; row: Row }
export interface Source { kind: Kind; page: (cursor: string | null, signal?: AbortSignal) => Promise<{ items: Contact[]; next_cursor: string | null | undefined }> }
/** How far everybody has been read: a source without a cursor has been read to its end. */
export interface Reached { after: string | null; cursors: Partial<Record<Kind, string | null>> }
interface Given { kind: Kind; cursor: string | null; next: string | null; items: { item: Contact; key: string }[] }
interface Failed { kind: Kind; error: unknown }
export interface ContactPage { items: Contact[]; next: Reached | null; failed: Kind[] }

/** Sorts as the time does, to the microsecond; ids decide between equals, as they do at the services. */
export function order({ at, kind, id }: Pick<Contact, 'at' | 'kind' | 'id'>): string {
  const [whole = '', fraction = ''] = at.replace(/Z$/, '').split('.')
  return `${whole}.${fraction.padEnd(6, '0')} ${kind} ${id}`
}

/** Milliseconds the others are given once one has answered: a service that is down is asked again for longer than that. */
const GRACE = 3_000

/** What everybody answered; who is late counts as failed, as nobody waits for them. */
async function patiently(asking: readonly { kind: Kind; answer: Promise<Given | Failed> }[], grace: number): Promise<(Given | Failed)[]> {
  const first = Promise.any(asking.map(async ({ answer }) => { const one = await answer; if ('error' in one) throw one.error; return one }))
  const over = first.then(() => new Promise((resolve) => { setTimeout(resolve, grace) }), () => undefined)
  return Promise.all(asking.map(async ({ kind, answer }) => Promise.race([answer, over.then((): Failed => ({ kind, error: new Error('late') }))])))
}

/** The next contacts. Raises what the first source says when all of them fail. */
export async function nextContacts(sources: readonly Source[], from: Reached | null, signal?: AbortSignal, grace = GRACE): Promise<ContactPage> {
  const asked = sources.filter(({ kind }) => from === null || kind in from.cursors)
  const ask = async (source: Source): Promise<Given | Failed> => {
    const cursor = from?.cursors[source.kind] ?? null
    try {
      const { items, next_cursor } = await source.page(cursor, signal)
      return { kind: source.kind, cursor, next: next_cursor ?? null, items: items.map((item) => ({ item, key: order(item) })) }
    } catch (error) {
      return { kind: source.kind, error }
    }
  }
  const answers = await patiently(asked.map((source) => ({ kind: source.kind, answer: ask(source) })), grace)
  const failed = answers.filter((answer): answer is Failed => 'error' in answer)
  const given = answers.filter((answer): answer is Given => !('error' in answer))
  if (given.length === 0 && failed[0]) throw failed[0].error
  const after = from?.after ?? null
  // Whoever has more may yet tell of anything before the last thing it told.
  const bounds = given.map(({ next, items }) => (next ? items.at(-1)?.key ?? null : null)).filter((key) => key !== null)
  const bound = bounds.reduce<string | null>((latest, key) => (latest === null || key > latest ? key : latest), null)
  const shown = given.flatMap(({ items }) => items).filter(({ key }) => (after === null || key < after) && (bound === null || key >= bound)).sort((one, other) => (one.key < other.key ? 1 : -1))
  const cursors: Reached['cursors'] = {}
  for (const { kind, cursor, next, items } of given) {
    const last = items.at(-1)?.key
    const read = last === undefined || bound === null || last >= bound
    if (!read) cursors[kind] = cursor
    else if (next) cursors[kind] = next
  }
  const more = Object.keys(cursors).length > 0
  return { items: shown.map(({ item }) => item), next: more ? { after: shown.at(-1)?.key ?? after, cursors } : null, failed: failed.map(({ kind }) => kind) }
}
