import type { InboxItem } from '@/api/notifications'

const PATHS: Record<string, string> = {
  ticket: '/tickets', complaint: '/tickets', work_order: '/work-orders', return_visit: '/callbacks', bill: '/bills', deposit: '/deposits', dunning_case: '/dunning', refund: '/refunds', allocation: '/allocations', bank_statement: '/bank-statements', discount: '/discounts', billing_run: '/billing-runs', day_closing: '/day-closings', charge_item: '/admin/fees', consultation: '/consultations', import: '/imports', incident: '/incidents', daily_report: '/reports/daily', consolidated_report: '/reports/consolidated', shift_handover: '/duty/handovers', call: '/calls',
}

/** Things that are shown in a list of theirs. */
const PLACES: Record<string, string> = { dunning_visits: '/arrears?by=cases&stage=visit_due', dunning_proposals: '/arrears?by=cases&proposed=true', callback: '/calls?view=callbacks', phone_message: '/messages', article: '/kb', recording_check: '/team', role: '/staff?tab=roles', inquiry_summary: '/analysis?tab=inquiries', meter_reading: '/meters?view=readings&state=draft', feedback_analysis: '/analysis?tab=feedback', sla_report: '/dash', satisfaction_report: '/csat' }

/** Reports somebody was sent a copy of, confirmed as read where copies are. */
const COPIES = ['quarterly_report', 'department_assessment', 'department_digest', 'received_report']

type Told = Pick<InboxItem, 'subject_kind' | 'subject_id'> & Partial<Pick<InboxItem, 'first_day' | 'last_day'>>

/** A report of a period is opened with its days. */
function ofPeriod(place: string, { first_day, last_day }: Told): string {
  if (!first_day || !last_day) return place
  return `${place}${place.includes('?') ? '&' : '?'}since=${first_day}&until=${last_day}`
}

/** Where the thing a message is about can be seen; null when it has no page of its own. */
export function subjectPath(item: Told): string | null {
  if (item.subject_kind === 'organisation') return '/admin/organisation'
  if (item.subject_kind === 'channel') return '/admin/channels'
  const base = PATHS[item.subject_kind]
  if (item.subject_kind === 'clock_policy') return '/admin/sla?tab=history'
  if (item.subject_kind === 'payment' || item.subject_kind === 'receipt') return `/payments/${item.subject_id}/receipt`
  const elsewhere = PLACES[item.subject_kind]
  if (elsewhere) return ofPeriod(elsewhere, item)
  if (item.subject_kind === 'duty_post' || item.subject_kind === 'escalation') return '/duty'
  if (COPIES.includes(item.subject_kind)) return `/reports/received?document=${item.subject_id}`
  if (item.subject_kind === 'exchange_meeting') return `/reports/meetings/${item.subject_id}`
  if (item.subject_kind === 'roster') return '/duty/roster'
  return base ? `${base}/${item.subject_id}` : null
}
