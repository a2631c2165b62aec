import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { Alert, Button, Checkbox, Form, Input, Radio, Result } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isOverdue, quotePayment, receivePayment, type Payment, type UnitAccount } from '@/api/billing'
import type { Intent } from '@/api/intent'
import { asProblem } from '@/api/problem'
import { problemText } from '@/i18n/problems'
import { TOPIC } from '@/api/topics'
import { Card } from '@/components/DetailLayout'
import { Field, ProblemForm } from '@/components/form/ProblemForm'
import { amountRule } from '@/components/form/amountRule'
import { YuanField } from '@/components/form/YuanField'
import { MoneyText } from '@/components/MoneyText'
import { capitals } from '@/format/capitals'
import { listed } from '@/format/list'
import { money } from '@/format/money'
import { calendarDate, dateTime } from '@/format/time'
import { useCodeName } from '@/i18n/codes'
import { useLocale } from '@/i18n/i18n'
import { useCommands } from '@/keyboard/dispatcher'
import { useMe } from '@/shell/session'
import { BillState, periodText } from '../billing/Lines'
import { usePayerNames } from '../billing/payers'
import { owedOn, payerOf, preselected, toggled } from './payable'
import { Split } from './Split'

type Channel = Parameters<typeof receivePayment>[0]['channel']
interface Values { channel: Channel; amount_cents: number | null; handed_cents?: number | null; reference?: string; to_credit?: boolean }
const CHANNELS: Channel[] = ['cash', 'transfer']
/** 分 of the smallest coin: what is less may be let off when cash is taken. */
const COIN = 10

interface Props { account: UnitAccount; replaced: Payment | undefined; preset: string | undefined; taken: Payment | null; onTaken: (payment: Payment) => void; unopened: boolean; onShift: (community: string) => void; onNext: () => void }

/** Open bills on the left, the money on the right; the split is shown before anything is taken. */
export function Desk({ account, replaced, preset, taken, onTaken, unopened, onShift, onNext }: Props) {
  const { t } = useTranslation()
  const locale = useLocale()
  const code = useCodeName()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const [form] = Form.useForm<Values>()
  const [chosen, setChosen] = useState<readonly string[]>(() => preselected(account.open_bills, account.owner_id, preset))
  const [letOff, setLetOff] = useState(false)
  const [principalFirst, setPrincipalFirst] = useState(false)
  const channel = Form.useWatch('channel', form) ?? 'cash'
  const bills = account.open_bills.filter((bill) => chosen.includes(bill.id))
  const due = owedOn(bills)
  const late = bills.reduce((sum, bill) => sum + bill.late_fee_cents, 0)
  const typed = Form.useWatch('amount_cents', form)
  const amount = typed === undefined ? replaced?.amount_cents ?? due : Number.isSafeInteger(typed) ? typed ?? 0 : 0
  const handed = Form.useWatch('handed_cents', form)
  const odd = channel === 'cash' && due > COIN ? due % COIN : 0
  const even = due - odd
  const roundOff = letOff && odd > 0 && amount === even
  const letGo = (odds: boolean) => { setLetOff(odds); form.setFieldValue('amount_cents', odds ? even : due) }
  // Cash goes through a drawer somebody has counted.
  const hold = unopened && channel === 'cash' ? () => { onShift(account.community_id) } : undefined
  const payer = payerOf(bills, account.owner_id)
  const community = useMe().communities.find((one) => one.id === account.community_id)?.name
  const payers = new Set([...account.open_bills.map((bill) => bill.payer_id), payer])
  const payerName = usePayerNames([...payers])
  const ofPayer = account.open_bills.filter((bill) => bill.payer_id === payer)
  const credit = account.credits.reduce((sum, one) => sum + one.balance_cents, 0)
  const asked = { unit_id: account.unit_id, amount_cents: amount, payer_id: payer, bill_ids: [...chosen], round_off: roundOff, principal_first: principalFirst && late > 0, replaces: replaced?.id ?? null }
  // Not under the topic of bills: once the money is taken there is nothing left to ask about.
  const quote = useQuery({ queryKey: ['quote', asked], queryFn: () => quotePayment(asked), enabled: !taken && amount > 0, placeholderData: (before) => before, retry: false })
  const overpaid = quote.data?.credited_cents ?? 0
  useCommands({ pay: taken === null && (hold ?? (() => { form.submit() })), print: taken ? () => navigate({ to: `/payments/${taken.id}/receipt` as never, search: { print: 'now' } as never }) : false })

  const choose = (ids: readonly string[]) => {
    setChosen(ids)
    if (!replaced) form.setFieldValue('amount_cents', owedOn(account.open_bills.filter((bill) => ids.includes(bill.id))))
  }
  const send = async (values: Values, key: string, once: Intent['once']) => {
    try {
      // What is shown may still be the split of the amount before.
      const current = quote.data && !quote.isPlaceholderData ? quote.data : (await quote.refetch({ throwOnError: true })).data
      if (!current) return
      onTaken(await receivePayment(once(() => ({
        ...asked, channel: values.channel, reference: values.channel === 'transfer' ? values.reference?.trim() ?? null : null, overpayment: values.to_credit ? 'credit' : 'refuse', split: current.split,
      })), key))
    } catch (error) {
      // The debts moved: show the new split, the cashier decides again.
      if (asProblem(error).code === 'split_changed') await Promise.all([quote.refetch(), queries.invalidateQueries({ queryKey: [TOPIC.bill] })])
      // The shift was closed meanwhile.
      if (asProblem(error).code === 'shift_not_open') onShift(account.community_id)
      throw error
    }
    await Promise.all([queries.invalidateQueries({ queryKey: [TOPIC.bill] }), queries.invalidateQueries({ queryKey: [TOPIC.payment] })])
  }

  if (taken) {
    return (
      <div className="card"><Result status="success" title={<h2>{t('billing.desk_received', { amount: money(taken.amount_cents, locale), no: taken.receipt_no })}</h2>} subTitle={capitals(taken.amount_cents)}
        extra={[
          <Link key="print" to={`/payments/${taken.id}/receipt` as never} search={{ print: 'now' } as never}><Button type="primary">{t('billing.desk_print')} <kbd>F9</kbd></Button></Link>,
          <Button key="next" onClick={onNext}>{t('billing.desk_next')} <kbd>F6</kbd></Button>,
        ]} /></div>
    )
  }
  return (
    <div className="desk">
      <Card title={<>{community} {account.unit_code} <span className="quiet">{t('billing.desk_owed')} <MoneyText cents={account.open_cents + account.late_fee_cents} owed /></span></>} flush
        extra={ofPayer.length > 1 && <Checkbox checked={chosen.length === ofPayer.length} indeterminate={chosen.length > 0 && chosen.length < ofPayer.length} onChange={(event) => { choose(event.target.checked ? ofPayer.map((bill) => bill.id) : []) }}>{t('ui.all')}</Checkbox>}>
        {account.open_bills.length === 0 && <p className="quiet" style={{ padding: 16, margin: 0 }}>{t('billing.desk_nothing')}</p>}
        <ul className="plain-list lines">
          {account.open_bills.map((bill) => (
            <li key={bill.id}>
              <Checkbox className="desk-bill" checked={chosen.includes(bill.id)} onChange={() => { choose(toggled(account.open_bills, chosen, bill.id)) }}>
                <span className="desk-line">
                  <span><span className="strong">{listed(bill.items)}</span> <span className="nowrap">{periodText(bill.period_from, bill.period_to, locale)}</span></span>
                  <span className="right nowrap"><MoneyText cents={bill.balance_cents + bill.late_fee_cents} owed={isOverdue(bill) || bill.late_fee_cents > 0} /></span>
                  <span className="row desk-more"><span className="nowrap"><BillState bill={bill} /></span>{bill.due_date && <span className="quiet nowrap">{t('billing.due')} {calendarDate(bill.due_date, locale)}</span>}{bill.late_fee_cents > 0 && <span className="quiet nowrap">{t('billing.late.among', { amount: money(bill.late_fee_cents, locale) })}</span>}{bill.offered_cents > 0 && bill.offer_until && <span className="nowrap">{t('discounts.early.until_day', { day: calendarDate(bill.offer_until, locale), amount: money(bill.offered_cents, locale) })}</span>}<small className="quiet number">{bill.no}</small>{payers.size > 1 && <span className="quiet">{t('billing.payer')} {payerName(bill.payer_id)}</span>}</span>
                </span>
              </Checkbox>
            </li>
          ))}
        </ul>
      </Card>
      <Card title={t('households.take_money')}>
        <ProblemForm<Values> form={form} submitText={t('billing.desk_receive', { amount: money(amount, locale) })} beside={asked} initial={{ channel: 'cash', amount_cents: replaced?.amount_cents ?? due }} onSend={send} onHold={hold} extra={<kbd className="hide-small">F8</kbd>}>
          {replaced && <Alert type="info" showIcon className="form-alert" title={t('billing.desk_replaces', { no: replaced.receipt_no, amount: money(replaced.amount_cents, locale), day: dateTime(replaced.counts_at ?? replaced.received_at, locale) })} />}
          <p><span className="quiet">{t('billing.payer')}</span> <span className="strong">{payerName(payer)}</span></p>
          <p className="quiet">{t('billing.desk_chosen', { count: chosen.length })}{credit > 0 && <> · {t('billing.desk_credit')} <MoneyText cents={credit} /></>}</p>
          <Field name="channel" label={t('billing.channel')} required><Radio.Group onChange={() => { if (roundOff) letGo(false) }} optionType="button" buttonStyle="solid" options={CHANNELS.map((value) => ({ value, label: code('pay_channel', value) }))} /></Field>
          <Field name="amount_cents" label={t('billing.desk_amount')} required rules={[amountRule()]}><YuanField size="large" /></Field>
          {odd > 0 && (
            <Form.Item><Checkbox checked={roundOff} onChange={({ target }) => { letGo(target.checked) }}>{t('billing.desk_round_off', { amount: money(odd, locale) })}</Checkbox></Form.Item>
          )}
          {late > 0 && <Form.Item><Checkbox checked={principalFirst} onChange={({ target }) => { setPrincipalFirst(target.checked) }}>{t('billing.late.principal_first')}</Checkbox></Form.Item>}
          {channel === 'cash' && (
            <Field name="handed_cents" label={t('billing.desk_handed')} hint={<span role="status">{Number.isSafeInteger(handed) && amount > 0 && (handed ?? 0) >= amount ? <>{t('billing.desk_change')} <strong className="number">{money((handed ?? 0) - amount, locale)}</strong></> : t('billing.desk_handed_hint')}</span>}
              rules={[amountRule(), { validator: (_, cents: number | null | undefined) => (!cents || Number.isNaN(cents) || cents >= amount ? Promise.resolve() : Promise.reject(new Error(t('billing.desk_handed_less')))) }]}>
              <YuanField />
            </Field>
          )}
          {channel === 'transfer' && <Field name="reference" label={t('billing.desk_reference')} required rules={[{ max: 64, message: t('ui.too_long', { max: 64 }) }]}><Input autoComplete="off" /></Field>}
          <Split quote={amount > 0 ? quote.data : undefined} bills={account.open_bills} />
          {overpaid > 0 && (
            <Form.Item name="to_credit" valuePropName="checked" rules={[{ validator: (_, value) => (value ? Promise.resolve() : Promise.reject(new Error(t('problems.overpayment_not_agreed')))) }]}>
              <Checkbox>{t('billing.desk_to_credit_confirm', { amount: money(overpaid, locale) })}</Checkbox>
            </Form.Item>
          )}
          {quote.isError && <div role="alert"><Alert type="warning" showIcon className="form-alert" title={problemText(quote.error)} /></div>}
        </ProblemForm>
      </Card>
    </div>
  )
}
