import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { Alert, Button } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { desks, handover } from '@/api/duty'
import { Card, DetailLayout, DetailSkeleton, Fact, Facts } from '@/components/DetailLayout'
import { Failure } from '@/components/Failure'
import { Opening } from '@/components/Opening'
import { StateTag } from '@/components/StateTag'
import { calendarDate, dateTime, timeOnly } from '@/format/time'
import { useLocale } from '@/i18n/i18n'
import { useMay, useMe } from '@/shell/session'
import type { Asked } from './AskDialog'
import './duty.css'
import { HandoverLines } from './HandoverLines'
import { useDuty } from './useDuty'

const AskDialog = lazy(() => import('./AskDialog'))

/** One hand-over: reviewed line by line by who comes, signed by both with their own sessions. */
export default function HandoverPage() {
  const { t } = useTranslation()
  const locale = useLocale()
  const me = useMe().staff.id
  const works = useMay('ticketing.duty.work')
  const { id } = useParams({ strict: false }) as { id: string }
  const { act, busy } = useDuty()
  const [asked, setAsked] = useState<Asked | null>(null)
  const found = useQuery(handover(id))
  const posts = useQuery({ ...desks(null), enabled: works })
  if (found.isPending) return <DetailSkeleton />
  if (found.isError) return <Failure error={found.error} onRetry={() => { void found.refetch() }} />
  const paper = found.data
  const path = `shift-handovers/${paper.id}`
  const open = paper.state === 'drafted' || paper.state === 'reviewed'
  const going = paper.off_going_id === me
  // Who comes has to be there: unknown counts as there, the service decides.
  const here = posts.data?.find((one) => one.post_id === paper.post_id)?.people.some((one) => one.staff_id === me) ?? true
  const comes = works && open && !going && here
  const frozen = paper.off_going_signed_at !== null || paper.on_coming_signed_at !== null
  const left = paper.lines.filter((line) => !line.reviewed_at).length
  const canSign = works && open && (going ? !paper.off_going_signed_at : here && !paper.on_coming_signed_at && left === 0)
  const sign = () => act(`${path}/sign`, { content_hash: paper.content_hash }, paper.version, t('duty.paper.signed'))
  const confirmAll = async () => {
    let { version } = paper
    const rest = paper.lines.filter((one) => !one.reviewed_at)
    for (const line of rest) {
      const next = await act<{ version: number }>(`${path}/lines/${line.id}/confirm`, {}, version, line === rest.at(-1) ? t('duty.paper.checked') : null)
      if (!next) return
      version = next.version
    }
  }
  return (
    <DetailLayout
      title={<>{t('duty.paper.title')} <span className="number">{paper.no}</span> <StateTag set="handover_state" code={paper.state} /></>}
      note={`${paper.community_name} · ${paper.post_name} · ${calendarDate(paper.day, locale)} ${paper.shift_name} ${timeOnly(paper.starts_at, locale)}–${timeOnly(paper.ends_at, locale)}`}
      actions={<>
        <Link to={`/duty/handovers/${paper.id}/print` as never}><Button>{t('ui.print')}</Button></Link>
        {comes && <Button danger onClick={() => { setAsked({ title: t('duty.paper.refuse'), path: `${path}/refuse`, version: paper.version, danger: true, text: { name: 'reason', label: t('duty.reason') } }) }}>{t('duty.paper.refuse')}</Button>}
        {canSign && <Button type="primary" loading={busy === `${path}/sign`} onClick={() => { void sign() }}>{t(going ? 'duty.paper.sign_going' : 'duty.paper.sign_coming')}</Button>}
      </>}
      side={<>
        <Card title={t('duty.paper.signatures')}>
          <Facts>
            <Fact label={t('duty.paper.going')}>{paper.off_going_name}<br />{paper.off_going_signed_at ? <span className="quiet">{dateTime(paper.off_going_signed_at, locale)}</span> : <span className="risk-text">{t('duty.paper.not_signed')}</span>}</Fact>
            <Fact label={t('duty.paper.coming')}>{paper.on_coming_name ?? t('ui.not_set')}<br />{paper.on_coming_signed_at ? <span className="quiet">{dateTime(paper.on_coming_signed_at, locale)}</span> : <span className="risk-text">{t('duty.paper.not_signed')}</span>}</Fact>
          </Facts>
          <p className="handover-hash">{t('duty.paper.hash')} {paper.content_hash}</p>
        </Card>
        <Card title={t('duty.paper.how')}><p className="quiet">{t('duty.paper.how_text')}</p></Card>
      </>}
    >
      {paper.refusal_reason && <Alert type="error" showIcon title={t('duty.paper.refused', { name: paper.on_coming_name ?? '' })} description={paper.refusal_reason} />}
      {works && open && !going && !here && <Alert type="info" showIcon title={t('duty.paper.sign_in_first')} action={<Link to="/duty" search={{ post: paper.post_id } as never}><Button size="small">{t('duty.title')}</Button></Link>} />}
      {frozen && open && <Alert type="info" showIcon title={t('duty.paper.frozen')} />}
      <Card title={t('duty.paper.lines', { count: paper.lines.length })} flush extra={comes && left > 0 && <Button onClick={() => { void confirmAll() }}>{t('duty.paper.check_all', { count: left })}</Button>}>
        <HandoverLines paper={paper} reviews={comes} edits={works && open && !frozen} onAsk={setAsked} />
      </Card>
      {asked && <Suspense fallback={<Opening />}><AskDialog asked={asked} onClose={() => { setAsked(null) }} /></Suspense>}
    </DetailLayout>
  )
}
