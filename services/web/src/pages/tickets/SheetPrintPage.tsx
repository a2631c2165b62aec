import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { ofTicket } from '@/api/consultations'
import { ticketDetail, ticketProcedure, type Entry } from '@/api/ticketing'
import { DetailSkeleton } from '@/components/DetailLayout'
import { Failure } from '@/components/Failure'
import { toldOr } from '@/components/Withheld'
import { PrintPage } from '@/components/print/PrintPage'
import { listed } from '@/format/list'
import { roundOf, rounds } from '@/format/rounds'
import { calendarDate, dateTime, shortDateTime } from '@/format/time'
import { useCodeName } from '@/i18n/codes'
import { useLocale } from '@/i18n/i18n'
import { useMay } from '@/shell/session'
import { useChanges } from './changes'
import { useSubclasses } from './useSubclasses'

const REPLIES = ['reply', 'rule_invalid']
const OPINIONS = ['return', 'close', 'object', 'withdraw']
const VISITS = ['visited', 'visit_unreachable', 'visit_waived']

/** E1-02 投诉处理单: a complaint or an inquiry from its first word to its end, on one sheet. */
export default function SheetPrintPage() {
  const { t } = useTranslation()
  const locale = useLocale()
  const code = useCodeName()
  const { both } = useSubclasses()
  const { id } = useParams({ strict: false }) as { id: string }
  const mayConsult = useMay('ticketing.consultation.read')
  const found = useQuery(ticketDetail(id))
  const procedure = useQuery(ticketProcedure(id))
  const consultations = useQuery({ ...ofTicket(id), enabled: mayConsult })
  const changes = useChanges({ ...procedure.data?.staff, ...found.data?.names.staff })
  if (found.isPending || procedure.isPending || (mayConsult && consultations.isPending)) return <DetailSkeleton />
  const error = found.error ?? procedure.error ?? consultations.error
  if (error || !found.data || !procedure.data) return <Failure error={error} />
  const { ticket, names, contact, entries } = found.data
  const known = { ...procedure.data.staff, ...names.staff }
  const staff = (one: string | null) => (one ? known[one] ?? t('ui.unknown') : '')
  const at = (instant: string | null) => (instant ? dateTime(instant, locale) : '')
  const told = (verbs: readonly string[]) => entries.filter((entry) => verbs.includes(entry.verb)).map(line).join('\n')
  const changed = (entry: Entry) => listed(changes(entry).map((one) => `${one.label} ${one.from} → ${one.to}`))
  const several = rounds(entries)
  const round = (entry: Entry) => (several.length > 1 ? t('tickets.round.number', { number: roundOf(several, entry.at) }) : '')
  const line = (entry: Entry) => [round(entry), shortDateTime(entry.at, locale), code('verb', entry.verb), entry.channel && code('reply_channel', entry.channel), staff(entry.actor_id), changed(entry), typeof entry.details?.measure === 'string' && entry.details.measure, entry.text].filter(Boolean).join(' · ')
  const ruling = procedure.data.rulings.at(-1)
  const plan = procedure.data.plans.at(-1)
  const approval = plan && [code('plan_state', plan.state), staff(plan.decided_by), at(plan.decided_at), plan.decision].filter(Boolean).join(' · ')
  const measures = plan?.items.map((item, index) => `${String(index + 1)}. ${item.measure} · ${staff(item.owner_id)} · ${calendarDate(item.due_on, locale)}${item.done_at ? ` · ${[t('tickets.procedure.done'), item.result].filter(Boolean).join(t('ui.colon'))}` : ''}`) ?? []
  // Each round has a measure and a result of its own; the ticket keeps the last ones.
  if (several.length > 1) measures.unshift(...entries.filter((entry) => entry.verb === 'take_measure').map(line))
  else if (ticket.measure) measures.unshift([ticket.measure, ticket.measure_planned_on && calendarDate(ticket.measure_planned_on, locale)].filter(Boolean).join(' · '))
  const done = entries.filter((entry) => (entry.text || changes(entry).length > 0) && ![...REPLIES, ...OPINIONS, ...VISITS, 'register', 'conclude', 'resolve', 'rule_valid', 'take_measure'].includes(entry.verb))
  const pairs: [string, string, string, string][] = [
    ['received_at', at(ticket.registered_at), 'received_by', staff(ticket.first_receiver_id)],
    ['channel', code('channel', ticket.channel), 'phase', code('phase', ticket.phase)],
    ['customer', toldOr(ticket, contact.anonymous ? t('tickets.anonymous') : contact.name ?? ''), 'contact', toldOr(ticket, [contact.phone, contact.email].filter(Boolean).join(' '))],
    ['community', names.community ?? '', 'unit', toldOr(ticket, names.unit ?? ticket.place ?? '')],
    ['promised', at(ticket.promised_reply_at), 'accepted_at', at(ticket.accepted_at)],
    ['class', both(ticket) ?? '', 'severity', listed([code('severity', ticket.severity), ...ticket.severity_signs.map((sign) => code('severity_sign', sign))])],
    ['department', ticket.responsible_department ?? ticket.department ?? '', 'responsible', staff(ticket.responsible_id ?? ticket.handler_id)],
    ['state', code('ticket_state', ticket.state), 'closed_at', at(ticket.closed_at)],
  ]
  const rows: [string, string][] = [
    ['content', `${ticket.title}\n${ticket.description}`], ['demand', ticket.desired_outcome ?? ''],
    ['validity', ticket.validity ? [code('validity', ticket.validity), ruling && [ruling.reason, staff(ruling.ruled_by), at(ruling.at), ruling.leader_id && `${code('ruling_basis', ruling.basis)} ${staff(ruling.leader_id)}`].filter(Boolean).join(' · ')].filter(Boolean).join('\n') : ''],
    ['cause', [ticket.cause_kind && code('cause_kind', ticket.cause_kind), ticket.cause].filter(Boolean).join('：')],
    ['expert', (consultations.data ?? []).filter((one) => one.reply).map((one) => [code('discipline', one.discipline), one.expert_name, one.replied_at && shortDateTime(one.replied_at, locale), one.reply].filter(Boolean).join(' · ')).join('\n')],
    ['plan', measures.join('\n')], ['approval', approval ?? ''], ['actions', done.map(line).join('\n')],
    ['result', several.length > 1 ? told(['resolve']) : [ticket.result, ticket.evidence && `${t('tickets.evidence')}：${ticket.evidence}`].filter(Boolean).join('\n')],
    ['reply', told(REPLIES)], ['opinion', [told(OPINIONS), ruling?.customer_reaction].filter(Boolean).join('\n')], ['visit', told(VISITS)],
  ]
  return (
    <PrintPage title={t('tickets.sheet.title')} number={ticket.no} qr={`${window.location.origin}/tickets/${ticket.id}`} papers={['a4']} again={false}>
      <table className="sheet-fields">
        <tbody>
          {pairs.map(([left, value, right, other]) => <tr key={left}><th scope="row">{t(`tickets.sheet.${left}` as never)}</th><td>{value || '\u00a0'}</td><th scope="row">{t(`tickets.sheet.${right}` as never)}</th><td>{other || '\u00a0'}</td></tr>)}
          {rows.map(([label, value]) => <tr key={label}><th scope="row">{t(`tickets.sheet.${label}` as never)}</th><td colSpan={3} className="pre">{value || '\u00a0'}</td></tr>)}
        </tbody>
      </table>
      <div className="sheet-signs"><span>{t('tickets.sheet.handler_sign')} ____________</span><span>{t('tickets.sheet.leader_sign')} ____________</span><span>{t('tickets.sheet.customer_sign')} ____________</span></div>
    </PrintPage>
  )
}
