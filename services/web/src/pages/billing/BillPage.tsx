import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { Alert, Button, Input, Modal, Popconfirm } from 'antd'
import dayjs from 'dayjs'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { billDetail, charged, isOverdue, rebillRepair, voidBill, type BillDetail, type BillLine } from '@/api/billing'
import { useIntent } from '@/api/intent'
import { TOPIC } from '@/api/topics'
import { Card, DetailLayout, DetailSkeleton, Fact, Facts } from '@/components/DetailLayout'
import { Failure } from '@/components/Failure'
import { Field, ProblemForm } from '@/components/form/ProblemForm'
import { MoneyText } from '@/components/MoneyText'
import { StateTag } from '@/components/StateTag'
import { Told } from '@/components/Told'
import { useToast } from '@/components/useToast'
import { money } from '@/format/money'
import { calendarDate, dateTime } from '@/format/time'
import { useCodeName } from '@/i18n/codes'
import { useLocale } from '@/i18n/i18n'
import { useCommands } from '@/keyboard/dispatcher'
import { useMay, useMe } from '@/shell/session'
import { FeesHidden, useFees } from '../households/unverified'
import { Adjustments } from './Adjustments'
import { Deposits } from './Deposits'
import { Disputes } from './Disputes'
import { Explanation } from './Explanation'
import { LateFee } from './LateFee'
import { BillState, periodText } from './Lines'
import { usePayerNames } from './payers'
import { Waivers } from './Waivers'

export default function BillPage() {
  const { id } = useParams({ strict: false }) as { id: string }
  const detail = useQuery(billDetail(id))
  const { held, call } = useFees(true)
  if (detail.isPending) return <DetailSkeleton />
  if (held(detail.error)) return <FeesHidden call={call} />
  if (detail.isError) return <Failure error={detail.error} onRetry={() => { void detail.refetch() }} />
  return <Loaded detail={detail.data} />
}

/** A bill that explains itself: every line with its formula, inputs and price. */
function Loaded({ detail }: { detail: BillDetail }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const code = useCodeName()
  const navigate = useNavigate()
  const { bill } = detail
  const place = useMe().communities.find((one) => one.id === bill.community_id)?.name
  const payerName = usePayerNames([bill.payer_id])
  const [voiding, setVoiding] = useState(false)
  const open = bill.state === 'issued' || bill.state === 'partially_paid'
  const mayPay = useMay('billing.payment.receive') && open && bill.unit_id !== null
  const mayVoid = useMay('billing.bill.void') && bill.state === 'issued' && bill.paid_cents === 0
  const mayWaivers = useMay('billing.waiver.read')
  const browses = useMay('billing.bill.browse')
  const mayDeposits = useMay('billing.deposit.read') && browses
  const mayRebill = useMay('billing.run.issue') && bill.state === 'void' && detail.work_order_id !== null && detail.replaced_by === null
  const less = charged(detail.lines).reduce((sum, line) => sum + line.discount_cents, 0)
  const stands = new Set(charged(detail.lines).map((line) => line.id))
  const offered = open && bill.offer_until !== null && bill.offer_until >= dayjs().format('YYYY-MM-DD') && bill.discount_cents === 0
  const pay = () => navigate({ to: '/cashier', search: { unit: bill.unit_id, bill: bill.id } as never })
  useCommands({ pay: mayPay && pay })
  return (
    <DetailLayout
      title={<><span className="number">{bill.no ?? code('bill_state', 'draft')}</span> <BillState bill={bill} /></>} note={periodText(bill.period_from, bill.period_to, locale)}
      actions={<>
        {mayPay && <Button type="primary" onClick={() => { void pay() }}>{t('households.take_money')} <kbd className="hide-small">F8</kbd></Button>}
        {mayRebill && <Rebill detail={detail} />}
        {mayVoid && <Button danger onClick={() => { setVoiding(true) }}>{t('billing.void')}</Button>}
      </>}
      side={<>
        <Card title={t('billing.bill')}>
          <Facts>
            {place && <Fact label={t('tickets.community')}>{place}</Fact>}
            <Fact label={t('billing.unit')}>{bill.unit_id ? <Link to={`/units/${bill.unit_id}` as never}>{bill.unit_code}</Link> : '–'}</Fact>
            <Fact label={t('billing.payer')}>{bill.payer_id ? <Link to={`/owners/${bill.payer_id}` as never}>{payerName(bill.payer_id)}</Link> : payerName(null)}{bill.joint && <span className="quiet"> ({t('billing.joint')})</span>}</Fact>
            <Fact label={t('billing.due')}>{bill.due_date ? calendarDate(bill.due_date, locale) : '–'}</Fact>
            {less > 0 && <Fact label={t('billing.list_amount')}><MoneyText cents={bill.amount_cents + less} /></Fact>}
            {less > 0 && <Fact label={t('discounts.one')}><MoneyText cents={less} /></Fact>}
            <Fact label={t('billing.amount')}><MoneyText cents={bill.amount_cents} /></Fact>
            <Fact label={t('billing.paid')}><MoneyText cents={bill.paid_cents} /></Fact>
            {bill.discount_cents > 0 && <Fact label={t('discounts.early.let_go')}><MoneyText cents={bill.discount_cents} /></Fact>}
            {bill.waived_cents > 0 && <Fact label={t('billing.waived')}><MoneyText cents={bill.waived_cents} /></Fact>}
            <Fact label={t('billing.balance')}><MoneyText cents={bill.balance_cents} owed={isOverdue(bill)} /></Fact>
            {bill.issued_at && <Fact label={t('billing.issued_at')}>{dateTime(bill.issued_at, locale)}</Fact>}
            {bill.run_id && <Fact label={t('billing.from_run')}><Link to={`/billing-runs/${bill.run_id}` as never}>{t('ui.open')}</Link></Fact>}
            {detail.work_order_id && <Fact label={t('billing.from_order')}><Link to={`/work-orders/${detail.work_order_id}` as never}>{t('ui.open')}</Link></Fact>}
            {detail.adjusts_id && <Fact label={t('billing.adjustment.adds_to')}><Link to={`/bills/${detail.adjusts_id}` as never}>{t('ui.open')}</Link></Fact>}
            {detail.replaced_by && <Fact label={t('billing.replaced_by')}><Link to={`/bills/${detail.replaced_by}` as never}>{t('ui.open')}</Link></Fact>}
          </Facts>
        </Card>
        <Told subject={bill.id} />
      </>}
    >
      {offered && bill.offer_until && <Alert type="info" showIcon title={t('discounts.early.until_day', { day: calendarDate(bill.offer_until, locale), amount: money(Math.min(bill.offer_cents, bill.balance_cents), locale) })} />}
      {bill.disputed_at && <Alert type="warning" showIcon title={t('billing.dispute.alert', { day: dateTime(bill.disputed_at, locale) })} />}
      {detail.void_reason && <Alert type="warning" showIcon title={`${t('billing.void_reason')}: ${detail.void_reason}`} />}
      <Card title={t('billing.lines')} flush>
        <div className="scroll-x">
          <table className="plain-table">
            <thead><tr><th scope="col">{t('billing.item')}</th><th scope="col">{t('billing.why')}</th><th scope="col" className="right">{t('billing.amount')}</th></tr></thead>
            <tbody>
              {detail.lines.map((line) => (
                <tr key={line.id} className={stands.has(line.id) ? undefined : 'quiet'}>
                  <td><LineName line={line} />{!stands.has(line.id) && line.kind !== 'reversal' && <><br /><small>{t('billing.adjustment.replaced')}</small></>}</td>
                  <td>{line.trace ? <Explanation trace={line.trace} /> : <span className="quiet">–</span>}</td><td className="right"><MoneyText cents={line.amount_cents} />{line.discount_cents > 0 && <><br /><small className="quiet nowrap">{t('discounts.list_price', { amount: money(line.amount_cents + line.discount_cents, locale) })}</small><br /><small className="quiet nowrap">{t('discounts.less', { amount: money(line.discount_cents, locale) })}</small></>}</td>
                </tr>
              ))}
              <tr className="strong"><td colSpan={2}>{t('tickets.order.total')}</td><td className="right"><MoneyText cents={bill.amount_cents} /></td></tr>
            </tbody>
          </table>
        </div>
      </Card>
      {bill.issued_at !== null && <LateFee bill={bill} />}
      {bill.issued_at !== null && <Disputes detail={detail} />}
      {bill.issued_at !== null && <Adjustments detail={detail} />}
      {bill.issued_at !== null && mayWaivers && <Waivers bill={bill} />}
      {bill.deposit_cents > 0 && mayDeposits && <Deposits bill={bill} />}
      {(detail.payments.length > 0 || detail.credit_used_cents > 0) && (
        <Card title={t('billing.money_in')} flush>
          <div className="scroll-x">
            <table className="plain-table">
              <tbody>
                {detail.payments.map((one) => <tr key={one.payment_id}><td><Link to={`/payments/${one.payment_id}/receipt` as never} className="number">{one.receipt_no}</Link></td><td className="nowrap">{dateTime(one.received_at, locale)}</td><td>{code('pay_channel', one.channel)}</td><td><StateTag set="payment_state" code={one.state} /></td><td className="right"><MoneyText cents={one.amount_cents} /></td></tr>)}
                {detail.credit_used_cents > 0 && <tr><td colSpan={4}>{t('billing.credit_used')}</td><td className="right"><MoneyText cents={detail.credit_used_cents} /></td></tr>}
              </tbody>
            </table>
          </div>
        </Card>
      )}
      {voiding && <VoidDialog detail={detail} onClose={() => { setVoiding(false) }} />}
    </DetailLayout>
  )
}

/** What a line is for and when, of a late reading its meter; of a repair the labour or the material by its name. */
function LineName({ line }: { line: BillLine }) {
  const { t } = useTranslation()
  const locale = useLocale()
  if (line.kind === 'charge' || line.kind === 'reversal') return <><span className="strong">{line.item_name}</span>{line.kind === 'reversal' && <> · {t('billing.adjustment.reversal')}</>}<br /><small className="quiet nowrap">{periodText(line.period_from, line.period_to, locale)}{line.label && ` · ${line.label}`}</small></>
  const kind = line.kind === 'labour' ? t('billing.labour') : t('billing.material')
  return <><span className="strong">{line.label ?? kind}</span><br /><small className="quiet nowrap">{line.label ? `${line.item_name} · ${kind}` : line.item_name}</small></>
}

/** The bill of a repair that was voided is followed by another one: otherwise the work is never paid. */
function Rebill({ detail }: { detail: BillDetail }) {
  const { t } = useTranslation()
  const toast = useToast()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const intent = useIntent()
  const rebill = useMutation({
    mutationFn: () => rebillRepair(detail.bill.id, detail.version, intent.key(['rebill', detail.version])),
    onSuccess: (issued) => { toast.done(t('billing.rebilled')); void navigate({ to: `/bills/${issued.bill.id}` as never }) },
    onSettled: () => queries.invalidateQueries({ queryKey: [TOPIC.bill] }),
    onError: toast.refused,
  })
  return (
    <Popconfirm title={t('billing.rebill')} description={<div style={{ maxWidth: 300 }}>{t('billing.rebill_confirm')}</div>} onConfirm={() => { rebill.mutate() }}>
      <Button type="primary" loading={rebill.isPending}>{t('billing.rebill')}</Button>
    </Popconfirm>
  )
}

function VoidDialog({ detail, onClose }: { detail: BillDetail; onClose: () => void }) {
  const { t } = useTranslation()
  const toast = useToast()
  const queries = useQueryClient()
  const [busy, setBusy] = useState(false)
  return (
    <Modal open onCancel={onClose} title={`${t('billing.void')} · ${detail.bill.no ?? ''}`} okText={t('billing.void')} confirmLoading={busy} okButtonProps={{ htmlType: 'submit', form: 'void-bill', danger: true }}>
      <ProblemForm<{ reason: string }> id="void-bill" dialog submitText={null} onBusy={setBusy}
        onSend={async ({ reason }, key) => { await voidBill(detail.bill.id, reason, detail.version, key); toast.done(t('billing.voided')); onClose(); await queries.invalidateQueries({ queryKey: [TOPIC.bill] }) }}>
        <Field name="reason" label={t('billing.void_reason')} required rules={[{ max: 200, message: t('ui.too_long', { max: 200 }) }]}><Input.TextArea rows={3} autoFocus /></Field>
      </ProblemForm>
    </Modal>
  )
}
