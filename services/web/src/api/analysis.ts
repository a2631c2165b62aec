/** Reports counted at the moment they are read: /api/ticketing. */
import { queryOptions } from '@tanstack/react-query'
import type { components } from './generated/ticketing'
import { request } from './request'
import { TOPIC } from './topics'

type Wire = components['schemas']
type Query = Record<string, string | undefined>

export type InquirySummary = Wire['InquirySummaryRead']
export type Topic = Wire['TopicRead']
export type FeedbackAnalysis = Wire['FeedbackAnalysisRead']
export type Theme = Wire['ThemeRead']
export type Change = Wire['ChangeRead']
export type VisitChange = Wire['VisitChangeRead']
export type VisitFigure = Wire['VisitFigureRead']
export type Digest = Wire['DigestRead']
export type DigestContent = Wire['DigestContentRead']
export type Proposal = Wire['FeedbackProposalRead']

const ROOT = '/api/ticketing'

export const inquirySummary = (query: Query) => queryOptions({
  queryKey: [TOPIC.analysis, 'inquiries', query], queryFn: ({ signal }) => request<InquirySummary>('GET', `${ROOT}/inquiry-summaries`, { query, signal }),
})
export const feedbackAnalysis = (query: Query) => queryOptions({
  queryKey: [TOPIC.analysis, 'feedback', query], queryFn: ({ signal }) => request<FeedbackAnalysis>('GET', `${ROOT}/feedback-analyses`, { query, signal }),
})
export const digests = (query: { since: string; until: string }) => queryOptions({
  queryKey: [TOPIC.departmentDigest, query], queryFn: ({ signal }) => request<Digest[]>('GET', `${ROOT}/department-digests`, { query, signal }),
})
export const writeProposal = (body: Wire['SaveFeedbackProposal'], version: number) => request<Proposal>('PUT', `${ROOT}/feedback-proposals`, { body, version })
