import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { joinIncident, type Banner } from '@/api/incidents'
import { history, type TicketRow } from '@/api/ticketing'
import { TOPIC } from '@/api/topics'
import { useToast } from '@/components/useToast'
import { mayComeOf } from '../intake/likeness'

/** Kinds whose matter an incident can be the cause of. */
const CAUSED = ['complaint', 'repair', 'inquiry', 'help_request']

/** What the home has open already, may come of the incident by what it says, and belongs to none yet: attached at once. */
export function AttachOpen({ incident, unit }: { incident: Banner; unit: string }) {
  const { t } = useTranslation()
  const toast = useToast()
  const queries = useQueryClient()
  const [busy, setBusy] = useState<string | null>(null)
  const open = useQuery(history({ unit_id: unit })).data?.open ?? []
  const left = open.filter((one) => CAUSED.includes(one.kind) && !incident.ticket_ids.includes(one.id) && mayComeOf(incident.title, one.title))
  const attach = async (ticket: TicketRow) => {
    setBusy(ticket.id)
    try {
      await joinIncident(incident.id, ticket.id, crypto.randomUUID())
      toast.done(t('incidents.attached', { no: ticket.no }))
    } catch (error) { toast.refused(error) } finally { setBusy(null) }
    await Promise.all([TOPIC.incident, TOPIC.ticket].map((topic) => queries.invalidateQueries({ queryKey: [topic] })))
  }
  return left.map((one) => <Button key={one.id} size="small" loading={busy === one.id} title={one.no} className="attach-open" onClick={() => { void attach(one) }}>{t('incidents.attach_open', { title: one.title })}</Button>)
}
