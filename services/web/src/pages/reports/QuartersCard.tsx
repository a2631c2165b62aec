import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { Button, Modal, Select, Skeleton } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { openQuarterly, quarterlyReports } from '@/api/reports'
import { TOPIC } from '@/api/topics'
import { Card } from '@/components/DetailLayout'
import { Failure } from '@/components/Failure'
import { CountField, countRule } from '@/components/form/CountField'
import { Field, ProblemForm } from '@/components/form/ProblemForm'
import { StateTag } from '@/components/StateTag'
import { useMay } from '@/shell/session'

interface Values { year: number; number: number }

/** The quarters there are reports of. */
export function QuartersCard() {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const mayOpen = useMay('ticketing.company_report.publish')
  const found = useQuery(quarterlyReports)
  const [opening, setOpening] = useState(false)
  const [busy, setBusy] = useState(false)
  const now = new Date()
  const open = async (values: Values, key: string) => {
    const opened = await openQuarterly(values, key)
    await queries.invalidateQueries({ queryKey: [TOPIC.quarterlyReport] })
    await navigate({ to: `/reports/quarterly/${opened.report.id}` as never })
  }
  return (
    <Card title={t('reports.quarterly.title')} flush extra={mayOpen && <Button size="small" onClick={() => { setOpening(true) }}>{t('reports.quarterly.open')}</Button>}>
      {found.isPending && <div style={{ padding: 16 }}><Skeleton active title={false} /></div>}
      {found.isError && <Failure error={found.error} onRetry={() => { void found.refetch() }} />}
      {found.data && (
        <ul className="plain-list lines">
          {found.data.items.map((one) => <li key={one.id} className="spread"><Link to={`/reports/quarterly/${one.id}` as never} className="number">{one.quarter}</Link><StateTag set="report_state" code={one.state} /></li>)}
          {found.data.items.length === 0 && <li className="quiet">{t('reports.quarterly.none')}</li>}
        </ul>
      )}
      <Modal open={opening} onCancel={() => { setOpening(false) }} title={t('reports.quarterly.open')} confirmLoading={busy} okButtonProps={{ htmlType: 'submit', form: 'quarter-open' }} destroyOnHidden>
        <ProblemForm<Values> id="quarter-open" dialog submitText={null} onBusy={setBusy} onSend={open} initial={{ year: now.getFullYear(), number: Math.floor(now.getMonth() / 3) + 1 }}>
          <Field name="year" label={t('reports.quarterly.year')} required rules={[countRule(2000, 2199)]}><CountField measure="year" /></Field>
          <Field name="number" label={t('reports.quarterly.number')} required><Select options={[1, 2, 3, 4].map((value) => ({ value, label: `Q${value}` }))} /></Field>
        </ProblemForm>
      </Modal>
    </Card>
  )
}
