import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { Alert, Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { bankStatement, fetchLines, type BankLine, type BankStatement } from '@/api/banking'
import { TOPIC } from '@/api/topics'
import { DetailSkeleton } from '@/components/DetailLayout'
import { Failure } from '@/components/Failure'
import { ListPage } from '@/components/list/ListPage'
import { MoneyText } from '@/components/MoneyText'
import { PageHead } from '@/components/PageHead'
import { StateTag } from '@/components/StateTag'
import { money, yuan } from '@/format/money'
import { calendarDate, dateTime, shortDateTime } from '@/format/time'
import { codesOf, useCodeName } from '@/i18n/codes'
import { useLocale } from '@/i18n/i18n'
import { useMay, useMe } from '@/shell/session'
import { LineDrawer } from './LineDrawer'
import { SuggestionDialog } from './SuggestionDialog'
import { SuspendDialog } from './SuspendDialog'
import { useSuggested } from './suggested'

export default function BankStatementPage() {
  const { id } = useParams({ strict: false }) as { id: string }
  const found = useQuery(bankStatement(id))
  if (found.isPending) return <DetailSkeleton />
  if (found.isError) return <Failure error={found.error} onRetry={() => { void found.refetch() }} />
  return <Lines statement={found.data} />
}

/** The lines of a statement by what has become of them; beside each that waits what it may be. */
function Lines({ statement }: { statement: BankStatement }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const code = useCodeName()
  const suggested = useSuggested()
  const place = useMe().communities.find((one) => one.id === statement.community_id)?.name
  const mayHandle = useMay('billing.bank_statement.reconcile')
  const [open, setOpen] = useState<string | null>(null)
  const [confirming, setConfirming] = useState<BankLine | null>(null)
  const [suspending, setSuspending] = useState<readonly string[] | null>(null)
  const tabs = codesOf('bank_line_state').map((state) => ({ value: state, label: code('bank_line_state', state), count: statement.states.find((one) => one.state === state)?.lines ?? 0 }))
  const days = [...new Set([statement.first_day, statement.last_day])].map((day) => calendarDate(day, locale)).join(' – ')
  const amount = (row: BankLine) => (row.outgoing ? -row.amount_cents : row.amount_cents)
  const payer = (row: BankLine) => [row.payer_name, row.account_tail && `*${row.account_tail}`].filter(Boolean).join(' ')
  return (
    <>
      <PageHead title={<>{t('banking.one')} <span className="number">{statement.no}</span></>} note={[place, days, t('banking.sums', { in: money(statement.in_cents, locale), out: money(statement.out_cents, locale) })].filter(Boolean).join(' · ')} />
      {statement.told_at && statement.waiting > 0 && <Alert type="warning" showIcon title={t('banking.overdue', { count: statement.waiting })} />}
      <ListPage<BankLine>
        id="bank-lines" topic={TOPIC.bankLine} fixed={{ statement_id: statement.id }} fetchPage={fetchLines} rowKey={(row) => row.id} rowName={(row) => row.serial_no} onOpen={(row) => { setOpen(row.id) }}
        tabs={{ key: 'state', label: t('billing.state'), options: [{ value: '', label: t('ui.all'), count: statement.lines }, ...tabs.filter((tab) => tab.count > 0 || tab.value === 'unmatched' || tab.value === 'suspense')] }}
        columns={[
          { key: 'at', title: t('banking.booked_at'), width: 120, render: (row) => <span className="number">{shortDateTime(row.booked_at, locale)}</span>, text: (row) => dateTime(row.booked_at, locale) },
          { key: 'amount', title: t('billing.amount'), width: 110, align: 'end', render: (row) => <MoneyText cents={amount(row)} />, text: (row) => yuan(amount(row)).replaceAll(',', '') },
          { key: 'payer', title: t('banking.payer'), width: 130, render: (row) => payer(row) || '–', text: payer },
          { key: 'remark', title: t('banking.remark'), width: 140, roomy: true, beneath: 'payer', render: (row) => row.remark ?? '–', text: (row) => row.remark ?? '' },
          { key: 'state', title: t('billing.state'), width: locale === 'zh-CN' ? 110 : 160, render: (row) => <StateTag set="bank_line_state" code={row.state} />, text: (row) => code('bank_line_state', row.state) },
          { key: 'what', title: t('banking.what'), width: 240, render: (row) => {
            const [first, ...more] = row.suggestions
            if (!first) return <span className="number">{[row.unit_code, row.receipt_no].filter(Boolean).join(' · ') || (row.state === 'unmatched' ? <span className="quiet">{t('banking.no_suggestion')}</span> : '–')}</span>
            const said = `${suggested(first)}${more.length > 0 ? ` ${t('banking.more', { count: more.length })}` : ''}`
            const confirmable = row.may_match && (row.state === 'unmatched' || first.payment_id !== null)
            return confirmable ? <Button type="link" size="small" className="suggestion" style={{ padding: 0 }} title={said} onClick={(event) => { event.stopPropagation(); setConfirming(row) }}>{said}</Button> : <span className="quiet">{said}</span>
          }, text: (row) => (row.suggestions[0] ? suggested(row.suggestions[0]) : [row.unit_code, row.receipt_no].filter(Boolean).join(' ')) },
          { key: 'serial', title: t('banking.serial'), width: 180, hidden: true, render: (row) => <span className="number">{row.serial_no}</span>, text: (row) => row.serial_no },
        ]}
        {...(mayHandle ? { batch: (ids: readonly string[], clear: () => void) => <Button onClick={() => { setSuspending(ids); clear() }}>{t('banking.suspend')}</Button> } : {})}
        empty={{ title: t('banking.no_lines') }}
      />
      {open && <LineDrawer id={open} onClose={() => { setOpen(null) }} />}
      {confirming?.suggestions[0] && <SuggestionDialog line={confirming} suggestion={confirming.suggestions[0]} onClose={() => { setConfirming(null) }} />}
      {suspending && <SuspendDialog statement={statement.id} lines={suspending} onClose={() => { setSuspending(null) }} />}
    </>
  )
}
