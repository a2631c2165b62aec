import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button, Skeleton } from 'antd'
import { useTranslation } from 'react-i18next'
import { specialistRanking } from '@/api/figures'
import { Card } from '@/components/DetailLayout'
import { Export } from '@/components/Export'
import { Failure } from '@/components/Failure'
import { PeriodPicker } from '@/components/form/PeriodPicker'
import { RankingTable } from './RankingTable'
import { USUAL, useAnalysis } from './useAnalysis'

/** Who handles valid complaints, the best closure rate first. Every figure opens the list it counts. */
export function Ranking() {
  const { t } = useTranslation()
  const { query, choose } = useAnalysis(USUAL.ranking)
  const found = useQuery({ ...specialistRanking(query), placeholderData: keepPreviousData })
  return (
    <>
      <div className="row">
        <PeriodPicker spans={['quarter', 'last_quarter']} period={query} onChange={choose} />
        <Export of="specialist-rankings" name={t('analysis.ranking.title')} query={query} />
        <Link to={'/analysis/print' as never} search={{ tab: 'ranking', ...query } as never}><Button>{t('ui.print')}</Button></Link>
      </div>
      {found.isError && <Failure error={found.error} onRetry={() => { void found.refetch() }} />}
      {found.isPending && <Card><Skeleton active /></Card>}
      {found.data && <RankingTable ranking={found.data} />}
    </>
  )
}
