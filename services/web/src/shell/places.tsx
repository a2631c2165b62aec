/** The places of the menu: where they are, how they are reached and who sees them. */
import {
  AlertOutlined, ApartmentOutlined, ApiOutlined, AppstoreOutlined, AudioOutlined, AuditOutlined, BankOutlined, BarChartOutlined, BellOutlined, BookOutlined,
  BuildOutlined, CalculatorOutlined, CalendarOutlined, CarryOutOutlined, ClockCircleOutlined, CloudUploadOutlined, ClusterOutlined, CustomerServiceOutlined,
  DashboardFilled, DashboardOutlined, ExceptionOutlined, FieldTimeOutlined, FileTextOutlined, FormOutlined, FrownOutlined, HomeOutlined, HourglassOutlined, IdcardOutlined,
  ImportOutlined, InboxOutlined, MailOutlined, MessageOutlined, MinusCircleOutlined, NodeIndexOutlined, PayCircleOutlined, PercentageOutlined, PhoneOutlined, ProfileOutlined, QuestionCircleOutlined, ReadOutlined, RollbackOutlined, SafetyOutlined, SendOutlined, SlidersOutlined, SmileOutlined,
  SolutionOutlined, TagsOutlined, TeamOutlined, ThunderboltOutlined, TransactionOutlined, TrophyOutlined, UnorderedListOutlined, WarningOutlined,
} from '@ant-design/icons'
import type { ReactNode } from 'react'
import type { Command } from '@/keyboard/keymap'

/** In the order of the menu; the first has no heading and is never folded. */
export const GROUPS = ['work', 'desk', 'complaints', 'figures', 'estate', 'money', 'admin'] as const
export type Group = (typeof GROUPS)[number]

export interface Place {
  to: string
  label: string
  icon: ReactNode
  group: Group
  go?: Command
  /** Any of these permissions shows the entry; none means everybody. */
  needs?: readonly string[]
}

export const PLACES: readonly Place[] = [
  { to: '/home', label: 'shell.menu.home', icon: <HomeOutlined />, group: 'work', go: 'go.home' },
  { to: '/inbox', label: 'shell.menu.inbox', icon: <BellOutlined />, group: 'work', go: 'go.inbox' },
  { to: '/intake', label: 'shell.menu.intake', icon: <FormOutlined />, group: 'work', needs: ['ticketing.ticket.register'] },
  { to: '/tickets', label: 'shell.menu.tickets', icon: <UnorderedListOutlined />, group: 'work', go: 'go.tickets', needs: ['ticketing.ticket.read'] },
  { to: '/board', label: 'shell.menu.board', icon: <AppstoreOutlined />, group: 'work', go: 'go.board', needs: ['ticketing.work_order.read'] },
  { to: '/calls', label: 'shell.menu.calls', icon: <CustomerServiceOutlined />, group: 'desk', needs: ['ticketing.call.read', 'ticketing.callback.read'] },
  { to: '/messages', label: 'shell.menu.messages', icon: <MessageOutlined />, group: 'desk', needs: ['ticketing.phone_message.read'] },
  { to: '/callbacks', label: 'shell.menu.callbacks', icon: <PhoneOutlined />, group: 'desk', needs: ['ticketing.return_visit.read'] },
  { to: '/appointments', label: 'shell.menu.appointments', icon: <CalendarOutlined />, group: 'desk', needs: ['ticketing.appointment.serve'] },
  { to: '/duty', label: 'shell.menu.duty', icon: <IdcardOutlined />, group: 'desk', needs: ['ticketing.duty.read'] },
  { to: '/kb', label: 'shell.menu.kb', icon: <BookOutlined />, group: 'desk', needs: ['ticketing.article.read'] },
  { to: '/team', label: 'shell.menu.team', icon: <AudioOutlined />, group: 'desk', needs: ['ticketing.call.supervise', 'ticketing.recording_check.read'] },
  { to: '/complaints', label: 'shell.menu.complaints', icon: <FrownOutlined />, group: 'complaints', needs: ['ticketing.ticket.read'] },
  { to: '/department-tasks', label: 'shell.menu.tasks', icon: <CarryOutOutlined />, group: 'complaints', needs: ['ticketing.department_task.execute'] },
  { to: '/sla', label: 'shell.menu.sla', icon: <FieldTimeOutlined />, group: 'complaints', needs: ['ticketing.ticket.read'] },
  { to: '/exceptions', label: 'shell.menu.exceptions', icon: <ExceptionOutlined />, group: 'complaints', needs: ['ticketing.exception.read'] },
  { to: '/incidents', label: 'shell.menu.incidents', icon: <AlertOutlined />, group: 'complaints', needs: ['ticketing.incident.read'] },
  { to: '/consultations', label: 'shell.menu.consultations', icon: <SolutionOutlined />, group: 'complaints', needs: ['ticketing.consultation.read'] },
  { to: '/approvals', label: 'shell.menu.approvals', icon: <AuditOutlined />, group: 'complaints', needs: ['ticketing.application.decide'] },
  { to: '/reports', label: 'shell.menu.reports', icon: <ReadOutlined />, group: 'figures', needs: ['ticketing.daily_report.read'] },
  { to: '/dash', label: 'shell.menu.dash', icon: <BarChartOutlined />, group: 'figures', needs: ['ticketing.figures.read'] },
  { to: '/analysis', label: 'shell.menu.analysis', icon: <TrophyOutlined />, group: 'figures', needs: ['ticketing.figures.read'] },
  { to: '/csat', label: 'shell.menu.csat', icon: <SmileOutlined />, group: 'figures', needs: ['ticketing.return_visit.read'] },
  { to: '/estate', label: 'shell.menu.estate', icon: <ApartmentOutlined />, group: 'estate', go: 'go.estate', needs: ['registry.unit.read'] },
  { to: '/admin/estate', label: 'shell.menu.builder', icon: <BuildOutlined />, group: 'estate', needs: ['registry.unit.manage'] },
  { to: '/imports', label: 'shell.menu.imports', icon: <CloudUploadOutlined />, group: 'estate', needs: ['registry.import.run'] },
  { to: '/cashier', label: 'shell.menu.cashier', icon: <PayCircleOutlined />, group: 'money', go: 'go.cashier', needs: ['billing.payment.receive'] },
  { to: '/bills', label: 'shell.menu.bills', icon: <FileTextOutlined />, group: 'money', go: 'go.bills', needs: ['billing.bill.browse'] },
  { to: '/payments', label: 'shell.menu.payments', icon: <TransactionOutlined />, group: 'money', needs: ['billing.payment.read'] },
  { to: '/waivers', label: 'shell.menu.waivers', icon: <MinusCircleOutlined />, group: 'money', needs: ['billing.waiver.read'] },
  { to: '/arrears', label: 'shell.menu.arrears', icon: <HourglassOutlined />, group: 'money', needs: ['billing.bill.browse'] },
  { to: '/disputes', label: 'shell.menu.disputes', icon: <QuestionCircleOutlined />, group: 'money', needs: ['billing.dispute.read'] },
  { to: '/discounts', label: 'shell.menu.discounts', icon: <PercentageOutlined />, group: 'money', needs: ['billing.discount.read'] },
  { to: '/day-closings', label: 'shell.menu.day_closings', icon: <CalculatorOutlined />, group: 'money', needs: ['billing.day_closing.read'] },
  { to: '/deposits', label: 'shell.menu.deposits', icon: <SafetyOutlined />, group: 'money', needs: ['billing.deposit.read'] },
  { to: '/refunds', label: 'shell.menu.refunds', icon: <RollbackOutlined />, group: 'money', needs: ['billing.refund.read'] },
  { to: '/bank-statements', label: 'shell.menu.bank_statements', icon: <BankOutlined />, group: 'money', needs: ['billing.bank_statement.read'] },
  { to: '/meters', label: 'shell.menu.meters', icon: <DashboardFilled />, group: 'money', needs: ['billing.reading.enter', 'billing.reading.approve'] },
  { to: '/allocations', label: 'shell.menu.allocations', icon: <NodeIndexOutlined />, group: 'money', needs: ['billing.allocation.read'] },
  { to: '/billing-runs', label: 'shell.menu.billing_runs', icon: <ProfileOutlined />, group: 'money', needs: ['billing.run.calculate', 'billing.run.issue'] },
  { to: '/admin/fees', label: 'shell.menu.fees', icon: <TagsOutlined />, group: 'money', needs: ['billing.charge_item.read'] },
  { to: '/admin/dunning', label: 'shell.menu.dunning_policy', icon: <SlidersOutlined />, group: 'admin', needs: ['billing.dunning_policy.set'] },
  { to: '/staff', label: 'shell.menu.staff', icon: <TeamOutlined />, group: 'admin', go: 'go.staff', needs: ['identity.staff.read'] },
  { to: '/admin/organisation', label: 'shell.menu.organisation', icon: <ClusterOutlined />, group: 'admin', needs: ['identity.organisation.read'] },
  { to: '/admin/sla', label: 'shell.menu.policy', icon: <ClockCircleOutlined />, group: 'admin', needs: ['ticketing.clock_policy.read'] },
  { to: '/admin/approvals', label: 'shell.menu.approval_flows', icon: <NodeIndexOutlined />, group: 'admin', needs: ['ticketing.procedure.manage'] },
  { to: '/admin/channels', label: 'shell.menu.channels', icon: <ImportOutlined />, group: 'admin', needs: ['ticketing.channel.read', 'ticketing.incoming_mail.handle'] },
  { to: '/admin/visits', label: 'shell.menu.visit_settings', icon: <SlidersOutlined />, group: 'admin', needs: ['ticketing.return_visit.configure'] },
  { to: '/admin/phones', label: 'shell.menu.phones', icon: <ApiOutlined />, group: 'admin', needs: ['ticketing.pbx_link.manage'] },
  { to: '/admin/templates', label: 'shell.menu.templates', icon: <MailOutlined />, group: 'admin', needs: ['notifications.template.read'] },
  { to: '/admin/deliveries', label: 'shell.menu.deliveries', icon: <SendOutlined />, group: 'admin', needs: ['notifications.delivery.read'] },
]

export const OPERATOR_PLACES: readonly Place[] = [
  { to: '/ops', label: 'shell.menu.overview', icon: <DashboardOutlined />, group: 'work' },
  { to: '/ops/tenants', label: 'shell.menu.tenants', icon: <InboxOutlined />, group: 'work' },
  { to: '/ops/events', label: 'shell.menu.events', icon: <ThunderboltOutlined />, group: 'work' },
  { to: '/ops/parked', label: 'shell.menu.parked', icon: <WarningOutlined />, group: 'work' },
]
