import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Alert, Form, Radio } from 'antd'
import type { Dayjs } from 'dayjs'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { allocationDetail, draftAllocation, type AllocationDetail } from '@/api/allocations'
import { chargeItems } from '@/api/fees'
import { buildings } from '@/api/registry'
import { Blank } from '@/components/Blank'
import { Card, DetailSkeleton } from '@/components/DetailLayout'
import { Failure } from '@/components/Failure'
import { MonthField } from '@/components/form/DayField'
import { Field, ProblemForm } from '@/components/form/ProblemForm'
import { Several } from '@/components/form/Several'
import { PageHead } from '@/components/PageHead'
import { useToast } from '@/components/useToast'
import { useCommunity } from '@/shell/community'
import { useMe } from '@/shell/session'
import { CostFields } from './CostFields'
import { LinesField } from './Lines'
import { PartFields } from './PartFields'
import { Preview } from './Preview'
import { useRefresh } from './useRefresh'
import { begun, REACHES, wishOf, type Values } from './wish'
import './allocations.css'

/** A split is drafted here, with what each home would bear beside it; of a void one, what it said is there already. */
export default function DraftPage() {
  const { t } = useTranslation()
  const { from } = useSearch({ strict: false }) as { from?: string }
  const communities = useMe().communities
  const chosen = useCommunity()
  const before = useQuery({ ...allocationDetail(from ?? ''), enabled: from !== undefined })
  if (from !== undefined && before.isPending) return <DetailSkeleton />
  if (before.isError) return <Failure error={before.error} onRetry={() => { void before.refetch() }} />
  const community = before.data?.allocation.community_id ?? chosen ?? communities[0]?.id
  if (!community) return <><PageHead title={t('allocations.new')} /><Blank title={t('estate.none')} hint={t('estate.none_hint')} /></>
  return <Draft key={`${community}${from ?? ''}`} community={community} {...(before.data ? { before: before.data } : {})} />
}

function Draft({ community, before }: { community: string; before?: AllocationDetail }) {
  const { t } = useTranslation()
  const toast = useToast()
  const navigate = useNavigate()
  const refresh = useRefresh()
  const place = useMe().communities.find((one) => one.id === community)?.name
  const [form] = Form.useForm<Values>()
  const [initial] = useState(() => begun(before))
  const [typed, setTyped] = useState<Partial<Values>>(initial)
  const list = useQuery(chargeItems(community))
  const estate = useQuery({ ...buildings(community), enabled: typed.reach === 'buildings' })
  const replaces = before?.allocation.id ?? null
  const wish = wishOf(typed, community, replaces)
  if (list.isPending) return <DetailSkeleton />
  if (list.isError) return <Failure error={list.error} onRetry={() => { void list.refetch() }} />
  const items = list.data.filter((item) => item.nature === 'pass_through' && item.state === 'active')
  const order = { validator: (_: unknown, to: Dayjs | undefined) => { const first: Dayjs | undefined = form.getFieldValue('from') as Dayjs | undefined; return first && to?.isBefore(first, 'month') ? Promise.reject(new Error(t('allocations.form.months_reversed'))) : Promise.resolve() } }
  return (
    <>
      <PageHead title={t('allocations.new')} note={place} />
      {items.length === 0 ? <Blank title={t('allocations.form.item_none')} /> : (
        <div className="split-page">
          <Card>
            {before && <Alert type="info" showIcon className="form-alert" title={t('allocations.form.copied', { no: before.allocation.no })} />}
            <ProblemForm<Values> form={form} submitText={t('allocations.form.draft')} initial={initial} onValues={setTyped}
              onSend={async (values, key) => {
                const wanted = wishOf(values, community, replaces)
                if (!wanted) return
                const made = await draftAllocation(wanted, key)
                toast.done(t('allocations.form.drafted'))
                await refresh()
                await navigate({ to: `/allocations/${made.allocation.id}` as never })
              }}>
              <div className="form-grid">
                <Field name="from" label={t('allocations.form.from')} required><MonthField /></Field>
                <Field name="to" label={t('allocations.form.to')} required rules={[order]}><MonthField /></Field>
              </div>
              <CostFields items={items} />
              <PartFields />
              <Field name="reach" label={t('allocations.form.reach')} required><Radio.Group options={REACHES.map((value) => ({ value, label: t(`allocations.reach.${value}`) }))} /></Field>
              {typed.reach === 'buildings' && <Field name="buildings" label={t('allocations.form.buildings')} required><Several options={(estate.data ?? []).map((one) => ({ value: one.id, label: one.name ?? one.code }))} /></Field>}
              {typed.reach === 'units' && <LinesField name="codes" kind="codes" label={t('allocations.form.unit_codes')} hint={t('allocations.form.unit_codes_hint')} required />}
              <LinesField name="excluded" kind="reasons" label={t('allocations.form.excluded')} hint={t('allocations.form.excluded_hint')} rows={3} />
            </ProblemForm>
          </Card>
          <Preview wish={wish} />
        </div>
      )}
    </>
  )
}
