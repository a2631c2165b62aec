import { useTranslation } from 'react-i18next'
import { decideOnCreditRefund, failCreditRefund, type RefundDetail } from '@/api/refunds'
import { DecisionDialog } from '@/components/DecisionDialog'
import { useToast } from '@/components/useToast'
import { money } from '@/format/money'
import { useLocale } from '@/i18n/i18n'
import { useRefresh } from './useRefresh'

export type Step = 'grant' | 'reject' | 'fail'

/** Approves the refund, or says why it is not given back or could not be paid. */
export function StepDialog({ detail, step, onClose }: { detail: RefundDetail; step: Step; onClose: () => void }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const toast = useToast()
  const refresh = useRefresh()
  const { refund } = detail
  const grant = step === 'grant'
  return (
    <DecisionDialog word={t(`refunds.${step}`)} no={refund.no} danger={!grant} onClose={onClose} asks={grant ? undefined : { label: t('ui.reason'), required: true }}
      onDecide={async (text, key) => {
        const now = await (step === 'fail' ? failCreditRefund(detail, text, key) : decideOnCreditRefund(detail, grant, text || null, key))
        toast.done(t(!grant ? 'refunds.credit_again' : now.refund.state === 'reviewed' ? 'refunds.half_granted' : 'refunds.granted'))
        onClose()
        await refresh()
      }}>
      {t('refunds.sum', { amount: money(refund.amount_cents, locale) })} {refund.reason}
      {!grant && <><br /><span className="quiet">{t('refunds.credit_note')}</span></>}
    </DecisionDialog>
  )
}
