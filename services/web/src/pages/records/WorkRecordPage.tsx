import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Select } from 'antd'
import dayjs from 'dayjs'
import { useTranslation } from 'react-i18next'
import { workRecord } from '@/api/calls'
import { Blank } from '@/components/Blank'
import { DetailSkeleton } from '@/components/DetailLayout'
import { Failure } from '@/components/Failure'
import { toldOr } from '@/components/Withheld'
import { DayField } from '@/components/form/DayField'
import { PageHead } from '@/components/PageHead'
import { PrintPage } from '@/components/print/PrintPage'
import { timeOnly, dateTime } from '@/format/time'
import { useCodeName } from '@/i18n/codes'
import { useLocale } from '@/i18n/i18n'
import { chooseCommunity, useCommunity } from '@/shell/community'
import { useMe } from '@/shell/session'

/** E1-04 服务中心工作记录: everything one community registered on one day. */
export default function WorkRecordPage() {
  const { t } = useTranslation()
  const locale = useLocale()
  const code = useCodeName()
  const navigate = useNavigate()
  const communities = useMe().communities
  const community = useCommunity()
  const { day = dayjs().format('YYYY-MM-DD') } = useSearch({ strict: false }) as { day?: string }
  const found = useQuery({ ...workRecord(community ?? '', day), enabled: community !== null })
  if (community === null) return <><PageHead title={t('desk.record.title')} /><div className="card"><Blank title={t('desk.record.choose')} hint={t('desk.record.choose_hint')} action={<Select aria-label={t('shell.community.label')} placeholder={t('shell.community.label')} style={{ width: 260 }} showSearch={{ optionFilterProp: 'label' }} onChange={chooseCommunity} options={communities.map((one) => ({ value: one.id, label: one.name }))} />} /></div></>
  if (found.isPending) return <DetailSkeleton />
  if (found.isError) return <Failure error={found.error} onRetry={() => { void found.refetch() }} />
  const heads = ['no', 'time', 'caller', 'unit', 'kind', 'content', 'dispatched', 'signed', 'result', 'feedback', 'recorder'] as const
  return (
    <>
      <div className="print-tools" style={{ width: 180 }}><DayField aria-label={t('desk.record.day')} value={dayjs(day)} onChange={(next) => { if (next) void navigate({ to: '.', search: { day: next.format('YYYY-MM-DD') } } as never) }} /></div>
      <PrintPage title={t('desk.record.title')} number={`${found.data.community_name} ${found.data.day}`} qr={`${window.location.origin}/work-record?day=${day}`} papers={['a4']} again={false}>
        <table>
          <thead><tr>{heads.map((key) => <th key={key} scope="col">{t(`desk.record.${key}`)}</th>)}</tr></thead>
          <tbody>
            {found.data.lines.length === 0 && <tr><td colSpan={heads.length}>{t('desk.record.none')}</td></tr>}
            {found.data.lines.map((line) => (
              <tr key={line.no}><td className="number">{line.no}</td><td className="number">{timeOnly(line.registered_at, locale)}</td><td>{toldOr(line, line.caller ?? '')}</td><td className="number">{toldOr(line, line.unit_code ?? line.place ?? '')}</td><td>{code('ticket_kind', line.kind)}</td><td>{line.content}</td><td>{line.dispatched_to}</td><td>{line.signed_by}</td><td>{line.result}</td><td className="number">{line.replied_at ? dateTime(line.replied_at, locale) : ''}</td><td>{line.recorder}</td></tr>
            ))}
          </tbody>
        </table>
      </PrintPage>
    </>
  )
}
