import { useQuery, useQueryClient } from '@tanstack/react-query'
import { App, Button, Input, Modal } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { resumeTenant, suspendTenant, tenants, type TenantRow } from '@/api/operator'
import { TOPIC } from '@/api/topics'
import { Field, ProblemForm } from '@/components/form/ProblemForm'
import { ListPage } from '@/components/list/ListPage'
import { useListParams } from '@/components/list/useListParams'
import { PageHead } from '@/components/PageHead'
import { StateTag } from '@/components/StateTag'
import { useToast } from '@/components/useToast'
import { dateOnly, dateTime } from '@/format/time'
import { useCodeName } from '@/i18n/codes'
import { useLocale } from '@/i18n/i18n'

const STATES = ['active', 'suspended', 'provisioning']

export default function TenantsPage() {
  const { t } = useTranslation()
  const locale = useLocale()
  const code = useCodeName()
  const toast = useToast()
  const { modal } = App.useApp()
  const queries = useQueryClient()
  const { params } = useListParams()
  const slug = params.slug
  const counts = useQuery({ queryKey: [TOPIC.tenant, 'counts', slug], queryFn: async ({ signal }) => (await tenants(slug ? { slug } : {}, null, signal)).counts }).data
  const [suspending, setSuspending] = useState<TenantRow | null>(null)
  const refresh = () => queries.invalidateQueries({ queryKey: [TOPIC.tenant] })
  const resume = (row: TenantRow) => {
    const key = crypto.randomUUID()
    modal.confirm({
      title: t('ops.resume_confirm', { name: row.name }), okText: t('ops.resume'),
      onOk: async () => {
        try {
          await resumeTenant(row.id, key)
          toast.done(t('ops.resume_done'))
        } catch (error) { toast.refused(error) }
        await refresh()
      },
    })
  }
  const number = (value: number) => <span className="number">{value.toLocaleString(locale)}</span>
  return (
    <>
      <PageHead title={t('ops.tenants')} />
      <ListPage<TenantRow>
        id="tenants" topic={TOPIC.tenant} fetchPage={tenants} rowKey={(row) => row.id} rowName={(row) => row.name}
        tabs={{ key: 'status', label: t('ops.tenants'), options: [{ value: '', label: t('ui.all') }, ...STATES.map((value) => ({ value, label: code('tenant_status', value), count: counts ? counts[value] ?? 0 : undefined }))] }}
        filters={[{ key: 'slug', label: t('ops.slug'), kind: 'text' }]}
        columns={[
          { key: 'name', title: t('ops.name'), render: (row) => <><span className="strong">{row.name}</span> <span className="quiet">{row.slug}</span></>, text: (row) => row.name },
          { key: 'status', title: t('ops.status'), width: 130, render: (row) => <span title={row.suspended_at ? t('ops.suspended_since', { at: dateTime(row.suspended_at, locale), reason: row.suspend_reason ?? '' }) : undefined}><StateTag set="tenant_status" code={row.status} /></span>, text: (row) => code('tenant_status', row.status) },
          { key: 'staff', title: t('ops.staff'), width: 90, align: 'end', render: (row) => number(row.staff), text: (row) => String(row.staff) },
          { key: 'units', title: t('ops.units'), width: 100, align: 'end', render: (row) => number(row.units), text: (row) => String(row.units) },
          { key: 'tickets', title: t('ops.tickets'), width: 100, align: 'end', render: (row) => number(row.tickets), text: (row) => String(row.tickets) },
          { key: 'last', title: t('ops.last_activity'), width: 160, render: (row) => row.last_activity_at ? dateTime(row.last_activity_at, locale) : t('ops.never'), text: (row) => row.last_activity_at ?? '' },
          { key: 'created', title: t('ops.created'), width: 120, render: (row) => dateOnly(row.created_at, locale), text: (row) => row.created_at },
          { key: 'actions', title: t('ui.actions'), width: 100, render: (row) => row.status === 'suspended' ? <Button size="small" onClick={() => { resume(row) }}>{t('ops.resume')}</Button> : row.status === 'active' ? <Button size="small" danger onClick={() => { setSuspending(row) }}>{t('ops.suspend')}</Button> : '' },
        ]}
        empty={{ title: t('ops.tenants_empty'), hint: t('ops.tenants_hint') }}
      />
      {suspending && <SuspendDialog row={suspending} onClose={() => { setSuspending(null); void refresh() }} />}
    </>
  )
}

function SuspendDialog({ row, onClose }: { row: TenantRow; onClose: () => void }) {
  const { t } = useTranslation()
  const toast = useToast()
  const [busy, setBusy] = useState(false)
  return (
    <Modal open onCancel={onClose} title={`${t('ops.suspend')} · ${row.name}`} okText={t('ops.suspend')} confirmLoading={busy} okButtonProps={{ htmlType: 'submit', form: 'suspend', danger: true }}>
      <p>{t('ops.suspend_note')}</p>
      <ProblemForm<{ reason: string }> id="suspend" dialog submitText={null} onBusy={setBusy} onSend={async ({ reason }, key) => { await suspendTenant(row.id, reason, key); toast.done(t('ops.suspend_done')); onClose() }}>
        <Field name="reason" label={t('ops.reason')} required rules={[{ min: 3, message: t('ui.too_short', { min: 3 }) }, { max: 500, message: t('ui.too_long', { max: 500 }) }]}><Input.TextArea rows={3} autoFocus /></Field>
      </ProblemForm>
    </Modal>
  )
}
