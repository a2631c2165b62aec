import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Modal, Skeleton } from 'antd'
import dayjs from 'dayjs'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { MOST_FILES } from '@/api/attachments'
import { asProblem } from '@/api/problem'
import { ticketRouting, type Routing } from '@/api/routing'
import { promiseLimits, stepTicket, ticketDetail, ticketProcedure, type Ticket, type TicketDetail } from '@/api/ticketing'
import { TOPIC } from '@/api/topics'
import { FilePicker } from '@/components/files/FilePicker'
import { ProblemForm } from '@/components/form/ProblemForm'
import { Opening, useFrameAlone } from '@/components/Opening'
import { useToast } from '@/components/useToast'
import { useCodeName } from '@/i18n/codes'
import { useMay } from '@/shell/session'
import { StepFields } from './StepFields'
import type { Step } from './steps'

type Values = Record<string, unknown>
/** Steps after which a ticket takes no files any more. */
const ENDING = ['close', 'withdraw', 'merge']
/** Steps that take a matter up again, with another promise. */
const AGAIN = ['return', 'reopen']
const PROMISING = [...AGAIN, 'note']

/** Asks what one step needs and sends it with the version that was on the screen. */
export default function StepDialog({ step, detail, onClose, onFiles }: { step: Step; detail: TicketDetail; onClose: () => void; onFiles?: (files: File[]) => void }) {
  const { t } = useTranslation()
  const code = useCodeName()
  const toast = useToast()
  const queries = useQueryClient()
  const [busy, setBusy] = useState(false)
  const [files, setFiles] = useState<File[]>([])
  const mayAttach = useMay('ticketing.attachment.add') && detail.possible.includes('attach')
  const routing = useQuery({ ...ticketRouting(detail.ticket.id), enabled: step.verb === 'assign' })
  // What would be refused as too late is not left to be found out.
  const limits = useQuery({ ...promiseLimits(detail.ticket.id), enabled: PROMISING.includes(step.verb) })
  const latest = step.verb === 'note' ? limits.data?.next_answer : limits.data?.another_round
  // A result taken back keeps its evidence; the first one begins with that of the investigation.
  const investigated = useQuery({ ...ticketProcedure(detail.ticket.id), enabled: step.verb === 'resolve' && detail.ticket.kind === 'complaint' && !detail.ticket.evidence })
  const evidence = investigated.data?.investigation?.evidence.join('；')
  const waiting = routing.isLoading || investigated.isLoading || (AGAIN.includes(step.verb) && limits.isLoading)
  const frameAlone = useFrameAlone(waiting)
  const send = async (values: Values, key: string) => {
    // A severity nobody has changed is none that is stated: what is newly known may raise it.
    const kept = step.verb === 'reclassify' && values.severity === detail.ticket.severity ? { severity: undefined } : {}
    const body = { ...(step.verb === 'reclassify' ? taken(detail.ticket, values) : {}), ...(wire({ ...values, ...kept }) as object), ...step.fixed }
    try {
      await stepTicket(detail.ticket.id, step.path, body, step.unversioned ? undefined : detail.version, key)
    } catch (error) {
      // Somebody was faster: show the new state behind the dialog, keep what was typed.
      if ([409, 412].includes(asProblem(error).status)) await queries.invalidateQueries({ queryKey: ticketDetail(detail.ticket.id).queryKey })
      throw error
    }
    toast.done(`${detail.ticket.no} · ${code('verb', step.verb)}`)
    onClose()
    if (files.length > 0) onFiles?.(files)
    await queries.invalidateQueries({ queryKey: [TOPIC.ticket] })
  }
  if (waiting && !frameAlone) return <Opening />
  return (
    <Modal open onCancel={onClose} title={`${code('action', step.verb)} · ${detail.ticket.no}`} okText={step.verb === 'close' ? t('tickets.close_ticket') : code('action', step.verb)} confirmLoading={busy} width={step.wide ? 720 : 520}
      okButtonProps={{ htmlType: 'submit', form: 'ticket-step', danger: step.danger === true, disabled: waiting }}>
      {waiting ? <><Opening /><Skeleton active /></> : <ProblemForm<Values> id="ticket-step" dialog submitText={null} onBusy={setBusy} onSend={send} draft={`step-${step.verb}-${detail.ticket.id}`}
        initial={{ ...(routing.data ? suggested(routing.data) : {}), ...INITIAL[step.verb]?.(detail), ...(evidence ? { evidence } : {}), ...(latest && AGAIN.includes(step.verb) ? { promised_reply_at: dayjs(latest).startOf('minute') } : {}) }}>
        <StepFields step={step} detail={detail} routing={routing.data} latest={latest ?? null} />
        {onFiles && mayAttach && !ENDING.includes(step.verb) && <FilePicker files={files} onChange={setFiles} most={MOST_FILES - detail.ticket.attachment_count} />}
      </ProblemForm>}
    </Modal>
  )
}

/** Days and instants as the service reads them (a day's name ends in "_on"); what was left empty is not sent. */
function wire(value: unknown, name = ''): unknown {
  if (dayjs.isDayjs(value)) return name.endsWith('_on') ? value.format('YYYY-MM-DD') : value.toISOString()
  if (Array.isArray(value)) return value.map((one) => wire(one))
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined && part !== null && part !== '').map(([key, part]) => [key, wire(part, key)]))
}

/** The signs somebody chose: the others follow from what is known, and go with it. */
const chosen = (ticket: Ticket) => {
  const known: Record<string, boolean> = { high_claim: ticket.claim_cents !== null, many_households: ticket.households !== null, government_transfer: ticket.channel === 'government_hotline', repeated: ticket.repeat_of !== null }
  return ticket.severity_signs.filter((sign) => !known[sign])
}

/** What was known of its weight and is taken back. */
const taken = (ticket: Ticket, values: Values) => Object.fromEntries((['claim_cents', 'households'] as const).filter((name) => ticket[name] !== null && values[name] === null).map((name) => [name, 0]))

const suggested = ({ handler, department }: Routing): Values => ({ handler_id: handler?.id, department: department?.name })

const classified = (ticket: Ticket): Values => ({ class_l1: ticket.class_l1 ?? undefined, class_l2: ticket.class_l2 ?? undefined, nature: ticket.nature ?? undefined, severity: ticket.severity })

/** Who wrote is written to. */
const answeredBy = (ticket: Ticket) => (ticket.channel === 'email' ? 'email' : 'phone')

const INITIAL: Record<string, (detail: TicketDetail) => Values> = {
  assign: ({ ticket }) => classified(ticket),
  reclassify: ({ ticket }) => ({ ...classified(ticket), complained_about_id: ticket.complained_about_id ?? undefined, claim_cents: ticket.claim_cents, households: ticket.households, severity_signs: chosen(ticket) }),
  locate: ({ ticket }) => ({ unit_id: ticket.unit_id ?? undefined, place: ticket.place ?? undefined }),
  note: () => ({ visibility: 'internal' }),
  reply: ({ ticket }) => ({ channel: answeredBy(ticket) }),
  record_attempt: () => ({ channel: 'phone' }),
  // What the investigation found stands until somebody writes something else.
  resolve: ({ ticket }) => ({ cause: ticket.cause ?? undefined, cause_kind: ticket.cause_kind ?? undefined, evidence: ticket.evidence ?? undefined }),
  conclude: ({ ticket }) => ({ checks: [], evidence: [], responsible_department: ticket.department ?? undefined }),
  rule_valid: () => ({ grounds_sufficient: true, demand_reasonable: true, result: 'valid', basis: 'own' }),
  rule_invalid: ({ ticket }) => ({ grounds_sufficient: false, demand_reasonable: false, basis: 'own', reply_channel: answeredBy(ticket) }),
  submit_plan: () => ({ items: [{}] }),
  refer: ({ ticket }) => ({ purpose: ticket.phase === 'pre_handover' ? 'project_findings' : 'specialist_plan' }),
}

