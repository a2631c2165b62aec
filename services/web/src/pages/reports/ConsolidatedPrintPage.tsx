import { useQuery } from '@tanstack/react-query'
import { useParams, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { consolidatedReport } from '@/api/reports'
import { DetailSkeleton } from '@/components/DetailLayout'
import { Failure } from '@/components/Failure'
import { PrintPage } from '@/components/print/PrintPage'
import { calendarDate, dateTime } from '@/format/time'
import { useCodeName } from '@/i18n/codes'
import { useLocale } from '@/i18n/i18n'
import { PaperCases } from './PaperCases'
import './reports.css'

const FIGURES = ['cases', 'accepted', 'closed', 'major', 'overdue'] as const

/** The company's daily on paper: communities, phases and classes, major cases, and what the centre added. */
export default function ConsolidatedPrintPage() {
  const { t } = useTranslation()
  const locale = useLocale()
  const code = useCodeName()
  const { id } = useParams({ strict: false }) as { id: string }
  const { edition } = useSearch({ strict: false }) as { edition?: string }
  const found = useQuery(consolidatedReport(id, edition))
  if (found.isPending) return <DetailSkeleton />
  if (found.isError) return <Failure error={found.error} />
  const { day, content, shown_edition, issued_at, issued_by_name } = found.data
  const heads = FIGURES.map((key) => <th key={key} scope="col" className="right">{t(`reports.total.${key}`)}</th>)
  return (
    <PrintPage title={t('reports.consolidated.title')} number={`${calendarDate(day, locale)} · ${t('reports.edition', { number: shown_edition })}`} qr={`${window.location.origin}/reports/consolidated/${id}`} papers={['a4-wide']} again={false}>
      <table>
        <thead><tr><th scope="col">{t('reports.community')}</th><th scope="col">{t('tickets.state')}</th>{heads}</tr></thead>
        <tbody>
          {content.communities.map((one) => <tr key={one.community_id}><td>{one.community_name}</td><td>{one.missing ? t('reports.consolidated.not_in') : code('report_state', one.state)}</td>{FIGURES.map((key) => <td key={key} className="right">{one.missing ? '–' : one.totals[key]}</td>)}</tr>)}
          <tr><th scope="row" colSpan={2}>{t('reports.paper.sum')}</th>{FIGURES.map((key) => <td key={key} className="right">{content.totals[key]}</td>)}</tr>
        </tbody>
      </table>
      <table>
        <thead><tr><th scope="col">{t('reports.consolidated.desk')}</th><th scope="col">{t('reports.phase')}</th><th scope="col">{t('reports.case.class')}</th>{heads}</tr></thead>
        <tbody>{content.groups.map((group) => <tr key={`${group.desk}${group.phase}${group.class_l1 ?? ''}`}><td>{code('report_desk', group.desk)}</td><td>{code('phase', group.phase)}</td><td>{group.class_l1 ? code('class', group.class_l1) : ''}</td>{FIGURES.map((key) => <td key={key} className="right">{group[key]}</td>)}</tr>)}</tbody>
      </table>
      {content.major.length > 0 && <><p>{t('reports.consolidated.major')}</p><PaperCases cases={content.major} empty={t('ui.none')} /></>}
      <p>{t('reports.consolidated.added')}</p>
      <PaperCases cases={content.added} empty={t('ui.none')} />
      <div className="sheet-signs"><span>{t('reports.paper.compiler')} {issued_by_name ?? '____________'}</span><span>{t('reports.consolidated.issued')} {issued_at ? dateTime(issued_at, locale) : '____________'}</span></div>
    </PrintPage>
  )
}
