import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { isOverdue, type Bill, type ListedBill, type Payment } from '@/api/billing'
import { MoneyText } from '@/components/MoneyText'
import { StateTag } from '@/components/StateTag'
import { listed } from '@/format/list'
import { calendarDate, dateTime, month } from '@/format/time'
import { useCodeName } from '@/i18n/codes'
import { useLocale } from '@/i18n/i18n'

/** "2026年11月" for whole months, otherwise the days. */
export function periodText(from: string, to: string, locale: string): string {
  if (from.slice(0, 7) === to.slice(0, 7)) return month(from, locale)
  return `${month(from, locale)} – ${month(to, locale)}`
}

/** What a bill is for and of which time; its number is secondary. */
export function BillName({ bill }: { bill: ListedBill }) {
  const locale = useLocale()
  return <><span className="strong">{listed(bill.items)}</span> <span className="nowrap">{periodText(bill.period_from, bill.period_to, locale)}</span> <small className="quiet number">{bill.no}</small></>
}

/** What is to be known of a bill, the most pressing first: one that is disputed or overdue is still unpaid, or paid in part. */
const statesOf = (bill: Bill) => [...(bill.disputed_at ? ['disputed'] : []), ...(isOverdue(bill) ? ['overdue'] : []), bill.state]

/** A bill stands in the tabs of all its states, and says all of them. */
export function BillState({ bill }: { bill: Bill }) {
  const code = useCodeName()
  const [first, ...others] = statesOf(bill)
  return <><StateTag set="bill_state" code={first} />{others.map((state) => <span key={state} className="quiet"> · {code('bill_state', state)}</span>)}</>
}

/** The same for an export. */
export const billStateText = (bill: Bill, code: ReturnType<typeof useCodeName>) => statesOf(bill).map((state) => code('bill_state', state)).join(' · ')

export function BillLines({ bills, empty }: { bills: readonly ListedBill[]; empty: string }) {
  const { t } = useTranslation()
  const locale = useLocale()
  if (bills.length === 0) return <p className="quiet" style={{ padding: 16, margin: 0 }}>{empty}</p>
  return (
    <div className="scroll-x">
      <table className="plain-table">
        <thead><tr><th scope="col">{t('billing.item')}</th><th scope="col">{t('billing.period')}</th><th scope="col">{t('billing.due')}</th><th scope="col">{t('billing.state')}</th><th scope="col" className="right">{t('billing.balance')}</th></tr></thead>
        <tbody>
          {bills.map((bill) => (
            <tr key={bill.id}>
              <td><Link to={`/bills/${bill.id}` as never}>{listed(bill.items)}</Link><br /><small className="quiet number">{bill.no}</small></td>
              <td>{periodText(bill.period_from, bill.period_to, locale)}</td>
              <td className="nowrap">{bill.due_date ? calendarDate(bill.due_date, locale) : '–'}</td>
              <td className="nowrap"><BillState bill={bill} /></td>
              <td className="right nowrap"><MoneyText cents={bill.balance_cents} owed={isOverdue(bill)} /></td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

export function PaymentLines({ payments }: { payments: readonly Payment[] }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const code = useCodeName()
  return (
    <div className="scroll-x">
      <table className="plain-table">
        <thead><tr><th scope="col">{t('billing.receipt_no')}</th><th scope="col">{t('billing.received_at')}</th><th scope="col">{t('billing.channel')}</th><th scope="col">{t('billing.state')}</th><th scope="col" className="right">{t('billing.amount')}</th></tr></thead>
        <tbody>
          {payments.map((payment) => (
            <tr key={payment.id}>
              <td className="nowrap"><Link to={`/payments/${payment.id}/receipt` as never} className="number">{payment.receipt_no}</Link></td>
              <td className="nowrap">{dateTime(payment.received_at, locale)}</td><td>{code('pay_channel', payment.channel)}</td>
              <td><StateTag set="payment_state" code={payment.state} /></td><td className="right"><MoneyText cents={payment.amount_cents} /></td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
