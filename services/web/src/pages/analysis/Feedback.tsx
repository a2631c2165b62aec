import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button, Select, Skeleton } from 'antd'
import { useTranslation } from 'react-i18next'
import { feedbackAnalysis } from '@/api/analysis'
import { Card } from '@/components/DetailLayout'
import { Export } from '@/components/Export'
import { Failure } from '@/components/Failure'
import { PeriodPicker } from '@/components/form/PeriodPicker'
import { calendarDate } from '@/format/time'
import { useLocale } from '@/i18n/i18n'
import { useMay, useMe } from '@/shell/session'
import { useDepartments } from '../tickets/useDepartments'
import { DigestsCard } from './DigestsCard'
import { FeedbackTables } from './FeedbackTables'
import { ProposalCard } from './ProposalCard'
import { USUAL, useAnalysis } from './useAnalysis'
import '../reports/reports.css'

/** The month's opinions together, against the month before; of one department its digest (E2). */
export function Feedback() {
  const { t } = useTranslation()
  const locale = useLocale()
  const departments = useDepartments()
  const mayCompany = useMay('ticketing.company_report.read')
  const everything = useMe().scope === 'tenant'
  const { query: asked, params, change, choose } = useAnalysis(USUAL.feedback)
  const query = { ...asked, department: params.department }
  const found = useQuery({ ...feedbackAnalysis(query), placeholderData: keepPreviousData })
  return (
    <div className="stack">
      <div className="row">
        <Select allowClear showSearch={{ optionFilterProp: 'label' }} value={params.department} options={departments} placeholder={t('analysis.feedback.department')} aria-label={t('analysis.feedback.department')} style={{ width: 190 }} onChange={(department?: string) => { change({ department }, false) }} />
        <PeriodPicker spans={['month', 'last_month', 'quarter', 'last_quarter']} period={query} onChange={choose} />
        <Export of="feedback-analyses" name={t('analysis.feedback.title')} query={query} />
        <Link to={'/analysis/print' as never} search={{ tab: 'feedback', ...query } as never}><Button>{t('ui.print')}</Button></Link>
      </div>
      {found.isError && <Failure error={found.error} onRetry={() => { void found.refetch() }} />}
      {found.isPending && <Card><Skeleton active /></Card>}
      {found.data && (
        <>
          <p className="quiet" style={{ margin: 0 }}>{t('analysis.compared', { since: calendarDate(found.data.before_since, locale), until: calendarDate(found.data.before_until, locale) })}{found.data.department && ` · ${t('analysis.feedback.department_hint')}`}</p>
          <FeedbackTables analysis={found.data} />
          {found.data.proposal && <ProposalCard analysis={found.data} proposal={found.data.proposal} />}
          {mayCompany && everything && <DigestsCard since={query.since} until={query.until} />}
        </>
      )}
    </div>
  )
}
