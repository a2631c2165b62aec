/** The steps of the procedure a person can take: which verb, who may, which address. The first possible one is next. */
export interface Step {
  verb: string
  needs: string
  path: string
  /** Notes and attempts change no state and need no version. */
  unversioned?: boolean
  danger?: boolean
}

export const STEPS: readonly Step[] = [
  { verb: 'accept', needs: 'ticketing.ticket.accept', path: 'accept' },
  { verb: 'assign', needs: 'ticketing.ticket.assign', path: 'assign' },
  { verb: 'take_measure', needs: 'ticketing.ticket.process', path: 'first-measure' },
  { verb: 'resolve', needs: 'ticketing.ticket.process', path: 'resolve' },
  { verb: 'reply', needs: 'ticketing.ticket.reply', path: 'reply' },
  { verb: 'close', needs: 'ticketing.ticket.close', path: 'close' },
  { verb: 'report_major', needs: 'ticketing.ticket.process', path: 'report-major' },
  { verb: 'note', needs: 'ticketing.ticket.process', path: 'notes', unversioned: true },
  { verb: 'locate', needs: 'ticketing.ticket.register', path: 'locate' },
  { verb: 'hand_over', needs: 'ticketing.ticket.assign', path: 'hand-over' },
  { verb: 'reclassify', needs: 'ticketing.ticket.assign', path: 'reclassify' },
  { verb: 'record_attempt', needs: 'ticketing.ticket.process', path: 'contact-attempts', unversioned: true },
  { verb: 'return', needs: 'ticketing.ticket.close', path: 'return' },
  { verb: 'withdraw', needs: 'ticketing.ticket.withdraw', path: 'withdraw', danger: true },
]
