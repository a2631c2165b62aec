import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button, Skeleton } from 'antd'
import { useTranslation } from 'react-i18next'
import { inquirySummary } from '@/api/analysis'
import { Card } from '@/components/DetailLayout'
import { Export } from '@/components/Export'
import { Failure } from '@/components/Failure'
import { PeriodPicker } from '@/components/form/PeriodPicker'
import { calendarDate } from '@/format/time'
import { useLocale } from '@/i18n/i18n'
import { InquiryTable } from './InquiryTable'
import { USUAL, useAnalysis } from './useAnalysis'

/** The supervisor's summary of a week's inquiries (E2). */
export function Inquiries() {
  const { t } = useTranslation()
  const locale = useLocale()
  const { query, choose } = useAnalysis(USUAL.inquiries)
  const found = useQuery({ ...inquirySummary(query), placeholderData: keepPreviousData })
  return (
    <div className="stack">
      <div className="row">
        <PeriodPicker spans={['week', 'last_week', 'month', 'last_month']} period={query} onChange={choose} />
        <Export of="inquiry-summaries" name={t('analysis.inquiries.title')} query={query} />
        <Link to={'/analysis/print' as never} search={{ tab: 'inquiries', ...query } as never}><Button>{t('ui.print')}</Button></Link>
      </div>
      {found.isError && <Failure error={found.error} onRetry={() => { void found.refetch() }} />}
      {found.isPending && <Card><Skeleton active /></Card>}
      {found.data && <p className="quiet" style={{ margin: 0 }}>{t('analysis.compared', { since: calendarDate(found.data.before_since, locale), until: calendarDate(found.data.before_until, locale) })}</p>}
      {found.data && <InquiryTable summary={found.data} />}
    </div>
  )
}
