import { useTranslation } from 'react-i18next'
import type { DayClosingDetail } from '@/api/dayClosings'
import { money } from '@/format/money'
import { dateTime } from '@/format/time'
import { useCodeName } from '@/i18n/codes'
import { useLocale } from '@/i18n/i18n'
import { differenceText } from './difference'

/** What the drawer has to hold, step by step, and what it held. */
export function DrawerTable({ detail }: { detail: DayClosingDetail }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const { closing, channels, pieces } = detail
  const cash = channels.find((one) => one.channel === 'cash')
  const rows: [string, number][] = [
    [t('billing.closing.float'), closing.float_cents], [t('billing.closing.cash_in'), cash?.in_cents ?? 0], [t('billing.closing.cash_out'), -(cash?.out_cents ?? 0)], [t('billing.closing.expected'), detail.expected_cents],
    ...(closing.counted_cents === null ? [] : [[t('billing.closing.counted'), closing.counted_cents] as [string, number]]),
  ]
  return (
    <table className="plain-table"><tbody>
      {rows.map(([label, cents]) => <tr key={label}><th scope="row">{label}</th><td className="right number">{money(cents, locale)}</td></tr>)}
      {pieces.length > 0 && <tr><th scope="row">{t('billing.closing.by_pieces')}</th><td className="right number">{pieces.map((one) => <div key={one.value_cents}>{money(one.value_cents, locale)} × {one.pieces}</div>)}</td></tr>}
      {closing.difference_cents !== null && <tr><th scope="row">{t('billing.closing.difference')}</th><td className={`right number${closing.difference_cents === 0 ? '' : ' over-text strong'}`}>{differenceText(closing.difference_cents, t, locale)}</td></tr>}
      {closing.reason && <tr><th scope="row">{t('billing.closing.reason')}</th><td className="right">{closing.reason}</td></tr>}
    </tbody></table>
  )
}

export function ChannelTable({ detail }: { detail: DayClosingDetail }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const code = useCodeName()
  return (
    <table className="plain-table">
      <thead><tr><th scope="col">{t('billing.channel')}</th><th scope="col" className="right">{t('billing.closing.in_count')}</th><th scope="col" className="right">{t('billing.closing.in')}</th><th scope="col" className="right">{t('billing.closing.out_count')}</th><th scope="col" className="right">{t('billing.closing.out')}</th></tr></thead>
      <tbody>
        {detail.channels.map((one) => <tr key={one.channel}><td>{code('pay_channel', one.channel)}</td><td className="right number">{one.in_count}</td><td className="right number">{money(one.in_cents, locale)}</td><td className="right number">{one.out_count}</td><td className="right number">{money(one.out_cents, locale)}</td></tr>)}
        {detail.channels.length === 0 && <tr><td colSpan={5} className="quiet">{t('billing.closing.nothing')}</td></tr>}
      </tbody>
    </table>
  )
}

/** What the money was for; adds up to what came in and went out over all channels. */
export function ItemTable({ detail }: { detail: DayClosingDetail }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const sum = (way: 'in_cents' | 'out_cents') => money(detail.items.reduce((all, one) => all + one[way], 0), locale)
  const name = (one: DayClosingDetail['items'][number]) => one.name ?? t(one.kind === 'late_fee' ? 'billing.late.title' : 'billing.closing.prepaid')
  return (
    <table className="plain-table">
      <thead><tr><th scope="col">{t('billing.item')}</th><th scope="col" className="right">{t('billing.closing.in')}</th><th scope="col" className="right">{t('billing.closing.out')}</th></tr></thead>
      <tbody>
        {detail.items.map((one) => <tr key={one.charge_item_id ?? one.kind}><td>{name(one)}</td><td className="right number">{money(one.in_cents, locale)}</td><td className="right number">{money(one.out_cents, locale)}</td></tr>)}
        <tr><td>{t('billing.paper.total')}</td><td className="right number strong">{sum('in_cents')}</td><td className="right number strong">{sum('out_cents')}</td></tr>
      </tbody>
    </table>
  )
}

/** Receipts from and to, and what was given back: voids of the same shift, reversals of shifts before, deposits and credit. */
export function ReceiptTable({ detail }: { detail: DayClosingDetail }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const code = useCodeName()
  const range = detail.receipt_from === null ? '–' : `${detail.receipt_from} – ${detail.receipt_to ?? ''}`
  return (
    <table className="plain-table"><tbody>
      <tr><th scope="row">{t('billing.closing.receipts', { count: detail.receipts })}</th><td className="number">{range}</td></tr>
      <tr><th scope="row">{t('billing.closing.voids', { count: detail.voids })}</th><td className="number">{money(detail.void_cents, locale)}</td></tr>
      <tr><th scope="row">{t('billing.closing.refunds', { count: detail.refunds })}</th><td className="number">{money(detail.refund_cents, locale)}</td></tr>
      {detail.deposits > 0 && <tr><th scope="row">{t('billing.closing.deposits', { count: detail.deposits })}</th><td className="number">{money(detail.deposit_cents, locale)}</td></tr>}
      {detail.credits > 0 && <tr><th scope="row">{t('billing.closing.credits', { count: detail.credits })}</th><td className="number">{money(detail.credit_cents, locale)}</td></tr>}
      {detail.given_back.map((one) => (
        <tr key={one.payment_id ?? one.deposit_id ?? one.refund_id}>
          <td><span className="number">{one.no}</span></td>
          <td><span className="number">{money(-one.amount_cents, locale)}</span> · {code('pay_channel', one.channel)} · {t(one.deposit_id ? 'billing.closing.deposit' : one.refund_id ? 'billing.closing.credit' : one.void ? 'billing.closing.void' : 'billing.closing.refund')}<br /><small className="quiet">{dateTime(one.at, locale)} · {one.reason}</small></td>
        </tr>
      ))}
    </tbody></table>
  )
}
