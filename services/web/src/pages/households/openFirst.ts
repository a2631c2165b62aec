import type { TicketPage } from '@/api/ticketing'
import { ENDED } from '../tickets/states'

/** Pages of tickets with the open ones before all others; the cursor says which of the two lists it belongs to. */
export async function openFirst(fetch: (open: boolean, cursor: string | null) => Promise<TicketPage>, cursor: string | null): Promise<TicketPage> {
  const [part, at] = cursor === null ? ['open', null] : [cursor.slice(0, 4), cursor.slice(5) || null]
  let open: TicketPage | null = null
  if (part === 'open') {
    open = await fetch(true, at)
    if (open.next_cursor) return { ...open, next_cursor: `open:${open.next_cursor}` }
  }
  let rest = await fetch(false, part === 'open' ? null : at)
  const ended = rest.items.filter(({ state }) => ENDED.includes(state))
  // A page full of open ones, which have been shown, is no end of the list.
  while (ended.length === 0 && rest.next_cursor) {
    rest = await fetch(false, rest.next_cursor)
    ended.push(...rest.items.filter(({ state }) => ENDED.includes(state)))
  }
  return { ...rest, items: [...(open?.items ?? []), ...ended], next_cursor: rest.next_cursor ? `rest:${rest.next_cursor}` : null }
}
