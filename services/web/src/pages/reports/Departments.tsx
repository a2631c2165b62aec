import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button, Drawer, Input, Skeleton } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { assessments, sendAssessment, type Assessment } from '@/api/reports'
import { TOPIC } from '@/api/topics'
import { Card } from '@/components/DetailLayout'
import { Failure } from '@/components/Failure'
import { Field, ProblemForm } from '@/components/form/ProblemForm'
import { useToast } from '@/components/useToast'
import { dateTime } from '@/format/time'
import { useLocale } from '@/i18n/i18n'
import { useMay } from '@/shell/session'
import { FigureLink, FrozenAt } from './FigureTable'
import { Frozen } from './Frozen'
import { departmentOnTime } from './onTime'
import { AssessmentContents } from './QuarterlyContents'
import { Receipts } from './Receipts'

/** Each department of the quarter: what it caused, and whether its head has read it. */
export function Departments({ quarter }: { quarter: string }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const found = useQuery(assessments(quarter))
  const [opened, setOpened] = useState<string | null>(null)
  const one = found.data?.find((row) => row.id === opened)
  return (
    <Card title={t('reports.quarterly.assessments')} flush>
      {found.isPending && <div style={{ padding: 16 }}><Skeleton active /></div>}
      {found.isError && <Failure error={found.error} onRetry={() => { void found.refetch() }} />}
      {found.data && (
        <div className="scroll-x">
          <table className="plain-table">
            <thead><tr>{(['department', 'head', 'caused', 'on_time', 'repeated', 'as_of', 'receipt'] as const).map((key) => <th key={key} scope="col">{t(`reports.quarterly.${key}`)}</th>)}</tr></thead>
            <tbody>
              {found.data.map((row) => (
                <tr key={row.id}>
                  <td><Button type="link" size="small" style={{ padding: 0 }} onClick={() => { setOpened(row.id) }}>{row.department}</Button></td>
                  <td>{row.head_name ?? <span className="over-text">{t('reports.quarterly.no_head')}</span>}</td>
                  <FrozenAt at={row.sent_at}><td><FigureLink figure={row.content.caused} /></td><td className="number">{departmentOnTime(row.content, locale)}</td><td><FigureLink figure={row.content.repeated} /></td></FrozenAt>
                  <td className="quiet nowrap">{row.sent_at ? dateTime(row.sent_at, locale) : t('reports.quarterly.now')}</td>
                  <td>{row.state === 'draft' ? <span className="quiet">{t('reports.quarterly.not_sent')}</span> : row.receipts[0]?.read_at ? t('reports.receipt.read') : <span className="over-text">{t('reports.receipt.unread')}</span>}</td>
                </tr>
              ))}
              {found.data.length === 0 && <tr><td colSpan={7} className="quiet">{t('reports.quarterly.no_departments')}</td></tr>}
            </tbody>
          </table>
        </div>
      )}
      {one && <AssessmentDrawer one={one} onClose={() => { setOpened(null) }} />}
    </Card>
  )
}

function AssessmentDrawer({ one, onClose }: { one: Assessment; onClose: () => void }) {
  const { t } = useTranslation()
  const toast = useToast()
  const queries = useQueryClient()
  const maySend = useMay('ticketing.company_report.publish')
  const send = async ({ comment, reason }: { comment: string; reason?: string }, key: string) => {
    await sendAssessment(one, { comment: comment.trim(), reason: reason?.trim() || null }, key)
    toast.done(t('reports.quarterly.sent_now'))
    await queries.invalidateQueries({ queryKey: [TOPIC.departmentAssessment] })
    onClose()
  }
  return (
    <Drawer open onClose={onClose} size={560} title={`${one.department} ${one.quarter}`} destroyOnHidden extra={<Link to={`/reports/assessments/${one.id}/print` as never}><Button>{t('ui.print')}</Button></Link>}>
      <div className="stack">
        {one.sent_at && <Frozen at={one.sent_at} edition={one.edition} />}
        <FrozenAt at={one.sent_at}><AssessmentContents content={one.content} /></FrozenAt>
        {one.receipts.length > 0 && <Receipts receipts={one.receipts} />}
        {maySend && one.head_name && (
          <ProblemForm<{ comment: string; reason?: string }> dialog submitText={t('reports.quarterly.send')} onSend={send}>
            <Field name="comment" label={t('reports.quarterly.comment')} required rules={[{ max: 4000, message: t('ui.too_long', { max: 4000 }) }]}><Input.TextArea rows={4} /></Field>
            {one.edition > 0 && <Field name="reason" label={t('reports.reason')} required><Input /></Field>}
          </ProblemForm>
        )}
      </div>
    </Drawer>
  )
}
