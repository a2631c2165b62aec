/** Property and persons: /api/registry. Areas are decimal strings in square metres; names and numbers come masked. */
import { queryOptions } from '@tanstack/react-query'
import type { components } from './generated/registry'
import { asProblem } from './problem'
import { request, type Page } from './request'
import { TOPIC } from './topics'

type Wire = components['schemas']

const ROOT = '/api/registry'

export type Building = Wire['BuildingRead']
export type Unit = Wire['UnitRead']
export type Owner = Wire['OwnerRead']
export type UnitOverview = Wire['UnitOverviewRead']
export type Person = Wire['PersonRead']
export type Clear = Wire['ClearRead']
export type Stack = Wire['StackRead']

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
/** Somebody in a unit for a time, as owner or occupant. */
export type Tenure = Wire['TenureRead']
/** Of a person or of a unit, the latest first. */
export const fetchTenures = (of: 'persons' | 'units', id: string, cursor: string | null, signal?: AbortSignal) =>
  request<Page<Tenure>>('GET', `${ROOT}/${of}/${id}/tenures`, { query: { cursor, limit: 50 }, ...(signal ? { signal } : {}) })
/** Masked names for a list that knows only ids. */
export const personNames = (ids: readonly string[]) => queryOptions({
  queryKey: [TOPIC.person, 'names', ids], queryFn: ({ signal }) => request<{ id: string; name: string }[]>('GET', `${ROOT}/persons/names`, { query: { id: ids }, signal }), staleTime: 60_000,
})
/** Pauses in milliseconds until registry has heard of the payment that was taken a moment ago. */
const HEARSAY = [200, 400, 800, 1600, 2000]
/** The full name for a receipt that is being printed, as it was when the money was taken; the service records it. */
export async function nameOnPaper(id: string, body: Wire['AskNameOnPaper']): Promise<string> {
  for (let asked = 0; ; asked += 1) {
    try {
      return (await request<Wire['NameOnPaperRead']>('POST', `${ROOT}/persons/${id}/name-on-paper`, { body, key: crypto.randomUUID() })).name
    } catch (error) {
      const wait = HEARSAY[asked]
      if (wait === undefined || asProblem(error).code !== 'receipt_not_known') throw error
      await new Promise((resolve) => setTimeout(resolve, wait))
    }
  }
}
export const changePerson = (id: string, body: Wire['ChangePerson'], version: number) => request<Person>('PATCH', `${ROOT}/persons/${id}`, { body, version })
export const unmaskPerson = (id: string, fields: string[], purpose: string) =>
  request<Clear>('POST', `${ROOT}/persons/${id}/unmask`, { body: { fields, purpose }, key: crypto.randomUUID() })

export type CommunityFull = Wire['CommunityRead']
export const communities = queryOptions({
  queryKey: [TOPIC.community, 'list'], queryFn: async ({ signal }) => {
    const answer = await request<Page<CommunityFull> | CommunityFull[]>('GET', `${ROOT}/communities`, { signal })
    return Array.isArray(answer) ? answer : answer.items
  }, staleTime: 60_000,
})
export const createCommunity = (body: Pick<Wire['CreateCommunity'], 'code' | 'name' | 'address' | 'hotline'>, key: string) =>
  request<CommunityFull>('POST', `${ROOT}/communities`, { body, key })

export const community = (id: string) => queryOptions({
  queryKey: [TOPIC.community, id], queryFn: ({ signal }) => request<CommunityFull>('GET', `${ROOT}/communities/${id}`, { signal }),
})
export const changeCommunity = (id: string, body: Wire['ChangeCommunity'], version: number) => request<CommunityFull>('PATCH', `${ROOT}/communities/${id}`, { body, version })

export type Callers = Wire['CallersRead']
export const callers = (phone: string) => queryOptions({
  queryKey: [TOPIC.person, 'callers', phone], queryFn: ({ signal }) => request<Callers>('GET', `${ROOT}/callers`, { query: { phone }, signal }),
})

/** Buildings of one shape; doors are numbered floor by floor, 1201 is the first of floor 12. */
export type NewEstate = Wire['BuildEstate']
export type Estate = Wire['EstateRead']
export const buildEstate = (community: string, body: NewEstate, key: string) => request<Estate>('POST', `${ROOT}/communities/${community}/buildings`, { body, key })
