import { useQueryClient } from '@tanstack/react-query'
import { Button, Popconfirm } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useIntent } from '@/api/intent'
import { TOPIC } from '@/api/topics'
import { decideOnWaiver, withdrawWaiver, type Waiver } from '@/api/waivers'
import { DecisionDialog } from '@/components/DecisionDialog'
import { useToast } from '@/components/useToast'
import { money } from '@/format/money'
import { useCodeName } from '@/i18n/codes'
import { useLocale } from '@/i18n/i18n'
import { useMay, useMe } from '@/shell/session'

/** What the reader can do with a waiver that waits: decide what somebody else asked for, or take back what is their own. */
export function WaiverSteps({ waiver }: { waiver: Waiver }) {
  const { t } = useTranslation()
  const toast = useToast()
  const refresh = useRefresh()
  const intent = useIntent()
  const [deciding, setDeciding] = useState<boolean | null>(null)
  const mine = useMe().staff.id === waiver.requested_by
  const mayAsk = useMay('billing.waiver.request')
  if (waiver.state !== 'requested') return null
  const withdraw = async () => {
    try {
      await withdrawWaiver(waiver, intent.key([waiver.id, waiver.version]))
      toast.done(t('billing.waiver.withdrawn'))
    } catch (error) { toast.refused(error) }
    await refresh()
  }
  return (
    <span className="row" style={{ marginTop: 6 }}>
      {waiver.may_decide && <><Button size="small" type="primary" onClick={() => { setDeciding(true) }}>{t('billing.waiver.grant')}</Button><Button size="small" danger onClick={() => { setDeciding(false) }}>{t('billing.waiver.reject')}</Button></>}
      {mine && mayAsk && <Popconfirm title={t('billing.waiver.withdraw_confirm')} onConfirm={withdraw}><Button size="small">{t('billing.waiver.withdraw')}</Button></Popconfirm>}
      {deciding !== null && <DecideDialog waiver={waiver} grant={deciding} onClose={() => { setDeciding(null) }} />}
    </span>
  )
}

function DecideDialog({ waiver, grant, onClose }: { waiver: Waiver; grant: boolean; onClose: () => void }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const code = useCodeName()
  const toast = useToast()
  const refresh = useRefresh()
  return (
    <DecisionDialog word={t(grant ? 'billing.waiver.grant' : 'billing.waiver.reject')} no={waiver.no} danger={!grant} onClose={onClose}
      asks={{ label: t(grant ? 'billing.waiver.remark' : 'ui.reason'), required: !grant }}
      onDecide={async (text, key) => {
        await decideOnWaiver(waiver, grant, text || null, key)
        toast.done(t(grant ? 'billing.waiver.granted' : 'billing.waiver.rejected'))
        onClose()
        await refresh()
      }}>
      {t('billing.waiver.of', { bill: waiver.bill_no, part: code('waiver_part', waiver.part), amount: money(waiver.amount_cents, locale) })}<br /><span className="quiet">{waiver.reason}</span>
    </DecisionDialog>
  )
}

/** A waiver that was granted changes its bill as well. */
function useRefresh() {
  const queries = useQueryClient()
  return () => Promise.all([TOPIC.waiver, TOPIC.bill].map((topic) => queries.invalidateQueries({ queryKey: [topic] })))
}
