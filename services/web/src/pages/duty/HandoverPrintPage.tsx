import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { handover } from '@/api/duty'
import { DetailSkeleton } from '@/components/DetailLayout'
import { Failure } from '@/components/Failure'
import { PrintPage } from '@/components/print/PrintPage'
import { money } from '@/format/money'
import { calendarDate, dateTime, timeOnly } from '@/format/time'
import { useCodeName } from '@/i18n/codes'
import { useLocale } from '@/i18n/i18n'
import { wordOf } from './HandoverLines'

/** E1-20 交接班记录: what was open, how it was handed over, who signed. */
export default function HandoverPrintPage() {
  const { t } = useTranslation()
  const locale = useLocale()
  const code = useCodeName()
  const { id } = useParams({ strict: false }) as { id: string }
  const found = useQuery(handover(id))
  if (found.isPending) return <DetailSkeleton />
  if (found.isError) return <Failure error={found.error} />
  const paper = found.data
  const signed = (name: string | null, at: string | null) => `${name ?? ''} ${at ? dateTime(at, locale) : '____________'}`
  return (
    <PrintPage title={t('duty.paper.form')} number={paper.no} qr={`${window.location.origin}/duty/handovers/${paper.id}`} papers={['a4', 'a5']} again={false}>
      <table><tbody>
        <tr><th scope="row">{t('duty.paper.community')}</th><td>{paper.community_name} {paper.post_name}</td><th scope="row">{t('duty.paper.shift')}</th><td>{calendarDate(paper.day, locale)} {paper.shift_name} {timeOnly(paper.starts_at, locale)}–{timeOnly(paper.ends_at, locale)}</td></tr>
      </tbody></table>
      <table>
        <thead><tr><th scope="col">{t('duty.kind')}</th><th scope="col">{t('duty.item_text')}</th><th scope="col">{t('duty.paper.outcome')}</th><th scope="col">{t('duty.paper.review')}</th></tr></thead>
        <tbody>
          {paper.lines.map((line) => <tr key={line.id}><td>{code('handover_item_kind', line.item.kind)}</td><td>{line.item.text}{line.item.amount_cents !== null && ` ${money(line.item.amount_cents, locale)}`}</td><td>{line.outcome === 'done' ? wordOf(line.item, line.word) : t('duty.paper.carried_on')}</td><td>{line.reviewed_by_name} {line.remark}</td></tr>)}
          {paper.lines.length === 0 && <tr><td colSpan={4}>{t('duty.items_none')}</td></tr>}
        </tbody>
      </table>
      {paper.refusal_reason && <p>{t('duty.paper.refused', { name: paper.on_coming_name ?? '' })}：{paper.refusal_reason}</p>}
      <div className="sheet-signs"><span>{t('duty.paper.going')} {signed(paper.off_going_name, paper.off_going_signed_at)}</span><span>{t('duty.paper.coming')} {signed(paper.on_coming_name, paper.on_coming_signed_at)}</span></div>
      <p className="handover-hash">{t('duty.paper.hash')} {paper.content_hash}</p>
    </PrintPage>
  )
}
