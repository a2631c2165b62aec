import { useTranslation } from 'react-i18next'
import { suspendLines } from '@/api/banking'
import { DecisionDialog } from '@/components/DecisionDialog'
import { useToast } from '@/components/useToast'
import { useRefresh } from './useRefresh'

/** What nobody can assign goes into the suspense account. */
export function SuspendDialog({ statement, lines, onClose }: { statement: string; lines: readonly string[]; onClose: () => void }) {
  const { t } = useTranslation()
  const toast = useToast()
  const refresh = useRefresh()
  return (
    <DecisionDialog word={t('banking.suspend')} no={t('banking.count', { count: lines.length })} onClose={onClose}
      onDecide={async (_, key) => {
        await suspendLines(statement, lines, key)
        toast.done(t('banking.suspended'))
        onClose()
        await refresh()
      }}>
      {t('banking.suspend_note')}
    </DecisionDialog>
  )
}
