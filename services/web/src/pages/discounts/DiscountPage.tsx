import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { discountDetail, type Discount } from '@/api/discounts'
import { Card, DetailLayout, DetailSkeleton, Fact, Facts } from '@/components/DetailLayout'
import { Failure } from '@/components/Failure'
import { MoneyText } from '@/components/MoneyText'
import { StateTag } from '@/components/StateTag'
import { Told } from '@/components/Told'
import { calendarDate, dateTime } from '@/format/time'
import { useCodeName } from '@/i18n/codes'
import { useLocale } from '@/i18n/i18n'
import { useMay, useMe } from '@/shell/session'
import { DiscountSteps } from './DiscountSteps'
import { BilledWithout, Payer } from './Payer'
import { shareWords, spanWords } from './words'

export default function DiscountPage() {
  const { id } = useParams({ strict: false }) as { id: string }
  const detail = useQuery(discountDetail(id))
  if (detail.isPending) return <DetailSkeleton />
  if (detail.isError) return <Failure error={detail.error} onRetry={() => { void detail.refetch() }} />
  return <Loaded discount={detail.data} />
}

/** What a unit was granted, over which days, why, by whom, and what it came to so far. */
function Loaded({ discount }: { discount: Discount }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const code = useCodeName()
  const place = useMe().communities.find((one) => one.id === discount.community_id)?.name
  const mayTicket = useMay('ticketing.ticket.read')
  const signed = (name: string | null, at: string) => `${name ?? t('ui.unknown')} · ${dateTime(at, locale)}`
  return (
    <DetailLayout
      title={<><span className="number">{discount.no}</span> <StateTag set="discount_state" code={discount.state} /></>} note={`${discount.rule_name} · ${shareWords(discount.charged_share, t)}`}
      actions={<DiscountSteps discount={discount} size="middle" />}
      side={<Told subject={discount.id} />}
    >
      <Card title={t('discounts.one')}>
        <Facts>
          {place && <Fact label={t('tickets.community')}>{place}</Fact>}
          <Fact label={t('billing.unit')}><Link to={`/units/${discount.unit_id}` as never} className="number">{discount.unit_code}</Link></Fact>
          <Fact label={t('discounts.kind')}>{code('discount_kind', discount.kind)}</Fact>
          {discount.kind !== 'campaign' && <Fact label={t('billing.payer')}><Payer discount={discount} /></Fact>}
          <Fact label={t('discounts.days')}>{spanWords(discount, locale, t)}{discount.billed_from && <br />}<BilledWithout discount={discount} /></Fact>
          <Fact label={t('ui.reason')}>{discount.reason}{discount.ticket_id && mayTicket && <> · <Link to={`/tickets/${discount.ticket_id}` as never}>{t('discounts.ticket')}</Link></>}</Fact>
          <Fact label={t('discounts.by')}>{signed(discount.requested_by_name, discount.created_at)}</Fact>
          {discount.decided_at && discount.state !== 'withdrawn' && <Fact label={t('discounts.decided')}>{signed(discount.decided_by_name, discount.decided_at)}{discount.decision && <><br />{discount.decision}</>}</Fact>}
          {discount.ended_at && discount.ended_from && <Fact label={t('discounts.ended_from', { day: calendarDate(discount.ended_from, locale) })}>{signed(discount.ended_by_name, discount.ended_at)}<br />{discount.end_reason}</Fact>}
          <Fact label={t('discounts.came_to')}>{discount.came_to_cents === null ? <span className="quiet">{t('discounts.free_note')}</span> : <MoneyText cents={discount.came_to_cents} />}</Fact>
        </Facts>
      </Card>
    </DetailLayout>
  )
}
