import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { fetchBills, isOverdue, notYetDue, payerAccount, unitAccount, type BillPage, type NamedBill, type UnitAccount } from '@/api/billing'
import { TOPIC } from '@/api/topics'
import { Card, DetailSkeleton } from '@/components/DetailLayout'
import { ListPage } from '@/components/list/ListPage'
import { MoneyText } from '@/components/MoneyText'
import { StatTile, Tiles } from '@/components/StatTile'
import { listed } from '@/format/list'
import { yuan } from '@/format/money'
import { calendarDate } from '@/format/time'
import { useCodeName } from '@/i18n/codes'
import { useLocale } from '@/i18n/i18n'
import { useMay } from '@/shell/session'
import { ChargeOnceDialog } from '../billing/ChargeOnceDialog'
import { BillState, billStateText, PaymentLines, periodText } from '../billing/Lines'
import { usePayerNames, useWithPayers } from '../billing/payers'
import { AskRefund } from '../refunds/AskDialog'
import { DiscountsPart } from './DiscountsPart'
import { AROUND } from './Parts'
import { FeesHidden, useBrowses, useFees } from './unverified'

const STATES = ['issued', 'partially_paid', 'overdue', 'disputed', 'paid', 'void'] as const
type Of = { payer_id: string } | { unit_id: string }

/** "overdue" and "disputed" are tabs of the list, not states of the service. */
const asked = (state: string) => (state === 'overdue' || state === 'disputed' ? { [state]: 'true' } : { state })

/** Overdue ones before all others, each newest period first; the cursor says which of the two it belongs to. */
async function overdueFirst(fetch: (overdue: boolean, cursor: string | null) => Promise<BillPage>, cursor: string | null): Promise<BillPage> {
  const [part, at] = cursor === null ? ['late', null] : [cursor.slice(0, 4), cursor.slice(5) || null]
  const late = part === 'late' ? await fetch(true, at) : null
  if (late?.next_cursor) return { ...late, next_cursor: `late:${late.next_cursor}` }
  const rest = await fetch(false, late ? null : at)
  return { ...rest, items: [...(late?.items ?? []), ...rest.items], next_cursor: rest.next_cursor && `rest:${rest.next_cursor}` }
}

/** Bills open and paid, what they come to, and the way to pay. */
export default function BillsPart({ of }: { of: Of }) {
  const browses = useBrowses()
  const mayCharge = useMay('billing.bill.charge')
  const mayRefund = useMay('billing.refund.request')
  const mayDiscounts = useMay('billing.discount.read')
  const { asking, held, call } = useFees(true)
  const unit = useQuery({ ...unitAccount('unit_id' in of ? of.unit_id : ''), ...asking, enabled: asking.enabled && 'unit_id' in of })
  const payer = useQuery({ ...payerAccount('payer_id' in of ? of.payer_id : ''), ...asking, enabled: asking.enabled && 'payer_id' in of })
  const account = 'unit_id' in of ? unit : payer
  if (held(account.error)) return <FeesHidden call={call} />
  // Who may see the fees of anybody does not wait for the sums to see the bills.
  if (!asking.enabled || (!browses && account.isPending)) return <DetailSkeleton />
  return <div className="stack">{'unit_id' in of && unit.data && (mayCharge || mayRefund || unit.data.open_bills.length > 0) && <div className="row">{mayCharge && <ChargeOnce account={unit.data} />}{mayRefund && <AskRefund account={unit.data} />}<Notices account={unit.data} /></div>}{'unit_id' in of ? <OfUnit id={of.unit_id} /> : <OfPayer id={of.payer_id} />}<Bills of={of} />{'unit_id' in of && unit.data && mayDiscounts && <DiscountsPart unit={{ id: of.unit_id, code: unit.data.unit_code, community_id: unit.data.community_id }} />}{'unit_id' in of && <LastPayments id={of.unit_id} />}</div>
}

/** Something that is charged once: the bill is opened, where it can be paid. */
function ChargeOnce({ account }: { account: UnitAccount }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button onClick={() => { setOpen(true) }}>{t('billing.once.title')}</Button>
      {open && <ChargeOnceDialog unit={{ id: account.unit_id, code: account.unit_code, community_id: account.community_id }} onClose={() => { setOpen(false) }} onBilled={(bill) => { void navigate({ to: `/bills/${bill.bill_id}` as never }) }} />}
    </>
  )
}

/** What each payer of the home has to pay, on paper: nobody is given the bills of somebody else. */
function Notices({ account }: { account: UnitAccount }) {
  const { t } = useTranslation()
  const payers = [...new Set(account.open_bills.map((bill) => bill.payer_id))].filter((id) => id !== null)
  const name = usePayerNames(payers)
  return payers.map((id) => <Link key={id} to={`/units/${account.unit_id}/notice` as never} search={{ payer: id } as never}><Button>{payers.length > 1 ? t('billing.notice.print_for', { name: name(id) }) : t('billing.notice.print')}</Button></Link>)
}

function Sums({ account, credit, loading }: { account: { open_cents: number; overdue_cents: number; late_fee_cents: number } | undefined; credit: number; loading: boolean }) {
  const { t } = useTranslation()
  const sum = (cents: number, owed = false) => (account ? <MoneyText cents={cents} owed={owed} /> : '–')
  return (
    <Tiles>
      <StatTile label={t('households.arrears')} loading={loading} value={sum(account?.overdue_cents ?? 0, true)} />
      {(account?.late_fee_cents ?? 0) > 0 && <StatTile label={t('billing.late.title')} loading={loading} value={sum(account?.late_fee_cents ?? 0, true)} />}
      <StatTile label={t('households.pending')} loading={loading} value={sum(notYetDue(account))} />
      <StatTile label={t('households.credit')} loading={loading} value={sum(credit)} />
    </Tiles>
  )
}

function OfPayer({ id }: { id: string }) {
  const account = useQuery(payerAccount(id))
  return <Sums account={account.data} credit={account.data?.credit_cents ?? 0} loading={account.isPending} />
}

function OfUnit({ id }: { id: string }) {
  const account = useQuery(unitAccount(id))
  return <Sums account={account.data} credit={account.data?.credits.reduce((sum, one) => sum + one.balance_cents, 0) ?? 0} loading={account.isPending} />
}

function LastPayments({ id }: { id: string }) {
  const { t } = useTranslation()
  const may = useMay('billing.payment.read')
  const payments = useQuery({ ...unitAccount(id), enabled: may }).data?.last_payments ?? []
  if (payments.length === 0) return null
  return <Card title={t('households.last_payments')} flush extra={<Link to="/payments" search={{ unit_id: id } as never}>{t('households.all_payments')}</Link>}><PaymentLines payments={payments} /></Card>
}

function Bills({ of }: { of: Of }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const code = useCodeName()
  const withPayers = useWithPayers()
  const mayReceive = useMay('billing.payment.receive')
  const counts = useQuery({ queryKey: [TOPIC.bill, 'counts', of], queryFn: async ({ signal }) => (await fetchBills({ ...of, limit: '1' }, null, signal)).counts }).data
  return (
    <ListPage<NamedBill>
      id="household-bills" topic={TOPIC.bill} around={AROUND} fixed={of}
      fetchPage={async ({ state, ...query }, cursor, signal) => withPayers(state
        ? await fetchBills({ ...query, ...asked(state) }, cursor, signal)
        : await overdueFirst((overdue, at) => fetchBills({ ...query, overdue: String(overdue) }, at, signal), cursor))}
      rowKey={(row) => row.id} rowName={(row) => row.no ?? ''} rowTo={(row) => `/bills/${row.id}`}
      tabs={{ key: 'state', label: t('households.parts.bills'), options: [{ value: '', label: t('ui.all') }, ...STATES.map((state) => ({ value: state, label: code('bill_state', state), count: counts ? counts[state] ?? 0 : undefined }))] }}
      columns={[
        { key: 'no', title: t('billing.no'), width: 178, render: (row) => <span className="number">{row.no}</span>, text: (row) => row.no ?? '' },
        { key: 'item', title: t('billing.item'), width: 118, render: (row) => <span className="clip" title={listed(row.items)}>{listed(row.items)}</span>, text: (row) => listed(row.items) },
        'unit_id' in of
          ? { key: 'payer', title: t('billing.payer'), width: 100, roomy: true, render: (row) => row.payer_name, text: (row) => row.payer_name }
          : { key: 'unit', title: t('billing.unit'), width: 92, render: (row) => row.unit_id ? <Link to={`/units/${row.unit_id}` as never} className="number">{row.unit_code}</Link> : '–', text: (row) => row.unit_code ?? '' },
        { key: 'period', title: t('billing.period'), width: locale === 'zh-CN' ? 150 : 142, render: (row) => periodText(row.period_from, row.period_to, locale), text: (row) => `${row.period_from} – ${row.period_to}` },
        { key: 'due', roomy: true, title: t('billing.due'), width: 110, render: (row) => row.due_date ? calendarDate(row.due_date, locale) : '–', text: (row) => row.due_date ?? '' },
        { key: 'state', title: t('billing.state'), width: locale === 'zh-CN' ? 130 : 152, render: (row) => <BillState bill={row} />, text: (row) => billStateText(row, code) },
        { key: 'amount', roomy: true, title: t('billing.amount'), width: 105, align: 'end', render: (row) => <MoneyText cents={row.amount_cents} />, text: (row) => yuan(row.amount_cents).replaceAll(',', '') },
        { key: 'balance', title: t('billing.balance'), width: 100, align: 'end', render: (row) => <MoneyText cents={row.balance_cents} owed={isOverdue(row)} />, text: (row) => yuan(row.balance_cents).replaceAll(',', '') },
        ...(mayReceive ? [{ key: 'pay', title: t('households.take_money'), width: 80, render: (row: NamedBill) => row.unit_id && row.balance_cents > 0 && row.state !== 'void' ? <Link to="/cashier" search={{ unit: row.unit_id } as never}>{t('households.take_money')}</Link> : null }] : []),
      ]}
      empty={{ title: t('households.never_billed') }}
    />
  )
}
