import { useTranslation } from 'react-i18next'
import type { Discount } from '@/api/discounts'
import { calendarDate } from '@/format/time'
import { useLocale } from '@/i18n/i18n'
import { usePayerNames } from '../billing/payers'
import { daysWords } from './words'

const WAITS_OR_COUNTS = ['requested', 'granted']

/** Whose a discount is, and from when on it is nobody's; a campaign is for whoever pays. */
export function Payer({ discount }: { discount: Discount }) {
  const name = usePayerNames([discount.payer_id])
  return <>{name(discount.payer_id)}<Lapse discount={discount} /></>
}

export function Lapse({ discount }: { discount: Discount }) {
  const { t } = useTranslation()
  const locale = useLocale()
  if (!discount.lapses_on || !WAITS_OR_COUNTS.includes(discount.state)) return null
  return <><br /><small className="quiet">{t('discounts.lapses', { day: calendarDate(discount.lapses_on, locale) })}</small></>
}

/** Which of its days are billed without it. */
export function BilledWithout({ discount }: { discount: Discount }) {
  const { t } = useTranslation()
  const locale = useLocale()
  if (!discount.billed_from || !WAITS_OR_COUNTS.includes(discount.state)) return null
  return <small className="quiet">{t('discounts.billed_without', { days: daysWords(discount.billed_from, discount.billed_to, locale, t) })}</small>
}
