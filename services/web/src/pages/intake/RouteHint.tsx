import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { draftRouting } from '@/api/routing'
import { Card, Fact, Facts } from '@/components/DetailLayout'
import { useCodeName } from '@/i18n/codes'

/** Who will have the complaint and who answers it, so that the operator can tell the caller. */
export function RouteHint({ known }: { known: Record<string, string> }) {
  const { t } = useTranslation()
  const code = useCodeName()
  const route = useQuery(draftRouting(known)).data
  if (!route) return null
  return (
    <Card title={t('tickets.intake.route')}>
      <Facts>
        <Fact label={t('tickets.phase')}>{code('phase', route.phase)}</Fact>
        <Fact label={t('tickets.handler')}>{route.handler?.display_name ?? code('desk', route.planner)}</Fact>
        {route.department && <Fact label={t('tickets.department')}>{route.department.name}</Fact>}
        <Fact label={t('tickets.intake.replier')}>{code('desk', route.replier)}</Fact>
      </Facts>
    </Card>
  )
}
