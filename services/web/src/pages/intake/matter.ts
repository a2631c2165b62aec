/** What the form of an intake holds, and what becomes of it on the wire. */
import type { Dayjs } from 'dayjs'
import type { RequestAppointment } from '@/api/kinds'
import { present } from '@/api/present'
import type { RegisterTicket } from '@/api/ticketing'
import { codesOf } from '@/i18n/codes'
import type { Caller } from './caller'

export interface Values {
  kind: RegisterTicket['kind'] | 'appointment'
  channel: RegisterTicket['channel']
  community_id: string
  title: string
  description: string
  place?: string
  contact_name?: string
  contact_phone?: string
  anonymous?: boolean
  desired_outcome?: string
  complained_about_id?: string
  class_l1?: string
  class_l2?: string
  severity: RegisterTicket['severity']
  promise: string
  starts_at?: Dayjs
  ends_at?: Dayjs
  accept: boolean
  handler_id?: string
}

/** Hours within which an answer is promised. */
export const PROMISES = { '2h': 2, '4h': 4, '24h': 24, '72h': 72 } as const
/** Kinds somebody has to go somewhere for; the service asks the same. */
export const LOCATED = ['complaint', 'repair']
/** Tasks are given within the company, not taken in. */
export const KINDS = () => codesOf('ticket_kind').filter((kind) => kind !== 'task')
/** Only the customer comes in here, or colleagues among themselves; the service refuses them to staff at the desk. */
const NOT_AT_THE_DESK = ['web_form', 'owner_app', 'internal']
export const CHANNELS = () => codesOf('channel').filter((channel) => !NOT_AT_THE_DESK.includes(channel))

const HOUR = 3_600_000
const MINUTE = 60_000

const trimmed = (text: string | undefined) => text?.trim() || null

/** What every kind says; `named` is the person to call back, as the registry knows them. */
const said = (values: Values, caller: Caller, named: string | null) => ({
  channel: values.channel, community_id: values.community_id, title: values.title.trim(), description: trimmed(values.description) ?? values.title.trim(),
  unit_id: caller.unitId ?? null, person_id: named, place: caller.unitId ? null : trimmed(values.place),
  contact_name: values.anonymous || named ? null : trimmed(values.contact_name), contact_phone: values.anonymous ? null : trimmed(values.contact_phone),
  anonymous: values.anonymous ?? false, class_l1: values.class_l1 ?? null, class_l2: values.class_l2 ?? null,
})

export const appointmentOf = (values: Values, caller: Caller, named: string | null): RequestAppointment =>
  ({ ...said(values, caller, named), starts_at: values.starts_at?.toISOString() ?? '', ends_at: values.ends_at?.toISOString() ?? '' })

/** `keeper` has it once it is accepted; null where it is not. */
export const ticketOf = (values: Values, kind: RegisterTicket['kind'], caller: Caller, named: string | null, accept: boolean, keeper: string | null): RegisterTicket => ({
  ...said(values, caller, named), kind,
  // Down to the minute: the promise stays within the limit it is measured by.
  promised_reply_at: new Date(Math.floor((present() + PROMISES[values.promise as keyof typeof PROMISES] * HOUR) / MINUTE) * MINUTE).toISOString(),
  desired_outcome: trimmed(values.desired_outcome), severity: values.severity, accept, handler_id: keeper,
  complained_about_id: kind === 'complaint' ? values.complained_about_id ?? null : null,
})
