import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { shiftRecord } from '@/api/duty'
import { DetailSkeleton } from '@/components/DetailLayout'
import { Failure } from '@/components/Failure'
import { PrintPage } from '@/components/print/PrintPage'
import { calendarDate, timeOnly } from '@/format/time'
import { useCodeName } from '@/i18n/codes'
import { useLocale } from '@/i18n/i18n'
import { checkName } from './Checklist'

/** E1-03 前台值班记录表: one shift, its people, what happened, what was handed up, the closing checklist. */
export default function ShiftPrintPage() {
  const { t } = useTranslation()
  const locale = useLocale()
  const code = useCodeName()
  const { id } = useParams({ strict: false }) as { id: string }
  const found = useQuery(shiftRecord(id))
  if (found.isPending) return <DetailSkeleton />
  if (found.isError) return <Failure error={found.error} />
  const shift = found.data
  const upTo = (entry: string) => shift.escalations.filter((one) => one.subject_id === entry).map((one) => `${t('duty.escalated_to')} ${one.acknowledged_by_name ?? ''} ${one.answer ?? one.reason}`).join('; ')
  return (
    <PrintPage title={t('duty.form.title')} number={`${calendarDate(shift.day, locale)} ${shift.name}`} qr={`${window.location.origin}/duty/shifts/${shift.id}/print`} papers={['a4', 'a5']} again={false}>
      <table><tbody>
        <tr><th scope="row">{t('duty.paper.community')}</th><td>{shift.community_name} {shift.post_name}</td><th scope="row">{t('duty.paper.shift')}</th><td>{shift.name} {timeOnly(shift.starts_at, locale)}–{timeOnly(shift.ends_at, locale)}</td></tr>
        {shift.people.map((one) => <tr key={`${one.staff_id}${one.begun_at ?? ''}`}><th scope="row">{t('duty.form.person')}</th><td>{one.display_name}{one.stands_in_for_name && ` (${t('duty.roster.for', { name: one.stands_in_for_name })})`}{one.relieves_name && ` (${t('duty.relieves', { name: one.relieves_name })})`}</td><th scope="row">{t('duty.form.times')}</th><td>{one.begun_at ? timeOnly(one.begun_at, locale) : t('duty.missing')}–{one.ended_at ? timeOnly(one.ended_at, locale) : ''}</td></tr>)}
      </tbody></table>
      <table>
        <thead><tr><th scope="col">{t('duty.form.at')}</th><th scope="col">{t('duty.kind')}</th><th scope="col">{t('duty.text')}</th><th scope="col">{t('duty.handling')}</th><th scope="col">{t('duty.form.by')}</th></tr></thead>
        <tbody>
          {shift.entries.map((entry) => <tr key={entry.id}><td>{timeOnly(entry.at, locale)}</td><td>{code('duty_entry_kind', entry.kind)}</td><td className="pre">{entry.text} {entry.ticket_no}</td><td className="pre">{[entry.handling, upTo(entry.id)].filter(Boolean).join('\n') || '\u00a0'}</td><td>{entry.display_name}</td></tr>)}
          {shift.entries.length === 0 && <tr><td colSpan={5}>{t('duty.log_none')}</td></tr>}
        </tbody>
      </table>
      <table><tbody>{shift.checks.map((check) => <tr key={check.item}><th scope="row" style={{ width: '40%' }}>{checkName(check.item)}</th><td>{check.done_at ? `✓ ${check.done_by_name ?? ''} ${timeOnly(check.done_at, locale)}` : '□'}</td></tr>)}</tbody></table>
      <div className="sheet-signs"><span>{t('ui.paper.sign')} ____________</span><span>{t('ui.paper.date')} ____________</span></div>
    </PrintPage>
  )
}
