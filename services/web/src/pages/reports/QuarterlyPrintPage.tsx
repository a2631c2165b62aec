import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { quarterlyReport, type Figure } from '@/api/reports'
import { DetailSkeleton } from '@/components/DetailLayout'
import { Failure } from '@/components/Failure'
import { PrintPage } from '@/components/print/PrintPage'
import { share } from '@/format/share'
import { calendarDate, dateTime } from '@/format/time'
import { useCodeName } from '@/i18n/codes'
import { useLocale } from '@/i18n/i18n'
import { ofValid } from './QuarterlyContents'

/** The quarterly report on paper. */
export default function QuarterlyPrintPage() {
  const { t } = useTranslation()
  const locale = useLocale()
  const code = useCodeName()
  const { id } = useParams({ strict: false }) as { id: string }
  const found = useQuery(quarterlyReport(id))
  if (found.isPending) return <DetailSkeleton />
  if (found.isError) return <Failure error={found.error} />
  const { report, content, shown_edition, editions } = found.data
  const frozen = editions.find((one) => one.number === shown_edition)?.made_at
  const totals: [string, string][] = [
    [t('analysis.period'), `${calendarDate(content.first_day, locale)} – ${calendarDate(content.last_day, locale)}`], [t('reports.paper.as_of'), frozen ? dateTime(frozen, locale) : t('reports.quarterly.now')],
    [t('reports.quarterly.registered'), String(content.registered.tickets)],
    [t('reports.quarterly.validity'), `${share(content.valid.tickets, content.valid.tickets + content.invalid.tickets, locale)} (${content.valid.tickets} / ${content.valid.tickets + content.invalid.tickets})`],
    [t('reports.quarterly.closure'), `${share(content.closed.tickets, content.pending.tickets, locale)} (${content.closed.tickets} / ${content.pending.tickets})`],
    [t('reports.quarterly.repeated'), String(content.repeated.tickets)], [t('reports.quarterly.missed'), String(content.missed.tickets)],
    [t('reports.quarterly.escalated'), String(content.urged.tickets)], [t('reports.quarterly.experts_silent'), String(content.experts_silent.tickets)],
  ]
  const group = (title: string, figures: readonly Figure[], name: (key: string | null) => string) => (
    <table><thead><tr><th scope="col" style={{ width: '75%' }}>{title}</th><th scope="col" className="right">{t('reports.quarterly.tickets')}</th></tr></thead><tbody>{figures.map((figure) => <tr key={figure.key ?? ''}><td>{name(figure.key)}</td><td className="right">{figure.tickets}</td></tr>)}</tbody></table>
  )
  const named = (set: 'class' | 'phase' | 'nature' | 'cause_kind') => (key: string | null) => (key ? code(set, key) : t('reports.quarterly.not_set'))
  return (
    <PrintPage title={t('reports.quarterly.title')} number={`${report.quarter} · ${t('reports.edition', { number: shown_edition })}`} qr={`${window.location.origin}/reports/quarterly/${report.id}`} papers={['a4']} again={false}>
      <table><tbody>{totals.map(([label, value]) => <tr key={label}><th scope="row" style={{ width: '40%' }}>{label}</th><td>{value}</td></tr>)}</tbody></table>
      {group(t('reports.quarterly.by_class'), content.by_class, named('class'))}
      {group(t('reports.quarterly.by_phase'), content.by_phase, named('phase'))}
      {group(t(ofValid(content.by_department) ? 'reports.quarterly.by_department_valid' : 'reports.quarterly.by_department'), content.by_department, (key) => key ?? t('reports.quarterly.nobody_yet'))}
      {group(t('reports.quarterly.top_causes'), content.top_causes, named('cause_kind'))}
      {content.causes.some((one) => one.key) && group(t('reports.quarterly.causes'), content.causes, named('nature'))}
      {content.words?.summary && <><h2>{t('reports.quarterly.summary')}</h2><p className="pre">{content.words.summary}</p></>}
      {content.words && <><h2>{t('reports.quarterly.actions')}</h2><p className="pre">{content.words.actions}</p></>}
      <div className="sheet-signs"><span>{t('reports.paper.compiler')} ____________</span><span>{t('ui.paper.date')} ____________</span></div>
    </PrintPage>
  )
}
