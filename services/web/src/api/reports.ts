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
export type DailyLine = Wire['DailyLineRead']
export type DailyReport = Wire['DailyReportRead']
export type ReportCase = Wire['CaseRead']
export type CaseTotals = Wire['CaseTotalsRead']
export type Edition = Wire['EditionRead']
export type ConsolidatedReport = Wire['ConsolidatedReportRead']

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
  queryFn: ({ signal }) => request<Page<DailyLine>>('GET', DAILY, { query: { awaited: true, community_id: community, limit: 50 }, signal }),
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
