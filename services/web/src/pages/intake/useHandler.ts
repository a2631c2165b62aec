import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { draftRouting, type Routing } from '@/api/routing'
import { colleaguesAble, NOTHING, type Known } from '@/api/ticketing'
import { useMay, useMe } from '@/shell/session'
import { colleagueChoices } from '../tickets/colleagues'

export interface HandlerToBe {
  route: Routing | undefined
  /** Who has it once it is accepted; nobody is known before somebody accepts. */
  id: string | undefined
  /** Whom there is to choose from: the routing table's, oneself, and anybody able for those who assign. */
  options: { value: string; label: string }[]
  nameOf: (id: string | null) => string | undefined
  /** Whom it is given to when it is accepted and sent now: by the table as it is for what is known by then, however slow it answers. */
  decide: () => Promise<string | null>
}

/**
 * Who will have a complaint: whom the routing table names for what is known of it, until the operator chooses. Without
 * anybody by the table whoever accepts it keeps it. `known` is null for what no table is about; `accused` is whom it is
 * about, who never has it, nor has anybody whom what it repeats is about.
 */
export function useHandler(known: Known | null, accepting: boolean, chosen: string | undefined, accused: string | undefined): HandlerToBe {
  const { t } = useTranslation()
  const { staff: me } = useMe()
  const mayAssign = useMay('ticketing.ticket.assign')
  const queries = useQueryClient()
  // While what is known changes, whom the table named before stays in view.
  const found = useQuery({ ...draftRouting(known ?? NOTHING), enabled: known !== null, placeholderData: (before) => before }).data
  const answer = known === null ? undefined : found
  // Whom it is about has no part in it, whatever the table says.
  const barred = (id: string, by: Routing | undefined) => id === accused || by?.accused.includes(id) === true
  const route = answer?.handler && barred(answer.handler.id, answer) ? { ...answer, handler: null } : answer
  const asking = known !== null && mayAssign
  const people = useQuery({ ...colleaguesAble(known?.community_id ?? null, 'ticketing.ticket.process'), enabled: asking }).data ?? []
  const routed = route?.handler
  const options = [
    ...(routed && routed.id !== me.id ? [{ value: routed.id, label: t('tickets.intake.by_table', { name: routed.display_name }) }] : []),
    { value: me.id, label: t('tickets.intake.myself', { name: me.display_name }) },
    ...(asking ? colleagueChoices(people).filter((one) => one.value !== me.id && one.value !== routed?.id) : []),
  ].filter((one) => !barred(one.value, answer))
  const nameOf = (id: string | null) => [{ id: me.id, display_name: me.display_name }, ...(routed ? [routed] : []), ...people].find((one) => one.id === id)?.display_name
  const open = chosen !== undefined && options.some((one) => one.value === chosen)
  const decide = async () => {
    if (known === null) return null
    if (open) return chosen
    // Nobody waits for the table when it does not answer: whoever accepts it keeps it.
    return queries.ensureQueryData(draftRouting(known)).then((answer) => (answer.handler && !barred(answer.handler.id, answer) ? answer.handler.id : me.id), () => null)
  }
  return { route, id: accepting ? (open ? chosen : routed?.id ?? me.id) : undefined, options, nameOf, decide }
}
