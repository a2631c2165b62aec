import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button, Popconfirm } from 'antd'
import dayjs from 'dayjs'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { drawRecordings, recordingChecks, teamCalls, type RecordingCheck } from '@/api/knowledge'
import { TOPIC } from '@/api/topics'
import { Card } from '@/components/DetailLayout'
import { Failure } from '@/components/Failure'
import { MonthField } from '@/components/form/DayField'
import { useListParams } from '@/components/list/useListParams'
import { PageHead } from '@/components/PageHead'
import { StatTile, Tiles } from '@/components/StatTile'
import { StateTag } from '@/components/StateTag'
import { useToast } from '@/components/useToast'
import { shortDateTime } from '@/format/time'
import { useLocale } from '@/i18n/i18n'
import { useMay } from '@/shell/session'
import { clockText } from '../calls/words'
import { Openings } from './Openings'
import { ScoreDialog } from './ScoreDialog'

const share = (part: number, whole: number) => (whole === 0 ? '–' : `${Math.round((100 * part) / whole)}%`)

/** Calls, handling times and sampled scores of the team in one month. */
export default function TeamPage() {
  const { t } = useTranslation()
  const toast = useToast()
  const queries = useQueryClient()
  const maySupervise = useMay('ticketing.call.supervise')
  const mayScore = useMay('ticketing.recording_check.score')
  const { params, change } = useListParams()
  const month = dayjs(params.month ? `${params.month}-01` : undefined).startOf('month')
  const first = month.format('YYYY-MM-DD')
  const team = useQuery({ ...teamCalls(first, month.endOf('month').format('YYYY-MM-DD')), enabled: maySupervise })
  const checks = useQuery(recordingChecks(first))
  const [scoring, setScoring] = useState<RecordingCheck | null>(null)
  const over = month.endOf('month').isBefore(dayjs())
  const draw = async () => {
    try {
      queries.setQueryData(recordingChecks(first).queryKey, await drawRecordings(first))
      toast.done(t('desk.team.drawn'))
    } catch (error) {
      toast.refused(error)
    }
  }
  const operators = team.data?.operators ?? []
  const answered = operators.reduce((sum, one) => sum + one.answered, 0)
  return (
    <div className="stack">
      <PageHead title={t('desk.team.title')}>
        <MonthField aria-label={t('desk.team.month')} value={month} notAfter={dayjs()} onChange={(next) => { change({ month: next.format('YYYY-MM') }, false) }} />
        {mayScore && over && <Popconfirm title={t('desk.team.draw_hint')} onConfirm={() => { void draw() }}><Button type="primary">{t('desk.team.draw')}</Button></Popconfirm>}
      </PageHead>
      {maySupervise && (
        <>
          <Tiles>
            <StatTile label={t('desk.team.answered')} loading={team.isPending} value={answered} />
            <StatTile label={t('desk.team.in_time')} loading={team.isPending} value={share(operators.reduce((sum, one) => sum + one.in_time, 0), answered)} />
            <StatTile label={t('desk.team.missed')} loading={team.isPending} value={team.data?.missed ?? '–'} to="/calls" search={{ view: 'log', state: 'missed' }} {...((team.data?.missed ?? 0) > 0 ? { tone: 'risk' as const } : {})} />
          </Tiles>
          {team.isError && <Failure error={team.error} onRetry={() => { void team.refetch() }} />}
          <Card flush>
            <table className="plain-table">
              <thead><tr>{(['operator', 'answered', 'placed', 'in_time', 'seconds', 'checked', 'score'] as const).map((key) => <th key={key} scope="col" {...(key === 'operator' ? {} : { className: 'right' })}>{t(`desk.team.${key}`)}</th>)}</tr></thead>
              <tbody>
                {operators.map((one) => <tr key={one.operator_id}><td className="strong">{one.operator_name}</td><td className="right number">{one.answered}</td><td className="right number">{one.placed}</td><td className="right number">{share(one.in_time, one.answered)}</td><td className="right number">{one.seconds === null ? '–' : clockText(one.seconds)}</td><td className="right number">{one.checked}</td><td className="right number">{one.score ?? '–'}</td></tr>)}
                {team.isSuccess && operators.length === 0 && <tr><td colSpan={7} className="quiet">{t('desk.team.no_calls')}</td></tr>}
              </tbody>
            </table>
          </Card>
          <Openings since={first} until={month.endOf('month').format('YYYY-MM-DD')} operators={operators.map((one) => ({ id: one.operator_id, name: one.operator_name }))} />
        </>
      )}
      <Card title={t('desk.team.samples')} flush>
        {checks.isError && <Failure error={checks.error} onRetry={() => { void checks.refetch() }} />}
        <Samples checks={checks.data ?? []} {...(mayScore ? { onScore: setScoring } : {})} />
      </Card>
      {scoring && <ScoreDialog check={scoring} onClose={() => { setScoring(null); void queries.invalidateQueries({ queryKey: [TOPIC.call, 'team'] }) }} />}
    </div>
  )
}

function Samples({ checks, onScore }: { checks: readonly RecordingCheck[]; onScore?: (check: RecordingCheck) => void }) {
  const { t } = useTranslation()
  const locale = useLocale()
  if (checks.length === 0) return <p className="quiet" style={{ padding: 16, margin: 0 }}>{t('desk.team.none')}</p>
  return (
    <table className="plain-table">
      <tbody>
        {checks.map((one) => (
          <tr key={one.id}>
            <td className="strong">{one.operator_name}</td><td className="number">{shortDateTime(one.rang_at, locale)}</td><td className="number">{one.seconds === null ? '–' : clockText(one.seconds)}</td><td className="quiet">{one.community_name}</td>
            <td><StateTag set="check_state" code={one.state} /></td><td className="right number">{one.score ?? ''}</td>
            <td className="right">{onScore && one.state === 'open' && <Button size="small" onClick={() => { onScore(one) }}>{t('desk.team.score_it')}</Button>} {one.state === 'scored' && <Link to={`/recording-checks/${one.id}/print` as never}>{t('desk.team.print')}</Link>}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
