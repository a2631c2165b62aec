import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button, Tag } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { awaitedAnswers } from '@/api/ticketing'
import { Card } from '@/components/DetailLayout'
import { Opening } from '@/components/Opening'
import { toldOr } from '@/components/Withheld'
import { calendarDate, shortDateTime } from '@/format/time'
import { useCodeName } from '@/i18n/codes'
import { useLocale } from '@/i18n/i18n'
import { useMay } from '@/shell/session'
import type { Act } from '../tickets/ActDialog'
import { answersTo } from '../tickets/answers'

const ActDialog = lazy(() => import('../tickets/ActDialog'))
const SHOWN = 8
/** Whoever has one of these opens its case, whatever else they read. */
const PARTS = ['department_task', 'plan_item']

/** What colleagues wait for from me; nothing is shown where nobody waits. */
export function Awaited({ now }: { now: number }) {
  const { t } = useTranslation()
  const code = useCodeName()
  const locale = useLocale()
  const mayRead = useMay('ticketing.ticket.read')
  const awaited = useQuery(awaitedAnswers).data
  const [act, setAct] = useState<Act | null>(null)
  if (!awaited || awaited.count === 0) return null
  return (
    <Card title={t('home.awaited', { count: awaited.count })} flush>
      <ul className="plain-list lines">
        {awaited.items.slice(0, SHOWN).map((one) => (
          <li key={one.id}>
            <div className="spread">
              <span className="clip"><Tag>{code('asking', one.asking)}</Tag>{mayRead || PARTS.includes(one.asking) ? <Link to={`/tickets/${one.ticket_id}` as never} className="strong">{one.title}</Link> : <span className="strong">{one.title}</span>} <span className="quiet">{[toldOr(one, one.unit_code ?? one.place ?? ''), one.asked_by_name].filter(Boolean).map((word) => ` · ${word ?? ''}`)}</span></span>
              <span className="quiet number">{one.ticket_no}</span>
              <span className={`nowrap number ${one.due_at && Date.parse(one.due_at) < now ? 'over-text' : 'quiet'}`}>{one.due_on ? calendarDate(one.due_on, locale) : shortDateTime(one.due_at ?? one.asked_at, locale)}</span>
            </div>
            <div className="spread">
              <span className="clip quiet" title={one.text}>{one.text}</span>
              <span className="row">{answersTo(one.asking, one, t).map((answer) => <Button key={answer.path} size="small" onClick={() => { setAct(answer) }}>{answer.title}</Button>)}</span>
            </div>
          </li>
        ))}
      </ul>
      <Suspense fallback={<Opening />}>{act && <ActDialog act={act} onClose={() => { setAct(null) }} />}</Suspense>
    </Card>
  )
}
