import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { Alert, Button, Input, Modal, Popconfirm } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { discardRun, issueRun, resumeRun, runDetail, type RunDetail } from '@/api/billing'
import { useIntent } from '@/api/intent'
import { TOPIC } from '@/api/topics'
import { Card, DetailSkeleton } from '@/components/DetailLayout'
import { Failure } from '@/components/Failure'
import { Field, ProblemForm } from '@/components/form/ProblemForm'
import { MoneyText } from '@/components/MoneyText'
import { PageHead } from '@/components/PageHead'
import { ProgressPanel } from '@/components/ProgressPanel'
import { StatTile, Tiles } from '@/components/StatTile'
import { StateTag } from '@/components/StateTag'
import { Steps } from '@/components/Steps'
import { useToast } from '@/components/useToast'
import { money } from '@/format/money'
import { month } from '@/format/time'
import { useLocale } from '@/i18n/i18n'
import { useMay, useMe } from '@/shell/session'
import { change } from './change'
import { RunFindings } from './RunFindings'
import { RunOffers } from './RunOffers'

const AT: Readonly<Record<string, number>> = { calculating: 1, calculated: 2, issuing: 3, issued: 4, discarded: 2, calculation_failed: 1, issue_failed: 3 }

export default function RunPage() {
  const { id } = useParams({ strict: false }) as { id: string }
  const detail = useQuery(runDetail(id))
  if (detail.isPending) return <DetailSkeleton />
  if (detail.isError) return <Failure error={detail.error} onRetry={() => { void detail.refetch() }} />
  return <Loaded detail={detail.data} />
}

/** The wizard of a billing run: dry run, a look at totals and deviations, issue by a second person. */
function Loaded({ detail }: { detail: RunDetail }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const toast = useToast()
  const queries = useQueryClient()
  const person = useMe()
  const intent = useIntent()
  const { run, totals, offers } = detail
  const promised = offers.reduce((sum, offer) => sum + offer.offer_cents, 0)
  const [discarding, setDiscarding] = useState(false)
  const mayIssue = useMay('billing.run.issue')
  const mayDiscard = useMay('billing.run.calculate')
  const own = run.requested_by === person.staff.id
  const issue = useMutation({
    mutationFn: () => issueRun(run.id, detail.version, intent.key(['issue', detail.version])),
    onSettled: () => queries.invalidateQueries({ queryKey: [TOPIC.billingRun] }),
    onError: toast.refused,
  })
  const resume = useMutation({
    mutationFn: () => resumeRun(run.id, detail.version, intent.key(['resume', detail.version])),
    onSettled: () => queries.invalidateQueries({ queryKey: [TOPIC.billingRun] }),
    onError: toast.refused,
  })
  const place = person.communities.find((one) => one.id === run.community_id)?.name ?? ''
  const checking = run.state === 'calculated'
  const failed = run.state === 'failed'
  return (
    <>
      <PageHead title={<>{t('billing.run')} · {place} {month(run.month, locale)} <StateTag set="run_state" code={run.state} /></>}>
        {(checking || failed) && mayDiscard && <Button onClick={() => { setDiscarding(true) }}>{t('billing.run_discard')}</Button>}
        {failed && mayDiscard && <Button type="primary" loading={resume.isPending} onClick={() => { resume.mutate() }}>{t('billing.run_resume')}</Button>}
        {checking && mayIssue && (
          <Popconfirm title={t('billing.run_issue')} description={<div style={{ maxWidth: 300 }}>{t('billing.run_issue_confirm', { count: run.bills, amount: money(run.amount_cents, locale) })}{promised > 0 && <> {t('billing.run_early_confirm', { amount: money(promised, locale) })}</>}</div>} onConfirm={() => { issue.mutate() }} disabled={own || run.bills === 0}>
            <Button type="primary" disabled={own || run.bills === 0} loading={issue.isPending}>{t('billing.run_issue')}</Button>
          </Popconfirm>
        )}
        {run.state === 'issued' && <Link to="/bills" search={{ run_id: run.id } as never}><Button type="primary">{t('billing.run_see_bills')}</Button></Link>}
      </PageHead>
      <Steps label={t('billing.run')} at={AT[run.failure ?? run.state] ?? 1} titles={[t('billing.run_step.choose'), t('billing.run_step.calculate'), t('billing.run_step.check'), t('billing.run_step.issue')]} />
      <div className="stack">
        {run.state === 'calculating' && <div className="card" style={{ padding: 20 }}><ProgressPanel title={t('billing.run_calculating')} done={run.units_done} total={run.units_total || null} /></div>}
        {run.state === 'issuing' && <div className="card" style={{ padding: 20 }}><ProgressPanel title={t('billing.run_issuing')} done={run.bills_done} total={run.bills || null} /></div>}
        {run.state === 'issued' && <Alert type="success" showIcon role="status" title={t('billing.run_done', { count: run.bills, amount: money(run.amount_cents, locale) })} />}
        {failed && <Alert type="error" showIcon role="alert" title={t(run.failure === 'issue_failed' ? 'billing.run_issue_failed' : 'billing.run_calculation_failed', { done: run.failure === 'issue_failed' ? run.bills_done : run.units_done, total: run.failure === 'issue_failed' ? run.bills : run.units_total })} description={t('billing.run_failed_hint')} />}
        {run.state === 'discarded' && <Alert type="info" showIcon title={`${t('billing.run_discarded')}: ${run.discard_reason ?? ''}`} />}
        {checking && run.bills === 0 && <Alert type="info" showIcon title={t('billing.run_nothing_new')} />}
        {checking && run.bills > 0 && (own || !mayIssue) && <Alert type="info" showIcon title={t('billing.run_second')} />}
        {run.state !== 'calculating' && (
          <>
            <Tiles>
              <StatTile label={t('billing.run_bills')} value={run.bills} />
              <StatTile label={t('billing.run_amount')} value={<MoneyText cents={run.amount_cents} />} note={run.bills > 0 && change(run.previous_cents, run.amount_cents)} />
              <StatTile label={t('billing.run_previous')} value={<MoneyText cents={run.previous_cents} />} />
              <StatTile label={t('billing.run_jumps')} value={run.jumps} {...(run.jumps > 0 ? { tone: 'risk' as const } : {})} />
              <StatTile label={t('billing.run_unbilled')} value={run.unbilled} {...(run.unbilled > 0 ? { tone: 'risk' as const } : {})} />
              {run.unread > 0 && <StatTile label={t('billing.run_unread')} value={run.unread} tone="risk" />}
            </Tiles>
            {run.bills > 0 && <Card title={t('billing.run_totals')} flush>
              <div className="scroll-x">
                <table className="plain-table">
                  <thead><tr><th scope="col">{t('billing.item')}</th><th scope="col" className="right">{t('billing.run_lines')}</th><th scope="col" className="right">{t('billing.previous')}</th><th scope="col" className="right">{t('billing.current')}</th><th scope="col" className="right">{t('billing.run_change')}</th></tr></thead>
                  <tbody>{totals.map((total) => <tr key={total.charge_item_id}><td>{total.name}</td><td className="right number">{total.lines}</td><td className="right"><MoneyText cents={total.previous_cents} /></td><td className="right"><MoneyText cents={total.amount_cents} /></td><td className="right number">{change(total.previous_cents, total.amount_cents)}</td></tr>)}</tbody>
                </table>
              </div>
            </Card>}
            {offers.length > 0 && <RunOffers offers={offers} />}
            {run.jumps > 0 && <RunFindings id={run.id} kind="jump" />}
            {run.unread > 0 && <RunFindings id={run.id} kind="unread" />}
            {run.unbilled > 0 && <RunFindings id={run.id} kind="no_bill" />}
          </>
        )}
      </div>
      {discarding && <DiscardDialog detail={detail} onClose={() => { setDiscarding(false) }} />}
    </>
  )
}

function DiscardDialog({ detail, onClose }: { detail: RunDetail; onClose: () => void }) {
  const { t } = useTranslation()
  const toast = useToast()
  const queries = useQueryClient()
  const [busy, setBusy] = useState(false)
  return (
    <Modal open onCancel={onClose} title={t('billing.run_discard')} okText={t('billing.run_discard')} confirmLoading={busy} okButtonProps={{ htmlType: 'submit', form: 'discard-run', danger: true }}>
      <ProblemForm<{ reason: string }> id="discard-run" dialog submitText={null} onBusy={setBusy}
        onSend={async ({ reason }, key) => { await discardRun(detail.run.id, reason, detail.version, key); toast.done(t('billing.run_discarded')); onClose(); await queries.invalidateQueries({ queryKey: [TOPIC.billingRun] }) }}>
        <Field name="reason" label={t('billing.run_discard_reason')} required rules={[{ max: 200, message: t('ui.too_long', { max: 200 }) }]}><Input.TextArea rows={3} autoFocus /></Field>
      </ProblemForm>
    </Modal>
  )
}
