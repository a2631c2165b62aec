import { useTranslation } from 'react-i18next'
import type { ListedBill, Quote } from '@/api/billing'
import { MoneyText } from '@/components/MoneyText'
import { listed } from '@/format/list'
import { money } from '@/format/money'
import { useLocale } from '@/i18n/i18n'
import { periodText } from '../billing/Lines'

/** Which bill gets how much of the amount, before it is taken (C4.10). */
export function Split({ quote, bills }: { quote: Quote | undefined; bills: readonly ListedBill[] }) {
  const { t } = useTranslation()
  const locale = useLocale()
  if (!quote || quote.settlements.length + quote.credited_cents === 0) return null
  // In the order in which the bills stand beside it.
  const place = (id: string) => { const at = bills.findIndex((bill) => bill.id === id); return at < 0 ? bills.length : at }
  const settled = [...quote.settlements].sort((one, other) => place(one.bill_id) - place(other.bill_id))
  return (
    <section className="split" aria-live="polite">
      <h3>{t('billing.desk_split')}</h3>
      <p className="quiet">{t('billing.desk_split_rule')}</p>
      <table>
        <tbody>
          {settled.map((settlement) => {
            const bill = bills.find((one) => one.id === settlement.bill_id)
            return (
            <tr key={settlement.bill_id}>
              <td>{bill ? <><span className="strong">{listed(bill.items)}</span> <span className="nowrap">{periodText(bill.period_from, bill.period_to, locale)}</span></> : <span className="number">{settlement.no}</span>}</td><td className="quiet nowrap">{settlement.left_cents > 0 ? t('billing.desk_left', { amount: money(settlement.left_cents, locale) }) : t('billing.desk_full')}</td>
              <td className="right"><MoneyText cents={settlement.principal_cents + settlement.late_fee_cents + settlement.waived_cents + settlement.discount_cents} />{settlement.late_fee_cents > 0 && <><br /><small className="quiet nowrap">{t('billing.late.among', { amount: money(settlement.late_fee_cents, locale) })}</small></>}</td>
            </tr>
            )
          })}
          {quote.discount_cents > 0 && <tr><td colSpan={2}>{t('discounts.early.let_go')}</td><td className="right"><MoneyText cents={-quote.discount_cents} /></td></tr>}
          {quote.waived_cents > 0 && <tr><td colSpan={2}>{t('billing.rounded_off')}</td><td className="right"><MoneyText cents={-quote.waived_cents} /></td></tr>}
          {quote.credited_cents > 0 && <tr><td colSpan={2}>{t('billing.desk_to_credit')}</td><td className="right"><MoneyText cents={quote.credited_cents} /></td></tr>}
        </tbody>
      </table>
    </section>
  )
}
