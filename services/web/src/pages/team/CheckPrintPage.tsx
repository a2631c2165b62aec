import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { recordingCheck } from '@/api/knowledge'
import { DetailSkeleton } from '@/components/DetailLayout'
import { Failure } from '@/components/Failure'
import { PrintPage } from '@/components/print/PrintPage'
import { dateTime } from '@/format/time'
import { useCodeName } from '@/i18n/codes'
import { useLocale } from '@/i18n/i18n'
import { clockText } from '../calls/words'

const Facts = ({ rows }: { rows: readonly [string, string][] }) => <table><tbody>{rows.map(([label, value]) => <tr key={label}><th scope="row" style={{ width: '24%' }}>{label}</th><td className="pre">{value || '\u00a0'}</td></tr>)}</tbody></table>

/** E1-49 录音质检表: call, operator, checklist, score, coaching, and the seed that proves the draw. */
export default function CheckPrintPage() {
  const { t } = useTranslation()
  const locale = useLocale()
  const code = useCodeName()
  const { id } = useParams({ strict: false }) as { id: string }
  const found = useQuery(recordingCheck(id))
  if (found.isPending) return <DetailSkeleton />
  if (found.isError) return <Failure error={found.error} />
  const check = found.data
  const call: [string, string][] = [
    [t('desk.team.operator'), check.operator_name ?? ''], [t('desk.calls.time'), [dateTime(check.rang_at, locale), check.seconds === null ? '' : `${t('desk.calls.length')} ${clockText(check.seconds)}`, check.community_name].filter(Boolean).join(' · ')],
  ]
  const rows: [string, string][] = [
    [t('desk.team.seed'), `${check.seed} (${t('desk.team.of_recordings', { count: check.recordings })})`],
    [t('desk.team.coaching'), check.coaching ?? ''], [t('desk.team.checker'), [check.checked_by_name, check.checked_at && dateTime(check.checked_at, locale)].filter(Boolean).join(' · ')],
  ]
  return (
    <PrintPage title={t('desk.team.print_title')} number={[check.month.slice(0, 7), check.operator_name, check.call_id.slice(-6).toUpperCase()].filter(Boolean).join(' · ')} qr={`${window.location.origin}/recording-checks/${check.id}/print`} papers={['a4', 'a5']} again={false}>
      <Facts rows={call} />
      <table>
        <thead><tr><th scope="col">{t('desk.team.item')}</th><th scope="col">{t('desk.team.points')}</th><th scope="col">{t('desk.team.given')}</th></tr></thead>
        <tbody>
          {Object.entries(check.checklist).map(([item, points]) => <tr key={item}><td>{code('check_item', item)}</td><td className="number">{points}</td><td className="number">{check.scores?.[item] ?? ''}</td></tr>)}
          <tr><th scope="row">{t('desk.team.total')}</th><td className="number">100</td><td className="number">{check.score ?? ''}</td></tr>
        </tbody>
      </table>
      <Facts rows={rows} />
      <div className="sheet-signs"><span>{t('desk.team.checker')} ____________</span><span>{t('desk.team.operator')} ____________</span></div>
    </PrintPage>
  )
}
