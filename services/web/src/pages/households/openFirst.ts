import type { TicketPage } from '@/api/ticketing'

/** Pages of tickets with the open ones before all others; the cursor says which of the two lists it belongs to. */
export async function openFirst(fetch: (part: 'open' | 'ended', cursor: string | null) => Promise<TicketPage>, cursor: string | null): Promise<TicketPage> {
  const [part, at] = cursor === null ? ['open', null] : [cursor.slice(0, cursor.indexOf(':')), cursor.slice(cursor.indexOf(':') + 1) || null]
  const open = part === 'open' ? await fetch('open', at) : null
  if (open?.next_cursor) return { ...open, next_cursor: `open:${open.next_cursor}` }
  const ended = await fetch('ended', open ? null : at)
  return { ...ended, items: [...(open?.items ?? []), ...ended.items], next_cursor: ended.next_cursor ? `ended:${ended.next_cursor}` : null }
}
