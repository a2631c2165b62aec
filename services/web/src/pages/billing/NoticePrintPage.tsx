import { useQuery } from '@tanstack/react-query'
import { useParams, useSearch } from '@tanstack/react-router'
import dayjs from 'dayjs'
import { useTranslation } from 'react-i18next'
import { isOverdue, unitAccount } from '@/api/billing'
import { community as communityDetail } from '@/api/registry'
import { Blank } from '@/components/Blank'
import { DetailSkeleton } from '@/components/DetailLayout'
import { Failure } from '@/components/Failure'
import { PrintPage } from '@/components/print/PrintPage'
import { capitals } from '@/format/capitals'
import { listed } from '@/format/list'
import { money, yuan } from '@/format/money'
import { calendarDate } from '@/format/time'
import { useCodeName } from '@/i18n/codes'
import { useLocale } from '@/i18n/i18n'
import { useMay, useMe } from '@/shell/session'
import { FeesHidden, useFees } from '../households/unverified'
import { periodText } from './Lines'
import { usePayerNames } from './payers'

/** E1-51 缴费通知单: what one payer has to pay for a home, by when, with what of it they dispute; nobody else's bills are on it. */
export default function NoticePrintPage() {
  const { t } = useTranslation()
  const locale = useLocale()
  const code = useCodeName()
  const { id } = useParams({ strict: false }) as { id: string }
  const { payer } = useSearch({ strict: false }) as { payer?: string }
  const places = useMe().communities
  const mayCommunity = useMay('registry.community.read')
  const { held, call } = useFees(true)
  const account = useQuery(unitAccount(id))
  const community = useQuery({ ...communityDetail(account.data?.community_id ?? ''), enabled: mayCommunity && account.data !== undefined }).data
  const whose = payer ?? account.data?.open_bills[0]?.payer_id ?? null
  const payerName = usePayerNames([whose])
  if (account.isPending) return <DetailSkeleton />
  if (held(account.error)) return <FeesHidden call={call} />
  if (account.isError) return <Failure error={account.error} onRetry={() => { void account.refetch() }} />
  const bills = account.data.open_bills.filter((bill) => bill.payer_id === whose)
  if (bills.length === 0) return <Blank title={t('billing.notice.nothing')} />
  const principal = bills.reduce((sum, bill) => sum + bill.balance_cents, 0)
  const late = bills.reduce((sum, bill) => sum + bill.late_fee_cents, 0)
  const disputed = bills.filter((bill) => bill.disputed_at !== null)
  const place = [places.find((one) => one.id === account.data.community_id)?.name, account.data.unit_code].filter(Boolean).join(' ')
  const flags = (bill: (typeof bills)[number]) => [...(isOverdue(bill) ? ['overdue'] : []), ...(bill.disputed_at ? ['disputed'] : [])].map((state) => code('bill_state', state)).join(' · ')
  return (
    <PrintPage title={t('billing.notice.title')} about={place} qr={`${window.location.origin}/units/${id}/notice${whose ? `?payer=${whose}` : ''}`} papers={['a4', 'a5']} again={false}>
      <p>{t('billing.notice.to', { name: payerName(whose), day: calendarDate(dayjs().format('YYYY-MM-DD'), locale) })}</p>
      <table>
        <thead><tr><th scope="col">{t('billing.item')}</th><th scope="col">{t('billing.period')}</th><th scope="col">{t('billing.due')}</th><th scope="col" className="right">{t('billing.balance')}</th><th scope="col" className="right">{t('billing.late.title')}</th></tr></thead>
        <tbody>
          {bills.map((bill) => (
            <tr key={bill.id}>
              <td>{listed(bill.items)}<br /><small>{bill.no}</small></td>
              <td>{periodText(bill.period_from, bill.period_to, locale)}</td>
              <td>{bill.due_date ? calendarDate(bill.due_date, locale) : '–'}{flags(bill) && <><br /><small>{flags(bill)}</small></>}</td>
              <td className="right number">{yuan(bill.balance_cents)}</td><td className="right number">{yuan(bill.late_fee_cents)}</td>
            </tr>
          ))}
          <tr className="strong"><td colSpan={3}>{t('billing.notice.total')} {money(principal + late, locale)}（{capitals(principal + late)}）</td><td className="right number">{yuan(principal)}</td><td className="right number">{yuan(late)}</td></tr>
        </tbody>
      </table>
      {disputed.length > 0 && <p>{t('billing.notice.disputed', { amount: money(disputed.reduce((sum, bill) => sum + bill.balance_cents, 0), locale) })}</p>}
      <p>{t('billing.notice.ways')}</p>
      <p>{community?.hotline ? t('billing.notice.object_at', { hotline: community.hotline }) : t('billing.notice.object')}</p>
      <div className="sheet-signs"><span>{t('ui.paper.stamp')} ____________</span><span>{t('billing.notice.received')} ____________</span><span>{t('ui.paper.date')} ____________</span></div>
    </PrintPage>
  )
}
