import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Bill } from '@/api/billing'
import { lateFeeOf, type LateFee as Fee } from '@/api/lateFees'
import { Card } from '@/components/DetailLayout'
import { MoneyText } from '@/components/MoneyText'
import { calendarDate } from '@/format/time'
import { useLocale } from '@/i18n/i18n'
import { lateFeeWords, perCent } from '../fees/lateFeeWords'

/** What a bill costs for being late, and why: each part of the money with its days. Nothing where nothing is agreed. */
export function LateFee({ bill }: { bill: Bill }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const fee = useQuery(lateFeeOf(bill.id)).data
  if (!fee || fee.items.length === 0) return null
  return (
    <Card title={t('billing.late.title')} flush>
      <div className="scroll-x">
        <table className="plain-table">
          <thead><tr><th scope="col">{t('billing.item')}</th><th scope="col">{t('billing.why')}</th><th scope="col" className="right">{t('billing.amount')}</th></tr></thead>
          <tbody>
            {fee.items.map((item) => <Item key={item.item_id} item={item} />)}
            <tr className="strong"><td colSpan={2}>{t('billing.late.until', { day: calendarDate(fee.on, locale) })}</td><td className="right"><MoneyText cents={fee.cents} /></td></tr>
            {fee.paid_cents > 0 && <tr><td colSpan={2}>{t('billing.paid')}</td><td className="right"><MoneyText cents={-fee.paid_cents} /></td></tr>}
            {fee.waived_cents > 0 && <tr><td colSpan={2}>{t('billing.waived')}</td><td className="right"><MoneyText cents={-fee.waived_cents} /></td></tr>}
            {fee.paid_cents + fee.waived_cents > 0 && <tr className="strong"><td colSpan={2}>{t('billing.balance')}</td><td className="right"><MoneyText cents={fee.open_cents} owed={fee.open_cents > 0} /></td></tr>}
          </tbody>
        </table>
      </div>
    </Card>
  )
}

function Item({ item }: { item: Fee['items'][number] }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const rate = item.lpr === null ? `${perCent(item.rate)}%` : `${perCent(item.lpr)}% × ${item.rate} ÷ 365`
  const agreed = { mode: item.mode as 'daily_rate', rate: item.rate, grace_days: item.grace_days, grace_kind: item.grace_kind as 'free', cap_ratio: null }
  return (
    <tr>
      <td><span className="strong">{item.item_name}</span><br /><small className="quiet nowrap">{t('billing.late.in_time', { day: calendarDate(item.last_in_time, locale) })}</small></td>
      <td>
        <dl className="explanation">
          {item.parts.map((part, index) => (
            <div key={`${part.until} ${String(index)}`}>
              <dt>{t(part.paid ? 'billing.late.paid_on' : 'billing.late.open', { day: calendarDate(part.until, locale) })}</dt>
              <dd className="number">{t('billing.late.part', { principal: part.principal, count: part.counted, rate, fee: part.fee })}{part.disputed > 0 && <><br /><small className="quiet">{t('billing.late.disputed', { count: part.disputed })}</small></>}</dd>
            </div>
          ))}
          <div className="quiet"><dt>{t('billing.late.agreed')}</dt><dd>{lateFeeWords(agreed, t)}</dd></div>
          {item.capped && <div><dt>{t('billing.late.capped')}</dt><dd className="number">{item.cap}</dd></div>}
        </dl>
      </td>
      <td className="right number">{item.fee}</td>
    </tr>
  )
}
