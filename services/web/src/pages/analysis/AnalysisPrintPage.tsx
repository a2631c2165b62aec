import { useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { feedbackAnalysis, inquirySummary } from '@/api/analysis'
import { DetailSkeleton } from '@/components/DetailLayout'
import { Failure } from '@/components/Failure'
import { periodOf } from '@/components/form/periods'
import { PrintPage } from '@/components/print/PrintPage'
import { calendarDate } from '@/format/time'
import { useLocale } from '@/i18n/i18n'
import { FeedbackTables } from './FeedbackTables'
import { InquiryTable } from './InquiryTable'
import { USUAL } from './useAnalysis'

interface Asked { tab?: string; since?: string; until?: string; community_id?: string; department?: string }

/** The summary of inquiries or the analysis of feedback on paper. */
export default function AnalysisPrintPage() {
  const { t } = useTranslation()
  const locale = useLocale()
  const { tab, community_id, department, ...said } = useSearch({ strict: false }) as Asked
  const ofFeedback = tab === 'feedback'
  const usual = periodOf(ofFeedback ? USUAL.feedback : USUAL.inquiries)
  const { since, until } = { since: said.since ?? usual.since, until: said.until ?? usual.until }
  const inquiries = useQuery({ ...inquirySummary({ since, until, community_id }), enabled: !ofFeedback })
  const feedback = useQuery({ ...feedbackAnalysis({ since, until, community_id, department }), enabled: ofFeedback })
  const found = ofFeedback ? feedback : inquiries
  if (found.isPending) return <DetailSkeleton />
  if (found.isError) return <Failure error={found.error} />
  const days = (from: string, to: string) => `${calendarDate(from, locale)} – ${calendarDate(to, locale)}`
  const { before_since, before_until } = found.data
  return (
    <PrintPage title={ofFeedback ? t('analysis.feedback.title') : t('analysis.inquiries.title')} number={[days(since, until), department].filter(Boolean).join(' · ')} qr={`${window.location.origin}/analysis${window.location.search}`} papers={['a4']} again={false}>
      <p>{t('analysis.compared', { since: calendarDate(before_since, locale), until: calendarDate(before_until, locale) })}</p>
      {!ofFeedback && inquiries.data && <InquiryTable summary={inquiries.data} />}
      {ofFeedback && feedback.data && <FeedbackTables analysis={feedback.data} />}
      {ofFeedback && feedback.data?.proposal?.text && <><p>{t('analysis.feedback.proposals')}</p><p className="pre">{feedback.data.proposal.text}</p></>}
      <div className="sheet-signs"><span>{t('reports.paper.compiler')} ____________</span><span>{t('ui.paper.date')} ____________</span></div>
    </PrintPage>
  )
}
