import { useQuery } from '@tanstack/react-query'
import { Alert, Segmented, Skeleton } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { KINDS, lossOf, type Kind } from '@/api/meters'
import { Failure } from '@/components/Failure'
import { MonthField } from '@/components/form/DayField'
import { StatTile, Tiles } from '@/components/StatTile'
import { useCodeName } from '@/i18n/codes'
import { used } from './words'

/** What the main meters counted and no other meter accounts for. */
export function LossView({ community }: { community: string }) {
  const { t } = useTranslation()
  const code = useCodeName()
  const id = useId()
  const [kind, setKind] = useState<Kind>('power')
  const [month, setMonth] = useState<Dayjs>(() => dayjs().startOf('month').subtract(1, 'month'))
  const found = useQuery(lossOf(community, kind, month.format('YYYY-MM')))
  return (
    <div className="stack">
      <div className="row meter-asked">
        <Segmented<Kind> aria-label={t('meters.kind')} value={kind} onChange={setKind} options={KINDS.map((value) => ({ value, label: code('meter_kind', value) }))} />
        <label htmlFor={`${id}month`}>{t('meters.month')} <MonthField id={`${id}month`} value={month} onChange={setMonth} /></label>
        <span className="quiet">{t('meters.loss.hint')}</span>
      </div>
      {found.isPending && <Skeleton active />}
      {found.isError && <Failure error={found.error} onRetry={() => { void found.refetch() }} />}
      {found.data && (
        <>
          {found.data.unread > 0 && <Alert type="warning" showIcon title={t('meters.loss.unread', { count: found.data.unread, total: found.data.meters })} />}
          <Tiles>{(['main', 'units', 'common', 'lost', 'shared'] as const).map((part) => <StatTile key={part} label={t(`meters.loss.${part}`)} value={used(found.data[part], kind)} {...(part === 'lost' && Number(found.data.lost) < 0 ? { tone: 'risk' as const } : {})} />)}</Tiles>
        </>
      )}
    </div>
  )
}
