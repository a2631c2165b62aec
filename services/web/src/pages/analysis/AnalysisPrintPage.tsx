import { useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { feedbackAnalysis, inquirySummary } from '@/api/analysis'
import { specialistRanking } from '@/api/figures'
import { DetailSkeleton } from '@/components/DetailLayout'
import { Failure } from '@/components/Failure'
import { periodOf } from '@/components/form/periods'
import { PrintPage } from '@/components/print/PrintPage'
import { calendarDate } from '@/format/time'
import { useLocale } from '@/i18n/i18n'
import { useMe } from '@/shell/session'
import { FeedbackTables } from './FeedbackTables'
import { InquiryTable } from './InquiryTable'
import { RankingTable } from './RankingTable'
import { USUAL } from './useAnalysis'

interface Asked { tab?: string; since?: string; until?: string; community_id?: string; department?: string }

/** The ranking of specialists, the summary of inquiries or the analysis of feedback on paper. */
export default function AnalysisPrintPage() {
  const { t } = useTranslation()
  const locale = useLocale()
  const { communities } = useMe()
  const { tab, community_id, department, ...said } = useSearch({ strict: false }) as Asked
  const of = tab === 'feedback' || tab === 'ranking' ? tab : 'inquiries'
  const usual = periodOf(USUAL[of])
  const { since, until } = { since: said.since ?? usual.since, until: said.until ?? usual.until }
  const ranking = useQuery({ ...specialistRanking({ since, until, community_id }), enabled: of === 'ranking' })
  const inquiries = useQuery({ ...inquirySummary({ since, until, community_id }), enabled: of === 'inquiries' })
  const feedback = useQuery({ ...feedbackAnalysis({ since, until, community_id, department }), enabled: of === 'feedback' })
  const found = { ranking, inquiries, feedback }[of]
  if (found.isPending) return <DetailSkeleton />
  if (found.isError) return <Failure error={found.error} />
  const days = (from: string, to: string) => `${calendarDate(from, locale)} – ${calendarDate(to, locale)}`
  const compared = inquiries.data ?? feedback.data
  const community = community_id ? communities.find((one) => one.id === community_id)?.name ?? t('ui.unknown') : t('analysis.all_communities')
  return (
    <PrintPage title={t(`analysis.${of}.title`)} about={[`${t('analysis.period')} ${days(since, until)}`, community, department].filter(Boolean).join(' · ')} qr={`${window.location.origin}/analysis${window.location.search}`} papers={of === 'ranking' ? ['a4-wide'] : ['a4']} again={false}>
      {compared && <p>{t('analysis.compared', { since: calendarDate(compared.before_since, locale), until: calendarDate(compared.before_until, locale) })}</p>}
      {ranking.data && <RankingTable paper ranking={ranking.data} />}
      {inquiries.data && <InquiryTable summary={inquiries.data} />}
      {feedback.data && <FeedbackTables analysis={feedback.data} />}
      {feedback.data?.proposal?.text && <><p>{t('analysis.feedback.proposals')}</p><p className="pre">{feedback.data.proposal.text}</p></>}
      <div className="sheet-signs"><span>{t('reports.paper.compiler')} ____________</span>{of === 'ranking' && <span>{t('analysis.ranking.approved')} ____________</span>}<span>{t('ui.paper.date')} ____________</span></div>
    </PrintPage>
  )
}
