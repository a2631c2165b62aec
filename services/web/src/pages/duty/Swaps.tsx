import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { swaps, type Swap } from '@/api/duty'
import { Card } from '@/components/DetailLayout'
import { StateTag } from '@/components/StateTag'
import { calendarDate } from '@/format/time'
import { useLocale } from '@/i18n/i18n'
import { useMay, useMe } from '@/shell/session'
import type { Asked } from './AskDialog'
import { useDuty } from './useDuty'

/** Open swaps: the colleague answers, the supervisor decides. */
export function Swaps({ community, onAsk }: { community: string; onAsk: (asked: Asked) => void }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const me = useMe().staff.id
  const approves = useMay('ticketing.duty.approve')
  const { act } = useDuty()
  const rows = useQuery(swaps(community)).data?.items ?? []
  if (rows.length === 0) return null
  const step = (swap: Swap, verb: string) => act(`swap-requests/${swap.id}/${verb}`, undefined, swap.version)
  const refuse = (swap: Swap, verb: string, title: string) => { onAsk({ title, path: `swap-requests/${swap.id}/${verb}`, version: swap.version, text: { name: 'reason', label: t('duty.reason') } }) }
  return (
    <Card title={t('duty.swap.title')} flush>
      <ul className="plain-list lines">
        {rows.map((swap) => (
          <li key={swap.id} className="spread">
            <span className="duty-grow">
              <span className="strong">{swap.requested_by_name}</span> {calendarDate(swap.day, locale)} {swap.shift_name} · {swap.post_name} ⇄ <span className="strong">{swap.counterpart_name}</span> {swap.other_day ? `${calendarDate(swap.other_day, locale)} ${swap.other_shift_name ?? ''} · ${swap.other_post_name ?? ''}` : t('duty.swap.nothing_back')}
              <br /><span className="quiet">{swap.reason}</span>
            </span>
            <StateTag set="swap_state" code={swap.state} />
            <span className="row">
              {swap.state === 'opened' && swap.counterpart_id === me && <><Button size="small" type="primary" onClick={() => { void step(swap, 'agree') }}>{t('duty.swap.agree')}</Button><Button size="small" onClick={() => { refuse(swap, 'decline', t('duty.swap.decline')) }}>{t('duty.swap.decline')}</Button></>}
              {swap.state === 'agreed' && approves && swap.counterpart_id !== me && swap.requested_by !== me && <><Button size="small" type="primary" onClick={() => { void step(swap, 'approve') }}>{t('duty.approve')}</Button><Button size="small" onClick={() => { refuse(swap, 'reject', t('duty.decline')) }}>{t('duty.decline')}</Button></>}
              {swap.requested_by === me && <Button size="small" onClick={() => { void step(swap, 'withdraw') }}>{t('duty.swap.withdraw')}</Button>}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  )
}
