import { useQueries, useQueryClient } from '@tanstack/react-query'
import { Button, Input, Modal, Skeleton } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { decideParked, parked, SERVICES, type Parked } from '@/api/flow'
import { TOPIC } from '@/api/topics'
import { Blank } from '@/components/Blank'
import { Failure } from '@/components/Failure'
import { Field, ProblemForm } from '@/components/form/ProblemForm'
import { PageHead } from '@/components/PageHead'
import { useToast } from '@/components/useToast'
import { dateTime } from '@/format/time'
import { useCodeName } from '@/i18n/codes'
import { useLocale } from '@/i18n/i18n'

type Decision = { message: Parked; verb: 'retry' | 'discard' }

/** Messages a service could not apply: tried again or given up, with a reason that is kept. */
export default function ParkedPage() {
  const { t } = useTranslation()
  const locale = useLocale()
  const name = useCodeName()
  const [decision, setDecision] = useState<Decision | null>(null)
  const answers = useQueries({ queries: SERVICES.map((service) => parked(service)) })
  const messages = answers.flatMap((answer) => answer.data ?? []).sort((a, b) => a.received_at.localeCompare(b.received_at))
  const pending = answers.some((answer) => answer.isPending)
  const failed = answers.find((answer) => answer.isError)
  return (
    <>
      <PageHead title={t('ops.parked')} />
      {failed && <Failure error={failed.error} onRetry={() => { for (const answer of answers) void answer.refetch() }} />}
      {pending && messages.length === 0 && <Skeleton active />}
      {!pending && !failed && messages.length === 0 && <div className="card"><Blank title={t('ops.parked_empty')} hint={t('ops.parked_hint')} /></div>}
      {messages.length > 0 && (
        <div className="card scroll-x">
          <table className="plain-table">
            <thead><tr><th scope="col">{t('ops.service')}</th><th scope="col">{t('ops.parked_type')}</th><th scope="col">{t('ops.parked_tenant')}</th><th scope="col">{t('ops.parked_error')}</th><th scope="col" className="right">{t('ops.parked_attempts')}</th><th scope="col">{t('ops.parked_at')}</th><th scope="col">{t('ui.actions')}</th></tr></thead>
            <tbody>
              {messages.map((message) => (
                <tr key={message.service + message.event_id}>
                  <td className="nowrap">{name('service', message.service)}</td><td className="nowrap"><code>{message.type}</code></td><td>{message.tenant_slug ?? '–'}</td>
                  <td className="over-text" style={{ minWidth: 220 }}>{message.error}</td><td className="right number">{message.attempts}</td><td className="nowrap">{dateTime(message.received_at, locale)}</td>
                  <td className="nowrap"><Button size="small" onClick={() => { setDecision({ message, verb: 'retry' }) }}>{t('ops.retry')}</Button> <Button size="small" danger onClick={() => { setDecision({ message, verb: 'discard' }) }}>{t('ops.discard')}</Button></td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {decision && <DecideDialog {...decision} onClose={() => { setDecision(null) }} />}
    </>
  )
}

function DecideDialog({ message, verb, onClose }: Decision & { onClose: () => void }) {
  const { t } = useTranslation()
  const toast = useToast()
  const queries = useQueryClient()
  const [busy, setBusy] = useState(false)
  return (
    <Modal open onCancel={onClose} title={`${t(`ops.${verb}`)} · ${message.type}`} okText={t(`ops.${verb}`)} confirmLoading={busy} okButtonProps={{ htmlType: 'submit', form: 'decide', danger: verb === 'discard' }}>
      {verb === 'discard' && <p>{t('ops.discard_note')}</p>}
      <ProblemForm<{ reason: string }> id="decide" dialog submitText={null} onBusy={setBusy}
        onSend={async ({ reason }, key) => { await decideParked(message, verb, reason, key); toast.done(t(`ops.decided_${verb}`)); onClose(); await queries.invalidateQueries({ queryKey: [TOPIC.parked] }) }}>
        <Field name="reason" label={t('ops.reason')} required rules={[{ min: 3, message: t('ui.too_short', { min: 3 }) }, { max: 500, message: t('ui.too_long', { max: 500 }) }]}><Input.TextArea rows={2} autoFocus /></Field>
      </ProblemForm>
    </Modal>
  )
}
