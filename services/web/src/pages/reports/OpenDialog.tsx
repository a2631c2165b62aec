import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Modal, Select } from 'antd'
import type { Dayjs } from 'dayjs'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { openDaily } from '@/api/reports'
import { TOPIC } from '@/api/topics'
import { DayField } from '@/components/form/DayField'
import { Field, ProblemForm } from '@/components/form/ProblemForm'
import { useCommunity } from '@/shell/community'
import { useMe } from '@/shell/session'

interface Values { community_id: string; day: Dayjs }

/** Begins the report of a day that has none: the community is new, or the day was missed. */
export function OpenDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const communities = useMe().communities
  const community = useCommunity()
  const [busy, setBusy] = useState(false)
  const send = async ({ community_id, day }: Values, key: string) => {
    const opened = await openDaily({ community_id, day: day.format('YYYY-MM-DD') }, key)
    await queries.invalidateQueries({ queryKey: [TOPIC.dailyReport] })
    onClose()
    await navigate({ to: `/reports/daily/${opened.report.id}` as never })
  }
  return (
    <Modal open onCancel={onClose} title={t('reports.open')} okText={t('reports.open')} confirmLoading={busy} okButtonProps={{ htmlType: 'submit', form: 'report-open' }}>
      <ProblemForm<Values> id="report-open" dialog submitText={null} onBusy={setBusy} onSend={send} initial={community ? { community_id: community } : {}}>
        <Field name="community_id" label={t('reports.community')} required><Select options={communities.map((one) => ({ value: one.id, label: one.name }))} /></Field>
        <Field name="day" label={t('reports.day')} required><DayField /></Field>
      </ProblemForm>
    </Modal>
  )
}
