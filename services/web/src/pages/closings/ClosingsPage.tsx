import { useTranslation } from 'react-i18next'
import { fetchDayClosings, type DayClosing } from '@/api/dayClosings'
import { TOPIC } from '@/api/topics'
import { ListPage } from '@/components/list/ListPage'
import { MoneyText } from '@/components/MoneyText'
import { PageHead } from '@/components/PageHead'
import { StateTag } from '@/components/StateTag'
import { yuan } from '@/format/money'
import { dateTime, shortDateTime } from '@/format/time'
import { codesOf, useCodeName } from '@/i18n/codes'
import { useLocale } from '@/i18n/i18n'
import { useCommunity } from '@/shell/community'
import { useMe } from '@/shell/session'

/** Shifts of cashiers, the newest first; a tab for each of their states. */
export default function ClosingsPage() {
  const { t } = useTranslation()
  const locale = useLocale()
  const code = useCodeName()
  const { communities } = useMe()
  const community = useCommunity() ?? undefined
  const place = (id: string) => communities.find((one) => one.id === id)?.name ?? ''
  const amount = (cents: number | null) => (cents === null ? '' : yuan(cents).replaceAll(',', ''))
  const sum = (cents: number | null) => (cents === null ? '–' : <MoneyText cents={cents} />)
  return (
    <>
      <PageHead title={t('billing.closing.title')} note={t('billing.closing.note')} />
      <ListPage<DayClosing>
        id="day-closings" topic={TOPIC.dayClosing} fixed={{ community_id: community }} fetchPage={fetchDayClosings} rowKey={(row) => row.id} rowName={(row) => row.no} rowTo={(row) => `/day-closings/${row.id}`}
        tabs={{ key: 'state', label: t('billing.state'), options: [{ value: '', label: t('ui.all') }, ...codesOf('closing_state').map((state) => ({ value: state, label: code('closing_state', state) }))] }}
        columns={[
          { key: 'no', title: t('billing.closing.no'), width: 180, render: (row) => <span className="number">{row.no}</span>, text: (row) => row.no },
          { key: 'place', title: t('billing.closing.community'), render: (row) => place(row.community_id), text: (row) => place(row.community_id) },
          { key: 'cashier', title: t('billing.cashier'), width: 100, render: (row) => row.cashier_name ?? t('ui.unknown'), text: (row) => row.cashier_name ?? '' },
          { key: 'opened', title: t('billing.closing.opened_at'), width: 130, roomy: true, render: (row) => <span className="number">{shortDateTime(row.opened_at, locale)}</span>, text: (row) => dateTime(row.opened_at, locale) },
          { key: 'expected', title: t('billing.closing.expected'), width: 120, align: 'end', roomy: true, render: (row) => sum(row.expected_cents), text: (row) => amount(row.expected_cents) },
          { key: 'counted', title: t('billing.closing.counted'), width: 120, align: 'end', render: (row) => sum(row.counted_cents), text: (row) => amount(row.counted_cents) },
          { key: 'difference', title: t('billing.closing.difference'), width: 110, align: 'end', render: (row) => (row.difference_cents ? <span className="over-text strong"><MoneyText cents={row.difference_cents} /></span> : sum(row.difference_cents)), text: (row) => amount(row.difference_cents) },
          { key: 'state', title: t('billing.state'), width: 120, render: (row) => <StateTag set="closing_state" code={row.state} />, text: (row) => code('closing_state', row.state) },
        ]}
        empty={{ title: t('billing.closing.empty'), hint: t('billing.closing.empty_hint') }}
      />
    </>
  )
}
