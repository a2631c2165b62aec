import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { similarTickets } from '@/api/ticketing'
import { Card } from '@/components/DetailLayout'
import { TicketLines } from '../households/TicketLines'

/** Open tickets about perhaps the same thing, before a second one is written. */
export function SimilarTickets({ community, building, kind }: { community: string; building: string | null; kind: string }) {
  const { t } = useTranslation()
  const rows = useQuery({ ...similarTickets(community, building, kind), enabled: building !== null }).data ?? []
  if (rows.length === 0) return null
  return <Card title={t('tickets.intake.similar')} flush><TicketLines rows={rows.slice(0, 5)} /></Card>
}
