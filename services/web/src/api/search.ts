/** Universal search: each kind is asked only for what can be that kind, and a kind that fails leaves the others. */
import { request, type Page } from './request'

export interface Hit {
  kind: 'units' | 'persons' | 'tickets'
  id: string
  title: string
  note: string
  to: string
}

/** "3栋1单元1201", "3 1 1201", "3-1-1201" → "3-1-1201" */
export function unitCode(typed: string): string | null {
  const text = typed.trim().replace(/(号楼|栋|幢|单元|楼)/g, '-').replace(/[室号]$/, '').replace(/[\s－–—.]+/g, '-').replace(/-+/g, '-').replace(/-$/, '')
  return /^\d{1,4}[A-Za-z]?(-\d{1,4}[A-Za-z]?){0,2}$/.test(text) && (text.includes('-') || text.length <= 4) ? text : null
}

export function isPhone(typed: string): boolean {
  return /^1\d{10}$/.test(typed.replace(/[\s-]/g, ''))
}

export function isTicketNumber(typed: string): boolean {
  return /^[A-Za-z]{2}[A-Za-z0-9]{4,}$/.test(typed.trim())
}

interface UnitHit { id: string; code: string; community_name?: string; unit_type?: string }
interface PersonHit { id: string; name: string; phone?: string; units?: { id: string; code: string }[] }
interface TicketHit { id: string; no: string; title: string; kind: string; state: string }

export async function find(typed: string, signal: AbortSignal): Promise<Hit[]> {
  const text = typed.trim()
  const code = unitCode(text)
  const asked: Promise<Hit[]>[] = []
  if (code) {
    asked.push(request<Page<UnitHit>>('GET', '/api/registry/units', { query: { code, limit: 8 }, signal }).then((page) =>
      page.items.map((unit) => ({ kind: 'units' as const, id: unit.id, title: unit.code, note: unit.community_name ?? '', to: `/units/${unit.id}` }))))
  }
  if (isPhone(text) || (!code && !isTicketNumber(text))) {
    const query = isPhone(text) ? { phone: text.replace(/[\s-]/g, '') } : { name: text }
    asked.push(request<Page<PersonHit>>('GET', '/api/registry/persons', { query: { ...query, limit: 8 }, signal }).then((page) =>
      page.items.map((person) => ({
        kind: 'persons' as const, id: person.id, title: person.name, to: `/owners/${person.id}`,
        note: [person.phone, ...(person.units ?? []).map((unit) => unit.code)].filter(Boolean).join(' · '),
      }))))
  }
  if (isTicketNumber(text)) {
    asked.push(request<Page<TicketHit>>('GET', '/api/ticketing/tickets', { query: { no: text.toUpperCase(), limit: 8 }, signal }).then((page) =>
      page.items.map((ticket) => ({ kind: 'tickets' as const, id: ticket.id, title: ticket.no, note: ticket.title, to: `/tickets/${ticket.id}` }))))
  }
  const answers = await Promise.allSettled(asked)
  const failed = answers.find((answer) => answer.status === 'rejected')
  if (failed && answers.every((answer) => answer.status === 'rejected')) throw failed.reason
  return answers.flatMap((answer) => (answer.status === 'fulfilled' ? answer.value : []))
}
