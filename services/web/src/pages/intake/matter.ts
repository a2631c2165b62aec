/** What the form of an intake holds, and what becomes of it on the wire. */
import type { Dayjs } from 'dayjs'
import type { RequestAppointment } from '@/api/kinds'
import { present } from '@/api/present'
import type { IntakeLimit, Known, RegisterTicket } from '@/api/ticketing'
import { dateOnly } from '@/format/time'
import { codesOf } from '@/i18n/codes'
import { meant, MOST } from '../tickets/weights'
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
  promise: Promised
  occurred_at?: Dayjs | null
  claim_cents?: number | null
  households?: number | null
  severity_signs?: NonNullable<RegisterTicket['severity_signs']>
  repeat_of?: string
  starts_at?: Dayjs
  ends_at?: Dayjs
  accept: boolean
  handler_id?: string
}

/** Hours within which an answer is promised. */
export const PROMISES = { '2h': 2, '4h': 4, '24h': 24, '72h': 72 } as const
export type Hours = keyof typeof PROMISES
export const USUAL = '2h'
/** As late as the limit allows, or within some hours. */
export type Promised = Hours | 'limit'
/** Kinds somebody has to go somewhere for; the service asks the same. */
export const LOCATED = ['complaint', 'repair']
/** Tasks are given within the company, not taken in. */
export const KINDS = () => codesOf('ticket_kind').filter((kind) => kind !== 'task')
/** Only the customer comes in here, or colleagues among themselves; the service refuses them to staff at the desk. */
const NOT_AT_THE_DESK = ['web_form', 'owner_app', 'internal']
export const CHANNELS = () => codesOf('channel').filter((channel) => !NOT_AT_THE_DESK.includes(channel))

const HOUR = 3_600_000
const MINUTE = 60_000

/** What of the matter decides how grave it is and by when it is answered, as far as it is known; null before it is known
 * where it happened. */
export function knownOf(values: { [Name in keyof Values]?: Values[Name] | undefined }, unit: string | undefined): Known | null {
  const { community_id: community, kind, channel, severity, class_l1: first, class_l2: second, occurred_at: occurred, claim_cents: claim, households, severity_signs: signs = [], repeat_of: repeat } = values
  if (!community || !kind || kind === 'appointment') return null
  return {
    community_id: community, channel: channel ?? 'phone', severity: severity ?? 'general', ...(unit ? { unit_id: unit } : {}),
    ...(first ? { class_l1: first } : {}), ...(first && second ? { class_l2: second } : {}), ...(occurred ? { occurred_on: dateOnly(occurred.toDate(), 'en') } : {}),
    ...(kind === 'complaint' && meant(claim, MOST.cents) ? { claim_cents: String(claim) } : {}), ...(kind === 'complaint' && meant(households, MOST.households) ? { households: String(households) } : {}),
    ...(kind === 'complaint' && signs.length > 0 ? { severity_signs: signs } : {}), ...(kind === 'complaint' && repeat ? { repeat_of: repeat } : {}),
  }
}

/** Whether it can be promised: counted from the moment the limit was, for the limit moves on with time. */
export const withinLimit = (hours: Hours, limit: IntakeLimit | undefined) => !limit?.latest || PROMISES[hours] * HOUR <= Date.parse(limit.latest) - Date.parse(limit.at)

/** The usual time where it can be promised; else as late as the limit allows. */
export function usualPromise(limit: IntakeLimit | undefined): Promised {
  return withinLimit(USUAL, limit) ? USUAL : 'limit'
}

/** Down to the minute: the promise stays within the limit it is measured by. */
function promisedAt(promise: Promised, limit: IntakeLimit | undefined): string {
  const at = promise === 'limit' && limit?.latest ? Date.parse(limit.latest) : present() + PROMISES[promise === 'limit' ? USUAL : promise] * HOUR
  return new Date(Math.floor(at / MINUTE) * MINUTE).toISOString()
}

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
export const ticketOf = (values: Values, kind: RegisterTicket['kind'], caller: Caller, named: string | null, accept: boolean, keeper: string | null, limit: IntakeLimit | undefined): RegisterTicket => ({
  ...said(values, caller, named), kind, promised_reply_at: promisedAt(values.promise, limit),
  desired_outcome: trimmed(values.desired_outcome), severity: values.severity, accept, handler_id: keeper,
  complained_about_id: kind === 'complaint' ? values.complained_about_id ?? null : null,
  occurred_at: values.occurred_at?.toISOString() ?? null, claim_cents: kind === 'complaint' ? values.claim_cents ?? null : null, households: kind === 'complaint' ? values.households ?? null : null,
  severity_signs: kind === 'complaint' ? values.severity_signs ?? [] : [], repeat_of: kind === 'complaint' ? values.repeat_of ?? null : null,
})
