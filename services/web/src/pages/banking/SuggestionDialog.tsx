import { useTranslation } from 'react-i18next'
import { matchLine, type BankLine, type Suggestion } from '@/api/banking'
import { DecisionDialog } from '@/components/DecisionDialog'
import { useToast } from '@/components/useToast'
import { money } from '@/format/money'
import { useLocale } from '@/i18n/i18n'
import { PayerDialog } from './PayerDialog'
import { useSuggested } from './suggested'
import { useRefresh } from './useRefresh'

/** Somebody agrees with a suggestion: a transfer that was received before is found, a debt is paid. */
export function SuggestionDialog({ line, suggestion, onClose }: { line: BankLine; suggestion: Suggestion; onClose: () => void }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const toast = useToast()
  const refresh = useRefresh()
  const suggested = useSuggested()
  const payment = suggestion.payment_id
  if (payment === null) return <PayerDialog line={line} suggestion={suggestion} onClose={onClose} />
  return (
    <DecisionDialog word={t('banking.match')} no={money(line.amount_cents, locale)} onClose={onClose}
      onDecide={async (_, key) => {
        await matchLine(line, payment, key)
        toast.done(t('banking.matched'))
        onClose()
        await refresh()
      }}>
      {suggested(suggestion)} <span className="number">{suggestion.receipt_no}</span><br /><span className="quiet">{t('banking.match_note')}</span>
    </DecisionDialog>
  )
}
