/** Return visits, their rules and questions: /api/ticketing. */
import { queryOptions } from '@tanstack/react-query'
import { openToAll } from './company'
import type { components } from './generated/ticketing'
import { request } from './request'
import { TOPIC } from './topics'

type Wire = components['schemas']

const ROOT = '/api/ticketing'
const VISITS = `${ROOT}/return-visits`

export type VisitRow = Wire['VisitRowRead']
export type Visit = Wire['VisitRead']
export type VisitDetail = Wire['VisitDetailRead']
export type Question = Wire['Question']
export type Answer = Wire['Answer']
export type QuestionSet = Wire['QuestionSetRead']
export type VisitRules = Wire['VisitRulesRead']
export type VisitStatistics = Wire['VisitStatisticsRead']
export type Figures = Wire['FiguresRead']
export type VisitForm = Wire['VisitFormRead']
export type CompleteVisit = Wire['CompleteVisit']
export type RecordVisitAttempt = Wire['RecordVisitAttempt']
export type AddVisitRound = Wire['AddVisitRound']
type VisitPage = Wire['VisitPageRead']
type Query = Record<string, string | undefined>

export const fetchVisits = (query: Query, cursor: string | null, signal?: AbortSignal) =>
  request<VisitPage>('GET', VISITS, { query: { ...query, cursor, limit: query.limit ?? 50 }, ...(signal ? { signal } : {}) })
export const visitsOf = (name: string, query: Query) => queryOptions({
  queryKey: [TOPIC.visit, name, query], queryFn: ({ signal }) => fetchVisits(query, null, signal),
})
export const visitDetail = (id: string) => queryOptions({
  queryKey: [TOPIC.visit, id], queryFn: ({ signal }) => request<VisitDetail>('GET', `${VISITS}/${id}`, { signal }),
})
export const takeNext = (part: Query) => request<Wire['NextVisitRead']>('POST', `${VISITS}/next`, { body: part, key: crypto.randomUUID() })
export const claimVisit = (id: string) => request<Visit>('POST', `${VISITS}/${id}/claim`, { key: crypto.randomUUID() })
export const releaseVisit = (id: string) => request<Visit>('POST', `${VISITS}/${id}/release`, { key: crypto.randomUUID() })
/** One verb of a visit; `path` is its address, e.g. "attempts". */
export const stepVisit = (id: string, path: string, body: unknown, version: number, key: string) =>
  request<Visit>('POST', `${VISITS}/${id}/${path}`, { ...(body === undefined ? {} : { body }), version, key })
export const addRound = (body: AddVisitRound, key: string) => request<Wire['VisitRoundRead']>('POST', `${VISITS}/rounds`, { body, key })
export const visitStatistics = (query: Query) => queryOptions({
  queryKey: [TOPIC.visit, 'statistics', query], queryFn: ({ signal }) => request<VisitStatistics>('GET', `${VISITS}/statistics`, { query, signal }),
})

export const visitRules = queryOptions({
  queryKey: [TOPIC.visit, 'rules'], queryFn: ({ signal }) => request<VisitRules>('GET', `${ROOT}/visit-rules`, { signal }),
})
export const visitRulesHistory = queryOptions({
  queryKey: [TOPIC.visit, 'rules', 'versions'], queryFn: ({ signal }) => request<Wire['VisitRulesVersionRead'][]>('GET', `${ROOT}/visit-rules/versions`, { signal }),
})
export const changeRules = (body: Wire['ChangeVisitRules'], version: number) => request<VisitRules>('PUT', `${ROOT}/visit-rules`, { body, version })
export const questionSets = queryOptions({
  queryKey: [TOPIC.visit, 'questions'], queryFn: ({ signal }) => request<QuestionSet[]>('GET', `${ROOT}/question-sets`, { signal }),
})
export const changeQuestions = (cohort: string, body: Wire['ChangeQuestionSet'], version: number) =>
  request<QuestionSet>('PUT', `${ROOT}/question-sets/${cohort}`, { body, version })

/** Nobody is signed in behind a mailed link. */
export const visitForm = (token: string) => queryOptions({
  queryKey: ['visit-answers', token], staleTime: Infinity, refetchOnWindowFocus: false, retry: false,
  queryFn: ({ signal }) => openToAll(request<VisitForm>('POST', `${ROOT}/visit-answers/form`, { body: { token }, key: crypto.randomUUID(), signal })),
})
export const submitVisit = (token: string, answers: Wire['AnswerVisit'], key: string) =>
  openToAll(request<Wire['VisitThanksRead']>('POST', `${ROOT}/visit-answers`, { body: { token, answers }, key }))
