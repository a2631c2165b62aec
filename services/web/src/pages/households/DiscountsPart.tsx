import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { discountsOfUnit } from '@/api/discounts'
import { Card } from '@/components/DetailLayout'
import { Failure } from '@/components/Failure'
import { MoneyText } from '@/components/MoneyText'
import { StateTag } from '@/components/StateTag'
import { useLocale } from '@/i18n/i18n'
import { useMay } from '@/shell/session'
import { DiscountDialog } from '../discounts/DiscountDialog'
import { DiscountSteps } from '../discounts/DiscountSteps'
import { Payer } from '../discounts/Payer'
import { shareWords, spanWords } from '../discounts/words'

/** What a home is charged less for, and the way to ask for it. */
export function DiscountsPart({ unit }: { unit: { id: string; code: string; community_id: string } }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const [asking, setAsking] = useState(false)
  const mayAsk = useMay('billing.discount.request')
  const found = useQuery(discountsOfUnit(unit.id))
  if (found.isPending || (found.data?.length === 0 && !mayAsk)) return null
  if (found.isError) return <Failure error={found.error} onRetry={() => { void found.refetch() }} />
  return (
    <Card title={t('discounts.title')} flush extra={mayAsk && <Button size="small" onClick={() => { setAsking(true) }}>{t('discounts.ask')}</Button>}>
      {found.data.length === 0 && <p className="quiet" style={{ padding: 16, margin: 0 }}>{t('discounts.none')}</p>}
      {found.data.length > 0 && (
        <div className="scroll-x">
          <table className="plain-table">
            <thead><tr><th scope="col">{t('discounts.no')}</th><th scope="col">{t('discounts.one')}</th><th scope="col">{t('billing.payer')}</th><th scope="col">{t('discounts.days')}</th><th scope="col">{t('billing.state')}</th><th scope="col" className="right">{t('discounts.came_to')}</th></tr></thead>
            <tbody>
              {found.data.map((one) => (
                <tr key={one.id}>
                  <td><Link to={`/discounts/${one.id}` as never} className="number">{one.no}</Link></td>
                  <td>{one.rule_name}<br /><small className="quiet">{shareWords(one.charged_share, t)}</small></td>
                  <td>{one.kind !== 'campaign' && <Payer discount={one} />}</td>
                  <td>{spanWords(one, locale, t)}</td>
                  <td><span className="row"><StateTag set="discount_state" code={one.state} /><DiscountSteps discount={one} /></span></td>
                  <td className="right">{one.came_to_cents === null ? '–' : <MoneyText cents={one.came_to_cents} />}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {asking && <DiscountDialog unit={unit} onClose={() => { setAsking(false) }} />}
    </Card>
  )
}
