import type { TFunction } from 'i18next'
import type { AwaitedAnswer } from '@/api/ticketing'
import type { Act } from './ActDialog'

type Asked = Pick<AwaitedAnswer, 'id' | 'version' | 'state' | 'ticket_id'>

/** What was done for a measure of a plan, with what shows it; `title` names the measure where several stand together. */
export const measureDone = (id: string, ticket: string, title: string, t: TFunction): Act =>
  ({ title, word: t('tickets.procedure.done'), path: `plan-items/${id}/done`, field: 'result', label: t('tickets.procedure.measure_result'), files: { ticket, verb: 'finish_item' } })

/** The answers whoever was asked can give, wherever it is shown. */
export function answersTo(asking: AwaitedAnswer['asking'], { id, version, state, ticket_id: ticket }: Asked, t: TFunction): Act[] {
  const act = (title: string, path: string, field?: string, label?: string, verb?: string): Act => ({ title, path, version, ...(field && label ? { field, label } : {}), ...(verb ? { files: { ticket, verb } } : {}) })
  const reason = t('tickets.form.reason')
  const answer = t('tickets.procedure.answer')
  switch (asking) {
    case 'transfer': return [act(t('tickets.procedure.take'), `transfers/${id}/accept`), act(t('tickets.procedure.give_back'), `transfers/${id}/refuse`, 'reason', reason)]
    case 'urge_notice': return [act(answer, `urge-notices/${id}/reply`, 'reply', answer, 'urge_answered')]
    case 'referral': return [act(answer, `referrals/${id}/answer`, 'answer', answer, 'referral_answered')]
    case 'plan_item': return [measureDone(id, ticket, t('tickets.procedure.done'), t)]
    case 'department_task': return [
      act(t('tickets.procedure.done'), `department-tasks/${id}/done`, 'result', t('tickets.result'), 'task_done'),
      state === 'blocked' ? act(t('tickets.procedure.unblock'), `department-tasks/${id}/unblock`) : act(t('tickets.procedure.block'), `department-tasks/${id}/block`, 'reason', reason),
    ]
  }
}
