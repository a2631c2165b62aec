import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import dayjs from 'dayjs'
import { dunningDetail, dunningPolicies } from '@/api/dunning'
import { community as communityDetail } from '@/api/registry'
import { Blank } from '@/components/Blank'
import { DetailSkeleton } from '@/components/DetailLayout'
import { Failure } from '@/components/Failure'
import { PrintPage } from '@/components/print/PrintPage'
import { capitals } from '@/format/capitals'
import { listed } from '@/format/list'
import { money, yuan } from '@/format/money'
import { calendarDate } from '@/format/time'
import { useLocale } from '@/i18n/i18n'
import { useMay, useMe } from '@/shell/session'
import { useBrand } from '@/theme/BrandTheme'
import { periodText } from '../billing/Lines'
import { usePayerNames } from '../billing/payers'

/** E1-51 催缴函 / 律师函: what one payer has owed for a home since when, by when to answer, where to object, and the proof of delivery. A lawyer's letter that is not approved yet is a draft. */
export default function LetterPrintPage() {
  const { t } = useTranslation()
  const locale = useLocale()
  const brand = useBrand()
  const { id, step: which } = useParams({ strict: false }) as { id: string; step: string }
  const places = useMe().communities
  const mayCommunity = useMay('registry.community.read')
  const detail = useQuery(dunningDetail(id))
  const policies = useQuery(dunningPolicies)
  const community = useQuery({ ...communityDetail(detail.data?.case.community_id ?? ''), enabled: mayCommunity && detail.data !== undefined }).data
  const payerName = usePayerNames([detail.data?.case.payer_id ?? null])
  if (detail.isPending || policies.isPending) return <DetailSkeleton />
  if (detail.isError) return <Failure error={detail.error} onRetry={() => { void detail.refetch() }} />
  const { case: one, steps, open_bills } = detail.data
  const draft = which === 'draft'
  const letter = steps.find((step) => step.id === which)
  if (!draft && !letter?.no) return <Blank title={t('dunning.letter.none')} />
  const lawyer = draft || letter?.stage === 'lawyer'
  const responseDays = policies.data?.items.find((policy) => policy.counts)?.response_days ?? 15
  const by = letter?.response_by ?? dayjs().add(responseDays, 'day').format('YYYY-MM-DD')
  const bills = open_bills.filter((bill) => !letter || bill.due_date < letter.reached_on)
  const principal = bills.reduce((sum, bill) => sum + bill.balance_cents, 0)
  const late = bills.reduce((sum, bill) => sum + bill.late_fee_cents, 0)
  const earlier = steps.filter((step) => step.no !== null && step.id !== which)
  const title = t(lawyer ? 'dunning.letter.lawyer' : letter?.stage === 'demand_2' ? 'dunning.letter.second' : 'dunning.letter.first')
  const place = [places.find((each) => each.id === one.community_id)?.name, one.unit_code].filter(Boolean).join(' ')
  return (
    <PrintPage title={draft ? t('dunning.letter.draft_of', { title }) : title} {...(letter?.no ? { number: letter.no } : { about: place })} qr={`${window.location.origin}/dunning/${id}`} papers={['a4']} again={false}>
      <p>{t('dunning.letter.to', { name: payerName(one.payer_id) })}</p>
      <p>{t(lawyer ? 'dunning.letter.lawyer_text' : 'dunning.letter.text', { place, day: calendarDate(dayjs().format('YYYY-MM-DD'), locale), company: brand.name, amount: money(principal + late, locale) })}</p>
      <table>
        <thead><tr><th scope="col">{t('billing.item')}</th><th scope="col">{t('billing.period')}</th><th scope="col">{t('billing.due')}</th><th scope="col" className="right">{t('billing.balance')}</th><th scope="col" className="right">{t('billing.late.title')}</th></tr></thead>
        <tbody>
          {bills.map((bill) => (
            <tr key={bill.id}>
              <td>{listed(bill.items)}<br /><small>{bill.no}</small></td><td>{periodText(bill.period_from, bill.period_to, locale)}</td><td>{calendarDate(bill.due_date, locale)}</td>
              <td className="right number">{yuan(bill.balance_cents)}</td><td className="right number">{yuan(bill.late_fee_cents)}</td>
            </tr>
          ))}
          <tr className="strong"><td colSpan={3}>{t('billing.notice.total')} {money(principal + late, locale)}（{capitals(principal + late)}）</td><td className="right number">{yuan(principal)}</td><td className="right number">{yuan(late)}</td></tr>
        </tbody>
      </table>
      {earlier.length > 0 && <p>{t('dunning.letter.earlier', { letters: listed(earlier.map((step) => `${step.no ?? ''} ${calendarDate(step.reached_on, locale)}`)) })}</p>}
      <p>{t(lawyer ? 'dunning.letter.lawyer_by' : 'dunning.letter.by', { day: calendarDate(by, locale) })}</p>
      <p>{t('billing.notice.ways')}</p>
      <p>{community?.hotline ? t('dunning.letter.object_at', { hotline: community.hotline }) : t('dunning.letter.object')}</p>
      {letter?.stage === 'demand_2' && <p>{t('dunning.letter.copy')}</p>}
      <div className="sheet-signs"><span>{t(lawyer ? 'dunning.letter.lawyer_sign' : 'ui.paper.stamp')} ____________</span><span>{t('billing.notice.received')} ____________</span><span>{t('ui.paper.date')} ____________</span></div>
      <p><small>{t('dunning.letter.proof')} □ {t('dunning.letter.handed')} □ {t('dunning.letter.posted')} ____________ □ {t('dunning.letter.left')} {t('dunning.letter.witness')} ____________</small></p>
    </PrintPage>
  )
}
