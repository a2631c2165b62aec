import { useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useIntent } from '@/api/intent'
import { joinIncident, type Cluster } from '@/api/incidents'
import { TOPIC } from '@/api/topics'
import { Card } from '@/components/DetailLayout'
import { useToast } from '@/components/useToast'
import { shortDateTime } from '@/format/time'
import { useCodeName } from '@/i18n/codes'
import { useLocale } from '@/i18n/i18n'
import { useCommunity } from '@/shell/community'
import { useMe } from '@/shell/session'
import { DismissDialog } from './DismissDialog'

/** Alike tickets of one building: an incident, part of one that is open, or nothing of the kind. */
export function Suggestions({ found, onOpen }: { found: readonly Cluster[]; onOpen: (one: Cluster) => void }) {
  const { t } = useTranslation()
  const code = useCodeName()
  const locale = useLocale()
  const toast = useToast()
  const queries = useQueryClient()
  const intent = useIntent()
  const everywhere = useCommunity() === null
  const { communities } = useMe()
  const [dismissing, setDismissing] = useState<Cluster | null>(null)
  if (found.length === 0) return null
  const join = async (one: Cluster, into: string) => {
    try {
      for (const ticket of one.tickets) await joinIncident(into, ticket.id, intent.key([into, ticket.id]))
      toast.done(t('incidents.joined'))
    } catch (error) {
      toast.refused(error)
    }
    await Promise.all([TOPIC.ticket, TOPIC.incident].map((topic) => queries.invalidateQueries({ queryKey: [topic] })))
  }
  return (
    <Card title={t('incidents.suggested')} flush>
      <ul className="plain-list lines">
        {found.map((one) => (
          <li key={`${one.building_id}-${one.class_l1}`}>
            <div className="spread" style={{ flexWrap: 'nowrap', alignItems: 'start' }}>
              <span>{everywhere && <>{communities.find((known) => known.id === one.community_id)?.name} </>}<strong>{t('incidents.suggested_one', { building: one.building_code, class: code('class', one.class_l1), count: one.tickets.length })}</strong> <span className="quiet number">{shortDateTime(one.since, locale)}</span></span>
              <span className="row" style={{ flex: 'none', maxWidth: '60%', justifyContent: 'end' }}>
                {one.incident_id && <Button size="small" type="primary" onClick={() => { void join(one, one.incident_id ?? '') }}>{t('incidents.join_there', { title: one.incident_title })}</Button>}
                <Button size="small" {...(one.incident_id ? {} : { type: 'primary' as const })} onClick={() => { onOpen(one) }}>{t('incidents.new')}</Button>
                <Button size="small" onClick={() => { setDismissing(one) }}>{t('incidents.dismiss')}</Button>
              </span>
            </div>
            <div className="quiet">{one.tickets.map((ticket, at) => <span key={ticket.id}>{at > 0 && ' · '}<Link to={`/tickets/${ticket.id}` as never}>{ticket.unit_code ?? ticket.no} {ticket.title}</Link></span>)}</div>
          </li>
        ))}
      </ul>
      {dismissing && <DismissDialog cluster={dismissing} onClose={() => { setDismissing(null) }} />}
    </Card>
  )
}
