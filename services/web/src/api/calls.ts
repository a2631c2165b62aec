/** Calls and what hangs on them: /api/ticketing/calls, call-backs, phone messages, workloads; checks of callers at registry. */
import { queryOptions } from '@tanstack/react-query'
import type { components as Registry } from './generated/registry'
import type { components } from './generated/ticketing'
import { request } from './request'
import { TOPIC } from './topics'

type Wire = components['schemas']
type Query = Record<string, string | undefined>

const ROOT = '/api/ticketing'
const key = () => crypto.randomUUID()

export type Call = Wire['CallRead']
export type CallDetail = Wire['CallDetailRead']
export type Callback = Wire['CallbackRead']
export type PhoneMessage = Wire['PhoneMessageRead']
export type DepartmentLoad = Wire['DepartmentLoadRead']
export type Watched = Wire['WatchedCustomerRead']
export type CallerCheck = Registry['schemas']['CallerCheckRead']

export const fetchCalls = (query: Query, cursor: string | null, signal?: AbortSignal) =>
  request<Wire['CallPageRead']>('GET', `${ROOT}/calls`, { query: { ...query, cursor, limit: query.limit ?? 50 }, ...(signal ? { signal } : {}) })
/** What rings within reach, and what I speak on or have not wrapped up; asked again now and then, should a patch get lost. */
export const goingOn = queryOptions({
  queryKey: [TOPIC.call, 'going-on'], queryFn: ({ signal }) => request<Call[]>('GET', `${ROOT}/calls/going-on`, { signal }), refetchInterval: 30_000, staleTime: 5_000,
})
/** The calls a ticket was spoken about in, the latest first. */
export const callsAbout = (ticket: string) => queryOptions({
  queryKey: [TOPIC.call, 'about', ticket], queryFn: ({ signal }) => fetchCalls({ ticket_id: ticket, limit: '20' }, null, signal),
})
export const callDetail = (id: string) => queryOptions({
  queryKey: [TOPIC.call, id], queryFn: ({ signal }) => request<CallDetail>('GET', `${ROOT}/calls/${id}`, { signal }),
})
/** Taking a call, and taking it up again after a reload: the number in clear is kept in memory alone. */
export const answered = (id: string) => queryOptions({
  queryKey: ['answered', id], queryFn: () => request<Wire['AnsweredCallRead']>('POST', `${ROOT}/calls/${id}/answer`, { key: key() }), staleTime: Infinity, retry: false,
})
export const assignCaller = (id: string, body: Wire['AssignCaller']) => request<Call>('POST', `${ROOT}/calls/${id}/caller`, { body, key: key() })
export const linkTicket = (id: string, ticket_id: string) => request<CallDetail>('POST', `${ROOT}/calls/${id}/tickets`, { body: { ticket_id }, key: key() })
export const transferCall = (id: string, body: Wire['TransferCall'], intent: string) => request<CallDetail>('POST', `${ROOT}/calls/${id}/transfers`, { body, key: intent })
export const endCall = (id: string, body: Wire['EndCall'], intent: string) => request<Call>('POST', `${ROOT}/calls/${id}/end`, { body, key: intent })
/** Who asked and why is kept. */
export const openRecording = (id: string, purpose: string) => request<Wire['RecordingRead']>('POST', `${ROOT}/calls/${id}/recording`, { body: { purpose } })
export const checkCaller = (person: string, body: Registry['schemas']['TryCaller']) =>
  request<CallerCheck>('POST', `/api/registry/persons/${person}/caller-checks`, { body, key: key() })

export const myExtension = queryOptions({ queryKey: [TOPIC.call, 'extension'], queryFn: ({ signal }) => request<Wire['ExtensionRead']>('GET', `${ROOT}/my-extension`, { signal }), staleTime: 60_000 })
export const setExtension = (number: string | null) => request<Wire['ExtensionRead']>('PUT', `${ROOT}/my-extension`, { body: { number } })
export const dial = (body: Wire['StartCall']) => request<Wire['DialingRead']>('POST', `${ROOT}/dialings`, { body, key: key() })
export const dialing = (call: string) => request<Wire['DialingRead']>('GET', `${ROOT}/calls/${call}/dialing`)

export const fetchCallbacks = (query: Query, cursor: string | null, signal?: AbortSignal) =>
  request<Wire['CallbackPageRead']>('GET', `${ROOT}/callbacks`, { query: { ...query, cursor, limit: query.limit ?? 50 }, ...(signal ? { signal } : {}) })
export const askCallback = (body: Wire['AskCallback'], intent: string) => request<Callback>('POST', `${ROOT}/callbacks`, { body, key: intent })
export const takeCallback = (one: Callback) => request<Callback>('POST', `${ROOT}/callbacks/${one.id}/take`, { key: key(), version: one.version })
export const settleCallback = (one: Callback, body: Wire['SettleCallback'], intent: string) => request<Callback>('POST', `${ROOT}/callbacks/${one.id}/settle`, { body, key: intent, version: one.version })
export const callbackNumber = async (id: string) => (await request<Wire['CallbackNumberRead']>('POST', `${ROOT}/callbacks/${id}/number`, { key: key() })).number ?? ''

export const fetchMessages = (query: Query, cursor: string | null, signal?: AbortSignal) =>
  request<Wire['PhoneMessagePageRead']>('GET', `${ROOT}/phone-messages`, { query: { ...query, cursor, limit: query.limit ?? 50 }, ...(signal ? { signal } : {}) })
export const takeMessage = (body: Wire['TakePhoneMessage'], intent: string) => request<PhoneMessage>('POST', `${ROOT}/phone-messages`, { body, key: intent })
export const acknowledgeMessage = (id: string, body: Wire['ConfirmPhoneMessage'], intent: string) => request<PhoneMessage>('POST', `${ROOT}/phone-messages/${id}/acknowledge`, { body, key: intent })
export const messageContact = (id: string) => request<Wire['CallerContactRead']>('POST', `${ROOT}/phone-messages/${id}/contact`, { key: key() })

export const departmentWork = (community: string | null) => queryOptions({
  queryKey: [TOPIC.ticket, 'departments', community], queryFn: ({ signal }) => request<DepartmentLoad[]>('GET', `${ROOT}/department-work`, { query: { community_id: community }, signal }), staleTime: 60_000,
})
/** Why a customer wants attention, the most pressing first; `any` of them. */
export const WHY_WATCHED = ['any', 'overdue', 'promise_passed', 'frequent', 'major', 'repeat'] as const
export type WhyWatched = (typeof WHY_WATCHED)[number]
export const watchedCustomers = (community: string | null, why?: WhyWatched) => queryOptions({
  queryKey: [TOPIC.ticket, 'watched', community, why], queryFn: ({ signal }) => request<Wire['WatchedCustomersRead']>('GET', `${ROOT}/watched-customers`, { query: { community_id: community, why }, signal }), placeholderData: (before) => before,
})
export const workRecord = (community: string, day: string) => queryOptions({
  queryKey: [TOPIC.ticket, 'record', community, day], queryFn: ({ signal }) => request<Wire['WorkRecordRead']>('GET', `${ROOT}/work-records`, { query: { community_id: community, day }, signal }),
})
