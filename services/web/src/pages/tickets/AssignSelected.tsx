import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useIntent } from '@/api/intent'
import { ticketRouting } from '@/api/routing'
import { colleaguesAble, stepTicket, ticketDetail } from '@/api/ticketing'
import { TOPIC } from '@/api/topics'
import { useToast } from '@/components/useToast'
import { useMe } from '@/shell/session'
import { colleagueChoices } from './colleagues'
import { useAccusedOf } from './useAccused'

/** Hands the chosen tickets to one colleague, one after the other; what is refused stays chosen for a second look. */
export function AssignSelected({ ids, community, onDone }: { ids: readonly string[]; community: string | null; onDone: () => void }) {
  const { t } = useTranslation()
  const toast = useToast()
  const queries = useQueryClient()
  const intent = useIntent()
  const communities = useMe().communities
  const place = community ?? communities[0]?.id ?? null
  const people = useQuery(colleaguesAble(place, 'ticketing.ticket.process')).data ?? []
  const [handler, setHandler] = useState<string>()
  const [busy, setBusy] = useState(false)
  // Asked of each when somebody is about to choose: most lists of chosen rows are only looked at.
  const [choosing, setChoosing] = useState(false)
  const accused = useAccusedOf(ids, choosing)
  const assign = async () => {
    if (!handler) return
    setBusy(true)
    try {
      for (const id of ids) {
        const detail = await queries.fetchQuery({ ...ticketDetail(id), staleTime: 0 })
        // Chosen before and done since: another one was refused then.
        if (detail.ticket.handler_id === handler && !detail.possible.includes('assign')) continue
        const accepted = detail.possible.includes('assign')
        const department = accepted && (await queries.fetchQuery(ticketRouting(id))).department?.name
        const body = department ? { handler_id: handler, department } : { handler_id: handler, reason: t('tickets.batch_reason') }
        await stepTicket(id, department ? 'assign' : 'hand-over', body, detail.version, intent.key([id, handler, detail.version]))
      }
      toast.done(t('tickets.done.assign'))
      onDone()
    } catch (error) {
      toast.refused(error)
    } finally {
      setBusy(false)
      await queries.invalidateQueries({ queryKey: [TOPIC.ticket] })
    }
  }
  return (
    <>
      <Select value={handler} onChange={setHandler} placeholder={t('tickets.handler')} aria-label={t('tickets.handler')} style={{ width: 200 }} popupMatchSelectWidth={false} showSearch={{ optionFilterProp: 'label' }}
        onOpenChange={(open) => { if (open) setChoosing(true) }} options={colleagueChoices(people, accused)} />
      <Button type="primary" loading={busy} disabled={!handler} onClick={() => { void assign() }}>{t('codes.action.assign')}</Button>
    </>
  )
}
