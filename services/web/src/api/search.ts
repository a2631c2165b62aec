/** Universal search: registry knows units, people and cars, ticketing the ticket numbers; one failing leaves the other. */
import type { components } from './generated/registry'
import { request } from './request'

type Wire = components['schemas']

export interface Hit {
  kind: 'units' | 'persons' | 'tickets'
  id: string
  title: string
  note: string
  to: string
}

export type Found = Wire['SearchRead']
interface TicketHit { id: string; no: string; title: string }

const TICKET_NUMBER = /^[A-Za-z]{2}[A-Za-z0-9]{4,}$/

export function isTicketNumber(typed: string): boolean {
  return TICKET_NUMBER.test(typed.trim())
}

/** One Chinese character says as much as a surname; of anything else two are needed. */
export function enoughToSearch(text: string): boolean {
  return text.length >= 2 || /\p{Script=Han}/u.test(text)
}

const natural = new Intl.Collator('zh-CN', { numeric: true })

export const searchRegistry = (text: string, signal?: AbortSignal) =>
  request<Found>('GET', '/api/registry/search', { query: { q: text }, ...(signal ? { signal } : {}) })

export function registryHits(found: Found): Hit[] {
  return [
    ...[...found.units].sort((one, other) => natural.compare(one.code, other.code)).map((unit): Hit => ({ kind: 'units', id: unit.id, title: unit.code, note: [unit.community_name, ...unit.owners].join(' · '), to: `/units/${unit.id}` })),
    ...[...found.callers, ...found.names].map((person): Hit => ({ kind: 'persons', id: person.id, title: person.name, note: [...person.phones, ...person.units].join(' · '), to: `/owners/${person.id}` })),
    ...found.plates.map((vehicle): Hit => ({ kind: 'persons', id: vehicle.person_id, title: vehicle.plate, note: vehicle.person_name, to: `/owners/${vehicle.person_id}` })),
  ]
}

async function ticketsByNumber(text: string, signal: AbortSignal): Promise<Hit[]> {
  const page = await request<{ items: TicketHit[] }>('GET', '/api/ticketing/tickets', { query: { no: text.toUpperCase(), limit: 8 }, signal })
  return page.items.map((ticket) => ({ kind: 'tickets', id: ticket.id, title: ticket.no, note: ticket.title, to: `/tickets/${ticket.id}` }))
}

export async function find(typed: string, signal: AbortSignal): Promise<Hit[]> {
  const text = typed.trim()
  const asked = [searchRegistry(text, signal).then(registryHits), ...(isTicketNumber(text) ? [ticketsByNumber(text, signal)] : [])]
  const answers = await Promise.allSettled(asked)
  const failed = answers.find((answer) => answer.status === 'rejected')
  if (failed && answers.every((answer) => answer.status === 'rejected')) throw failed.reason
  return answers.flatMap((answer) => (answer.status === 'fulfilled' ? answer.value : []))
}
