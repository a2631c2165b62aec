import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { AGES, ageing, fetchDebtors, type Debtor } from '@/api/arrears'
import { TOPIC } from '@/api/topics'
import { Failure } from '@/components/Failure'
import { ListPage } from '@/components/list/ListPage'
import type { ListParams } from '@/components/list/types'
import { useListParams } from '@/components/list/useListParams'
import { MoneyText } from '@/components/MoneyText'
import { PageHead } from '@/components/PageHead'
import { StatTile, Tiles } from '@/components/StatTile'
import { money, yuan } from '@/format/money'
import { calendarDate } from '@/format/time'
import { useCodeName } from '@/i18n/codes'
import { useLocale } from '@/i18n/i18n'
import { useCommunity } from '@/shell/community'
import { useMe } from '@/shell/session'
import { useWithPayers } from './payers'

type Named = Debtor & { payer_name: string }
const WHOSE = ['unit', 'payer'] as const
/** From here on a claim is old: half a year, a year and more. */
const OLD: Readonly<Partial<Record<(typeof AGES)[number], 'risk' | 'over'>>> = { to_365: 'risk', to_730: 'risk', to_1095: 'over', beyond: 'over' }

/** Homes are the first tab, whatever the address leaves out. */
const asked = ({ by, ...rest }: ListParams): Record<string, string> => ({ ...rest, by: by === 'payer' ? 'payer' : 'unit' })

/** What is overdue by age, and who owes it: the most first. */
export default function ArrearsPage() {
  const { t } = useTranslation()
  const locale = useLocale()
  const code = useCodeName()
  const community = useCommunity()
  const { params } = useListParams()
  const places = useMe().communities
  const place = (id: string) => places.find((one) => one.id === id)?.name ?? t('ui.unknown')
  const withPayers = useWithPayers()
  const totals = useQuery(ageing(community))
  const sum = (of: 'bills' | 'overdue_cents' | 'disputed_cents' | (typeof AGES)[number]) => (totals.data?.items ?? []).reduce((all, one) => all + one[of], 0)
  const plain = (cents: number) => yuan(cents).replaceAll(',', '')
  const byPayer = params.by === 'payer'
  return (
    <>
      <PageHead title={t('billing.arrears.title')} {...(totals.data ? { note: t('billing.arrears.total', { count: sum('bills'), amount: money(sum('overdue_cents'), locale), day: calendarDate(totals.data.on, locale) }) } : {})} />
      {totals.isError && <Failure error={totals.error} onRetry={() => { void totals.refetch() }} />}
      <div style={{ marginBottom: 12 }}><Tiles>
        {AGES.map((age) => <StatTile key={age} label={code('debt_age', age)} loading={totals.isPending} value={<span className="tile-money">{totals.data ? money(sum(age), locale) : '–'}</span>} to="/arrears" search={{ ...(byPayer ? { by: 'payer' } : {}), age }} {...(OLD[age] && sum(age) > 0 ? { tone: OLD[age] } : {})} />)}
      </Tiles></div>
      <ListPage<Named>
        id="arrears" topic={TOPIC.bill} fixed={{ community_id: community ?? undefined }} fetchPage={async (query, cursor, signal) => withPayers(await fetchDebtors(asked(query), cursor, signal))}
        rowKey={(row) => `${row.community_id} ${row.unit_id ?? row.payer_id ?? ''}`} rowName={(row) => (byPayer ? row.payer_name : row.unit_code ?? '')}
        tabs={{ key: 'by', label: t('billing.arrears.by'), options: WHOSE.map((value) => ({ value: value === 'unit' ? '' : value, label: t(value === 'unit' ? 'billing.arrears.by_unit' : 'billing.arrears.by_payer') })) }}
        filters={[{ key: 'age', label: t('billing.arrears.age'), kind: 'select', width: 150, options: AGES.map((value) => ({ value, label: code('debt_age', value) })) }]}
        columns={[
          ...(byPayer ? [{ key: 'payer', title: t('billing.payer'), width: 110, render: (row: Named) => (row.payer_id ? <Link to={`/owners/${row.payer_id}` as never}>{row.payer_name}</Link> : row.payer_name), text: (row: Named) => row.payer_name }] : []),
          { key: 'unit', title: t('billing.unit'), width: 120, render: (row) => <UnitName row={row} />, text: (row) => row.unit_code ?? '' },
          ...(places.length > 1 && !community ? [{ key: 'community', roomy: true, title: t('tickets.community'), width: 100, render: (row: Named) => place(row.community_id), text: (row: Named) => place(row.community_id) }] : []),
          { key: 'overdue', title: t('billing.arrears.overdue'), width: 115, align: 'end', render: (row) => <MoneyText cents={row.overdue_cents} owed />, text: (row) => plain(row.overdue_cents) },
          { key: 'bills', title: t('billing.arrears.bills'), width: 80, align: 'end', render: (row) => <span className="number">{row.bills}</span>, text: (row) => String(row.bills) },
          { key: 'oldest', title: t('billing.arrears.oldest'), width: 110, render: (row) => calendarDate(row.oldest_due, locale), text: (row) => row.oldest_due },
          { key: 'disputed', roomy: true, title: t('billing.arrears.disputed'), width: 105, align: 'end', render: (row) => (row.disputed_cents ? <MoneyText cents={row.disputed_cents} /> : '–'), text: (row) => plain(row.disputed_cents) },
          ...AGES.map((age) => ({ key: age, roomy: true, title: code('debt_age', age), width: locale === 'zh-CN' ? 110 : 130, align: 'end' as const, render: (row: Named) => (row[age] ? <MoneyText cents={row[age]} /> : '–'), text: (row: Named) => plain(row[age]) })),
        ]}
        empty={{ title: t('billing.arrears.empty'), hint: t('billing.arrears.empty_hint') }}
      />
    </>
  )
}

/** The home; of several the first and how many. */
function UnitName({ row }: { row: Named }) {
  const { t } = useTranslation()
  if (row.unit_code === null) return '–'
  if (row.unit_id) return <Link to={`/units/${row.unit_id}` as never} className="number">{row.unit_code}</Link>
  return <span className="number">{row.units > 1 ? t('billing.arrears.units', { code: row.unit_code, count: row.units }) : row.unit_code}</span>
}
