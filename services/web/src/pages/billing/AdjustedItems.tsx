import { useTranslation } from 'react-i18next'
import type { AdjustedItem } from '@/api/adjustments'
import { MoneyText } from '@/components/MoneyText'
import { useLocale } from '@/i18n/i18n'
import { Explanation } from './Explanation'
import { periodText } from './Lines'

/** What each item was charged and would be, line by line, with the way there. */
export function AdjustedItems({ items }: { items: readonly AdjustedItem[] }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const lines = (of: AdjustedItem['old_lines']) => of.map((line, index) => <div key={index} className="nowrap">{periodText(line.period_from, line.period_to, locale)} <MoneyText cents={line.amount_cents} /></div>)
  const trace = (item: AdjustedItem) => item.new_lines.map((line, index) => line.trace && <Explanation key={index} trace={line.trace} />)
  return (
    <div className="scroll-x">
      <table className="plain-table">
        <thead><tr><th scope="col">{t('billing.item')}</th><th scope="col">{t('billing.adjustment.old')}</th><th scope="col">{t('billing.adjustment.new')}</th><th scope="col" className="right">{t('billing.adjustment.difference')}</th></tr></thead>
        <tbody>
          {items.map((item) => (
            <tr key={item.charge_item_id}>
              <td className="strong">{item.item_name}</td>
              <td>{lines(item.old_lines)}</td>
              <td>{item.new_lines.length === 0 && <span className="quiet">{t('billing.adjustment.no_line')}</span>}{lines(item.new_lines)}{item.new_lines.length > 0 && <details><summary className="quiet">{t('billing.why')}</summary>{trace(item)}</details>}</td>
              <td className="right"><MoneyText cents={item.new_cents - item.old_cents} /></td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
