import { useTranslation } from 'react-i18next'
import { Card, Fact, Facts } from '@/components/DetailLayout'
import { useCodeName } from '@/i18n/codes'
import type { HandlerToBe } from './useHandler'

/** Who will have the complaint and who answers it, so that the operator can tell the caller. */
export function RouteHint({ handler: { route, id, nameOf } }: { handler: HandlerToBe }) {
  const { t } = useTranslation()
  const code = useCodeName()
  if (!route) return null
  return (
    <Card title={t('tickets.intake.route')}>
      <Facts>
        <Fact label={t('tickets.phase')}>{code('phase', route.phase)}</Fact>
        <Fact label={t('tickets.handler')}>{id ? <strong>{nameOf(id)}</strong> : t('tickets.intake.whoever_accepts')}</Fact>
        <Fact label={t('tickets.intake.desk')}>{[code('desk', route.planner), route.handler?.display_name].filter(Boolean).join(' · ')}</Fact>
        {route.department && <Fact label={t('tickets.department')}>{route.department.name}</Fact>}
        <Fact label={t('tickets.intake.replier')}>{code('desk', route.replier)}</Fact>
      </Facts>
    </Card>
  )
}
