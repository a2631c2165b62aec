/** Reports of the complaint procedure: /api/ticketing. */
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { components } from './generated/ticketing'
import { request, type Page } from './request'
import { TOPIC } from './topics'

type Wire = components['schemas']

const ROOT = '/api/ticketing'
const DAILY = `${ROOT}/daily-reports`
const CONSOLIDATED = `${ROOT}/consolidated-reports`

export type ReportDay = Wire['ReportDayRead']
type DailyPage = Wire['DailyPageRead']
export type DailyLine = Wire['DailyLineRead']
export type DailyReport = Wire['DailyReportRead']
export type ReportCase = Wire['CaseRead']
export type CaseTotals = Wire['CaseTotalsRead']
export type Edition = Wire['EditionRead']
export type ConsolidatedReport = Wire['ConsolidatedReportRead']
export type Figure = Wire['FigureRead']
export type QuarterlyLine = Wire['QuarterlyLineRead']
export type QuarterlyReport = Wire['QuarterlyReportRead']
export type QuarterlyContent = Wire['QuarterlyContentRead']
export type Assessment = Wire['AssessmentRead']
export type AssessmentContent = Wire['AssessmentContentRead']
export type Meeting = Wire['ExchangeMeetingRead']
export type MeetingAgenda = Wire['AgendaRead']
export type MeetingMinutes = Wire['MinutesRead']
export type Receipt = Wire['ReceiptRead']
export type Received = Wire['ReceivedRead']
export type ReceivedReport = Wire['ReceivedReportRead']

const QUARTERLY = `${ROOT}/quarterly-reports`
const ASSESSMENTS = `${ROOT}/department-assessments`
const RECEIPTS = `${ROOT}/report-receipts`
const DAYS = 14

/** Days with the reports of every community; each page goes on before the last day of the one above. */
export const reportDays = infiniteQueryOptions({
  queryKey: [TOPIC.dailyReport, 'days'],
  queryFn: ({ pageParam, signal }) => request<ReportDay[]>('GET', `${ROOT}/report-days`, { query: { before: pageParam, days: DAYS }, signal }),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (last) => (last.length === DAYS ? last.at(-1)?.day : undefined),
})
export const awaitedReports = (community: string | null) => queryOptions({
  queryKey: [TOPIC.dailyReport, 'awaited', community],
  queryFn: ({ signal }) => request<DailyPage>('GET', DAILY, { query: { awaited: true, community_id: community, limit: 50 }, signal }),
})
/** Of days that are over: what is not in yet, and what the centre has not received. */
export const fetchUnreceived = (query: Record<string, string | undefined>, cursor: string | null, signal?: AbortSignal) =>
  request<DailyPage>('GET', DAILY, { query: { ...query, unreceived: true, cursor, limit: query.limit ?? 50 }, ...(signal ? { signal } : {}) })
export const unreceivedReports = (community: string | null) => queryOptions({
  queryKey: [TOPIC.dailyReport, 'unreceived', community], queryFn: ({ signal }) => fetchUnreceived({ community_id: community ?? undefined, limit: '1' }, null, signal),
})
export const dailyReport = (id: string, edition?: string) => queryOptions({
  queryKey: [TOPIC.dailyReport, id, edition ?? 'latest'], queryFn: ({ signal }) => request<DailyReport>('GET', `${DAILY}/${id}`, { query: { edition }, signal }),
})
export const stepDaily = (report: DailyReport, verb: 'submit' | 'corrections' | 'receive', body: unknown, key: string) =>
  request<DailyReport>('POST', `${DAILY}/${report.report.id}/${verb}`, { ...(body === undefined ? {} : { body }), version: report.version, key })
export const noteRemark = (id: string, body: Wire['NoteRemark'], key: string) => request<DailyReport>('POST', `${DAILY}/${id}/remarks`, { body, key })
export const openDaily = (body: Wire['OpenDailyReport'], key: string) => request<DailyReport>('POST', DAILY, { body, key })

export const consolidatedReport = (id: string, edition?: string) => queryOptions({
  queryKey: [TOPIC.consolidatedReport, id, edition ?? 'latest'], queryFn: ({ signal }) => request<ConsolidatedReport>('GET', `${CONSOLIDATED}/${id}`, { query: { edition }, signal }),
})
export const issueConsolidated = (report: ConsolidatedReport, reason: string | null, key: string) =>
  request<ConsolidatedReport>('POST', `${CONSOLIDATED}/${report.id}/issue`, { body: { reason }, version: report.version, key })

export const quarterlyReports = queryOptions({
  queryKey: [TOPIC.quarterlyReport, 'list'], queryFn: ({ signal }) => request<Page<QuarterlyLine>>('GET', QUARTERLY, { query: { limit: 40 }, signal }),
})
export const quarterlyReport = (id: string, edition?: string) => queryOptions({
  queryKey: [TOPIC.quarterlyReport, id, edition ?? 'latest'], queryFn: ({ signal }) => request<QuarterlyReport>('GET', `${QUARTERLY}/${id}`, { query: { edition }, signal }),
})
export const openQuarterly = (body: Wire['OpenQuarterlyReport'], key: string) => request<QuarterlyReport>('POST', QUARTERLY, { body, key })
export const saveWords = (report: QuarterlyReport, body: Wire['SaveQuarterlyWords']) => request<QuarterlyReport>('PUT', `${QUARTERLY}/${report.report.id}/words`, { body, version: report.version })
export const publishQuarterly = (report: QuarterlyReport, reason: string | null, key: string) =>
  request<QuarterlyReport>('POST', `${QUARTERLY}/${report.report.id}/publish`, { body: { reason }, version: report.version, key })

export const assessments = (quarter: string) => queryOptions({
  queryKey: [TOPIC.departmentAssessment, quarter], queryFn: ({ signal }) => request<Assessment[]>('GET', ASSESSMENTS, { query: { quarter }, signal }),
})
export const assessment = (id: string) => queryOptions({ queryKey: [TOPIC.departmentAssessment, 'one', id], queryFn: ({ signal }) => request<Assessment>('GET', `${ASSESSMENTS}/${id}`, { signal }) })
export const sendAssessment = (one: Assessment, body: Wire['SendAssessment'], key: string) => request<Assessment>('POST', `${ASSESSMENTS}/${one.id}/send`, { body, version: one.version, key })

export const receivedReports = queryOptions({
  queryKey: ['report_receipt', 'mine'], queryFn: ({ signal }) => request<Page<Received>>('GET', RECEIPTS, { query: { limit: 50 }, signal }),
})
export const receivedReport = (id: string) => queryOptions({
  queryKey: ['report_receipt', id], queryFn: ({ signal }) => request<ReceivedReport>('GET', `${RECEIPTS}/${id}`, { signal }),
})
export const acknowledgeReport = (id: string, key: string) => request<ReceivedReport>('POST', `${RECEIPTS}/${id}/acknowledge`, { key })

const MEETINGS = `${ROOT}/exchange-meetings`
export const meetings = queryOptions({ queryKey: [TOPIC.exchangeMeeting, 'list'], queryFn: ({ signal }) => request<Page<Wire['MeetingLineRead']>>('GET', MEETINGS, { query: { limit: 12 }, signal }) })
export const guests = queryOptions({ queryKey: [TOPIC.staff, 'guests'], staleTime: 60_000, queryFn: ({ signal }) => request<Wire['ColleagueRead'][]>('GET', `${ROOT}/exchange-meeting-guests`, { signal }) })
export const meeting = (id: string, edition?: string) => queryOptions({
  queryKey: [TOPIC.exchangeMeeting, id, edition ?? 'latest'], queryFn: ({ signal }) => request<Meeting>('GET', `${MEETINGS}/${id}`, { query: { edition }, signal }),
})
export const planMeeting = (body: Wire['PlanExchangeMeeting'], key: string) => request<Meeting>('POST', MEETINGS, { body, key })
export const changeMeeting = (one: Meeting, body: Wire['RescheduleExchangeMeeting']) => request<Meeting>('PUT', `${MEETINGS}/${one.meeting.id}`, { body, version: one.version })
export const saveMinutes = (one: Meeting, body: Wire['SaveMinutes']) => request<Meeting>('PUT', `${MEETINGS}/${one.meeting.id}/minutes`, { body, version: one.version })
export const sendMinutes = (one: Meeting, reason: string | null, key: string) => request<Meeting>('POST', `${MEETINGS}/${one.meeting.id}/send`, { body: { reason }, version: one.version, key })
