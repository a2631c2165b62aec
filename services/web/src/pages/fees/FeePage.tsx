import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { Alert, Button } from 'antd'
import dayjs from 'dayjs'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { discountRules } from '@/api/discounts'
import { chargeItems, exampleOfItem, type ChargeItem } from '@/api/fees'
import { Card, DetailLayout, DetailSkeleton, Fact, Facts } from '@/components/DetailLayout'
import { Blank } from '@/components/Blank'
import { Failure } from '@/components/Failure'
import { StateTag } from '@/components/StateTag'
import { calendarDate, dateOnly } from '@/format/time'
import { useCodeName } from '@/i18n/codes'
import { useLocale } from '@/i18n/i18n'
import { useMay } from '@/shell/session'
import { CloseDialog, PriceDialog } from './dialogs'
import { Charged } from './Charged'
import { EarlyPayments } from './EarlyPayments'
import { Example } from './Example'
import { DiscountRules } from './DiscountRules'
import { LateFees } from './LateFees'
import { bearsLateFee, byFloor, byMeter, discountable, nextPrice, priceOn, priceWords, stateOf, versions } from './words'

export default function FeePage() {
  const { t } = useTranslation()
  const { id } = useParams({ strict: false }) as { id: string }
  const list = useQuery(chargeItems())
  if (list.isPending) return <DetailSkeleton />
  if (list.isError) return <Failure error={list.error} onRetry={() => { void list.refetch() }} />
  const item = list.data.find((one) => one.id === id)
  return item ? <Loaded item={item} /> : <Blank title={t('problems.not_found')} />
}

/** One charge item: what it costs in words, its prices by date, and what a home would pay. */
function Loaded({ item }: { item: ChargeItem }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const code = useCodeName()
  const browses = useMay('billing.bill.browse')
  const mayManage = useMay('billing.charge_item.manage')
  const [dialog, setDialog] = useState<'price' | 'close' | null>(null)
  const day = dayjs().format('YYYY-MM-DD')
  const state = stateOf(item, day)
  const now = priceOn(item, day)
  const next = nextPrice(item, day)
  const recurring = item.cycle_months > 0
  const changeable = mayManage && state !== 'retired' && item.source !== 'system'
  const rules = useQuery({ ...discountRules(item.community_id), enabled: discountable(item) }).data?.filter((rule) => rule.state === 'active' && rule.item_ids.includes(item.id)) ?? []
  const close = () => { setDialog(null) }
  return (
    <DetailLayout
      title={<>{item.name} <StateTag set="charge_item_state" code={state} /></>} note={now ? priceWords(item, now, t) : next ? t('fees.starts', { day: calendarDate(next.valid_from, locale), words: priceWords(item, next, t) }) : t(recurring ? 'fees.no_price' : 'fees.by_case')}
      actions={changeable && <>
        {state !== 'closed' && <Button type="primary" onClick={() => { setDialog('price') }}>{t('fees.new_price')}</Button>}
        {recurring && <Button onClick={() => { setDialog('close') }}>{item.valid_to ? t('fees.change_end') : t('fees.close')}</Button>}
      </>}
      side={(
        <Card title={t('fees.item')}>
          <Facts>
            <Fact label={t('fees.code')}><span className="number">{item.code}</span></Fact>
            <Fact label={t('fees.category')}>{code('charge_item', item.category)}</Fact>
            <Fact label={t('fees.cycle')}>{t(`fees.cycles.${String(item.cycle_months) as '1'}`)}</Fact>
            {recurring && <Fact label={t('fees.bill_in')}>{t(`fees.bill_ins.${item.bill_in as 'advance'}`)}</Fact>}
            {recurring && <Fact label={t('fees.proration')}>{t(`fees.prorations.${item.proration as 'DAY_30'}`)}<br /><small className="quiet">{t(`fees.proration_text.${item.proration as 'DAY_30'}`)}</small></Fact>}
            {item.valid_to && <Fact label={t('fees.last_day')}>{calendarDate(item.valid_to, locale)}</Fact>}
            <Fact label={t('fees.source')}>{code('charge_item_source', item.source)}</Fact>
          </Facts>
        </Card>
      )}
    >
      {state === 'retired' && <Alert type="warning" showIcon title={t('fees.retired_note')} />}
      {item.prices.length > 0 && (
        <Card title={t('fees.prices')} flush>
          <div className="scroll-x">
            <table className="plain-table">
              <thead><tr><th scope="col">{t('fees.valid_from')}</th><th scope="col">{t('fees.price')}</th><th scope="col">{t('billing.state')}</th><th scope="col" className="hide-small">{t('fees.set_on')}</th></tr></thead>
              <tbody>
                {versions(item.prices).toReversed().map((price) => {
                  const standing = price.id === now?.id ? 'now' : price.valid_from > day ? 'future' : 'past'
                  return (
                    <tr key={price.id} className={standing === 'now' ? 'price-now' : undefined}>
                      <td className="nowrap number">{calendarDate(price.valid_from, locale)}</td>
                      <td>{priceWords(item, price, t)}{price.revision > 1 && <small className="quiet"> {t('fees.revision', { count: price.revision })}</small>}</td>
                      <td className="nowrap">{t(`fees.standing.${standing}`)}</td><td className="nowrap hide-small">{dateOnly(price.created_at, locale)}</td>
                    </tr>
                  )
                })}
              </tbody>
            </table>
          </div>
        </Card>
      )}
      {bearsLateFee(item) && <LateFees item={item} changeable={mayManage && state !== 'retired'} />}
      {discountable(item) && <DiscountRules item={item} changeable={mayManage && state !== 'retired'} />}
      {discountable(item) && <EarlyPayments item={item} changeable={mayManage && state !== 'retired'} />}
      {recurring && browses && <Charged item={item} assignable={changeable && state !== 'closed'} />}
      {recurring && <Card title={t('fees.example.title')}><Example community={item.community_id} floors={item.prices.some(byFloor)} meters={item.prices.some(byMeter)} month={(now ? day : next?.valid_from ?? day).slice(0, 7)} discounts={rules} ask={(trial) => exampleOfItem(item.id, trial)} /></Card>}
      {dialog === 'price' && <PriceDialog item={item} onClose={close} />}
      {dialog === 'close' && <CloseDialog item={item} onClose={close} />}
    </DetailLayout>
  )
}
