/** What the desk says and how well: /api/ticketing articles, scripts, recording checks, calls of the team. */
import { queryOptions } from '@tanstack/react-query'
import type { components } from './generated/ticketing'
import { request } from './request'
import { TOPIC } from './topics'

type Wire = components['schemas']

const ROOT = '/api/ticketing'
const key = () => crypto.randomUUID()

export type Article = Wire['ArticleRead']
export type Script = Wire['ScriptRead']
export type RecordingCheck = Wire['RecordingCheckRead']
export type Opening = Wire['HouseholdOpeningsRead']
export type Team = Wire['TeamRead']

export const articles = (q: string, topic: string | undefined, community: string | null) => queryOptions({
  queryKey: [TOPIC.article, q, topic, community],
  queryFn: ({ signal }) => request<Wire['ArticlePageRead']>('GET', `${ROOT}/articles`, { query: { q, topic, community_id: community, limit: 100 }, signal }), staleTime: 60_000,
})
export const revisions = (id: string) => queryOptions({
  queryKey: [TOPIC.article, 'revisions', id], queryFn: ({ signal }) => request<Wire['RevisionRead'][]>('GET', `${ROOT}/articles/${id}/revisions`, { signal }),
})
export const addArticle = (body: Wire['AddArticle'], intent: string) => request<Article>('POST', `${ROOT}/articles`, { body, key: intent })
export const changeArticle = (one: Article, body: Wire['ChangeArticle']) => request<Article>('PUT', `${ROOT}/articles/${one.id}`, { body, version: one.version })
export const withdrawArticle = (one: Article) => request<Article>('POST', `${ROOT}/articles/${one.id}/withdraw`, { key: key(), version: one.version })

/** What is written rather than said: answers to complaints, worded for each ticket. */
export const REPLIES: readonly string[] = ['unfounded_reply', 'founded_reply', 'holding_reply']
export const scripts = (community: string | null) => queryOptions({
  queryKey: [TOPIC.script, community], queryFn: ({ signal }) => request<Script[]>('GET', `${ROOT}/scripts`, { query: { community_id: community }, signal }), staleTime: 60_000,
})
export const addScript = (body: Wire['AddScript'], intent: string) => request<Script>('POST', `${ROOT}/scripts`, { body, key: intent })
export const changeScript = (one: Script, body: Wire['ChangeScript']) => request<Script>('PUT', `${ROOT}/scripts/${one.id}`, { body, version: one.version })

export const recordingChecks = (month: string) => queryOptions({
  queryKey: [TOPIC.recordingCheck, month], queryFn: ({ signal }) => request<RecordingCheck[]>('GET', `${ROOT}/recording-checks`, { query: { month }, signal }),
})
export const recordingCheck = (id: string) => queryOptions({
  queryKey: [TOPIC.recordingCheck, 'one', id], queryFn: ({ signal }) => request<RecordingCheck>('GET', `${ROOT}/recording-checks/${id}`, { signal }),
})
export const drawRecordings = (month: string) => request<RecordingCheck[]>('POST', `${ROOT}/recording-checks`, { body: { month }, key: key() })
export const scoreRecording = (one: RecordingCheck, body: Wire['RecordScores'], intent: string) =>
  request<RecordingCheck>('POST', `${ROOT}/recording-checks/${one.id}/scores`, { body, key: intent, version: one.version })
/** What operators opened beside what they spoke, by day; at most a month. */
export const householdOpenings = (query: { since: string; until: string; operator_id?: string | undefined; without_call?: string | undefined }) => queryOptions({
  queryKey: [TOPIC.call, 'openings', query], queryFn: ({ signal }) => request<Opening[]>('GET', `${ROOT}/household-openings`, { query, signal }), placeholderData: (before) => before,
})
/** How many looks of one day are shown, the latest of them. */
export const LOOKS_SHOWN = 500
export const contactLooks = (operator: string, day: string, withoutCall: boolean) => queryOptions({
  queryKey: [TOPIC.call, 'openings', operator, day, withoutCall], queryFn: ({ signal }) => request<Wire['ContactLookRead'][]>('GET', `${ROOT}/household-openings/looks`, { query: { operator_id: operator, day, without_call: withoutCall ? 'true' : undefined }, signal }),
})
export const teamCalls = (first: string, last: string) => queryOptions({
  queryKey: [TOPIC.call, 'team', first, last], queryFn: ({ signal }) => request<Team>('GET', `${ROOT}/team-calls`, { query: { first, last }, signal }),
})
