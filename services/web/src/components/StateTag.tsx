import type { CodeSet } from '@/i18n/codes'
import { useCodeName } from '@/i18n/codes'

type Tone = 'info' | 'risk' | 'over' | 'ok' | 'quiet'

/** Which states need attention; anything not listed is calm. */
const TONES: Partial<Record<CodeSet, Record<string, Tone>>> = {
  ticket_state: { registered: 'over', accepted: 'risk', validity_pending: 'risk', assigned: 'risk', investigating: 'info', planning: 'info', plan_review: 'info', processing: 'info', resolved: 'ok', feedback_given: 'ok', suspended: 'risk', invalid_replied: 'ok', in_approval: 'risk', granted: 'ok', declined: 'risk', requested: 'over', confirmed: 'info', in_service: 'info', in_progress: 'info', done: 'ok', no_show: 'risk' },
  work_order_state: { created: 'over', refused: 'over', dispatched: 'risk', rework: 'over', accepted: 'info', in_progress: 'info', completed: 'ok', verified: 'ok', settled: 'ok' },
  call_state: { ringing: 'risk', dialling: 'info', answered: 'info', ended: 'ok', missed: 'over', unreported: 'risk' },
  call_tier: { repeat: 'risk', frequent: 'over' },
  callback_state: { due: 'risk', done: 'ok', unreachable: 'over' },
  check_state: { open: 'risk', scored: 'ok' },
  desk_state: { outside: 'info', staffed: 'ok', short: 'risk', relief: 'risk', empty: 'over' },
  handover_state: { drafted: 'risk', reviewed: 'info', signed_both: 'ok', refused: 'over' },
  swap_state: { opened: 'risk', agreed: 'risk', approved: 'ok', declined: 'over', rejected: 'over' },
  task_state: { open: 'info', blocked: 'over', done: 'ok' },
  plan_state: { submitted: 'risk', approved: 'ok', returned: 'over' },
  transfer_state: { offered: 'risk', accepted: 'ok', refused: 'over', lapsed: 'over' },
  consultation_state: { open: 'info', escalated_1: 'risk', escalated_2: 'over', replied: 'ok' },
  incident_state: { opened: 'over', controlled: 'risk', reviewed: 'info', closed: 'ok' },
  approval_decision: { granted: 'ok', declined: 'over' },
  undelivered_state: { waiting: 'over', resent: 'risk', told: 'ok' },
  visit_state: { due: 'risk', attempted: 'info', done: 'ok', unreachable: 'over' },
  meeting_state: { planned: 'risk', closed: 'ok' },
  report_state: { under_way: 'info', draft: 'risk', late: 'over', submitted: 'info', received: 'ok', consolidated: 'ok', issued: 'ok', published: 'ok' },
  severity: { urgent: 'over', major: 'over', complex: 'risk' },
  urgency: { emergency: 'over', lift_trapped: 'over', urgent: 'risk', normal: 'info' },
  bill_state: { issued: 'info', partially_paid: 'risk', overdue: 'over', disputed: 'risk', paid: 'ok' },
  run_state: { calculating: 'info', calculated: 'risk', checked: 'risk', issuing: 'info', issued: 'ok', failed: 'over' },
  late_fee_policy_state: { proposed: 'risk', active: 'ok', rejected: 'over' },
  closing_state: { open: 'info', submitted: 'risk', checked: 'risk', closed: 'ok' },
  reading_state: { draft: 'over', checked: 'risk', approved: 'info', billed: 'ok' },
  discount_state: { requested: 'risk', granted: 'ok', rejected: 'over' },
  adjustment_state: { requested: 'risk', applied: 'ok', rejected: 'over' },
  dispute_state: { open: 'risk', upheld: 'ok' },
  dunning_stage: { open: 'info', reminded: 'info', visit_due: 'risk', visited: 'info', demand_1: 'risk', demand_2: 'risk', lawyer: 'over', litigation: 'over' },
  dunning_state: { running: 'info', paused: 'risk', settled: 'ok' },
  dunning_promise: { open: 'risk', kept: 'ok', broken: 'over' },
  dunning_proposal: { asked: 'risk', approved: 'ok', rejected: 'over' },
  waiver_state: { requested: 'risk', applied: 'ok', rejected: 'over' },
  allocation_state: { draft: 'risk', checked: 'risk', disclosed: 'info', billing: 'info', billed: 'ok', void: 'quiet' },
  objection_state: { open: 'risk', upheld: 'over', rejected: 'info' },
  bank_line_state: { unmatched: 'risk', matched: 'ok', allocated: 'ok', suspense: 'over', allocation_asked: 'risk', return_asked: 'risk', return_approved: 'info' },
  refund_state: { requested: 'risk', reviewed: 'risk', approved: 'info', paid_out: 'ok', rejected: 'over', failed: 'over' },
  deposit_state: { due: 'info', held: 'ok', refund_requested: 'risk', approved: 'risk', refunded: 'quiet', partly_refunded: 'quiet', forfeited: 'over' },
  payment_state: { succeeded: 'ok', failed: 'over', reversed: 'over', initiated: 'info' },
  import_status: { checked: 'risk', applying: 'info', applied: 'ok', failed: 'over', undoing: 'info' },
  delivery_state: { sent: 'ok', unknown: 'risk', failed: 'over', unreachable: 'over', planned: 'info', sending: 'info' },
  charge_item_state: { active: 'ok', ending: 'risk' },
  staff_status: { invited: 'risk', active: 'ok', suspended: 'over' },
  tenant_status: { active: 'ok', suspended: 'over', provisioning: 'info', pending: 'risk' },
}

export function StateTag({ set, code }: { set: CodeSet; code: string | null | undefined }) {
  const name = useCodeName()
  const tone = (code && TONES[set]?.[code]) || 'quiet'
  return <span className={`state state-${tone}`}><i aria-hidden="true" />{name(set, code)}</span>
}
