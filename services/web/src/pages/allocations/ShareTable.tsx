import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { AllocationDetail, AllocationShare } from '@/api/allocations'
import { MoneyText } from '@/components/MoneyText'
import { useBasisNames, useWeight } from './words'

interface Props extends Pick<AllocationDetail, 'costs' | 'parts'> { shares: readonly AllocationShare[]; linked?: boolean }

/** A home a line: what it weighs by each basis, what of each cost it bears, and in all. */
export function ShareTable({ parts, costs, shares, linked = false }: Props) {
  const { t } = useTranslation()
  const basis = useBasisNames()
  const weight = useWeight()
  const several = costs.length > 1
  return (
    <table className="plain-table">
      <thead>
        <tr>
          <th scope="col">{t('allocations.share.unit')}</th>
          {parts.map((part, at) => <th key={part.basis + String(at)} scope="col" className="right">{basis([part.basis])}</th>)}
          {several && costs.map((cost) => <th key={cost.charge_item_id} scope="col" className="right">{cost.item_name}</th>)}
          <th scope="col" className="right">{t('allocations.share.amount')}</th>
        </tr>
      </thead>
      <tbody>
        {shares.map((share) => (
          <tr key={share.unit_id}>
            <td>{linked ? <Link to={`/units/${share.unit_id}` as never} className="number">{share.unit_code}</Link> : <span className="number">{share.unit_code}</span>}</td>
            {parts.map((part, at) => <td key={part.basis + String(at)} className="right number">{weight(part.basis, share.weights[at] ?? '0')}</td>)}
            {several && costs.map((cost, at) => <td key={cost.charge_item_id} className="right"><MoneyText cents={share.cost_cents[at] ?? 0} /></td>)}
            <td className="right"><MoneyText cents={share.amount_cents} /></td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
