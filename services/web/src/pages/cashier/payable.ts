/** Which bills are taken together. A payment is of one payer, and the payer null is the developer, not nobody. */
import type { Bill, OwedBill } from '@/api/billing'

type Owed = Pick<Bill, 'id' | 'payer_id'>

/** Who pays the chosen bills; without any, money is credit of today's owner. */
export function payerOf(chosen: readonly Owed[], owner: string | null): string | null {
  const [first] = chosen
  return first ? first.payer_id : owner
}

/** What is ticked at first: the bill that was asked for, else everything of the owner, else of who owes longest. */
export function preselected(bills: readonly Owed[], owner: string | null, preset?: string): string[] {
  if (preset && bills.some((bill) => bill.id === preset)) return [preset]
  const payer = bills.some((bill) => bill.payer_id === owner) ? owner : bills[0]?.payer_id
  return bills.filter((bill) => bill.payer_id === payer).map((bill) => bill.id)
}

/** A bill ticked or not; ticking one of somebody else lets go of those of the payer before. */
export function toggled(bills: readonly Owed[], chosen: readonly string[], id: string): string[] {
  if (chosen.includes(id)) return chosen.filter((one) => one !== id)
  const payer = bills.find((bill) => bill.id === id)?.payer_id
  return bills.filter((bill) => bill.id === id || (chosen.includes(bill.id) && bill.payer_id === payer)).map((bill) => bill.id)
}

/** What bills come to when they are paid today, in 分: what is open of them and of their late fees, less what is offered for paying early. */
export const owedOn = (bills: readonly Pick<OwedBill, 'balance_cents' | 'late_fee_cents' | 'offered_cents'>[]) => bills.reduce((sum, bill) => sum + bill.balance_cents + bill.late_fee_cents - bill.offered_cents, 0)
