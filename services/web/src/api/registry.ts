/** Property and persons: /api/registry. Areas are decimal strings in square metres; names and numbers come masked. */
import { queryOptions } from '@tanstack/react-query'
import { request, type Page } from './request'
import { TOPIC } from './topics'

const ROOT = '/api/registry'

export interface Building { id: string; code: string; name: string | null; floors: number; units: number; by_status: Record<string, number> }
export interface Unit {
  id: string
  version: number
  community_id: string
  building_id: string
  code: string
  floor: number
  number: string
  unit_type: string
  layout: string | null
  gross_area: string
  inner_area: string | null
  occupancy_status: string
  delivered_on: string | null
}
export interface Owner { person_id: string; name: string; kind: string; share: string }
export interface Ownership { id: string; valid_from: string; valid_to: string | null; current: boolean; owners: Owner[] }
export interface Occupant { id: string; person_id: string; name: string; phone: string | null; relation: string; valid_from: string; valid_to: string | null }
export interface UnitOverview {
  version: number
  unit: Unit
  community_name: string
  owners: Owner[]
  phones: Record<string, string[]>
  ownerships: Ownership[]
  occupants: Occupant[]
  parking: { space_id: string; lot_code: string; code: string; kind: string }[]
  vehicles: { id: string; plate: string; brand: string | null; colour: string | null }[]
  areas: { valid_from: string; gross_area: string; inner_area: string | null; document: string | null }[]
}
export interface PersonUnit { unit_id: string; code: string; community_id: string; community_name: string; occupancy_status: string; relation: string; share: string | null; valid_from: string }
export interface Person {
  id: string
  version: number
  kind: string
  name: string
  gender: string | null
  id_type: string | null
  id_number: string | null
  phones: string[]
  email: string | null
  flags: string[]
  units: PersonUnit[]
  household: { person_id: string; unit_id: string; name: string; relation: string }[]
  vehicles: { id: string; plate: string; brand: string | null; colour: string | null }[]
}
export interface Clear { name?: string; phones?: string[]; id_number?: string | null; email?: string | null }
export interface Stack {
  id: string
  community_id: string
  community_name: string
  code: string
  name: string | null
  entrances: { id: string; code: string; floors: { floor: number; units: { id: string; number: string; code: string; occupancy_status: string }[] }[] }[]
}

export const buildings = (community: string) => queryOptions({
  queryKey: [TOPIC.building, 'list', community],
  queryFn: ({ signal }) => request<Building[]>('GET', `${ROOT}/communities/${community}/buildings`, { signal }), staleTime: 60_000,
})
export const stack = (building: string) => queryOptions({
  queryKey: [TOPIC.unit, 'stack', building], queryFn: ({ signal }) => request<Stack>('GET', `${ROOT}/buildings/${building}/stack`, { signal }), staleTime: 60_000,
})
export const unitOverview = (id: string) => queryOptions({
  queryKey: [TOPIC.unit, id], queryFn: ({ signal }) => request<UnitOverview>('GET', `${ROOT}/units/${id}/overview`, { signal }),
})
export const person = (id: string) => queryOptions({
  queryKey: [TOPIC.person, id], queryFn: ({ signal }) => request<Person>('GET', `${ROOT}/persons/${id}`, { signal }),
})
/** Masked names for a list that knows only ids. */
export const personNames = (ids: readonly string[]) => queryOptions({
  queryKey: [TOPIC.person, 'names', ids], queryFn: ({ signal }) => request<{ id: string; name: string }[]>('GET', `${ROOT}/persons/names`, { query: { id: ids }, signal }), staleTime: 60_000,
})
/** The full name for a receipt that is being printed, as it was when the money was taken; the service records it. */
export const nameOnPaper = (id: string, body: { receipt_no: string; at: string }) =>
  request<{ name: string }>('POST', `${ROOT}/persons/${id}/name-on-paper`, { body, key: crypto.randomUUID() })
export const changePerson = (id: string, body: { email: string | null }, version: number) => request<Person>('PATCH', `${ROOT}/persons/${id}`, { body, version })
export const unmaskPerson = (id: string, fields: string[], purpose: string) =>
  request<Clear>('POST', `${ROOT}/persons/${id}/unmask`, { body: { fields, purpose }, key: crypto.randomUUID() })

export interface CommunityFull { id: string; version: number; code: string; name: string; hotline: string | null; address: string | null; buildings: number; units: number; parking_spaces: number }
export const communities = queryOptions({
  queryKey: [TOPIC.community, 'list'], queryFn: async ({ signal }) => {
    const answer = await request<Page<CommunityFull> | CommunityFull[]>('GET', `${ROOT}/communities`, { signal })
    return Array.isArray(answer) ? answer : answer.items
  }, staleTime: 60_000,
})
export const createCommunity = (body: { code: string; name: string; address?: string; hotline?: string }, key: string) =>
  request<CommunityFull>('POST', `${ROOT}/communities`, { body, key })

export interface Callers { callers: Person[] }
export const callers = (phone: string) => queryOptions({
  queryKey: [TOPIC.person, 'callers', phone], queryFn: ({ signal }) => request<Callers>('GET', `${ROOT}/callers`, { query: { phone }, signal }),
})

/** Buildings of one shape; doors are numbered floor by floor, 1201 is the first of floor 12. */
export interface NewEstate { codes: string[]; floors: number; entrances: number; units_per_floor: number; gross_area: string; inner_area?: string; unit_type: string; lift: boolean }
export interface Estate { buildings: { id: string; code: string; units: number }[]; units: number }
export const buildEstate = (community: string, body: NewEstate, key: string) => request<Estate>('POST', `${ROOT}/communities/${community}/buildings`, { body, key })
