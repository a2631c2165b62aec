/** Clocks and the policy they follow: /api/ticketing. */
import { queryOptions } from '@tanstack/react-query'
import type { components } from './generated/ticketing'
import { request, type Page } from './request'
import { TOPIC } from './topics'

type Wire = components['schemas']

export type Rule = Wire['RuleRead']
export type Policy = Wire['PolicyRead']
export type PolicyInForce = Wire['PolicyInForceRead']
export type PolicyVersion = Wire['PolicyVersionRead']
export type Draft = Wire['DraftRead']
export type Difference = Wire['DifferenceRead']
export type Warnings = Wire['WarningsRead']
export type Explanation = Wire['ExplanationRead']
export type Explained = Wire['ClockExplainedRead']
export type Alarm = Wire['AlarmRead']
export type Trial = Wire['TrialRead']
export type TriedClock = Wire['TriedClockRead']
export type Vocabulary = Wire['VocabularyRead']
export type Day = Wire['DayRead']
export type Replay = Wire['ReplayRead']
export type ReportClock = Wire['ReportClockRead']
export type ReplayFinding = Wire['ReplayFindingRead']
export type ClockPage = Wire['ClockPageRead']
export type WatchedClock = Wire['WatchedClockRead']
export type SaveDraft = Wire['SaveClockPolicyDraft']
export type RuleDraft = Wire['RuleDraft']
export type Question = Wire['TryDeadline']

const ROOT = '/api/ticketing/clock-policy'
const TOPIC_OF = TOPIC.clockPolicy

export const fetchClocks = (query: Record<string, string | undefined>, cursor: string | null, signal?: AbortSignal) =>
  request<ClockPage>('GET', '/api/ticketing/clocks', { query: { ...query, cursor, limit: query.limit ?? 50 }, ...(signal ? { signal } : {}) })
export const explainedClocks = (ticket: string) => queryOptions({
  queryKey: [TOPIC.ticket, ticket, 'clocks'], queryFn: ({ signal }) => request<Explained[]>('GET', `/api/ticketing/tickets/${ticket}/clocks`, { signal }),
})
/** Daily reports the ticket stands in, with why each is due then (K09). */
export const reportClocks = (ticket: string) => queryOptions({
  queryKey: [TOPIC.ticket, ticket, 'report-clocks'], queryFn: ({ signal }) => request<ReportClock[]>('GET', `/api/ticketing/tickets/${ticket}/report-clocks`, { signal }),
})

/** What is in force, then the draft of the next version where one is open: asked side by side, a draft published a moment ago would be asked for in vain. */
export const currentPolicy = queryOptions({
  queryKey: [TOPIC_OF, 'current'],
  queryFn: async ({ signal }) => {
    const inForce = await request<PolicyInForce>('GET', ROOT, { signal })
    return { inForce, draft: inForce.draft_open ? await request<Draft>('GET', `${ROOT}/draft`, { signal }) : null }
  },
})
export const vocabulary = queryOptions({ queryKey: [TOPIC_OF, 'vocabulary'], staleTime: Infinity, queryFn: ({ signal }) => request<Vocabulary>('GET', `${ROOT}/vocabulary`, { signal }) })
export const policyVersions = queryOptions({ queryKey: [TOPIC_OF, 'versions'], queryFn: ({ signal }) => request<Page<PolicyVersion>>('GET', `${ROOT}/versions`, { query: { limit: 200 }, signal }) })
export const differencesOf = (from: number, to: number) => queryOptions({
  queryKey: [TOPIC_OF, 'differences', from, to], staleTime: Infinity, queryFn: ({ signal }) => request<Difference[]>('GET', `${ROOT}/differences`, { query: { from, to }, signal }),
})
export const officialDays = (year: number) => request<Day[]>('GET', `${ROOT}/official-days`, { query: { year } })

export const beginDraft = (key: string) => request<Draft>('POST', `${ROOT}/draft`, { key })
export const saveDraft = (content: SaveDraft, version: number) => request<Draft>('PUT', `${ROOT}/draft`, { body: content, version })
export const discardDraft = (version: number, key: string) => request<Draft>('POST', `${ROOT}/draft/discard`, { version, key })
export const publishDraft = (note: string, version: number, key: string) => request<Policy>('POST', `${ROOT}/draft/publish`, { body: { note }, version, key })
export const tryDeadline = (question: Question) => request<Trial>('POST', `${ROOT}/trials`, { body: question })

export const replays = queryOptions({
  queryKey: [TOPIC_OF, 'replays'], queryFn: ({ signal }) => request<Page<Replay>>('GET', `${ROOT}/replays`, { query: { limit: 20 }, signal }),
  refetchInterval: (query) => (query.state.data?.items.some((replay) => replay.state === 'running') ? 1000 : false),
})
export const startReplay = (key: string) => request<Replay>('POST', `${ROOT}/replays`, { body: {}, key })
export const fetchFindings = (replay: string, clock: string | undefined, cursor: string | null, signal?: AbortSignal) =>
  request<Page<ReplayFinding>>('GET', `${ROOT}/replays/${replay}/findings`, { query: { clock, cursor, limit: 50 }, ...(signal ? { signal } : {}) })

/** What a draft is saved as, from what is read of it. */
export function contentOf(policy: Policy): SaveDraft {
  return {
    rules: policy.rules.map(ruleDraft), warning_share: policy.warning_share, duty: policy.duty,
    business: { ...policy.business, days: policy.business.days.map(({ day, working, name }) => ({ day, working, name })) },
  }
}

export function ruleDraft(rule: Rule): RuleDraft {
  const own: Partial<Rule> = { ...rule }
  delete own.key
  delete own.text_key
  return own as RuleDraft
}
