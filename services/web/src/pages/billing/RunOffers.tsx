import { useTranslation } from 'react-i18next'
import type { RunDetail } from '@/api/billing'
import { Card } from '@/components/DetailLayout'
import { MoneyText } from '@/components/MoneyText'
import { calendarDate } from '@/format/time'
import { useLocale } from '@/i18n/i18n'

/** What the bills of a run promise for paying early, and who offers it: seen before they go out. */
export function RunOffers({ offers }: { offers: RunDetail['offers'] }) {
  const { t } = useTranslation()
  const locale = useLocale()
  return (
    <Card title={t('billing.run_early')} flush>
      <p className="quiet" style={{ padding: '12px 16px 0', margin: 0 }}>{t('billing.run_early_note')}</p>
      <div className="scroll-x">
        <table className="plain-table">
          <thead><tr><th scope="col">{t('discounts.name')}</th><th scope="col">{t('discounts.early.by_whom')}</th><th scope="col">{t('discounts.early.until')}</th><th scope="col" className="right">{t('discounts.early.let_go')}</th></tr></thead>
          <tbody>
            {offers.map((offer) => (
              <tr key={offer.offer_id}>
                <td>{offer.name}</td>
                <td>{offer.created_by_name ?? t('ui.unknown')}</td>
                <td>{t('billing.run_early_words', { count: offer.bills, day: calendarDate(offer.last_until, locale) })}</td>
                <td className="right"><MoneyText cents={offer.offer_cents} /></td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  )
}
