import { useTranslation } from 'react-i18next'
import type { Breach } from '@/api/breaches'
import { ClockBadge } from '@/components/ClockBadge'
import { toldOr } from '@/components/Withheld'
import { useCodeName } from '@/i18n/codes'

/** A ticket of the lane that only shows: where, what, which limit, and whether somebody is on the way. */
export function BreachCard({ breach }: { breach: Breach }) {
  const { t } = useTranslation()
  const code = useCodeName()
  const clock = { warn_at: breach.clock_warn_at, due_at: breach.clock_due_at, result: 'running' }
  return (
    <>
      <span className="board-foot"><span className="strong">{toldOr(breach, breach.unit_code ?? breach.place ?? breach.ticket_no)}</span><span className="quiet">{code('ticket_kind', breach.kind)}</span></span>
      <span className="board-line">{breach.title}</span>
      <span className="board-line">{code('clock', breach.clock_code)}</span>
      <ClockBadge clock={clock} />
      <span className="quiet board-line">{breach.order_no ? t('tickets.board.order_of', { no: breach.order_no, name: breach.assignee_name ?? t('tickets.unassigned') }) : `${breach.handler_name ?? t('tickets.unassigned')} · ${t('tickets.board.no_order')}`}</span>
    </>
  )
}
