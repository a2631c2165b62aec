import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Popconfirm } from 'antd'
import dayjs from 'dayjs'
import type { TFunction } from 'i18next'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { earlyPayments, retireEarlyPayment, type EarlyPayment } from '@/api/discounts'
import type { ChargeItem } from '@/api/fees'
import { useIntent } from '@/api/intent'
import { TOPIC } from '@/api/topics'
import { Card } from '@/components/DetailLayout'
import { Failure } from '@/components/Failure'
import { useToast } from '@/components/useToast'
import { useLocale } from '@/i18n/i18n'
import { daysWords } from '../discounts/words'
import { EarlyPaymentDialog } from './EarlyPaymentDialog'

/** "一次缴 12 个月，1 月 31 日前付清，按 95% 收取" */
function offerWords(offer: EarlyPayment, t: TFunction): string {
  const [month, day] = (offer.pay_by_day ?? '').split('-').map(Number)
  const when = offer.pay_by_day ? t('discounts.early.by_day', { month, day }) : t('discounts.early.within', { count: offer.pay_within_days ?? 0 })
  const what = offer.free_months ? t('discounts.early.free', { pay: offer.months - offer.free_months, count: offer.months }) : t('discounts.charged', { share: String(Math.round((offer.charged_parts / offer.of_parts) * 10_000) / 100) })
  const words = t('discounts.early.words', { count: offer.months, when, what })
  return offer.lapses_on_exit ? `${words} · ${t('discounts.early.lapses_short')}` : words
}

/** What is offered whoever pays a long bill of an item early. */
export function EarlyPayments({ item, changeable }: { item: ChargeItem; changeable: boolean }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const [setting, setSetting] = useState(false)
  const list = useQuery(earlyPayments(item.community_id))
  const offers = list.data?.filter((offer) => offer.item_ids.includes(item.id))
  const day = dayjs().format('YYYY-MM-DD')
  const standing = (offer: EarlyPayment) => (offer.state === 'retired' ? t('discounts.retired') : offer.valid_from > day ? t('fees.standing.future') : offer.valid_to !== null && offer.valid_to < day ? t('fees.standing.past') : t('fees.standing.now'))
  return (
    <Card title={t('discounts.early.title')} flush extra={changeable && <Button size="small" onClick={() => { setSetting(true) }}>{t('discounts.early.set')}</Button>}>
      {list.isError && <Failure error={list.error} onRetry={() => { void list.refetch() }} />}
      {offers?.length === 0 && <p className="quiet" style={{ padding: 16, margin: 0 }}>{t('discounts.early.none')}</p>}
      {offers !== undefined && offers.length > 0 && (
        <div className="scroll-x">
          <table className="plain-table">
            <thead><tr><th scope="col">{t('discounts.name')}</th><th scope="col">{t('discounts.early.offered')}</th><th scope="col">{t('discounts.early.issued')}</th><th scope="col">{t('discounts.early.by_whom')}</th><th scope="col">{t('billing.state')}</th></tr></thead>
            <tbody>
              {offers.map((offer) => (
                <tr key={offer.id}>
                  <td>{offer.name}</td>
                  <td>{offerWords(offer, t)}</td>
                  <td>{daysWords(offer.valid_from, offer.valid_to, locale, t)}</td>
                  <td>{offer.created_by_name ?? t('ui.unknown')}</td>
                  <td className="nowrap">{standing(offer)}{offer.state === 'active' && changeable && <Retire offer={offer} />}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {setting && <EarlyPaymentDialog item={item} onClose={() => { setSetting(false) }} />}
    </Card>
  )
}

function Retire({ offer }: { offer: EarlyPayment }) {
  const { t } = useTranslation()
  const toast = useToast()
  const queries = useQueryClient()
  const intent = useIntent()
  const retire = useMutation({
    mutationFn: () => retireEarlyPayment(offer, intent.key([offer.id, offer.version])),
    onSuccess: () => { toast.done(t('discounts.retired_done')) },
    onError: toast.refused,
    onSettled: () => queries.invalidateQueries({ queryKey: [TOPIC.chargeItem] }),
  })
  return (
    <span className="row" style={{ marginTop: 6 }}>
      <Popconfirm title={t('discounts.retire')} description={<div style={{ maxWidth: 280 }}>{t('discounts.early.retire_note')}</div>} onConfirm={() => { retire.mutate() }}>
        <Button size="small" danger loading={retire.isPending}>{t('discounts.retire')}</Button>
      </Popconfirm>
    </span>
  )
}
