import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Popconfirm, Tag } from 'antd'
import dayjs from 'dayjs'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ChargeItem } from '@/api/fees'
import { useIntent } from '@/api/intent'
import { decideOnPolicy, lateFeePolicies, type LateFeePolicy } from '@/api/lateFees'
import { TOPIC } from '@/api/topics'
import { Card } from '@/components/DetailLayout'
import { Failure } from '@/components/Failure'
import { StateTag } from '@/components/StateTag'
import { useToast } from '@/components/useToast'
import { calendarDate } from '@/format/time'
import { useLocale } from '@/i18n/i18n'
import { useMay, useMe } from '@/shell/session'
import { LateFeeDialog } from './LateFeeDialog'
import { lateFeeWords, perCent } from './lateFeeWords'

/** What the contract says about paying an item late, by date; nothing is charged before something is entered. */
export function LateFees({ item, changeable }: { item: ChargeItem; changeable: boolean }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const [entering, setEntering] = useState(false)
  const list = useQuery(lateFeePolicies(item.id))
  const day = dayjs().format('YYYY-MM-DD')
  const now = list.data?.find((policy) => policy.state === 'active' && policy.valid_from <= day)
  return (
    <Card title={t('fees.late.title')} flush extra={changeable && <Button size="small" onClick={() => { setEntering(true) }}>{t(list.data?.length ? 'fees.late.change' : 'fees.late.enter')}</Button>}>
      {list.isError && <Failure error={list.error} onRetry={() => { void list.refetch() }} />}
      {list.data?.length === 0 && <p className="quiet" style={{ padding: 16, margin: 0 }}>{t('fees.late.none')}</p>}
      {list.data !== undefined && list.data.length > 0 && (
        <div className="scroll-x">
          <table className="plain-table">
            <thead><tr><th scope="col">{t('fees.valid_from')}</th><th scope="col">{t('fees.late.agreed')}</th><th scope="col">{t('billing.state')}</th></tr></thead>
            <tbody>
              {list.data.map((policy) => (
                <tr key={policy.id} className={policy.id === now?.id ? 'price-now' : undefined}>
                  <td className="nowrap number">{calendarDate(policy.valid_from, locale)}</td>
                  <td>
                    {lateFeeWords(policy, t)}<br /><small className="quiet">{policy.clause}{policy.mode !== 'none' && ` · ${t('fees.late.yearly', { rate: perCent(policy.yearly) })}`}</small>
                    {policy.excessive && <> <Tag color="warning">{t('fees.late.excessive')}</Tag></>}
                  </td>
                  <td className="nowrap">{policy.state === 'active' ? t(`fees.standing.${policy.id === now?.id ? 'now' : policy.valid_from > day ? 'future' : 'past'}`) : <StateTag set="late_fee_policy_state" code={policy.state} />}{policy.state === 'proposed' && <Decide policy={policy} />}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {entering && <LateFeeDialog item={item} latest={list.data?.find((policy) => policy.state === 'active')} onClose={() => { setEntering(false) }} />}
    </Card>
  )
}

/** Approving what is unusually high; never by whoever entered it. */
function Decide({ policy }: { policy: LateFeePolicy }) {
  const { t } = useTranslation()
  const toast = useToast()
  const queries = useQueryClient()
  const intent = useIntent()
  const me = useMe()
  const may = useMay('billing.late_fee.approve') && me.staff.id !== policy.created_by
  const decide = useMutation({
    mutationFn: (approved: boolean) => decideOnPolicy(policy, approved, intent.key([policy.id, policy.version, approved])),
    onSuccess: (decided) => { toast.done(t(decided.state === 'active' ? 'fees.late.approved' : 'fees.late.rejected')) },
    onError: toast.refused,
    onSettled: () => queries.invalidateQueries({ queryKey: [TOPIC.chargeItem] }),
  })
  if (!may) return null
  return (
    <span className="row" style={{ marginTop: 6 }}>
      <Popconfirm title={t('fees.late.approve')} description={<div style={{ maxWidth: 280 }}>{t('fees.late.approve_note', { rate: perCent(policy.yearly) })}</div>} onConfirm={() => { decide.mutate(true) }}>
        <Button size="small" type="primary" loading={decide.isPending}>{t('fees.late.approve')}</Button>
      </Popconfirm>
      <Popconfirm title={t('fees.late.reject_note')} onConfirm={() => { decide.mutate(false) }}><Button size="small" danger disabled={decide.isPending}>{t('fees.late.reject')}</Button></Popconfirm>
    </span>
  )
}
