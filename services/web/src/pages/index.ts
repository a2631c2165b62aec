/**
 * Every page of the client. To add one: write src/pages/<area>/<Name>Page.tsx with a default export, add a line
 * here, and for the menu a place in shell/places.tsx. Each page is a chunk of its own.
 */
import type { ComponentType } from 'react'

export interface PageSpec {
  path: string
  /** i18n key of the document title. */
  title: string
  frame: 'staff' | 'operators' | 'entry'
  load: () => Promise<{ default: ComponentType }>
  /** Any of these permissions opens the page. */
  needs?: readonly string[]
}

export const PAGES: readonly PageSpec[] = [
  { path: '/welcome', title: 'auth.front.title', frame: 'entry', load: () => import('./entry/WelcomePage') },
  { path: '/login', title: 'auth.title.sign_in', frame: 'entry', load: () => import('./entry/SignInPage') },
  { path: '/sign-up', title: 'auth.title.sign_up', frame: 'entry', load: () => import('./entry/SignUpPage') },
  { path: '/confirm', title: 'auth.title.confirm', frame: 'entry', load: () => import('./entry/ConfirmPage') },
  { path: '/forgot', title: 'auth.title.forgot', frame: 'entry', load: () => import('./entry/ForgotPage') },
  { path: '/reset', title: 'auth.title.forgot', frame: 'entry', load: () => import('./entry/ResetPage') },
  { path: '/invitation', title: 'auth.title.invite', frame: 'entry', load: () => import('./entry/InvitationPage') },
  { path: '/r/$token', title: 'billing.check.title', frame: 'entry', load: () => import('./entry/ReceiptCheckPage') },
  { path: '/report', title: 'report.title', frame: 'entry', load: () => import('./report/ReportPage') },
  { path: '/report/follow', title: 'report.follow.title', frame: 'entry', load: () => import('./report/FollowPage') },
  { path: '/visit', title: 'visits.answer.title', frame: 'entry', load: () => import('./visits/AnswerPage') },
  { path: '/ops/login', title: 'auth.operator.title', frame: 'entry', load: () => import('./entry/OperatorSignInPage') },
  { path: '/ops/second-factor', title: 'auth.factor.title', frame: 'entry', load: () => import('./entry/SecondFactorPage') },
  { path: '/home', title: 'home.title', frame: 'staff', load: () => import('./home/HomePage') },
  { path: '/inbox', title: 'inbox.title', frame: 'staff', load: () => import('./inbox/InboxPage') },
  { path: '/intake', title: 'tickets.intake.title', frame: 'staff', load: () => import('./intake/IntakePage'), needs: ['ticketing.ticket.register'] },
  { path: '/tickets', title: 'tickets.title', frame: 'staff', load: () => import('./tickets/TicketsPage'), needs: ['ticketing.ticket.read'] },
  { path: '/tickets/$id', title: 'tickets.title', frame: 'staff', load: () => import('./tickets/TicketPage'), needs: ['ticketing.ticket.read'] },
  { path: '/consultations', title: 'consultations.title', frame: 'staff', load: () => import('./consultations/ConsultationsPage'), needs: ['ticketing.consultation.read'] },
  { path: '/consultations/$id', title: 'consultations.title', frame: 'staff', load: () => import('./consultations/ConsultationPage'), needs: ['ticketing.consultation.read'] },
  { path: '/board', title: 'tickets.board.title', frame: 'staff', load: () => import('./orders/BoardPage'), needs: ['ticketing.work_order.read'] },
  { path: '/work-orders/$id', title: 'tickets.order.title', frame: 'staff', load: () => import('./orders/WorkOrderPage'), needs: ['ticketing.work_order.read'] },
  { path: '/work-orders/$id/print', title: 'tickets.order.print', frame: 'staff', load: () => import('./orders/OrderPrintPage'), needs: ['ticketing.work_order.read'] },
  { path: '/duty', title: 'duty.title', frame: 'staff', load: () => import('./duty/DutyPage'), needs: ['ticketing.duty.read'] },
  { path: '/duty/roster', title: 'duty.roster.title', frame: 'staff', load: () => import('./duty/RosterPage'), needs: ['ticketing.duty.read'] },
  { path: '/duty/handovers/$id', title: 'duty.paper.title', frame: 'staff', load: () => import('./duty/HandoverPage'), needs: ['ticketing.duty.read'] },
  { path: '/duty/handovers/$id/print', title: 'duty.paper.form', frame: 'staff', load: () => import('./duty/HandoverPrintPage'), needs: ['ticketing.duty.read'] },
  { path: '/duty/shifts/$id/print', title: 'duty.form.title', frame: 'staff', load: () => import('./duty/ShiftPrintPage'), needs: ['ticketing.duty.read'] },
  { path: '/callbacks', title: 'visits.title', frame: 'staff', load: () => import('./visits/CallbacksPage'), needs: ['ticketing.return_visit.read'] },
  { path: '/callbacks/$id', title: 'visits.one', frame: 'staff', load: () => import('./visits/VisitPage'), needs: ['ticketing.return_visit.read'] },
  { path: '/callbacks/$id/print', title: 'visits.print', frame: 'staff', load: () => import('./visits/VisitPrintPage'), needs: ['ticketing.return_visit.read'] },
  { path: '/csat', title: 'visits.csat.title', frame: 'staff', load: () => import('./visits/SatisfactionPage'), needs: ['ticketing.return_visit.read'] },
  { path: '/dash', title: 'figures.title', frame: 'staff', load: () => import('./figures/DashPage'), needs: ['ticketing.figures.read'] },
  { path: '/complaints', title: 'complaints.title', frame: 'staff', load: () => import('./complaints/ComplaintsPage'), needs: ['ticketing.ticket.read'] },
  { path: '/reports', title: 'reports.title', frame: 'staff', load: () => import('./reports/ReportsPage'), needs: ['ticketing.daily_report.read'] },
  { path: '/reports/daily/$id', title: 'reports.daily', frame: 'staff', load: () => import('./reports/DailyPage'), needs: ['ticketing.daily_report.read'] },
  { path: '/reports/daily/$id/print', title: 'reports.paper.title', frame: 'staff', load: () => import('./reports/DailyPrintPage'), needs: ['ticketing.daily_report.read'] },
  { path: '/reports/consolidated/$id', title: 'reports.consolidated.title', frame: 'staff', load: () => import('./reports/ConsolidatedPage'), needs: ['ticketing.company_report.read'] },
  { path: '/reports/consolidated/$id/print', title: 'reports.consolidated.title', frame: 'staff', load: () => import('./reports/ConsolidatedPrintPage'), needs: ['ticketing.company_report.read'] },
  { path: '/estate', title: 'estate.title', frame: 'staff', load: () => import('./estate/EstatePage'), needs: ['registry.unit.read'] },
  { path: '/units/$id', title: 'households.unit', frame: 'staff', load: () => import('./households/UnitPage'), needs: ['registry.unit.read'] },
  { path: '/owners/$id', title: 'households.owner', frame: 'staff', load: () => import('./households/OwnerPage'), needs: ['registry.person.read'] },
  { path: '/imports', title: 'imports.title', frame: 'staff', load: () => import('./imports/ImportsPage'), needs: ['registry.import.run'] },
  { path: '/imports/$id', title: 'imports.job', frame: 'staff', load: () => import('./imports/ImportPage'), needs: ['registry.import.run'] },
  { path: '/cashier', title: 'billing.desk', frame: 'staff', load: () => import('./cashier/CashierPage'), needs: ['billing.payment.receive'] },
  { path: '/bills', title: 'billing.bills', frame: 'staff', load: () => import('./billing/BillsPage'), needs: ['billing.bill.read'] },
  { path: '/bills/$id', title: 'billing.bill', frame: 'staff', load: () => import('./billing/BillPage'), needs: ['billing.bill.read'] },
  { path: '/payments', title: 'billing.payments', frame: 'staff', load: () => import('./billing/PaymentsPage'), needs: ['billing.payment.read'] },
  { path: '/payments/$id/receipt', title: 'billing.receipt', frame: 'staff', load: () => import('./billing/ReceiptPage'), needs: ['billing.payment.read'] },
  { path: '/billing-runs', title: 'billing.runs', frame: 'staff', load: () => import('./billing/RunsPage'), needs: ['billing.run.calculate', 'billing.run.issue'] },
  { path: '/billing-runs/$id', title: 'billing.run', frame: 'staff', load: () => import('./billing/RunPage'), needs: ['billing.run.read'] },
  { path: '/admin/estate', title: 'estate.builder.title', frame: 'staff', load: () => import('./estate/BuilderPage'), needs: ['registry.unit.manage'] },
  { path: '/admin/fees', title: 'fees.title', frame: 'staff', load: () => import('./fees/FeesPage'), needs: ['billing.charge_item.read'] },
  { path: '/admin/fees/$id', title: 'fees.item', frame: 'staff', load: () => import('./fees/FeePage'), needs: ['billing.charge_item.read'] },
  { path: '/staff', title: 'staff.title', frame: 'staff', load: () => import('./staff/StaffPage'), needs: ['identity.staff.read'] },
  { path: '/admin/organisation', title: 'organisation.title', frame: 'staff', load: () => import('./organisation/OrganisationPage'), needs: ['identity.organisation.read'] },
  { path: '/admin/visits', title: 'visits.settings.title', frame: 'staff', load: () => import('./visits/SettingsPage'), needs: ['ticketing.return_visit.configure'] },
  { path: '/admin/templates', title: 'notices.templates', frame: 'staff', load: () => import('./notices/TemplatesPage'), needs: ['notifications.template.read'] },
  { path: '/admin/templates/$code/$locale', title: 'notices.template', frame: 'staff', load: () => import('./notices/TemplatePage'), needs: ['notifications.template.read'] },
  { path: '/admin/deliveries', title: 'notices.deliveries', frame: 'staff', load: () => import('./notices/DeliveriesPage'), needs: ['notifications.delivery.read'] },
  { path: '/department-tasks', title: 'tasks.title', frame: 'staff', load: () => import('./tasks/TasksPage'), needs: ['ticketing.department_task.execute'] },
  { path: '/sla', title: 'sla.watch', frame: 'staff', load: () => import('./sla/SlaPage'), needs: ['ticketing.ticket.read'] },
  { path: '/admin/sla', title: 'sla.title', frame: 'staff', load: () => import('./sla/PolicyPage'), needs: ['ticketing.clock_policy.read'] },
  { path: '/ops', title: 'ops.overview', frame: 'operators', load: () => import('./ops/OverviewPage') },
  { path: '/ops/tenants', title: 'ops.tenants', frame: 'operators', load: () => import('./ops/TenantsPage') },
  { path: '/ops/events', title: 'ops.events', frame: 'operators', load: () => import('./ops/EventsPage') },
  { path: '/ops/parked', title: 'ops.parked', frame: 'operators', load: () => import('./ops/ParkedPage') },
]
