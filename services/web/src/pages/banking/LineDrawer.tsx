import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button, Drawer } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { bankLine, type BankLine, type Suggestion } from '@/api/banking'
import { Fact, Facts } from '@/components/DetailLayout'
import { Failure } from '@/components/Failure'
import { MoneyText } from '@/components/MoneyText'
import { StateTag } from '@/components/StateTag'
import { dateTime } from '@/format/time'
import { useLocale } from '@/i18n/i18n'
import { useMay } from '@/shell/session'
import { PayBackDialog } from './PayBackDialog'
import { PayerDialog } from './PayerDialog'
import { StepDialog, type Step } from './StepDialog'
import { SuggestionDialog } from './SuggestionDialog'
import { SuspendDialog } from './SuspendDialog'
import { useSuggested } from './suggested'

/** One line of the bank: what it says, what it may be, who did what with it, and what can be done now. */
export function LineDrawer({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation()
  const line = useQuery(bankLine(id))
  return (
    <Drawer open onClose={onClose} size={560} title={line.data ? <><span className="number">{line.data.serial_no}</span> <StateTag set="bank_line_state" code={line.data.state} /></> : t('banking.line')}>
      {line.isError && <Failure error={line.error} onRetry={() => { void line.refetch() }} />}
      {line.data && <Loaded line={line.data} />}
    </Drawer>
  )
}

function Loaded({ line }: { line: BankLine }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const suggested = useSuggested()
  const mayHandle = useMay('billing.bank_statement.reconcile')
  const mayPayments = useMay('billing.payment.read')
  const [chosen, setChosen] = useState<Suggestion | null>(null)
  const [dialog, setDialog] = useState<Step | 'payer' | 'suspend' | 'pay_back' | null>(null)
  const close = () => { setDialog(null); setChosen(null) }
  const by = (who: string | null, at: string | null) => who && [line.names[who] ?? t('ui.unknown'), at && dateTime(at, locale)].filter(Boolean).join(' · ')
  const open = mayHandle && line.state === 'unmatched'
  const suspense = mayHandle && line.state === 'suspense'
  return (
    <div className="stack">
      <div className="row">
        {open && <Button onClick={() => { setDialog('payer') }}>{t('banking.receive')}</Button>}
        {open && <Button onClick={() => { setDialog('suspend') }}>{t('banking.suspend')}</Button>}
        {suspense && <Button onClick={() => { setDialog('payer') }}>{t('banking.ask_allocation')}</Button>}
        {suspense && <Button onClick={() => { setDialog('ask_return') }}>{t('banking.ask_return')}</Button>}
        {line.may_decide && <Button type="primary" onClick={() => { setDialog('grant') }}>{t('banking.grant')}</Button>}
        {line.may_decide && <Button danger onClick={() => { setDialog('reject') }}>{t('banking.reject')}</Button>}
        {line.may_pay_back && <Button type="primary" onClick={() => { setDialog('pay_back') }}>{t('banking.pay_back')}</Button>}
      </div>
      <Facts>
        <Fact label={t('billing.amount')}><MoneyText cents={line.outgoing ? -line.amount_cents : line.amount_cents} /></Fact>
        <Fact label={t('banking.booked_at')}>{dateTime(line.booked_at, locale)}</Fact>
        <Fact label={t('banking.payer')}>{[line.payer_name, line.account_tail && `*${line.account_tail}`].filter(Boolean).join(' ') || '–'}</Fact>
        <Fact label={t('banking.remark')}>{line.remark ?? '–'}</Fact>
        {line.unit_id && <Fact label={t('billing.unit')}><Link to={`/units/${line.unit_id}` as never}>{line.unit_code}</Link></Fact>}
        {line.receipt_no && <Fact label={t('billing.receipt')}>{mayPayments && line.payment_id ? <Link to={`/payments/${line.payment_id}/receipt` as never} className="number">{line.receipt_no}</Link> : <span className="number">{line.receipt_no}</span>}</Fact>}
        {line.settled_by && <Fact label={t('banking.settled_by')}>{by(line.settled_by, line.settled_at)}</Fact>}
        {line.suspended_by && <Fact label={t('banking.suspended_by')}>{by(line.suspended_by, line.suspended_at)}</Fact>}
        {line.asked_by && <Fact label={t('banking.asked_by')}>{by(line.asked_by, line.asked_at)}<br /><span className="quiet">{line.reason}</span></Fact>}
        {line.decided_by && <Fact label={t(line.rejection ? 'banking.rejected_by' : 'banking.decided_by')}>{by(line.decided_by, line.decided_at)}{line.rejection && <><br /><span className="quiet">{line.rejection}</span></>}</Fact>}
        {line.returned_by && <Fact label={t('banking.returned_by')}>{by(line.returned_by, line.returned_at)}<br /><span className="number">{line.reference}</span></Fact>}
      </Facts>
      {line.suggestions.length > 0 && (
        <section>
          <h3>{t('banking.what')}</h3>
          <ul className="stack" style={{ listStyle: 'none', padding: 0 }}>
            {line.suggestions.map((one) => (
              <li key={`${one.payment_id ?? ''}/${one.unit_id}/${one.payer_id ?? ''}`} className="row">
                <span>{suggested(one)}</span>
                {line.may_match && (open || one.payment_id !== null) && <Button size="small" onClick={() => { setChosen(one) }}>{t(one.payment_id ? 'banking.match' : 'banking.receive')}</Button>}
              </li>
            ))}
          </ul>
        </section>
      )}
      {chosen && <SuggestionDialog line={line} suggestion={chosen} onClose={close} />}
      {dialog === 'payer' && <PayerDialog line={line} onClose={close} />}
      {dialog === 'suspend' && <SuspendDialog statement={line.statement_id} lines={[line.id]} onClose={close} />}
      {dialog === 'pay_back' && <PayBackDialog line={line} onClose={close} />}
      {(dialog === 'grant' || dialog === 'reject' || dialog === 'ask_return') && <StepDialog line={line} step={dialog} onClose={close} />}
    </div>
  )
}
