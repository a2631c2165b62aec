import { useQueryClient } from '@tanstack/react-query'
import { Button, Input, Modal, Switch } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useIntent } from '@/api/intent'
import { approveReadings, checkReading, rejectReading, type Reading } from '@/api/meters'
import { TOPIC } from '@/api/topics'
import { Field, ProblemForm } from '@/components/form/ProblemForm'
import { useToast } from '@/components/useToast'
import { useMay } from '@/shell/session'
import { plain, used } from './words'

/** What can be done with a reading now: say why it is right, approve it, reject it. */
export function ReadingSteps({ reading }: { reading: Reading }) {
  const { t } = useTranslation()
  const toast = useToast()
  const queries = useQueryClient()
  const intent = useIntent()
  const mayEnter = useMay('billing.reading.enter')
  const mayApprove = useMay('billing.reading.approve')
  const [dialog, setDialog] = useState<'check' | 'reject' | null>(null)
  const [busy, setBusy] = useState(false)
  const approve = async () => {
    setBusy(true)
    try {
      const { approved } = await approveReadings([reading.id], intent.key(['approve', reading.id, reading.version]))
      intent.done()
      toast.done(t('meters.approved', { count: approved }))
    } catch (error) {
      toast.refused(error)
    } finally {
      setBusy(false)
      await queries.invalidateQueries({ queryKey: [TOPIC.meterReading] })
    }
  }
  const open = ['draft', 'checked', ...(mayApprove ? ['approved'] : [])].includes(reading.state) && reading.bill_id === null
  return (
    <>
      {mayEnter && reading.state === 'draft' && <Button size="small" type="link" onClick={() => { setDialog('check') }}>{t('meters.check')}</Button>}
      {reading.may_approve && <Button size="small" type="link" loading={busy} onClick={() => { void approve() }}>{t('meters.approve')}</Button>}
      {mayEnter && open && <Button size="small" type="link" danger onClick={() => { setDialog('reject') }}>{t('meters.reject')}</Button>}
      {dialog && <Dialog reading={reading} verb={dialog} onClose={() => { setDialog(null) }} />}
    </>
  )
}

interface Values { text: string; rolled_over?: boolean }

function Dialog({ reading, verb, onClose }: { reading: Reading; verb: 'check' | 'reject'; onClose: () => void }) {
  const { t } = useTranslation()
  const toast = useToast()
  const queries = useQueryClient()
  const [busy, setBusy] = useState(false)
  const back = reading.finding === 'backwards'
  return (
    <Modal open onCancel={onClose} title={`${t(`meters.${verb}`)} · ${reading.unit_code ?? ''} ${reading.meter_no}`} okText={t(`meters.${verb}`)} confirmLoading={busy} okButtonProps={{ htmlType: 'submit', form: 'step-reading', danger: verb === 'reject' }}>
      <p className="quiet">{t('meters.step_words', { last: plain(reading.previous_value), now: plain(reading.value), used: used(reading.quantity, reading.kind), average: reading.average ? used(reading.average, reading.kind) : '–', interpolation: { escapeValue: false } })}</p>
      <ProblemForm<Values> id="step-reading" dialog submitText={null} onBusy={setBusy} initial={{ rolled_over: back && verb === 'check' }}
        onSend={async (values, key) => {
          const text = values.text.trim()
          await (verb === 'check' ? checkReading(reading, text, values.rolled_over ?? false, key) : rejectReading(reading, text, key))
          toast.done(t(verb === 'check' ? 'meters.checked' : 'meters.rejected'))
          onClose()
          await queries.invalidateQueries({ queryKey: [TOPIC.meterReading] })
        }}>
        {back && verb === 'check' && <Field name="rolled_over" label={t('meters.rolled_over')} valuePropName="checked" hint={t('meters.rolled_over_hint')}><Switch /></Field>}
        <Field name="text" label={t('ui.reason')} required hint={t(`meters.${verb}_hint`)} rules={[{ max: 200, message: t('ui.too_long', { max: 200 }) }]}><Input.TextArea rows={3} autoFocus /></Field>
      </ProblemForm>
    </Modal>
  )
}
