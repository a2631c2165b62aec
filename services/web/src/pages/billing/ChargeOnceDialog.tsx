import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Alert, Checkbox, Input, Modal } from 'antd'
import dayjs from 'dayjs'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { billOnce, quoteOnce, type OneOffBill } from '@/api/deposits'
import { chargeItems } from '@/api/fees'
import { TOPIC } from '@/api/topics'
import { Blank } from '@/components/Blank'
import { DetailSkeleton } from '@/components/DetailLayout'
import { Failure } from '@/components/Failure'
import { ProblemForm } from '@/components/form/ProblemForm'
import { MoneyText } from '@/components/MoneyText'
import { useToast } from '@/components/useToast'
import { money } from '@/format/money'
import { useLocale } from '@/i18n/i18n'
import { problemText } from '@/i18n/problems'
import { onceWords, priceOn } from '../fees/words'
import { usePayerNames } from './payers'

/** More than nothing, at most 9999.99. */
export const QUANTITY = /^(?=.*[1-9])(0|[1-9]\d{0,3})(\.\d{1,2})?$/
interface Props { unit: { id: string; code: string; community_id: string }; onClose: () => void; onBilled: (bill: OneOffBill) => void }

/** What a home is charged once: chosen from the price list, with what each comes to and the total before it is billed. */
export function ChargeOnceDialog({ unit, onClose, onBilled }: Props) {
  const { t } = useTranslation()
  const locale = useLocale()
  const toast = useToast()
  const queries = useQueryClient()
  const [busy, setBusy] = useState(false)
  const [chosen, setChosen] = useState<Readonly<Record<string, string>>>({})
  const list = useQuery(chargeItems(unit.community_id))
  const day = dayjs().format('YYYY-MM-DD')
  const items = (list.data ?? []).filter((item) => item.cycle_months === 0 && item.state === 'active' && priceOn(item, day) !== undefined)
  const wanted = { unit_id: unit.id, items: items.filter((item) => item.id in chosen).map((item) => ({ charge_item_id: item.id, quantity: chosen[item.id]?.trim() ?? '' })) }
  const complete = wanted.items.length > 0 && wanted.items.every((item) => QUANTITY.test(item.quantity))
  const asked = useQuery({ ...quoteOnce(wanted), enabled: complete, retry: false, placeholderData: (before) => before })
  const quote = complete ? asked.data : undefined
  const payerName = usePayerNames([quote?.payer_id ?? null])
  const line = (id: string) => (id in chosen ? quote?.lines.find((one) => one.charge_item_id === id) : undefined)
  const choose = (id: string, on: boolean) => { setChosen(on ? { ...chosen, [id]: '1' } : Object.fromEntries(Object.entries(chosen).filter(([other]) => other !== id))) }
  return (
    <Modal open onCancel={onClose} width={640} title={`${t('billing.once.title')} · ${unit.code}`} okText={t('billing.once.bill')} confirmLoading={busy} okButtonProps={{ htmlType: 'submit', form: 'charge-once', disabled: !complete || asked.isError }}>
      <ProblemForm<object> id="charge-once" dialog submitText={null} onBusy={setBusy} beside={wanted}
        onSend={async (_, key) => {
          if (!complete) return
          const bill = await billOnce(wanted, key)
          toast.done(t('billing.once.billed', { no: bill.no ?? '', amount: money(bill.amount_cents, locale) }))
          await Promise.all([TOPIC.bill, TOPIC.deposit].map((topic) => queries.invalidateQueries({ queryKey: [topic] })))
          onBilled(bill)
        }}>
        {list.isPending && <DetailSkeleton />}
        {list.isError && <Failure error={list.error} onRetry={() => { void list.refetch() }} />}
        {list.data && items.length === 0 && <Blank title={t('billing.once.none')} hint={t('billing.once.none_hint')} />}
        {items.length > 0 && (
          <div className="scroll-x">
            <table className="plain-table">
              <thead><tr><th scope="col">{t('billing.item')}</th><th scope="col" style={{ width: 110 }}>{t('billing.once.quantity')}</th><th scope="col" className="right" style={{ width: 120 }}>{t('billing.amount')}</th></tr></thead>
              <tbody>
                {items.map((item) => {
                  const price = priceOn(item, day)
                  const quantity = chosen[item.id]
                  const bad = quantity !== undefined && !QUANTITY.test(quantity.trim())
                  return (
                    <tr key={item.id}>
                      <td>
                        <Checkbox checked={quantity !== undefined} onChange={({ target }) => { choose(item.id, target.checked) }}><span className="strong">{item.name}</span></Checkbox><br />
                        <small className="quiet">{price && onceWords(price, t)}{item.nature === 'deposit' && ` · ${t('billing.once.held')}`}</small>
                      </td>
                      <td>{quantity !== undefined && <Input aria-label={`${item.name} ${t('billing.once.quantity')}`} inputMode="decimal" autoComplete="off" value={quantity} {...(bad ? { status: 'error' as const } : {})} onChange={(event) => { setChosen({ ...chosen, [item.id]: event.target.value }) }} />}{bad && <small role="alert" className="owed">{t('billing.once.quantity_bad')}</small>}</td>
                      <td className="right">{line(item.id) && <MoneyText cents={line(item.id)?.amount_cents ?? 0} />}</td>
                    </tr>
                  )
                })}
                <tr className="strong"><td colSpan={2}>{t('tickets.order.total')}</td><td className="right"><span role="status">{quote ? <MoneyText cents={quote.amount_cents} /> : '–'}</span></td></tr>
              </tbody>
            </table>
          </div>
        )}
        {quote && <p className="quiet">{t('billing.payer')} {payerName(quote.payer_id)}{quote.deposit_cents > 0 && ` · ${t('billing.once.deposits', { amount: money(quote.deposit_cents, locale) })}`}</p>}
        {complete && asked.isError && <div role="alert"><Alert type="warning" showIcon className="form-alert" title={problemText(asked.error)} /></div>}
      </ProblemForm>
    </Modal>
  )
}
