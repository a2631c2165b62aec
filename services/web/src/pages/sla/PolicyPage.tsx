import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Popconfirm, Segmented, Tabs } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { beginDraft, currentPolicy, discardDraft, type Draft, type PolicyInForce, type Rule } from '@/api/clocks'
import { useIntent } from '@/api/intent'
import { TOPIC } from '@/api/topics'
import { ruleName } from '@/components/clocks/words'
import { CompanyWide } from '@/components/CompanyWide'
import { DetailSkeleton } from '@/components/DetailLayout'
import { Failure } from '@/components/Failure'
import { useListParams } from '@/components/list/useListParams'
import { Opening } from '@/components/Opening'
import { PageHead } from '@/components/PageHead'
import { useToast } from '@/components/useToast'
import { listed } from '@/format/list'
import { dateTime } from '@/format/time'
import { useCodeName } from '@/i18n/codes'
import { useLocale } from '@/i18n/i18n'
import { useMay, useServesAll } from '@/shell/session'
import { Rules } from './Rules'
import './sla.css'

const RuleDrawer = lazy(() => import('./RuleDrawer'))
const PublishDialog = lazy(() => import('./PublishDialog'))
const BusinessCalendar = lazy(() => import('./BusinessCalendar'))
const Tester = lazy(() => import('./Tester'))
const Replays = lazy(() => import('./Replays'))
const ProcedureRules = lazy(() => import('./ProcedureRules'))
const Subclasses = lazy(() => import('./Subclasses'))
const History = lazy(() => import('./History'))

const DEFAULTS = { tab: 'rules' }

/** The clock policy: what is in force, the draft of the next version, and the ways to try it first. */
export default function PolicyPage() {
  const found = useQuery(currentPolicy)
  if (found.isPending) return <DetailSkeleton />
  if (found.isError) return <Failure error={found.error} onRetry={() => { void found.refetch() }} />
  return <Loaded {...found.data} />
}

function Loaded({ inForce, draft }: { inForce: PolicyInForce; draft: Draft | null }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const { params, change } = useListParams(DEFAULTS)
  const servesAll = useServesAll()
  const permitted = useMay('ticketing.clock_policy.manage', 'ticketing.clock_policy.publish')
  const mayManage = useMay('ticketing.clock_policy.manage') && servesAll
  const [editing, setEditing] = useState<Rule | 'new' | null>(null)
  const shownDraft = draft && params.shown !== 'in_force' ? draft : null
  const policy = shownDraft ? shownDraft.policy : inForce.policy
  const editable = mayManage && shownDraft !== null
  const by = inForce.published_by_name
  const mayProcedure = useMay('ticketing.procedure.manage')
  const items = [
    { key: 'rules', label: t('sla.rules'), children: (
      <Rules policy={policy} changed={shownDraft?.differences ?? []} onEdit={editable ? setEditing : null}
        extra={editable && <Button size="small" onClick={() => { setEditing('new') }}>{t('sla.rule.add')}</Button>} />
    ) },
    { key: 'calendar', label: t('sla.calendar'), children: <BusinessCalendar key={`${String(draft?.version)} ${String(shownDraft !== null)}`} policy={policy} draft={editable ? draft : null} /> },
    { key: 'tester', label: t('sla.tester'), children: <Tester /> },
    { key: 'replay', label: t('sla.replay'), children: <Replays draft={draft} /> },
    ...(mayProcedure ? [{ key: 'procedure', label: t('sla.procedure'), children: <ProcedureRules /> }, { key: 'subclasses', label: t('sla.subclasses.title'), children: <Subclasses /> }] : []),
    { key: 'history', label: t('sla.history'), children: <History /> },
  ]
  return (
    <>
      <PageHead title={t('sla.title')} note={<>{t('sla.in_force', { version: inForce.policy.policy_version })} · {by ? t('sla.published', { at: dateTime(inForce.published_at, locale), by }) : t('sla.shipped')}</>}>
        <DraftActions draft={draft} inForce={inForce} />
      </PageHead>
      <div className="stack">
        {(permitted || mayProcedure) && <CompanyWide />}
        {draft && <DraftNote draft={draft} shown={shownDraft !== null} onShow={(shown) => { change({ shown: shown ? undefined : 'in_force' }) }} />}
        <Notices warnings={(shownDraft ?? inForce).warnings} />
        <Tabs activeKey={params.tab ?? 'rules'} onChange={(tab) => { change({ tab }) }} destroyOnHidden items={items.map((item) => ({ ...item, children: <Suspense fallback={<DetailSkeleton />}>{item.children}</Suspense> }))} />
      </div>
      <Suspense fallback={<Opening />}>{editing && draft && <RuleDrawer rule={editing === 'new' ? null : editing} draft={draft} onClose={() => { setEditing(null) }} />}</Suspense>
    </>
  )
}

function DraftActions({ draft, inForce }: { draft: Draft | null; inForce: PolicyInForce }) {
  const { t } = useTranslation()
  const toast = useToast()
  const intent = useIntent()
  const queries = useQueryClient()
  const servesAll = useServesAll()
  const mayManage = useMay('ticketing.clock_policy.manage') && servesAll
  const mayPublish = useMay('ticketing.clock_policy.publish') && servesAll
  const [publishing, setPublishing] = useState(false)
  const refresh = () => queries.invalidateQueries({ queryKey: [TOPIC.clockPolicy] })
  const begin = useMutation({ mutationFn: () => beginDraft(intent.key('begin')), onSuccess: async () => { intent.done(); await refresh() }, onError: (error) => { intent.done(); toast.refused(error); void refresh() } })
  const discard = useMutation({
    mutationFn: (open: Draft) => discardDraft(open.version, intent.key(['discard', open.version])),
    onSuccess: async () => { intent.done(); toast.done(t('sla.discarded')); await refresh() }, onError: (error) => { intent.done(); toast.refused(error); void refresh() },
  })
  if (!draft) return mayManage ? <Button type="primary" loading={begin.isPending} onClick={() => { begin.mutate() }}>{t('sla.begin')}</Button> : null
  return (
    <>
      {mayManage && <Popconfirm title={t('sla.discard')} description={t('sla.discard_ask')} onConfirm={() => { discard.mutate(draft) }}><Button loading={discard.isPending}>{t('sla.discard')}</Button></Popconfirm>}
      {mayPublish && <Button type="primary" disabled={draft.differences.length === 0} onClick={() => { setPublishing(true) }}>{t('sla.publish')}</Button>}
      <Suspense fallback={<Opening />}>{publishing && <PublishDialog draft={draft} next={inForce.policy.policy_version + 1} onClose={() => { setPublishing(false) }} />}</Suspense>
    </>
  )
}

function DraftNote({ draft, shown, onShow }: { draft: Draft; shown: boolean; onShow: (draft: boolean) => void }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const servesAll = useServesAll()
  const mayManage = useMay('ticketing.clock_policy.manage') && servesAll
  const mayPublish = useMay('ticketing.clock_policy.publish') && servesAll
  return (
    <Alert type="info" showIcon title={t('sla.draft_of', { version: draft.based_on })}
      description={<>{t('sla.draft_note', { by: draft.changed_by_name ?? t('ui.unknown'), at: dateTime(draft.changed_at, locale), count: draft.differences.length })}{mayManage && !mayPublish && <div>{t('sla.manager_drafts')}</div>}</>}
      action={<Segmented aria-label={t('sla.shown')} value={shown ? 'draft' : 'in_force'} onChange={(value) => { onShow(value === 'draft') }} options={[{ value: 'draft', label: t('sla.show_draft') }, { value: 'in_force', label: t('sla.show_in_force') }]} />} />
  )
}

/** What deserves a second look: years without holidays, limits longer than the procedure's, roles nobody holds. */
export function Notices({ warnings }: { warnings: Draft['warnings'] }) {
  const { t } = useTranslation()
  const code = useCodeName()
  const years = warnings.missing_years.join(', ')
  const lines = [
    ...(years ? [t(warnings.business_in_use ? 'sla.cal.missing' : 'sla.cal.missing_unused', { years })] : []),
    ...(warnings.longer_than_procedure.length > 0 ? [t('sla.warn.longer', { rules: listed(warnings.longer_than_procedure.map((rule) => ruleName(t, rule))) })] : []),
    ...(warnings.roles_without_holder.length > 0 ? [t('sla.warn.holder', { roles: warnings.roles_without_holder.map((role) => code('role', role)).join(', ') })] : []),
  ]
  if (lines.length === 0) return null
  return <Alert type="warning" showIcon title={lines.length === 1 ? lines[0] : <ul className="sla-differences">{lines.map((line) => <li key={line}>{line}</li>)}</ul>} />
}
