/** The verbs of a work order: who may, which address, and whether something has to be asked first. The first possible
 * one is next: what takes an order on stands before what sends it to somebody else. */
export interface OrderStep {
  verb: string
  needs: string
  path: string
  asks: boolean
  danger?: boolean
}

export const ORDER_STEPS: readonly OrderStep[] = [
  { verb: 'accept', needs: 'ticketing.work_order.execute', path: 'accept', asks: false },
  { verb: 'start', needs: 'ticketing.work_order.execute', path: 'start', asks: true },
  { verb: 'complete', needs: 'ticketing.work_order.execute', path: 'complete', asks: true },
  { verb: 'verify', needs: 'ticketing.work_order.verify', path: 'confirm-by-requester', asks: true },
  { verb: 'close', needs: 'ticketing.work_order.dispatch', path: 'close', asks: false },
  { verb: 'dispatch', needs: 'ticketing.work_order.dispatch', path: 'dispatch', asks: true },
  { verb: 'refuse', needs: 'ticketing.work_order.execute', path: 'refuse', asks: true, danger: true },
  { verb: 'cancel', needs: 'ticketing.work_order.dispatch', path: 'cancel', asks: true, danger: true },
]

/** The state a verb leads to, for the lanes of the board. */
export const LEADS_TO: Readonly<Record<string, string>> = {
  dispatch: 'dispatched', accept: 'accepted', start: 'in_progress', complete: 'completed', verify: 'verified', refuse: 'refused',
}

const FROM: Readonly<Record<string, readonly string[]>> = {
  dispatched: ['created', 'refused'], refused: ['dispatched'], accepted: ['dispatched'], in_progress: ['accepted'], completed: ['in_progress'], verified: ['completed'],
}

/** The step that takes a card from its lane to another one, if there is one. */
export function stepBetween(from: string, to: string): OrderStep | undefined {
  return FROM[to]?.includes(from) ? ORDER_STEPS.find((step) => LEADS_TO[step.verb] === to) : undefined
}
