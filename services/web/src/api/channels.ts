/** Mailboxes, mails of customers and keys of other systems: /api/ticketing. */
import { queryOptions } from '@tanstack/react-query'
import type { components } from './generated/ticketing'
import { request, type Page } from './request'
import { TOPIC } from './topics'

type Wire = components['schemas']

export type Mailbox = Wire['MailboxRead']
export type AddMailbox = Wire['AddMailbox']
export type IncomingMail = Wire['IncomingMailRead']
export type ChannelKey = Wire['ChannelKeyRead']
export type IssueChannelKey = Wire['IssueChannelKey']
export type DoorRefusal = Wire['DoorRefusalRead']
type Query = Record<string, string | undefined>

const ROOT = '/api/ticketing'
const MOST = 200

export const mailboxes = queryOptions({
  queryKey: [TOPIC.channel, 'mailboxes'], queryFn: ({ signal }) => request<Page<Mailbox>>('GET', `${ROOT}/mailboxes`, { query: { limit: MOST }, signal }),
})
export const addMailbox = (body: AddMailbox, key: string) => request<Mailbox>('POST', `${ROOT}/mailboxes`, { body, key })
export const changeMailbox = (id: string, body: Wire['ChangeMailbox'], version: number) => request<Mailbox>('PATCH', `${ROOT}/mailboxes/${id}`, { body, version })
export const tryMailbox = (id: string) => request<Wire['MailboxTrialRead']>('POST', `${ROOT}/mailboxes/${id}/test`)

export const fetchMails = (query: Query, cursor: string | null, signal?: AbortSignal) =>
  request<Page<IncomingMail>>('GET', `${ROOT}/incoming-mails`, { query: { ...query, cursor, limit: 50 }, ...(signal ? { signal } : {}) })
export const registerMail = (mail: IncomingMail, body: Wire['RegisterIncomingMail'], key: string) =>
  request<IncomingMail>('POST', `${ROOT}/incoming-mails/${mail.id}/register`, { body, key, version: mail.version })
export const settleMail = (mail: IncomingMail, body: { note: string; and_alike?: true; and_flood?: true }, key: string) =>
  request<IncomingMail>('POST', `${ROOT}/incoming-mails/${mail.id}/settle`, { body, key, version: mail.version })

export const channelKeys = queryOptions({
  queryKey: [TOPIC.channel, 'keys'], queryFn: ({ signal }) => request<Page<ChannelKey>>('GET', `${ROOT}/channel-keys`, { query: { limit: MOST }, signal }),
})
export const issueKey = (body: IssueChannelKey, key: string) => request<Wire['IssuedChannelKeyRead']>('POST', `${ROOT}/channel-keys`, { body, key })
export const rotateKey = (one: ChannelKey, oldUntil: string, key: string) =>
  request<Wire['IssuedChannelKeyRead']>('POST', `${ROOT}/channel-keys/${one.id}/rotate`, { body: { old_until: oldUntil }, key, version: one.version })
export const revokeKey = (one: ChannelKey, reason: string, key: string) =>
  request<ChannelKey>('POST', `${ROOT}/channel-keys/${one.id}/revoke`, { body: { reason }, key, version: one.version })
export const doorRefusals = queryOptions({
  queryKey: [TOPIC.channel, 'refusals'], queryFn: ({ signal }) => request<Page<DoorRefusal>>('GET', `${ROOT}/door-refusals`, { query: { limit: 50 }, signal }),
})
