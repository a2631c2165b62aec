import { PlusOutlined } from '@ant-design/icons'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Alert, Button, Form, Modal, Select } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { fetchRuns, issuedRuns, startRun, type BillingRun } from '@/api/billing'
import { TOPIC } from '@/api/topics'
import { MonthField } from '@/components/form/DayField'
import { Field, ProblemForm } from '@/components/form/ProblemForm'
import { ListPage } from '@/components/list/ListPage'
import { MoneyText } from '@/components/MoneyText'
import { PageHead } from '@/components/PageHead'
import { StateTag } from '@/components/StateTag'
import { dateTime, month } from '@/format/time'
import { useCodeName } from '@/i18n/codes'
import { useLocale } from '@/i18n/i18n'
import { useCommands } from '@/keyboard/dispatcher'
import { useCommunity } from '@/shell/community'
import { useMay, useMe } from '@/shell/session'

const STATES = ['calculating', 'calculated', 'issuing', 'issued', 'discarded', 'failed']

export default function RunsPage() {
  const { t } = useTranslation()
  const locale = useLocale()
  const code = useCodeName()
  const communities = useMe().communities
  const community = useCommunity() ?? undefined
  const mayStart = useMay('billing.run.calculate')
  const [starting, setStarting] = useState(false)
  useCommands({ new: mayStart && (() => { setStarting(true) }) })
  const place = (id: string) => communities.find((one) => one.id === id)?.name ?? t('ui.unknown')
  const start = mayStart && <Button type="primary" icon={<PlusOutlined />} onClick={() => { setStarting(true) }}>{t('billing.run_new')} <kbd className="hide-small">n</kbd></Button>
  return (
    <>
      <PageHead title={t('billing.runs')}>{start}</PageHead>
      <ListPage<BillingRun>
        id="billing-runs" topic={TOPIC.billingRun} fixed={{ community_id: community }} fetchPage={fetchRuns}
        rowKey={(row) => row.id} rowName={(row) => `${place(row.community_id)} ${row.month}`} rowTo={(row) => `/billing-runs/${row.id}`}
        filters={[{ key: 'state', label: t('billing.state'), kind: 'select', options: STATES.map((value) => ({ value, label: code('run_state', value) })) }]}
        columns={[
          { key: 'month', title: t('billing.run_month'), width: 135, render: (row) => month(row.month, locale), text: (row) => row.month },
          { key: 'community', title: t('tickets.community'), render: (row) => place(row.community_id), text: (row) => place(row.community_id) },
          { key: 'state', title: t('billing.state'), width: 120, render: (row) => <StateTag set="run_state" code={row.state} />, text: (row) => code('run_state', row.state) },
          { key: 'bills', title: t('billing.run_bills'), width: 90, align: 'end', render: (row) => <span className="number">{row.bills}</span>, text: (row) => String(row.bills) },
          { key: 'amount', title: t('billing.run_amount'), width: 130, align: 'end', render: (row) => <MoneyText cents={row.amount_cents} />, text: (row) => String(row.amount_cents / 100) },
          { key: 'jumps', title: t('billing.run_jumps'), width: 130, align: 'end', render: (row) => <span className="number">{row.jumps}</span>, text: (row) => String(row.jumps) },
          { key: 'created_at', roomy: true, title: t('tickets.registered_at'), width: 160, render: (row) => dateTime(row.created_at, locale), text: (row) => row.created_at },
        ]}
        empty={{ title: t('billing.run_empty'), hint: t('billing.run_empty_hint'), action: start }}
      />
      {starting && <StartDialog onClose={() => { setStarting(false) }} />}
    </>
  )
}

interface Values { community_id: string; month: Dayjs }

function StartDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const communities = useMe().communities
  const community = useCommunity()
  const [busy, setBusy] = useState(false)
  const [form] = Form.useForm<Values>()
  const at = { community: Form.useWatch('community_id', form), month: Form.useWatch('month', form) }
  const already = useQuery({ ...issuedRuns(at.community ?? '', at.month?.format('YYYY-MM') ?? ''), enabled: Boolean(at.community && at.month) })
  return (
    <Modal open onCancel={onClose} title={t('billing.run_new')} okText={t('billing.run_start')} confirmLoading={busy} okButtonProps={{ htmlType: 'submit', form: 'billing-run' }}>
      <ProblemForm<Values> id="billing-run" form={form} dialog submitText={null} onBusy={setBusy} initial={{ month: dayjs(), ...(community ?? communities[0]?.id ? { community_id: community ?? communities[0]?.id ?? '' } : {}) }}
        onSend={async (values, key) => {
          const run = await startRun({ community_id: values.community_id, month: values.month.format('YYYY-MM') }, key)
          await queries.invalidateQueries({ queryKey: [TOPIC.billingRun] })
          await navigate({ to: `/billing-runs/${run.id}` as never })
        }}>
        <Field name="community_id" label={t('tickets.community')} required><Select options={communities.map((one) => ({ value: one.id, label: one.name }))} /></Field>
        <Field name="month" label={t('billing.run_month')} required><MonthField /></Field>
        {already.data && already.data.length > 0 && <div role="status"><Alert type="info" showIcon title={t('billing.run_already')} /></div>}
      </ProblemForm>
    </Modal>
  )
}
