import { useQueries, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { SERVICES } from '@/api/flow'
import { parked } from '@/api/flow'
import { tenants } from '@/api/operator'
import { TOPIC } from '@/api/topics'
import { Card } from '@/components/DetailLayout'
import { PageHead } from '@/components/PageHead'
import { StatTile, Tiles } from '@/components/StatTile'
import { FlowTable } from './FlowTable'

/** Is everything all right? Tenants, lag against its objective, what is parked, each service. */
export default function OverviewPage() {
  const { t } = useTranslation()
  const counts = useQuery({ queryKey: [TOPIC.tenant, 'counts'], queryFn: async ({ signal }) => (await tenants({}, null, signal)).counts, refetchInterval: 30_000 })
  const messages = useQueries({ queries: SERVICES.map((service) => parked(service)) })
  const stuck = messages.reduce((sum, one) => sum + (one.data?.length ?? 0), 0)
  return (
    <div className="stack">
      <PageHead title={t('ops.overview')} />
      <Tiles>
        <StatTile label={t('ops.active')} loading={counts.isPending} value={counts.data?.active ?? 0} to="/ops/tenants" search={{ status: 'active' }} />
        <StatTile label={t('ops.suspended')} loading={counts.isPending} value={counts.data?.suspended ?? 0} to="/ops/tenants" search={{ status: 'suspended' }} />
        <StatTile label={t('ops.provisioning')} loading={counts.isPending} value={counts.data?.provisioning ?? 0} to="/ops/tenants" search={{ status: 'provisioning' }} />
        <StatTile label={t('ops.parked')} value={stuck} to="/ops/parked" {...(stuck > 0 ? { tone: 'over' as const } : {})} />
      </Tiles>
      <Card title={t('ops.health')} flush><FlowTable /></Card>
    </div>
  )
}
