import { useTranslation } from 'react-i18next'
import { askReturn, decideOnLine, type BankLine } from '@/api/banking'
import { DecisionDialog } from '@/components/DecisionDialog'
import { useToast } from '@/components/useToast'
import { money } from '@/format/money'
import { useLocale } from '@/i18n/i18n'
import { useRefresh } from './useRefresh'

export type Step = 'grant' | 'reject' | 'ask_return'

/** Asks to pay a line of the suspense account back, or decides on what somebody else asked for it. */
export function StepDialog({ line, step, onClose }: { line: BankLine; step: Step; onClose: () => void }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const toast = useToast()
  const refresh = useRefresh()
  const back = line.state === 'return_asked'
  return (
    <DecisionDialog word={t(`banking.${step}`)} no={money(line.amount_cents, locale)} danger={step === 'reject'} onClose={onClose} asks={step === 'grant' ? undefined : { label: t('ui.reason'), required: true }}
      onDecide={async (text, key) => {
        await (step === 'ask_return' ? askReturn(line, text, key) : decideOnLine(line, step === 'grant', text || null, key))
        toast.done(t(step === 'ask_return' ? 'banking.asked' : step === 'reject' ? 'banking.stays' : back ? 'banking.to_return' : 'banking.received'))
        onClose()
        await refresh()
      }}>
      {step === 'ask_return' ? t('banking.ask_return_note') : <>{back ? t('banking.returns', { payer: line.payer_name ?? t('ui.unknown') }) : t('banking.allocates', { unit: line.unit_code })} {line.reason}</>}
    </DecisionDialog>
  )
}
