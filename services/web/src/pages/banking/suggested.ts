import { useTranslation } from 'react-i18next'
import type { Suggestion } from '@/api/banking'
import { money } from '@/format/money'
import { useCodeName } from '@/i18n/codes'
import { useLocale } from '@/i18n/i18n'

/** Whose it may be, and why. */
export function useSuggested() {
  const { t } = useTranslation()
  const locale = useLocale()
  const code = useCodeName()
  return (one: Suggestion) => [one.unit_code, code('bank_suggestion', one.why), one.payment_id === null && (one.exact ? t('banking.exact') : t('banking.owed', { amount: money(one.owed_cents, locale) }))].filter(Boolean).join(' · ')
}
