import { Alert } from 'antd'
import { useTranslation } from 'react-i18next'
import type { AllocationDetail } from '@/api/allocations'
import { MoneyText } from '@/components/MoneyText'
import { money } from '@/format/money'
import { useLocale } from '@/i18n/i18n'
import { plain, UNITS } from '../meters/words'
import { useBasisNames } from './words'

/** What is split: use, price and amount of each cost, and of a mix what of it goes by which basis. */
export function Costs({ costs, parts }: Pick<AllocationDetail, 'costs' | 'parts'>) {
  const { t } = useTranslation()
  const locale = useLocale()
  const basis = useBasisNames()
  const total = costs.reduce((sum, cost) => sum + cost.amount_cents, 0)
  const unread = costs.reduce((sum, cost) => sum + cost.unread, 0)
  return (
    <>
      {unread > 0 && <Alert type="warning" showIcon title={t('allocations.cost.unread', { count: unread })} />}
      <div className="scroll-x">
        <table className="plain-table">
          <thead><tr><th scope="col">{t('allocations.cost.item')}</th><th scope="col" className="right">{t('allocations.cost.usage')}</th><th scope="col" className="right">{t('allocations.cost.price')}</th><th scope="col" className="right">{t('allocations.cost.amount')}</th></tr></thead>
          <tbody>
            {costs.map((cost) => (
              <tr key={cost.charge_item_id}>
                <td>
                  {cost.item_name}{cost.document && <span className="quiet"> {cost.document}</span>}
                  {cost.loss_borne_by && <><br /><small className="quiet">{t('allocations.cost.measured', { main: plain(cost.use_main), units: plain(cost.use_units), common: plain(cost.use_common), lost: plain(cost.lost) })} · {t(`allocations.cost.borne.${cost.loss_borne_by as 'owners'}`)}</small></>}
                  {parts.length > 1 && parts.map((part, at) => <span key={part.basis + String(at)}><br /><small className="quiet">{t('allocations.cost.of_part', { basis: basis([part.basis]), percent: plain(part.percent) })} {money(cost.part_cents[at] ?? 0, locale)}</small></span>)}
                </td>
                <td className="right number">{cost.usage === null ? '–' : `${plain(cost.usage)} ${UNITS[cost.meter_kind ?? ''] ?? ''}`.trim()}</td>
                <td className="right number">{plain(cost.unit_price)}</td>
                <td className="right"><MoneyText cents={cost.amount_cents} /></td>
              </tr>
            ))}
            {costs.length > 1 && <tr className="strong"><td colSpan={3}>{t('allocations.share.total')}</td><td className="right"><MoneyText cents={total} /></td></tr>}
          </tbody>
        </table>
      </div>
    </>
  )
}
