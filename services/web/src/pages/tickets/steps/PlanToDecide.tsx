import { useQuery } from '@tanstack/react-query'
import { Skeleton } from 'antd'
import { useTranslation } from 'react-i18next'
import { ticketProcedure, type TicketDetail } from '@/api/ticketing'
import { Fact, Facts } from '@/components/DetailLayout'
import { Failure } from '@/components/Failure'
import { MoneyText } from '@/components/MoneyText'
import { listed } from '@/format/list'
import { calendarDate } from '@/format/time'
import { useCodeName } from '@/i18n/codes'
import { useLocale } from '@/i18n/i18n'

/** What is approved or returned with this dialog: nobody decides on a plan from memory. */
export function PlanToDecide({ ticket }: { ticket: TicketDetail['ticket'] }) {
  const { t } = useTranslation()
  const code = useCodeName()
  const locale = useLocale()
  const found = useQuery(ticketProcedure(ticket.id))
  if (found.isPending) return <Skeleton active title={false} />
  if (found.isError) return <Failure error={found.error} onRetry={() => { void found.refetch() }} />
  const { plans, department_tasks: tasks, staff } = found.data
  const plan = plans.findLast((one) => one.state === 'submitted')
  if (!plan) return null
  const named = (id: string) => staff[id] ?? t('ui.unknown')
  const departments = new Set([ticket.responsible_department ?? ticket.department, ...tasks.filter((task) => task.state !== 'cancelled').map((task) => task.department)].filter((one) => one !== null))
  return (
    <section className="plan-to-decide" aria-label={t('tickets.procedure.plans')}>
      <h3>{t('tickets.procedure.plan_number', { number: plan.number, name: named(plan.submitted_by) })}</h3>
      <ol className="plan-items">
        {plan.items.map((item) => <li key={item.id}>{item.measure} <span className="quiet nowrap">{named(item.owner_id)} · <span className="number">{calendarDate(item.due_on, locale)}</span></span></li>)}
      </ol>
      <Facts>
        <Fact label={t('tickets.procedure.cost')}><MoneyText cents={plan.cost_cents} /></Fact>
        {departments.size > 0 && <Fact label={t('tickets.procedure.plan_departments')}>{listed([...departments])}</Fact>}
        {plan.reasons.length > 0 && <Fact label={t('tickets.procedure.plan_reasons')}>{listed(plan.reasons.map((reason) => code('approval_reason', reason)))}</Fact>}
      </Facts>
    </section>
  )
}
