import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button, Skeleton } from 'antd'
import { useTranslation } from 'react-i18next'
import { deskToday, fetchRuns } from '@/api/billing'
import { fetchCallbacks, watchedCustomers } from '@/api/calls'
import { consultationsForMe } from '@/api/consultations'
import { desks } from '@/api/duty'
import { fetchInbox, unread } from '@/api/notifications'
import { exceptionCounts } from '@/api/exceptions'
import { awaitedReports, unreceivedReports } from '@/api/reports'
import { board, myDay, owedByCentre, ticketCount, ticketCounts, type TicketRow } from '@/api/ticketing'
import { TOPIC } from '@/api/topics'
import { openDisputes } from '@/api/disputes'
import { waitingDunning } from '@/api/dunning'
import { waitingWaivers } from '@/api/waivers'
import { submittedClosings } from '@/api/dayClosings'
import { waitingRefunds } from '@/api/deposits'
import { waitingDiscounts } from '@/api/discounts'
import { Card } from '@/components/DetailLayout'
import { Failure } from '@/components/Failure'
import { PageHead } from '@/components/PageHead'
import { StatTile, Tiles } from '@/components/StatTile'
import { useNowEvery } from '@/components/ticking'
import { listed } from '@/format/list'
import { money } from '@/format/money'
import { hourOf, relative, weekday } from '@/format/time'
import { useLocale } from '@/i18n/i18n'
import { useCommunity } from '@/shell/community'
import { useMay, useMe } from '@/shell/session'
import { TicketLines } from '../households/TicketLines'
import { subjectPath } from '../inbox/subjects'
import { useNote } from '../inbox/useNote'
import { OrderList } from '../orders/OrderList'
import { Awaited } from './Awaited'
import { FirstSteps } from './FirstSteps'
import './home.css'

function greeting(hour: number): 'morning' | 'noon' | 'afternoon' | 'evening' {
  if (hour < 5) return 'evening'
  if (hour < 11) return 'morning'
  if (hour < 13) return 'noon'
  return hour < 18 ? 'afternoon' : 'evening'
}

/** States of a work order in which its technician is next. */
const TO_DO = ['dispatched', 'accepted', 'in_progress']

/** What nobody has a limit for comes last. */
const dueAt = (row: TicketRow) => (row.clock_due_at ? Date.parse(row.clock_due_at) : Number.POSITIVE_INFINITY)

/** My day: what is late, what is due next, what waits, what was said. Tiles follow what the person may do. */
export default function HomePage() {
  const { t } = useTranslation()
  const locale = useLocale()
  const now = useNowEvery(60_000)
  const person = useMe()
  const community = useCommunity()
  const mayTickets = useMay('ticketing.ticket.read')
  const mayTasks = useMay('ticketing.department_task.execute')
  const mayDispatch = useMay('ticketing.work_order.dispatch')
  const mayAssign = useMay('ticketing.ticket.assign')
  const mayRuns = useMay('billing.run.calculate', 'billing.run.issue')
  const mayReceive = useMay('billing.payment.receive')
  const day = useQuery({ ...myDay(community), enabled: mayTickets })
  // Those who hand out work answer for the late tickets of others as well.
  const late = useQuery({ ...ticketCount('late', { open_only: 'true', clock: 'overdue', community_id: community ?? undefined }), enabled: mayAssign })
  const mayExceptions = useMay('ticketing.exception.read')
  const exceptions = useQuery({ ...exceptionCounts(community), enabled: mayExceptions, select: ({ counts }) => Object.values(counts).reduce((sum, one) => sum + one, 0) })
  const mayCalls = useMay('ticketing.callback.process')
  const callbacks = useQuery({ queryKey: [TOPIC.callback, 'home', community], queryFn: ({ signal }) => fetchCallbacks({ state: 'due', community_id: community ?? undefined, limit: '1' }, null, signal), select: (page) => page.counts.due ?? 0, enabled: mayCalls })
  const watched = useQuery({ ...watchedCustomers(community, 'any'), select: (found) => found.counts.any ?? 0, enabled: mayCalls })
  const mayReport = useMay('ticketing.daily_report.submit')
  const reports = useQuery({ ...awaitedReports(community), enabled: mayReport })
  const mayTake = useMay('ticketing.daily_report.receive')
  const unreceived = useQuery({ ...unreceivedReports(community), enabled: mayTake })
  const mayPublish = useMay('ticketing.reply.publish')
  const owed = useQuery({ ...owedByCentre(community), enabled: mayPublish }).data
  const mayRule = useMay('ticketing.complaint.rule')
  const mayDecide = useMay('ticketing.plan.decide')
  const states = useQuery({ ...ticketCounts({ open_only: 'true', community_id: community ?? undefined }), enabled: mayTickets && (mayRule || mayDecide) })
  const mayWaive = useMay('billing.waiver.approve_small')
  const waivers = useQuery({ ...waitingWaivers(community), enabled: mayWaive, select: (page) => page.items.filter((one) => one.may_decide).length })
  const mayRuleBills = useMay('billing.dispute.settle')
  const mayDun = useMay('billing.dunning.approve')
  const dunning = useQuery({ ...waitingDunning(community), enabled: mayDun, select: (page) => page.items.length })
  const disputes = useQuery({ ...openDisputes(community), enabled: mayRuleBills, select: (page) => page.items.filter((one) => one.may_settle).length })
  const mayCount = useMay('billing.day_closing.check')
  const closings = useQuery({ ...submittedClosings(community), enabled: mayCount, select: (page) => page.items.filter((one) => one.cashier_id !== person.staff.id).length })
  const mayRefund = useMay('billing.deposit.decide')
  const refunds = useQuery({ ...waitingRefunds(community), enabled: mayRefund, select: (page) => page.items.filter((one) => one.may_decide).length })
  const mayDiscount = useMay('billing.discount.decide')
  const discounts = useQuery({ ...waitingDiscounts(community), enabled: mayDiscount, select: (page) => page.items.filter((one) => one.may_decide).length })
  const mayAdvise = useMay('ticketing.consultation.answer')
  const advice = useQuery({ ...consultationsForMe, enabled: mayAdvise })
  const desk = useQuery({ ...deskToday, enabled: mayReceive })
  const orders = useQuery({ ...board(community, undefined), enabled: mayDispatch })
  const mayExecute = useMay('ticketing.work_order.execute')
  const mine = useQuery({ ...board(community, person.staff.id), enabled: mayExecute })
  const work = mayExecute ? mine.data?.columns.filter((column) => TO_DO.includes(column.state)).flatMap((column) => column.orders) ?? [] : day.data?.work_orders ?? []
  const runs = useQuery({ queryKey: [TOPIC.billingRun, 'to-check', community], queryFn: ({ signal }) => fetchRuns({ state: 'calculated', community_id: community ?? undefined }, null, signal), enabled: mayRuns })
  const mayDuty = useMay('ticketing.duty.read')
  const posts = useQuery({ ...desks(community), enabled: mayDuty })
  const empty = posts.data?.filter((post) => post.state === 'empty') ?? []
  const onDuty = [...new Set(posts.data?.flatMap((post) => post.people.map((one) => one.display_name)))]
  const counts = useQuery(unread)
  const note = useNote()
  const inbox = useQuery({ queryKey: [TOPIC.inbox, 'latest'], queryFn: ({ signal }) => fetchInbox({ unread: 'true' }, null, signal) })
  const waiting = orders.data?.columns.filter((column) => column.state === 'created' || column.state === 'refused').reduce((sum, column) => sum + column.count, 0)
  const pressing = day.data ? [...day.data.due, ...day.data.at_risk, ...day.data.promised].filter((row, index, all) => row.handler_id === person.staff.id && all.findIndex((one) => one.id === row.id) === index).sort((one, other) => dueAt(one) - dueAt(other)) : []
  // Whoever has nothing of their own begins with what nobody has taken yet.
  const toAccept = day.data && day.data.waiting.length > 0 && <Card title={t('home.to_accept')} flush extra={<Link to="/tickets" search={{ state: 'registered' } as never}>{t('home.see_all')}</Link>}><TicketLines placed rows={day.data.waiting.slice(0, 8)} /></Card>
  return (
    <div className="stack">
      <PageHead title={t(`home.greeting.${greeting(hourOf(now))}`, { name: person.staff.display_name })} note={weekday(now, locale)}>{mayReceive && <Link to="/cashier"><Button type="primary">{t('shell.menu.cashier')}</Button></Link>}</PageHead>
      <Tiles>
        {mayTickets && <StatTile label={t('home.my_overdue')} loading={day.isPending} value={day.data?.counts.overdue ?? '–'} to="/tickets" search={{ mine: 'true', clock: 'overdue' }} {...(day.data && day.data.counts.overdue > 0 ? { tone: 'over' as const } : {})} />}
        {mayAssign && <StatTile label={t('home.all_overdue')} loading={late.isPending} value={late.data ?? '–'} to="/tickets" search={{ clock: 'overdue' }} {...((late.data ?? 0) > 0 ? { tone: 'over' as const } : {})} />}
        {mayExceptions && <StatTile label={t('home.exceptions')} loading={exceptions.isPending} value={exceptions.data ?? '–'} to="/exceptions" {...((exceptions.data ?? 0) > 0 ? { tone: 'over' as const } : {})} />}
        {mayTickets && <StatTile label={t('home.my_at_risk')} loading={day.isPending} value={day.data?.counts.at_risk ?? '–'} to="/tickets" search={{ mine: 'true', clock: 'at_risk' }} {...(day.data && day.data.counts.at_risk > 0 ? { tone: 'risk' as const } : {})} />}
        {mayTickets && <StatTile label={t('home.to_accept')} loading={day.isPending} value={day.data?.counts.waiting ?? '–'} to="/tickets" search={{ state: 'registered' }} />}
        {mayCalls && <StatTile label={t('desk.calls.callbacks')} loading={callbacks.isPending} value={callbacks.data ?? '–'} to="/calls" search={{ view: 'callbacks' }} {...((callbacks.data ?? 0) > 0 ? { tone: 'risk' as const } : {})} />}
        {mayCalls && <StatTile label={t('desk.calls.watched')} loading={watched.isPending} value={watched.data ?? '–'} to="/calls" search={{ view: 'watched' }} />}
        {mayReport && <StatTile label={t('home.reports_due')} loading={reports.isPending} value={reports.data?.items.length ?? '–'} to="/reports" {...(reports.data?.items.some((one) => one.state === 'late') ? { tone: 'over' as const } : (reports.data?.items.length ?? 0) > 0 ? { tone: 'risk' as const } : {})} />}
        {mayTake && <StatTile label={t('home.reports_unreceived')} loading={unreceived.isPending} value={unreceived.data ? Object.values(unreceived.data.counts).reduce((sum, one) => sum + one, 0) : '–'} {...(unreceived.data ? { note: t('home.reports_in', { count: unreceived.data.counts.submitted ?? 0 }) } : {})} to="/reports" search={{ view: 'unreceived' }} {...((unreceived.data?.counts.late ?? 0) > 0 ? { tone: 'over' as const } : (unreceived.data?.counts.submitted ?? 0) > 0 ? { tone: 'risk' as const } : {})} />}
        {mayAdvise && <StatTile label={t('home.to_advise')} loading={advice.isPending} value={advice.data ?? '–'} to="/consultations" search={{ mine: 'me' }} {...((advice.data ?? 0) > 0 ? { tone: 'risk' as const } : {})} />}
        {mayPublish && <StatTile label={t('home.centre_reply')} loading={!owed} value={owed?.counts.resolved ?? 0} to="/tickets" search={{ state: 'resolved', centre_reply: 'true' }} {...((owed?.counts.resolved ?? 0) > 0 ? { tone: 'risk' as const } : {})} />}
        {mayRule && <StatTile label={t('home.to_rule')} loading={states.isPending} value={states.data ? states.data.counts.validity_pending ?? 0 : '–'} to="/tickets" search={{ state: 'validity_pending' }} />}
        {mayDecide && <StatTile label={t('home.to_decide')} loading={states.isPending} value={states.data ? states.data.counts.plan_review ?? 0 : '–'} to="/tickets" search={{ state: 'plan_review' }} {...((states.data?.counts.plan_review ?? 0) > 0 ? { tone: 'risk' as const } : {})} />}
        {mayWaive && <StatTile label={t('home.waivers')} loading={waivers.isPending} value={waivers.data ?? '–'} to="/waivers" search={{ state: 'requested' }} {...((waivers.data ?? 0) > 0 ? { tone: 'risk' as const } : {})} />}
        {mayDun && <StatTile label={t('home.dunning')} loading={dunning.isPending} value={dunning.data ?? '–'} to="/arrears" search={{ by: 'cases', proposed: 'true' }} {...((dunning.data ?? 0) > 0 ? { tone: 'risk' as const } : {})} />}
        {mayRuleBills && <StatTile label={t('home.disputes')} loading={disputes.isPending} value={disputes.data ?? '–'} to="/disputes" search={{ state: 'open' }} {...((disputes.data ?? 0) > 0 ? { tone: 'risk' as const } : {})} />}
        {mayDiscount && <StatTile label={t('home.discounts')} loading={discounts.isPending} value={discounts.data ?? '–'} to="/discounts" search={{ state: 'requested' }} {...((discounts.data ?? 0) > 0 ? { tone: 'risk' as const } : {})} />}
        {mayCount && <StatTile label={t('home.closings')} loading={closings.isPending} value={closings.data ?? '–'} to="/day-closings" search={{ state: 'submitted' }} {...((closings.data ?? 0) > 0 ? { tone: 'risk' as const } : {})} />}
        {mayRefund && <StatTile label={t('home.refunds')} loading={refunds.isPending} value={refunds.data ?? '–'} to="/deposits" search={{ state: 'refund_requested' }} {...((refunds.data ?? 0) > 0 ? { tone: 'risk' as const } : {})} />}
        {mayDispatch && <StatTile label={t('home.to_dispatch')} loading={orders.isPending} value={waiting ?? '–'} to="/board" />}
        {mayExecute && <StatTile label={t('home.my_work')} loading={mine.isPending} value={mine.data ? mine.data.columns.filter((column) => TO_DO.includes(column.state)).reduce((sum, column) => sum + column.count, 0) : '–'} to="/board" search={{ assignee: person.staff.id }} />}
        {mayReceive && <StatTile label={t('home.received')} loading={desk.isPending} value={desk.data ? money(desk.data.succeeded_cents, locale) : '–'} {...(desk.data ? { note: t('home.received_count', { count: desk.data.succeeded_count }) } : {})} to="/cashier" />}
        {mayRuns && <StatTile label={t('home.runs')} loading={runs.isPending} value={runs.data?.items.length ?? '–'} to="/billing-runs" search={{ state: 'calculated' }} />}
        {mayDuty && posts.data && posts.data.length > 0 && <StatTile label={t(empty.length > 0 ? 'home.desk_empty' : 'home.on_duty')} value={empty.length > 0 ? empty.length : onDuty.length} note={listed((empty.length > 0 ? empty.map((post) => post.name) : onDuty.slice(0, 4)))} to="/duty" {...(empty.length > 0 ? { tone: 'over' as const } : {})} />}
        <StatTile label={t('home.unread')} loading={counts.isPending} value={counts.data?.unread ?? '–'} to="/inbox" />
      </Tiles>
      <FirstSteps />
      <div className="home-columns">
        {mayTickets && (
          <div className="stack">
          <Card title={t('home.next_due')} flush extra={<Link to="/tickets" search={{ mine: 'true' } as never}>{t('home.see_all')}</Link>}>
            {day.isPending && <div style={{ padding: 16 }}><Skeleton active title={false} /></div>}
            {day.isError && <Failure error={day.error} onRetry={() => { void day.refetch() }} />}
            {day.isSuccess && <TicketLines placed rows={pressing.slice(0, 12)} empty={t('home.next_due_none')} />}
          </Card>
          {pressing.length === 0 && toAccept}
          </div>
        )}
        <div className="stack">
          {(mayTickets || mayTasks) && <Awaited now={now} />}
          {owed && owed.items.length > 0 && <Card title={t('home.centre_reply')} flush extra={<Link to="/tickets" search={{ state: 'resolved', centre_reply: 'true' } as never}>{t('home.see_all')}</Link>}><TicketLines placed rows={owed.items} named /></Card>}
          {pressing.length > 0 && toAccept}
          {mine.isError && <Failure error={mine.error} onRetry={() => { void mine.refetch() }} />}
          {(work.length > 0 || (mayExecute && mine.isSuccess)) && <Card title={t('home.my_orders')} flush {...(mayExecute ? { extra: <Link to="/board" search={{ assignee: person.staff.id } as never}>{t('home.see_all')}</Link> } : {})}><OrderList orders={work.slice(0, 10)} /></Card>}
          <Card title={t('home.latest')} flush extra={<Link to="/inbox">{t('home.see_all')}</Link>}>
            {inbox.data?.items.length === 0 && <p className="quiet" style={{ padding: 16, margin: 0 }}>{t('home.latest_none')}</p>}
            <ul className="plain-list lines">
              {(inbox.data?.items ?? []).slice(0, 6).map((item) => {
                const path = subjectPath(item)
                const { title, body } = note(item)
                return (
                  <li key={item.id} className="spread" style={{ flexWrap: 'nowrap' }}>
                    <span className="clip">{path ? <Link to={path as never} className="strong">{title}</Link> : <span className="strong">{title}</span>} <span className="quiet">{body}</span></span>
                    <time className="quiet nowrap" dateTime={item.created_at}>{relative(item.created_at, now, locale)}</time>
                  </li>
                )
              })}
            </ul>
          </Card>
        </div>
      </div>
    </div>
  )
}
