import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { fetchDeposits, type Deposit } from '@/api/deposits'
import { TOPIC } from '@/api/topics'
import { ListPage } from '@/components/list/ListPage'
import { MoneyText } from '@/components/MoneyText'
import { PageHead } from '@/components/PageHead'
import { StateTag } from '@/components/StateTag'
import { yuan } from '@/format/money'
import { calendarDate, dateOnly } from '@/format/time'
import { codesOf, useCodeName } from '@/i18n/codes'
import { useLocale } from '@/i18n/i18n'
import { useCommunity } from '@/shell/community'

/** "overdue" is a tab of the list, not a state of the service. */
const asked = ({ state, ...query }: Record<string, string | undefined>) => (state === 'overdue' ? { ...query, overdue: 'true' } : { ...query, state })

/** What is held for payers, and where its refund stands. */
export default function DepositsPage() {
  const { t } = useTranslation()
  const locale = useLocale()
  const code = useCodeName()
  const community = useCommunity() ?? undefined
  const states = codesOf('deposit_state').map((state) => ({ value: state, label: code('deposit_state', state) }))
  return (
    <>
      <PageHead title={t('deposits.title')} note={t('deposits.note')} />
      <ListPage<Deposit>
        id="deposits" topic={TOPIC.deposit} fixed={{ community_id: community }} fetchPage={(query, cursor, signal) => fetchDeposits(asked(query), cursor, signal)} rowKey={(row) => row.id} rowName={(row) => row.no} rowTo={(row) => `/deposits/${row.id}`}
        tabs={{ key: 'state', label: t('billing.state'), options: [{ value: '', label: t('ui.all') }, { value: 'overdue', label: t('deposits.late') }, ...states] }}
        columns={[
          { key: 'no', title: t('deposits.no'), width: 190, render: (row) => <span className="number">{row.no}</span>, text: (row) => row.no },
          { key: 'item', title: t('billing.item'), width: 140, render: (row) => row.item_name, text: (row) => row.item_name },
          { key: 'unit', title: t('billing.unit'), width: 110, render: (row) => <Link to={`/units/${row.unit_id}` as never} className="number">{row.unit_code}</Link>, text: (row) => row.unit_code ?? '' },
          { key: 'held', title: t('deposits.held_on'), width: 120, roomy: true, render: (row) => row.held_at ? <span className="number">{dateOnly(row.held_at, locale)}</span> : '–', text: (row) => row.held_at ? dateOnly(row.held_at, locale) : '' },
          { key: 'amount', title: t('billing.amount'), width: 110, align: 'end', render: (row) => <MoneyText cents={row.amount_cents} />, text: (row) => yuan(row.amount_cents).replaceAll(',', '') },
          { key: 'deducted', title: t('deposits.deducted'), width: 110, align: 'end', roomy: true, render: (row) => row.asked_cents ? <MoneyText cents={row.asked_cents} /> : '–', text: (row) => yuan(row.asked_cents).replaceAll(',', '') },
          { key: 'refunded', roomy: true, beneath: 'amount', title: t('deposits.refunded'), width: 110, align: 'end', render: (row) => row.refunded_cents ? <MoneyText cents={row.refunded_cents} /> : '–', text: (row) => yuan(row.refunded_cents).replaceAll(',', '') },
          { key: 'due', title: t('deposits.due_on'), width: 120, roomy: true, render: (row) => row.due_on ? <span className={row.overdue_at ? 'number owed' : 'number'}>{calendarDate(row.due_on, locale)}</span> : '–', text: (row) => row.due_on ?? '' },
          { key: 'state', title: t('billing.state'), width: locale === 'zh-CN' ? 130 : 170, render: (row) => <StateTag set="deposit_state" code={row.state} />, text: (row) => code('deposit_state', row.state) },
        ]}
        empty={{ title: t('deposits.empty'), hint: t('deposits.empty_hint') }}
      />
    </>
  )
}
