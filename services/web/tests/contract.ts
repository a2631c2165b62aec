/**
 * Checked by the compiler, not run: what the services promise has to fit what the pages read. When a contract changes
 * and `npm run types` has been run, a promise that no longer fits stops `npm run lint` and `npm run build` here.
 */
import type { Bill, BillDetail, BillPage, BillingRun, DeskToday, Payment, Quote, Receipt, ReceiptCheck, RunDetail, UnitAccount } from '@/api/billing'
import type { OwnSession, SignUpProgress, SlugCheck } from '@/api/accounts'
import type { ChargeItem, Example } from '@/api/fees'
import type { Me } from '@/api/identity'
import type { ImportJob } from '@/api/imports'
import type { Delivery, InboxItem } from '@/api/notifications'
import type { Operator, TenantPage } from '@/api/operator'
import type { Building, Person, Stack, UnitOverview } from '@/api/registry'
import type { Found } from '@/api/search'
import type { Post, Role, StaffPage } from '@/api/staff'
import type { Board, Colleague, History, MyDay, TicketDetail, TicketPage, UnitTickets, WorkOrderDetail } from '@/api/ticketing'
import type { components as BillingWire } from '@/api/generated/billing'
import type { components as IdentityWire } from '@/api/generated/identity'
import type { components as NotificationsWire } from '@/api/generated/notifications'
import type { components as RegistryWire } from '@/api/generated/registry'
import type { components as TicketingWire } from '@/api/generated/ticketing'

type Billing = BillingWire['schemas']
type Identity = IdentityWire['schemas']
type Notifications = NotificationsWire['schemas']
type Registry = RegistryWire['schemas']
type Ticketing = TicketingWire['schemas']

type Fits<Wire extends Read, Read> = Wire extends Read ? true : never

export type Contract = [
  Fits<Billing['BillRead'], Bill>, Fits<Billing['BillListRead'], BillPage>, Fits<Billing['BillDetailRead'], Omit<BillDetail, 'lines'>>,
  Fits<Billing['BillingRunRead'], BillingRun>, Fits<Billing['BillingRunDetailRead'], RunDetail>, Fits<Billing['PaymentRead'], Payment>, Fits<Billing['QuoteRead'], Quote>,
  Fits<Billing['ReceiptPrintRead'], Receipt>, Fits<Billing['ReceiptCheckRead'], ReceiptCheck>, Fits<Billing['UnitAccountRead'], UnitAccount>, Fits<Billing['DeskTodayRead'], DeskToday>,
  Fits<Billing['ChargeItemRead'], ChargeItem>, Fits<Billing['ExampleRead'], Omit<Example, 'lines'>>,
  Fits<Identity['MeRead'], Me>, Fits<Identity['SessionRead'], OwnSession>, Fits<Identity['ProgressRead'], Omit<SignUpProgress, 'status'>>, Fits<Identity['SlugCheckRead'], SlugCheck>,
  Fits<Identity['StaffPage'], StaffPage>, Fits<Identity['RoleRead'], Role>, Fits<Identity['PostRead'], Post>, Fits<Identity['OperatorRead'], Operator>, Fits<Identity['TenantPage'], TenantPage>,
  Fits<Notifications['InboxItemRead'], InboxItem>, Fits<Notifications['DeliveryRead'], Delivery>,
  Fits<Registry['BuildingRead'], Building>, Fits<Registry['StackRead'], Stack>, Fits<Registry['UnitOverviewRead'], UnitOverview>, Fits<Registry['PersonRead'], Person>, Fits<Registry['SearchRead'], Found>, Fits<Registry['ImportRead'], ImportJob>,
  Fits<Ticketing['TicketPageRead'], TicketPage>, Fits<Ticketing['TicketDetailRead'], TicketDetail>, Fits<Ticketing['MyDayRead'], MyDay>, Fits<Ticketing['HistoryRead'], History>,
  Fits<Ticketing['BoardRead'], Board>, Fits<Ticketing['WorkOrderDetailRead'], WorkOrderDetail>, Fits<Ticketing['ColleagueRead'], Colleague>, Fits<Ticketing['UnitTicketsRead'], UnitTickets>,
]
