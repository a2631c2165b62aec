import { useQueries, useQuery } from '@tanstack/react-query'
import { ticketRouting } from '@/api/routing'
import { useMay } from '@/shell/session'

/**
 * Whom a case is about: by what it says itself, and by what it repeats, follows or leads. They have no part in it, so none
 * is offered to them; nobody is asked for while `asked` is false.
 */
export function useAccused(ticket: string | null, complained: string | null, asked = true): readonly string[] {
  const mayRead = useMay('ticketing.ticket.read')
  const found = useQuery({ ...ticketRouting(ticket ?? ''), enabled: asked && mayRead && ticket !== null }).data
  return [...(complained === null ? [] : [complained]), ...(found?.accused ?? [])]
}

/** The same of several at once: whom any of them is about. */
export function useAccusedOf(tickets: readonly string[], asked = true): readonly string[] {
  const mayRead = useMay('ticketing.ticket.read')
  const found = useQueries({ queries: tickets.map((id) => ({ ...ticketRouting(id), enabled: asked && mayRead })) })
  return found.flatMap((one) => one.data?.accused ?? [])
}
