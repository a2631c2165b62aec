/** Dunning: cases stage by stage, what is done about them, and what a company has set: /api/billing. Money in integer cents (分). */
import { queryOptions } from '@tanstack/react-query'
import type { components } from './generated/billing'
import { request, type Page } from './request'
import { TOPIC } from './topics'

type Wire = components['schemas']

const ROOT = '/api/billing'

export type DunningCase = Wire['DunningCaseRead']
/** Its version is that of the case. */
export type DunningDetail = Wire['DunningDetailRead']
export type DunningStep = Wire['DunningStepRead']
export type DunningPolicy = Wire['DunningPolicyRead']
export type NewDunningPolicy = Wire['SetDunningPolicy']

export const fetchDunningCases = (query: Record<string, string | undefined>, cursor: string | null, signal?: AbortSignal) =>
  request<Page<DunningCase>>('GET', `${ROOT}/dunning-cases`, { query: { limit: 50, ...query, cursor }, ...(signal ? { signal } : {}) })
export const dunningDetail = (id: string) => queryOptions({ queryKey: [TOPIC.dunningCase, id], queryFn: ({ signal }) => request<DunningDetail>('GET', `${ROOT}/dunning-cases/${id}`, { signal }) })
export const waitingDunning = (community: string | null) => queryOptions({ queryKey: [TOPIC.dunningCase, 'waiting', community], queryFn: ({ signal }) => fetchDunningCases({ proposed: 'true', state: 'live', community_id: community ?? undefined }, null, signal) })
export const dunningPolicies = queryOptions({ queryKey: [TOPIC.dunningPolicy], queryFn: ({ signal }) => request<Wire['DunningPoliciesRead']>('GET', `${ROOT}/dunning-policies`, { signal }) })
export const setDunningPolicy = (body: NewDunningPolicy, key: string) => request<DunningPolicy>('POST', `${ROOT}/dunning-policies`, { body, key })

function step<B>(verb: string) {
  return (detail: DunningDetail, body: B, key: string) => request<DunningDetail>('POST', `${ROOT}/dunning-cases/${detail.case.id}/${verb}`, { body, version: detail.version, key })
}
export const recordContact = step<Wire['RecordContact']>('contacts')
export const suspendDunning = step<Wire['SuspendDunning']>('suspend')
export const resumeDunning = step<undefined>('resume')
export const grantHardship = step<Wire['GrantHardship']>('hardship')
export const closeDunning = step<Wire['CloseDunning']>('close')
export const requestDunningStep = step<Wire['RequestDunningStep']>('proposals')
export const decideDunningStep = step<Wire['DecideDunningStep']>('decide')
export const noteDelivery = (detail: DunningDetail, of: DunningStep, body: Wire['NoteDelivery'], key: string) => step<Wire['NoteDelivery']>(`steps/${of.id}/delivery`)(detail, body, key)
