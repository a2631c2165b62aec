import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { fetchStatements, type BankStatement } from '@/api/banking'
import { TOPIC } from '@/api/topics'
import { ListPage } from '@/components/list/ListPage'
import { MoneyText } from '@/components/MoneyText'
import { PageHead } from '@/components/PageHead'
import { yuan } from '@/format/money'
import { calendarDate, dateOnly } from '@/format/time'
import { useLocale } from '@/i18n/i18n'
import { useCommunity } from '@/shell/community'
import { useMay, useMe } from '@/shell/session'
import { TakeInDialog } from './TakeInDialog'

/** What banks said of the accounts, the newest first; a file is taken in here. */
export default function BankStatementsPage() {
  const { t } = useTranslation()
  const locale = useLocale()
  const { communities } = useMe()
  const community = useCommunity() ?? undefined
  const mayHandle = useMay('billing.bank_statement.reconcile') && communities.length > 0
  const [open, setOpen] = useState(false)
  const place = (id: string) => communities.find((one) => one.id === id)?.name ?? ''
  const days = (row: BankStatement) => [...new Set([row.first_day, row.last_day])].map((day) => calendarDate(day, locale)).join(' – ')
  const begin = mayHandle && <Button type="primary" onClick={() => { setOpen(true) }}>{t('banking.take_in')}</Button>
  return (
    <>
      <PageHead title={t('banking.title')} note={t('banking.note')}>{begin}</PageHead>
      <ListPage<BankStatement>
        id="bank-statements" topic={TOPIC.bankStatement} fixed={{ community_id: community }} fetchPage={fetchStatements} rowKey={(row) => row.id} rowName={(row) => row.no} rowTo={(row) => `/bank-statements/${row.id}`}
        columns={[
          { key: 'no', title: t('banking.no'), width: 190, render: (row) => <span className="number">{row.no}</span>, text: (row) => row.no },
          { key: 'place', title: t('tickets.community'), width: 140, roomy: true, render: (row) => place(row.community_id), text: (row) => place(row.community_id) },
          { key: 'days', title: t('banking.days'), width: 200, render: (row) => <span className="number">{days(row)}</span>, text: days },
          { key: 'lines', title: t('banking.lines'), width: 80, align: 'end', render: (row) => <span className="number">{row.lines}</span>, text: (row) => String(row.lines) },
          { key: 'in', title: t('banking.in'), width: 130, align: 'end', render: (row) => <MoneyText cents={row.in_cents} />, text: (row) => yuan(row.in_cents).replaceAll(',', '') },
          { key: 'waiting', title: t('banking.waiting'), width: 100, align: 'end', render: (row) => <span className={`number${row.waiting > 0 && row.told_at !== null ? ' over-text strong' : ''}`}>{row.waiting}</span>, text: (row) => String(row.waiting) },
          { key: 'by', title: t('banking.taken_by'), width: 100, roomy: true, render: (row) => row.taken_by_name ?? t('ui.unknown'), text: (row) => row.taken_by_name ?? '' },
          { key: 'at', title: t('banking.taken_on'), width: 120, roomy: true, render: (row) => <span className="number">{dateOnly(row.created_at, locale)}</span>, text: (row) => dateOnly(row.created_at, locale) },
        ]}
        empty={{ title: t('banking.empty'), hint: t('banking.empty_hint'), action: begin }}
      />
      {open && <TakeInDialog community={community} onClose={() => { setOpen(false) }} />}
    </>
  )
}
