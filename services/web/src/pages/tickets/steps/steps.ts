/** The steps of the procedure a person can take: which verb, who may, which address. What takes the
 * matter on stands first, in the order of the procedure; from the note on they stand beside it. See next.ts. */
export interface Step {
  verb: string
  needs: string
  path: string
  /** Notes and attempts change no state and need no version. */
  unversioned?: boolean
  danger?: boolean
  /** What the step itself says; the form asks the rest. */
  fixed?: Readonly<Record<string, unknown>>
  wide?: boolean
  /** Only whoever has the ticket takes it. */
  own?: boolean
  /** A step of applications, appointments and tasks, or one that changes the kind. */
  ofKind?: boolean
  /** Only tickets of these kinds. */
  kinds?: readonly string[]
}

const PROCESS = 'ticketing.ticket.process'
const SUPERVISE = 'ticketing.ticket.supervise'
const RULE = 'ticketing.complaint.rule'
const DECIDE = 'ticketing.plan.decide'
const APPROVE = 'ticketing.application.decide'
const CONFIRM = 'ticketing.appointment.confirm'
const SERVE = 'ticketing.appointment.serve'
const EXECUTE = 'ticketing.task.execute'
const GIVE = 'ticketing.task.give'

export const STEPS: readonly Step[] = [
  { verb: 'accept', needs: 'ticketing.ticket.accept', path: 'accept' },
  // A major case is reported before anything else is done about it (C3.2 row 7); no other case offers it.
  { verb: 'report_major', needs: PROCESS, path: 'report-major' },
  { verb: 'assign', needs: 'ticketing.ticket.assign', path: 'assign' },
  { verb: 'rule_valid', needs: RULE, path: 'rulings', wide: true },
  { verb: 'investigate', needs: PROCESS, path: 'investigate' },
  { verb: 'conclude', needs: PROCESS, path: 'conclude', wide: true },
  { verb: 'approve_plan', needs: DECIDE, path: 'plan-decisions', fixed: { approved: true }, wide: true },
  { verb: 'return_plan', needs: DECIDE, path: 'plan-decisions', fixed: { approved: false }, wide: true },
  { verb: 'resolve', needs: PROCESS, path: 'resolve' },
  { verb: 'take_measure', needs: PROCESS, path: 'first-measure' },
  { verb: 'submit_plan', needs: PROCESS, path: 'plans', wide: true },
  { verb: 'submit_approval', needs: PROCESS, path: 'approvals', ofKind: true },
  { verb: 'grant', needs: APPROVE, path: 'approval-decisions', fixed: { granted: true }, ofKind: true },
  { verb: 'decline', needs: APPROVE, path: 'approval-decisions', fixed: { granted: false }, ofKind: true },
  { verb: 'confirm_slot', needs: CONFIRM, path: 'appointment/confirm', ofKind: true },
  { verb: 'begin_service', needs: SERVE, path: 'appointment/begin', ofKind: true },
  { verb: 'finish_service', needs: SERVE, path: 'appointment/finish', ofKind: true },
  { verb: 'evaluate', needs: 'ticketing.ticket.close', path: 'appointment/evaluate', ofKind: true },
  { verb: 'take_task', needs: EXECUTE, path: 'task/accept', own: true, ofKind: true },
  { verb: 'begin_task', needs: EXECUTE, path: 'task/begin', own: true, ofKind: true },
  { verb: 'finish_task', needs: EXECUTE, path: 'task/finish', own: true, ofKind: true },
  { verb: 'confirm_task', needs: GIVE, path: 'task/confirm', ofKind: true },
  { verb: 'return_task', needs: GIVE, path: 'task/return', ofKind: true },
  { verb: 'reschedule', needs: CONFIRM, path: 'appointment/reschedule', ofKind: true },
  { verb: 'miss', needs: SERVE, path: 'appointment/no-show', ofKind: true },
  { verb: 'cancel', needs: CONFIRM, path: 'appointment/cancel', ofKind: true, danger: true },
  { verb: 'reply', needs: 'ticketing.ticket.reply', path: 'reply' },
  { verb: 'close', needs: 'ticketing.ticket.close', path: 'close' },
  { verb: 'resume', needs: SUPERVISE, path: 'resume' },
  { verb: 'reopen', needs: SUPERVISE, path: 'reopen' },
  { verb: 'note', needs: PROCESS, path: 'notes', unversioned: true },
  { verb: 'order_task', needs: PROCESS, path: 'department-tasks', unversioned: true },
  { verb: 'refer', needs: PROCESS, path: 'referrals', unversioned: true },
  { verb: 'assist', needs: PROCESS, path: 'assistants', unversioned: true },
  { verb: 'transfer', needs: PROCESS, path: 'transfers', unversioned: true, own: true },
  { verb: 'note_doubt', needs: PROCESS, path: 'doubt' },
  { verb: 'request_validity', needs: PROCESS, path: 'ruling-requests' },
  { verb: 'rule_invalid', needs: PROCESS, path: 'rulings', fixed: { result: 'invalid' }, wide: true },
  { verb: 'object', needs: SUPERVISE, path: 'objections' },
  // That one means it although the last notice may still be answered is asked here, and nobody else's business.
  { verb: 'urge', needs: SUPERVISE, path: 'urge-notices', unversioned: true, fixed: { anyway: undefined } },
  { verb: 'locate', needs: 'ticketing.ticket.register', path: 'locate' },
  { verb: 'hand_over', needs: SUPERVISE, path: 'hand-over' },
  { verb: 'reclassify', needs: 'ticketing.ticket.assign', path: 'reclassify' },
  { verb: 'convert', needs: SUPERVISE, path: 'convert', kinds: ['complaint'], ofKind: true },
  { verb: 'convert', needs: 'ticketing.ticket.assign', path: 'convert', kinds: ['repair', 'inquiry', 'suggestion', 'help_request', 'application', 'appointment'], ofKind: true },
  { verb: 'record_attempt', needs: PROCESS, path: 'contact-attempts', unversioned: true },
  { verb: 'return', needs: 'ticketing.ticket.close', path: 'return' },
  { verb: 'suspend', needs: SUPERVISE, path: 'suspend' },
  { verb: 'merge', needs: 'ticketing.ticket.assign', path: 'merge' },
  { verb: 'withdraw', needs: 'ticketing.ticket.withdraw', path: 'withdraw', danger: true },
]
