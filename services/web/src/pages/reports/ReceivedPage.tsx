import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import { Button, Skeleton } from 'antd'
import { useTranslation } from 'react-i18next'
import { useIntent } from '@/api/intent'
import { acknowledgeReport, receivedReport, receivedReports } from '@/api/reports'
import { Blank } from '@/components/Blank'
import { Card } from '@/components/DetailLayout'
import { Failure } from '@/components/Failure'
import { PageHead } from '@/components/PageHead'
import { useToast } from '@/components/useToast'
import { dateTime } from '@/format/time'
import { useCodeName } from '@/i18n/codes'
import { useLocale } from '@/i18n/i18n'
import { DigestContents } from '../analysis/DigestContents'
import { FrozenAt } from './FigureTable'
import { Frozen } from './Frozen'
import { Agenda, Minutes } from './MeetingContents'
import { AssessmentContents, QuarterlyContents } from './QuarterlyContents'
import './reports.css'

/** Reports somebody was sent: read as they were sent, and acknowledged. */
export default function ReceivedPage() {
  const { t } = useTranslation()
  const locale = useLocale()
  const code = useCodeName()
  const { document, id } = useSearch({ strict: false }) as { document?: string; id?: string }
  const found = useQuery(receivedReports)
  const items = found.data?.items ?? []
  const shown = items.find((one) => (id ? one.id === id : one.document_id === document)) ?? items[0]
  return (
    <div className="stack">
      <PageHead title={t('reports.receipt.mine')} note={t('reports.receipt.note')} />
      {found.isPending && <Card><Skeleton active /></Card>}
      {found.isError && <Failure error={found.error} onRetry={() => { void found.refetch() }} />}
      {found.isSuccess && items.length === 0 && <Card><Blank title={t('reports.receipt.none')} /></Card>}
      {items.length > 0 && (
        <Card title={t('reports.receipt.mine')} flush>
          <ul className="plain-list lines">
            {items.map((one) => (
              <li key={one.id} className="spread" aria-current={one.id === shown?.id ? 'true' : undefined}>
                <Link to="." search={{ id: one.id } as never} className={one.id === shown?.id ? 'strong' : ''}>{code('report_document', one.document_kind)} {one.label}</Link>
                <span className="quiet">{dateTime(one.sent_at, locale)} · {one.read_at ? t('reports.receipt.read') : t('reports.receipt.unread')}</span>
              </li>
            ))}
          </ul>
        </Card>
      )}
      {shown && <One key={shown.id} id={shown.id} />}
    </div>
  )
}

function One({ id }: { id: string }) {
  const { t } = useTranslation()
  const toast = useToast()
  const queries = useQueryClient()
  const intent = useIntent()
  const found = useQuery(receivedReport(id))
  if (found.isPending) return <Card><Skeleton active /></Card>
  if (found.isError) return <Failure error={found.error} />
  const { receipt, quarterly, assessment, digest, meeting } = found.data
  const acknowledge = async () => {
    try {
      await acknowledgeReport(id, intent.key(id))
      toast.done(t('reports.receipt.done'))
    } catch (error) {
      toast.refused(error)
    }
    await queries.invalidateQueries({ queryKey: ['report_receipt'] })
  }
  return (
    <section className="stack" aria-label={receipt.label}>
      <PageHead title={receipt.label}>{!receipt.read_at && <Button type="primary" onClick={() => { void acknowledge() }}>{t('reports.receipt.confirm')}</Button>}</PageHead>
      <Frozen at={receipt.sent_at} edition={receipt.edition} />
      <FrozenAt at={receipt.sent_at}>
        {quarterly && <QuarterlyContents content={quarterly} />}
        {assessment && <AssessmentContents content={assessment} />}
        {digest && <DigestContents content={digest} />}
        {meeting && <><Agenda agenda={meeting.agenda} /><Minutes minutes={meeting.minutes} /></>}
      </FrozenAt>
    </section>
  )
}
