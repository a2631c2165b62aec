import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { readingsOf } from '@/api/meters'
import { Card, DetailSkeleton } from '@/components/DetailLayout'
import { Failure } from '@/components/Failure'
import { Readings } from '../meters/Readings'

/** What the meters of a home were read at. */
export default function MetersPart({ unit }: { unit: string }) {
  const { t } = useTranslation()
  const found = useQuery(readingsOf({ unit_id: unit }))
  if (found.isPending) return <DetailSkeleton />
  if (found.isError) return <Failure error={found.error} onRetry={() => { void found.refetch() }} />
  return <Card title={t('households.parts.meters')}><Readings readings={found.data} meters /></Card>
}
