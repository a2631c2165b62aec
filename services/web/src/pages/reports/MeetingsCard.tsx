import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { Button, Modal, Select, Skeleton } from 'antd'
import type { Dayjs } from 'dayjs'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { meetings, planMeeting } from '@/api/reports'
import { TOPIC } from '@/api/topics'
import { Card } from '@/components/DetailLayout'
import { Failure } from '@/components/Failure'
import { CountField, countRule } from '@/components/form/CountField'
import { Field, ProblemForm } from '@/components/form/ProblemForm'
import { StateTag } from '@/components/StateTag'
import { dateTime } from '@/format/time'
import { useLocale } from '@/i18n/i18n'
import { useMay } from '@/shell/session'
import { MeetingFields } from './MeetingFields'

interface Values { year: number; month: number; starts_at: Dayjs; place: string; attendee_ids?: string[] }

/** The monthly exchange meetings, the latest month first. */
export function MeetingsCard() {
  const { t } = useTranslation()
  const locale = useLocale()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const mayPlan = useMay('ticketing.company_report.publish')
  const found = useQuery(meetings)
  const [planning, setPlanning] = useState(false)
  const [busy, setBusy] = useState(false)
  const now = new Date()
  const plan = async ({ starts_at: at, attendee_ids: people, ...rest }: Values, key: string) => {
    const planned = await planMeeting({ ...rest, place: rest.place.trim(), starts_at: at.toISOString(), attendee_ids: people?.length ? people : null }, key)
    await queries.invalidateQueries({ queryKey: [TOPIC.exchangeMeeting] })
    await navigate({ to: `/reports/meetings/${planned.meeting.id}` as never })
  }
  return (
    <Card title={t('reports.meeting.title')} flush extra={mayPlan && <Button size="small" onClick={() => { setPlanning(true) }}>{t('reports.meeting.plan')}</Button>}>
      {found.isPending && <div style={{ padding: 16 }}><Skeleton active title={false} /></div>}
      {found.isError && <Failure error={found.error} onRetry={() => { void found.refetch() }} />}
      {found.data && (
        <ul className="plain-list lines">
          {found.data.items.map((one) => <li key={one.id} className="spread"><span><Link to={`/reports/meetings/${one.id}` as never} className="number">{one.month}</Link> <span className="quiet">{dateTime(one.starts_at, locale)} {one.place}</span></span><StateTag set="meeting_state" code={one.state} /></li>)}
          {found.data.items.length === 0 && <li className="quiet">{t('reports.meeting.none')}</li>}
        </ul>
      )}
      <Modal open={planning} onCancel={() => { setPlanning(false) }} title={t('reports.meeting.plan')} confirmLoading={busy} width={640} okButtonProps={{ htmlType: 'submit', form: 'meeting-plan' }} destroyOnHidden>
        <ProblemForm<Values> id="meeting-plan" dialog submitText={null} onBusy={setBusy} onSend={plan} initial={{ year: now.getFullYear(), month: now.getMonth() + 1 }}>
          <div className="form-grid">
            <Field name="year" label={t('reports.meeting.year')} required rules={[countRule(2000, 2199)]}><CountField measure="year" /></Field>
            <Field name="month" label={t('reports.meeting.month')} required><Select options={Array.from({ length: 12 }, (_, index) => ({ value: index + 1, label: String(index + 1) }))} /></Field>
          </div>
          <MeetingFields invited={false} />
        </ProblemForm>
      </Modal>
    </Card>
  )
}
