import { useQuery } from '@tanstack/react-query'
import { useParams, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { meeting } from '@/api/reports'
import { DetailSkeleton } from '@/components/DetailLayout'
import { Failure } from '@/components/Failure'
import { PrintPage } from '@/components/print/PrintPage'
import { listed } from '@/format/list'
import { share } from '@/format/share'
import { dateTime } from '@/format/time'
import { useLocale } from '@/i18n/i18n'

/** E1-43 会议纪要: date, attendees, topics, decisions, actions, copies to; the figures they were about. */
export default function MinutesPrintPage() {
  const { t } = useTranslation()
  const locale = useLocale()
  const { id } = useParams({ strict: false }) as { id: string }
  const { edition } = useSearch({ strict: false }) as { edition?: string }
  const found = useQuery(meeting(id, edition))
  if (found.isPending) return <DetailSkeleton />
  if (found.isError) return <Failure error={found.error} />
  const { meeting: line, agenda, minutes, attendees, shown_edition: shown } = found.data
  // Editions from before the names were frozen: those they were sent to.
  const copies = minutes?.copies_to.length ? minutes.copies_to : found.data.receipts.filter((one) => one.edition === shown).map((one) => one.staff_name ?? '')
  const said = `${t('reports.quarterly.registered')} ${String(agenda.registered.tickets)}；${t('reports.quarterly.valid')} ${String(agenda.valid.tickets)}；${t('reports.quarterly.closure')} ${share(agenda.closed.tickets, agenda.pending.tickets, locale)}；${t('reports.quarterly.repeated')} ${String(agenda.repeated.tickets)}；${t('reports.quarterly.missed')} ${String(agenda.missed.tickets)}`
  const rows: [string, string][] = [
    [t('reports.meeting.date'), dateTime(line.starts_at, locale)], [t('reports.meeting.place'), line.place], [t('reports.meeting.attendees'), listed(attendees.map((guest) => guest.name ?? ''))], [t('reports.meeting.present'), listed(minutes?.present ?? [])],
    [t('reports.meeting.agenda'), said], [t('reports.meeting.cases'), agenda.cases.map((one) => `${one.no} ${one.title}`).join('\n')],
    [t('reports.meeting.topics'), minutes?.topics ?? ''], [t('reports.meeting.decisions'), minutes?.decisions ?? ''],
  ]
  return (
    <PrintPage title={t('reports.meeting.minutes')} number={`${line.month} · ${shown > 0 ? t('reports.edition', { number: shown }) : t('reports.quarterly.not_sent')}`} qr={`${window.location.origin}/reports/meetings/${line.id}`} papers={['a4']} again={false}>
      <table className="sheet-fields"><tbody>{rows.map(([label, value]) => <tr key={label}><th scope="row">{label}</th><td className="pre">{value || '\u00a0'}</td></tr>)}</tbody></table>
      <table>
        <thead><tr>{(['actions', 'assignee', 'due_at', 'task'] as const).map((key) => <th key={key} scope="col">{t(`reports.meeting.${key}`)}</th>)}</tr></thead>
        <tbody>
          {minutes?.actions.map((one, index) => <tr key={index}><td>{index + 1}. {one.title}</td><td>{one.assignee_name}</td><td>{dateTime(one.due_at, locale)}</td><td>{one.ticket_no}</td></tr>)}
          {!minutes?.actions.length && <tr><td colSpan={4}>{t('ui.none')}</td></tr>}
        </tbody>
      </table>
      <table className="sheet-fields"><tbody><tr><th scope="row">{t('reports.meeting.copies')}</th><td className="pre">{listed(copies) || '\u00a0'}</td></tr></tbody></table>
      <div className="sheet-signs"><span>{t('reports.meeting.chair')} ____________</span><span>{t('reports.meeting.recorder')} ____________</span></div>
    </PrintPage>
  )
}
