import { useTranslation } from 'react-i18next'
import { decideOnRefund, type DepositDetail } from '@/api/deposits'
import { DecisionDialog } from '@/components/DecisionDialog'
import { useToast } from '@/components/useToast'
import { money } from '@/format/money'
import { useLocale } from '@/i18n/i18n'
import { useRefresh } from './useRefresh'

/** Approves the refund with its deductions, or says why not. */
export function DecideDialog({ detail, grant, onClose }: { detail: DepositDetail; grant: boolean; onClose: () => void }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const toast = useToast()
  const refresh = useRefresh()
  const { deposit } = detail
  return (
    <DecisionDialog word={t(grant ? 'deposits.grant' : 'deposits.reject')} no={deposit.no} danger={!grant} onClose={onClose}
      asks={grant ? undefined : { label: t('ui.reason'), required: true }}
      onDecide={async (text, key) => {
        const now = await decideOnRefund(detail, grant, text || null, key)
        toast.done(t(!grant ? 'deposits.rejected' : now.deposit.state === 'refund_requested' ? 'deposits.half_granted' : 'deposits.granted'))
        onClose()
        await refresh()
      }}>
      {t('deposits.left', { paid: money(deposit.paid_cents, locale), kept: money(deposit.asked_cents, locale), left: money(deposit.paid_cents - deposit.asked_cents, locale) })}
    </DecisionDialog>
  )
}
