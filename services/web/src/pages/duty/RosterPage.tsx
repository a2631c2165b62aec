import { useQuery } from '@tanstack/react-query'
import { Alert, Button, Skeleton } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { later, mondayOf, rosterWeek, type RosterWeek } from '@/api/duty'
import { Blank } from '@/components/Blank'
import { Failure } from '@/components/Failure'
import { useListParams } from '@/components/list/useListParams'
import { Opening } from '@/components/Opening'
import { PageHead } from '@/components/PageHead'
import { useNowEvery } from '@/components/ticking'
import { calendarDate, dateOnly, shortDateTime } from '@/format/time'
import { useCodeName } from '@/i18n/codes'
import { useLocale } from '@/i18n/i18n'
import { useCommunity } from '@/shell/community'
import { useMay, useMe } from '@/shell/session'
import type { Asked } from './AskDialog'
import './duty.css'
import { Flaws } from './Flaws'
import { RosterGrid, type Cell } from './RosterGrid'
import { Swaps } from './Swaps'
import { useDuty } from './useDuty'

const AskDialog = lazy(() => import('./AskDialog'))
const CrewDialog = lazy(() => import('./CrewDialog'))
const PostsDrawer = lazy(() => import('./PostsDrawer'))
const ChangesDrawer = lazy(() => import('./ChangesDrawer'))

/** The week of a community: posts by day, planned, copied, published, and changed on record. */
export default function RosterPage() {
  const { t } = useTranslation()
  const locale = useLocale()
  const code = useCodeName()
  const now = useNowEvery(60_000)
  const person = useMe()
  const chosen = useCommunity()
  const community = chosen ?? person.communities[0]?.id ?? null
  const plans = useMay('ticketing.roster.plan')
  const { params, change } = useListParams()
  // The Canadian form is the calendar's own: year, month, day.
  const today = dateOnly(now, 'en').replaceAll('/', '-')
  const week = mondayOf(params.week ?? today)
  const found = useQuery({ ...rosterWeek(community ?? '', week), enabled: community !== null })
  const { act, busy } = useDuty()
  const [cell, setCell] = useState<Cell | null>(null)
  const [asked, setAsked] = useState<Asked | null>(null)
  const [drawer, setDrawer] = useState<'posts' | 'changes' | null>(null)
  const roster = found.data
  const go = (days: number) => { change({ week: later(week, days) }) }
  const begin = async () => {
    if (!community) return
    const begun = await act<RosterWeek>('rosters', { community_id: community, week })
    return begun
  }
  const copy = async () => {
    const target = roster?.id ? roster : await begin()
    if (target?.id) await act(`rosters/${target.id}/copy-last-week`, undefined, target.version, t('duty.roster.copied'))
  }
  const over = later(week, 6) < today
  const editable = plans && !over
  return (
    <div className="stack">
      <PageHead title={t('duty.roster.title')} note={person.communities.find((one) => one.id === community)?.name}>
        {plans && <Button onClick={() => { setDrawer('posts') }}>{t('duty.roster.posts')}</Button>}
        {roster?.state === 'published' && <Button onClick={() => { setDrawer('changes') }}>{t('duty.roster.changes')}</Button>}
        {editable && roster?.state !== 'published' && <Button loading={busy?.endsWith('copy-last-week') === true} onClick={() => { void copy() }}>{t('duty.roster.copy')}</Button>}
        {editable && roster?.id && roster.state === 'draft' && <Button type="primary" loading={busy?.endsWith('publish') === true} disabled={roster.warnings.some((one) => one.hinders)} onClick={() => { void act(`rosters/${roster.id ?? ''}/publish`, undefined, roster.version, t('duty.roster.published')) }}>{t('duty.roster.publish')}</Button>}
      </PageHead>
      <div className="roster-bar">
        <Button aria-label={t('duty.roster.before')} onClick={() => { go(-7) }}>‹</Button>
        <span className="strong number">{calendarDate(week, locale)} – {calendarDate(later(week, 6), locale)}</span>
        <Button aria-label={t('duty.roster.after')} onClick={() => { go(7) }}>›</Button>
        <Button disabled={week === mondayOf(today)} onClick={() => { change({ week: undefined }) }}>{t('duty.roster.this_week')}</Button>
        {roster && <span className={`state state-${roster.state === 'published' ? 'ok' : roster.state === 'draft' ? 'risk' : 'quiet'}`}><i aria-hidden />{code('roster_state', roster.state)}</span>}
        {roster?.published_at && <span className="quiet">{t('duty.roster.published_by', { name: roster.published_by_name ?? '', at: shortDateTime(roster.published_at, locale) })}</span>}
      </div>
      {community === null && <Blank title={t('duty.none')} hint={t('duty.none_hint')} />}
      {community !== null && found.isPending && <Skeleton active paragraph={{ rows: 8 }} />}
      {found.isError && <Failure error={found.error} onRetry={() => { void found.refetch() }} />}
      {roster && <Flaws roster={roster} />}
      {roster && (roster.posts.length === 0 || roster.templates.length === 0) && <Blank title={t('duty.roster.set_up')} hint={t('duty.roster.set_up_hint')} action={plans && <Button type="primary" onClick={() => { setDrawer('posts') }}>{t('duty.roster.posts')}</Button>} />}
      {roster && roster.posts.length > 0 && roster.templates.length > 0 && <RosterGrid roster={roster} today={today} onOpen={setCell} />}
      {roster && roster.state === 'none' && editable && roster.posts.length > 0 && <Alert type="info" showIcon title={t('duty.roster.not_begun')} action={<Button size="small" type="primary" onClick={() => { void begin() }}>{t('duty.roster.begin')}</Button>} />}
      {community && <Swaps community={community} onAsk={setAsked} />}
      {roster && cell && <Suspense fallback={<Opening />}><CrewDialog roster={roster} cell={cell} editable={editable && cell.day >= today} onClose={() => { setCell(null) }} /></Suspense>}
      {community && drawer === 'posts' && roster && <Suspense fallback={<Opening />}><PostsDrawer community={community} roster={roster} onClose={() => { setDrawer(null) }} /></Suspense>}
      {roster?.id && drawer === 'changes' && <Suspense fallback={<Opening />}><ChangesDrawer id={roster.id} onClose={() => { setDrawer(null) }} /></Suspense>}
      {asked && <Suspense fallback={<Opening />}><AskDialog asked={asked} onClose={() => { setAsked(null) }} /></Suspense>}
    </div>
  )
}
