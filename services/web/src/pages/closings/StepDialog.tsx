import { useTranslation } from 'react-i18next'
import { acceptDifference, checkDayClosing, type DayClosing } from '@/api/dayClosings'
import { DecisionDialog } from '@/components/DecisionDialog'
import { useToast } from '@/components/useToast'
import { useLocale } from '@/i18n/i18n'
import { differenceText } from './difference'
import { useRefresh } from './useRefresh'

/** Finance checks a closing with a remark, or a supervisor settles its difference and says how. */
export function StepDialog({ closing, step, onClose }: { closing: DayClosing; step: 'check' | 'settle'; onClose: () => void }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const toast = useToast()
  const refresh = useRefresh()
  const settles = step === 'settle'
  return (
    <DecisionDialog word={t(settles ? 'billing.closing.settle' : 'billing.closing.check')} no={closing.no} onClose={onClose}
      asks={{ label: t(settles ? 'billing.closing.settlement' : 'billing.closing.remark'), required: settles }}
      onDecide={async (text, key) => {
        await (settles ? acceptDifference(closing, text, key) : checkDayClosing(closing, text || null, key))
        toast.done(t(settles ? 'billing.closing.settled' : 'billing.closing.checked'))
        onClose()
        await refresh()
      }}>
      {differenceText(closing.difference_cents ?? 0, t, locale)}{closing.reason && <><br /><span className="quiet">{closing.reason}</span></>}
    </DecisionDialog>
  )
}
