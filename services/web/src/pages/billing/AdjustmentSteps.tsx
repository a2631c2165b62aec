import { useQueryClient } from '@tanstack/react-query'
import { Button, Popconfirm } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { decideOnAdjustment, withdrawAdjustment, type Adjustment } from '@/api/adjustments'
import { useIntent } from '@/api/intent'
import { TOPIC } from '@/api/topics'
import { DecisionDialog } from '@/components/DecisionDialog'
import { useToast } from '@/components/useToast'
import { money } from '@/format/money'
import { useLocale } from '@/i18n/i18n'

type Dialog = 'approve' | 'reject' | null

/** What the reader can do with a correction that waits: decide on what somebody else asked for, or take back their own. */
export function AdjustmentSteps({ adjustment }: { adjustment: Adjustment }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const toast = useToast()
  const queries = useQueryClient()
  const intent = useIntent()
  const [dialog, setDialog] = useState<Dialog>(null)
  const refresh = () => queries.invalidateQueries({ queryKey: [TOPIC.bill] })
  const withdraw = async () => {
    try {
      await withdrawAdjustment(adjustment, intent.key([adjustment.id, adjustment.version]))
      toast.done(t('billing.adjustment.withdrawn'))
    } catch (error) { toast.refused(error) }
    await refresh()
  }
  if (!adjustment.may_decide && !adjustment.may_withdraw) return null
  return (
    <span className="row" style={{ marginTop: 8 }}>
      {adjustment.may_decide && <><Button size="small" type="primary" onClick={() => { setDialog('approve') }}>{t('billing.adjustment.approve')}</Button><Button size="small" danger onClick={() => { setDialog('reject') }}>{t('billing.adjustment.reject')}</Button></>}
      {adjustment.may_withdraw && <Popconfirm title={t('billing.adjustment.withdraw_confirm')} onConfirm={withdraw}><Button size="small">{t('billing.adjustment.withdraw')}</Button></Popconfirm>}
      {dialog && (
        <DecisionDialog word={t(`billing.adjustment.${dialog}`)} no={adjustment.no} danger={dialog === 'reject'} onClose={() => { setDialog(null) }}
          asks={{ label: t(dialog === 'approve' ? 'billing.adjustment.remark' : 'ui.reason'), required: dialog === 'reject' }}
          onDecide={async (text, key) => {
            await decideOnAdjustment(adjustment, dialog === 'approve', text || null, key)
            toast.done(t(dialog === 'approve' ? 'billing.adjustment.approved' : 'billing.adjustment.rejected'))
            setDialog(null)
            await refresh()
          }}>
          {t('billing.adjustment.of', { bill: adjustment.bill_no, old: money(adjustment.old_cents, locale), new: money(adjustment.new_cents, locale) })}<br /><span className="quiet">{adjustment.reason}</span>
        </DecisionDialog>
      )}
    </span>
  )
}
