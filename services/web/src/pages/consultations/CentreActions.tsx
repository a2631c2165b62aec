import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Drawer, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { cancel, sign, type Consultation } from '@/api/consultations'
import { TOPIC } from '@/api/topics'
import { Field, ProblemForm } from '@/components/form/ProblemForm'
import { useToast } from '@/components/useToast'

/** What the centre does with a question: sign for its reports, take it back. */
export function CentreActions({ one, small = false }: { one: Consultation; small?: boolean }) {
  const { t } = useTranslation()
  const toast = useToast()
  const queries = useQueryClient()
  const [ending, setEnding] = useState(false)
  const refresh = () => queries.invalidateQueries({ queryKey: [TOPIC.consultation] })
  const signing = useMutation({ mutationFn: () => sign(one, crypto.randomUUID()), onSuccess: () => { toast.done(t('consultations.signed_now')); void refresh() }, onError: (error) => { toast.refused(error); void refresh() } })
  const end = async ({ reason }: { reason: string }, key: string) => {
    await cancel(one, reason.trim(), key)
    toast.done(t('consultations.cancelled'))
    setEnding(false)
    await refresh()
  }
  const waiting = one.state !== 'replied' && one.state !== 'cancelled'
  const size = small ? { size: 'small' as const } : {}
  return (
    <>
      {one.unsigned && <Button {...size} type={small ? 'default' : 'primary'} loading={signing.isPending} onClick={() => { signing.mutate() }}>{t('consultations.sign')}</Button>}
      {waiting && <Button {...size} onClick={() => { setEnding(true) }}>{t('consultations.cancel')}</Button>}
      <Drawer open={ending} onClose={() => { setEnding(false) }} size={420} title={t('consultations.cancel')} destroyOnHidden>
        <ProblemForm<{ reason: string }> dialog submitText={t('consultations.cancel')} onSend={end}>
          <Field name="reason" label={t('ui.reason')} required rules={[{ max: 1000, message: t('ui.too_long', { max: 1000 }) }]}><Input.TextArea rows={3} autoFocus /></Field>
        </ProblemForm>
      </Drawer>
    </>
  )
}
