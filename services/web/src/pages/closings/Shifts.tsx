import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { openShifts, type OpenShift } from '@/api/dayClosings'
import { Failure } from '@/components/Failure'
import { MoneyText } from '@/components/MoneyText'
import { shortDateTime } from '@/format/time'
import { useLocale } from '@/i18n/i18n'
import { useMe } from '@/shell/session'
import { CloseDialog } from './CloseDialog'

/** The drawers somebody has open, and where there is none for the community that is meant, the offer to open one. */
export function Shifts({ community, onOpen }: { community: string | undefined; onOpen: (community: string) => void }) {
  const { t } = useTranslation()
  const mine = useQuery(openShifts)
  if (mine.isError) return <Failure error={mine.error} onRetry={() => { void mine.refetch() }} />
  if (!mine.data) return null
  const { shifts } = mine.data
  const missing = community !== undefined && !shifts.some((one) => one.closing.community_id === community)
  return (
    <section className="card desk-shifts" aria-label={t('billing.closing.shift')}>
      {shifts.map((shift) => <Shift key={shift.closing.id} shift={shift} />)}
      {missing && <div className="spread"><span>{t('billing.closing.none_open')}</span><Button onClick={() => { onOpen(community) }}>{t('billing.closing.open')}</Button></div>}
      {!missing && shifts.length === 0 && <span className="quiet">{t('billing.closing.none_here')}</span>}
    </section>
  )
}

function Shift({ shift: { closing, expected_cents, channels } }: { shift: OpenShift }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const [counting, setCounting] = useState(false)
  const communities = useMe().communities
  const place = communities.length > 1 ? communities.find((one) => one.id === closing.community_id)?.name : undefined
  const cash = channels.find((one) => one.channel === 'cash')
  const sums: [string, number][] = [[t('billing.closing.float'), closing.float_cents], [t('billing.closing.cash_in'), cash?.in_cents ?? 0], [t('billing.closing.cash_out'), cash?.out_cents ?? 0], [t('billing.closing.expected'), expected_cents]]
  return (
    <div className="spread">
      <span className="row">
        <span><span className="strong">{place ?? t('billing.closing.shift')}</span> <small className="quiet"><span className="number">{closing.no}</span> · {shortDateTime(closing.opened_at, locale)}</small></span>
        {sums.map(([label, cents]) => <span key={label} className="nowrap"><span className="quiet">{label}</span> <MoneyText cents={cents} /></span>)}
      </span>
      <Button onClick={() => { setCounting(true) }}>{t('billing.closing.close')}</Button>
      {counting && <CloseDialog closing={closing} expected={expected_cents} onClose={() => { setCounting(false) }} />}
    </div>
  )
}
