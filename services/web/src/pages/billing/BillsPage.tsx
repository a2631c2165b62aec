import { useTranslation } from 'react-i18next'
import { fetchBills, isOverdue, type NamedBill } from '@/api/billing'
import { TOPIC } from '@/api/topics'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { ListPage } from '@/components/list/ListPage'
import type { ListParams } from '@/components/list/types'
import { useListParams } from '@/components/list/useListParams'
import { MoneyText } from '@/components/MoneyText'
import { PageHead } from '@/components/PageHead'
import { yuan } from '@/format/money'
import { calendarDate, dateTime } from '@/format/time'
import { useCodeName } from '@/i18n/codes'
import { useLocale } from '@/i18n/i18n'
import { useCommunity } from '@/shell/community'
import { useMe } from '@/shell/session'
import { BillState, billStateText, periodText } from './Lines'
import { useWithPayers } from './payers'
import { useUnitFilter } from './useUnitFilter'

const TABS = ['issued', 'partially_paid', 'overdue', 'disputed', 'paid', 'void'] as const

/** "overdue" and "disputed" are tabs of the list and flags of the service, not states. */
function asked({ state, ...rest }: ListParams): Record<string, string> {
  if (state === 'overdue' || state === 'disputed') return { ...rest, [state]: 'true' }
  return state ? { ...rest, state } : { ...rest }
}

export default function BillsPage() {
  const { t } = useTranslation()
  const locale = useLocale()
  const code = useCodeName()
  const community = useCommunity() ?? undefined
  const { params } = useListParams()
  const unit = useUnitFilter()
  const places = useMe().communities
  const place = (id: string) => places.find((one) => one.id === id)?.name ?? t('ui.unknown')
  const withPayers = useWithPayers()
  const filters = Object.fromEntries(Object.entries(params).filter(([key]) => !['state', 'sel', 'sort'].includes(key)))
  const counts = useQuery({
    queryKey: [TOPIC.bill, 'counts', filters, community],
    queryFn: async ({ signal }) => (await fetchBills({ ...filters, community_id: community, limit: '1' }, null, signal)).counts,
  }).data
  return (
    <>
      <PageHead title={t('billing.bills')} />
      <ListPage<NamedBill>
        id="bills" topic={TOPIC.bill} fixed={{ community_id: community }} fetchPage={async (query, cursor, signal) => withPayers(await fetchBills(asked(query), cursor, signal))}
        rowKey={(row) => row.id} rowName={(row) => row.no ?? ''} rowTo={(row) => `/bills/${row.id}`}
        tabs={{ key: 'state', label: t('billing.bills'), options: [{ value: '', label: t('ui.all') }, ...TABS.map((state) => ({ value: state, label: code('bill_state', state), count: counts ? counts[state] ?? 0 : undefined }))] }}
        filters={[...unit, { key: 'no', label: t('billing.no'), kind: 'text', width: 150 }, { key: 'month', label: `${t('billing.month')} 2026-11`, kind: 'text', width: 190 }]}
        columns={[
          { key: 'no', title: t('billing.no'), width: 190, render: (row) => <span className="number">{row.no ?? code('bill_state', 'draft')}</span>, text: (row) => row.no ?? '' },
          { key: 'unit', title: t('billing.unit'), width: 110, render: (row) => row.unit_id ? <Link to={`/units/${row.unit_id}` as never} className="number">{row.unit_code}</Link> : '–', text: (row) => row.unit_code ?? '' },
          ...(places.length > 1 && !community ? [{ key: 'community', roomy: true, title: t('tickets.community'), width: 100, render: (row: NamedBill) => place(row.community_id), text: (row: NamedBill) => place(row.community_id) }] : []),
          { key: 'payer', roomy: true, title: t('billing.payer'), width: 90, render: (row) => row.payer_name, text: (row) => row.payer_name },
          { key: 'period', title: t('billing.period'), width: 190, render: (row) => periodText(row.period_from, row.period_to, locale), text: (row) => `${row.period_from} – ${row.period_to}` },
          { key: 'due', roomy: true, title: t('billing.due'), width: 110, render: (row) => row.due_date ? calendarDate(row.due_date, locale) : '–', text: (row) => row.due_date ?? '' },
          { key: 'state', title: t('billing.state'), width: locale === 'zh-CN' ? 160 : 190, render: (row) => <BillState bill={row} />, text: (row) => billStateText(row, code) },
          { key: 'amount', roomy: true, beneath: 'balance', title: t('billing.amount'), width: 105, align: 'end', render: (row) => <MoneyText cents={row.amount_cents} />, text: (row) => yuan(row.amount_cents).replaceAll(',', '') },
          { key: 'balance', title: t('billing.balance'), width: 105, align: 'end', render: (row) => <MoneyText cents={row.balance_cents} owed={isOverdue(row)} />, text: (row) => yuan(row.balance_cents).replaceAll(',', '') },
          { key: 'issued_at', title: t('billing.issued_at'), width: 160, hidden: true, render: (row) => row.issued_at ? dateTime(row.issued_at, locale) : '–', text: (row) => row.issued_at ?? '' },
        ]}
        empty={{ title: t('billing.empty'), hint: t('billing.empty_hint') }}
      />
    </>
  )
}
