import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { allocationDetail, allShares } from '@/api/allocations'
import { DetailSkeleton } from '@/components/DetailLayout'
import { Failure } from '@/components/Failure'
import { PrintPage } from '@/components/print/PrintPage'
import { yuan } from '@/format/money'
import { calendarDate, dateOnly } from '@/format/time'
import { useLocale } from '@/i18n/i18n'
import { useMe } from '@/shell/session'
import { plain, UNITS } from '../meters/words'
import { useBasisNames, useWeight } from './words'

/** E1-54 公摊公示表: use, price and amount, by what it is split, and what each home bears. It names homes, never people. */
export default function NoticePage() {
  const { t } = useTranslation()
  const locale = useLocale()
  const basis = useBasisNames()
  const weight = useWeight()
  const communities = useMe().communities
  const { id } = useParams({ strict: false }) as { id: string }
  const found = useQuery(allocationDetail(id))
  const shares = useQuery(allShares(id))
  if (found.isPending || shares.isPending) return <DetailSkeleton />
  if (found.isError || shares.isError) return <Failure error={found.error ?? shares.error} onRetry={() => { void found.refetch(); void shares.refetch() }} />
  const { allocation, costs, parts, excluded, disclosed_at: since } = found.data
  const day = (text: string) => calendarDate(text, locale)
  const place = communities.find((one) => one.id === allocation.community_id)?.name ?? ''
  const homes = shares.data.toSorted((one, other) => one.unit_code.localeCompare(other.unit_code, 'zh-CN', { numeric: true }))
  const several = costs.length > 1
  const head = [t('allocations.share.unit'), ...parts.map((part) => basis([part.basis])), ...(several ? costs.map((cost) => cost.item_name) : []), t('allocations.share.amount')]
  return (
    <PrintPage title={t('allocations.paper.title')} number={allocation.no} qr={`${window.location.origin}/allocations/${allocation.id}`} papers={[several ? 'a4-wide' : 'a4']} again={false} printable={Boolean(allocation.disclosed_until)}>
      <p>{t('allocations.paper.about', { place, from: day(allocation.period_from), to: day(allocation.period_to) })}</p>
      <table>
        <thead><tr>{[t('allocations.cost.item'), t('allocations.cost.usage'), t('allocations.cost.price'), t('allocations.cost.amount')].map((one) => <th key={one} scope="col">{one}</th>)}</tr></thead>
        <tbody>
          {costs.map((cost) => (
            <tr key={cost.charge_item_id}>
              <td>{cost.item_name}{cost.loss_borne_by && <div>{t('allocations.cost.measured', { main: plain(cost.use_main), units: plain(cost.use_units), common: plain(cost.use_common), lost: plain(cost.lost) })}</div>}</td>
              <td className="number">{cost.usage === null ? '–' : `${plain(cost.usage)} ${UNITS[cost.meter_kind ?? ''] ?? ''}`}</td><td className="number">{plain(cost.unit_price)}</td><td className="number">{yuan(cost.amount_cents, locale)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>{t('allocations.paper.basis')}: {parts.map((part) => `${basis([part.basis])} ${plain(part.percent)}% (${t('allocations.share.total')} ${weight(part.basis, part.weight)})`).join(t('allocations.and'))} · {t('allocations.units_count', { count: allocation.units })}</p>
      <p>{t('allocations.paper.law')}</p>
      {since && allocation.disclosed_until && <p>{t('allocations.paper.window')}: {t('allocations.paper.window_text', { from: dateOnly(since, locale), to: day(allocation.disclosed_until) })}</p>}
      <table>
        <thead><tr>{head.map((one, at) => <th key={one + String(at)} scope="col">{one}</th>)}</tr></thead>
        <tbody>
          {homes.map((share) => (
            <tr key={share.unit_id}>
              <td className="number">{share.unit_code}</td>
              {parts.map((part, at) => <td key={part.basis + String(at)} className="number">{weight(part.basis, share.weights[at] ?? '0')}</td>)}
              {several && costs.map((cost, at) => <td key={cost.charge_item_id} className="number">{yuan(share.cost_cents[at] ?? 0, locale)}</td>)}
              <td className="number">{yuan(share.amount_cents, locale)}</td>
            </tr>
          ))}
          <tr><td>{t('allocations.share.total')}</td>{parts.map((part, at) => <td key={part.basis + String(at)} className="number">{weight(part.basis, part.weight)}</td>)}{several && costs.map((cost) => <td key={cost.charge_item_id} className="number">{yuan(cost.amount_cents, locale)}</td>)}<td className="number">{yuan(allocation.amount_cents, locale)}</td></tr>
        </tbody>
      </table>
      {excluded.length > 0 && <p>{t('allocations.paper.excluded')}: {excluded.map((one) => `${one.unit_code} (${one.reason})`).join(t('allocations.and'))}</p>}
      <div className="sheet-signs"><span>{t('ui.paper.stamp')} ____________</span><span>{t('ui.paper.date')} ____________</span></div>
    </PrintPage>
  )
}
