import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button, Skeleton } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { desks } from '@/api/duty'
import { Blank } from '@/components/Blank'
import { Failure } from '@/components/Failure'
import { useListParams } from '@/components/list/useListParams'
import { Opening } from '@/components/Opening'
import { PageHead } from '@/components/PageHead'
import { useNowEvery } from '@/components/ticking'
import { weekday } from '@/format/time'
import { useLocale } from '@/i18n/i18n'
import { useCommunity } from '@/shell/community'
import { useMay, useMe } from '@/shell/session'
import type { Asked } from './AskDialog'
import { DeskCard } from './DeskCard'
import './duty.css'
import { Escalations } from './Escalations'
import { PostRecord } from './PostRecord'

const AskDialog = lazy(() => import('./AskDialog'))

/** My shift: who is on, signing in and out, relief, the log, the checklist and the hand-over. */
export default function DutyPage() {
  const { t } = useTranslation()
  const locale = useLocale()
  const now = useNowEvery(30_000)
  const person = useMe()
  const community = useCommunity()
  const plans = useMay('ticketing.roster.plan')
  const { params, change } = useListParams()
  const list = useQuery(desks(community))
  const [asked, setAsked] = useState<Asked | null>(null)
  const known = list.data ?? []
  const mine = known.find((desk) => desk.people.some((one) => one.staff_id === person.staff.id))
  const shown = known.find((desk) => desk.post_id === params.post) ?? mine ?? known[0]
  const nameOf = (id: string) => (person.communities.length > 1 && community === null ? person.communities.find((one) => one.id === id)?.name : undefined)
  return (
    <div className="stack">
      <PageHead title={t('duty.title')} note={weekday(now, locale)}><Link to="/duty/roster"><Button>{t('duty.roster.title')}</Button></Link></PageHead>
      {list.isPending && <Skeleton active paragraph={{ rows: 6 }} />}
      {list.isError && <Failure error={list.error} onRetry={() => { void list.refetch() }} />}
      {list.isSuccess && known.length === 0 && <Blank title={t('duty.none')} hint={t('duty.none_hint')} action={plans && <Link to="/duty/roster"><Button type="primary">{t('duty.roster.title')}</Button></Link>} />}
      <Escalations community={community} onAsk={setAsked} />
      <div className="duty-desks">
        {known.map((desk) => <DeskCard key={desk.post_id} desk={desk} now={now} community={nameOf(desk.community_id)} shown={desk === shown} onShow={() => { change({ post: desk.post_id }) }} onAsk={setAsked} />)}
      </div>
      {shown && <PostRecord key={shown.post_id} desk={shown} onAsk={setAsked} />}
      {asked && <Suspense fallback={<Opening />}><AskDialog asked={asked} onClose={() => { setAsked(null) }} /></Suspense>}
    </div>
  )
}
