import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { similarTickets } from '@/api/ticketing'
import { Card } from '@/components/DetailLayout'
import { TicketLines } from '../households/TicketLines'
import { similar } from './likeness'

interface Props { community: string; building: string; kind: string; matter: { class_l1: string | null; title: string } }

/** Open tickets about perhaps the same thing, before a second one is written. */
export function SimilarTickets({ community, building, kind, matter }: Props) {
  const { t } = useTranslation()
  const rows = similar(useQuery(similarTickets(community, building, kind)).data ?? [], matter)
  if (rows.length === 0) return null
  return <Card title={t('tickets.intake.similar')} flush><TicketLines rows={rows.slice(0, 5)} /></Card>
}
