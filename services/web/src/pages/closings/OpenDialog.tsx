import { Modal } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { openShift } from '@/api/dayClosings'
import { amountRule } from '@/components/form/amountRule'
import { Field, ProblemForm } from '@/components/form/ProblemForm'
import { YuanField } from '@/components/form/YuanField'
import { useToast } from '@/components/useToast'
import { useMe } from '@/shell/session'
import { useRefresh } from './useRefresh'

/** A shift begins with what is in the drawer. */
export function OpenDialog({ community, onClose }: { community: string; onClose: () => void }) {
  const { t } = useTranslation()
  const toast = useToast()
  const refresh = useRefresh()
  const [busy, setBusy] = useState(false)
  const place = useMe().communities.find((one) => one.id === community)?.name ?? ''
  return (
    <Modal open onCancel={onClose} width={420} title={`${t('billing.closing.open')} · ${place}`} okText={t('billing.closing.open')} confirmLoading={busy} okButtonProps={{ htmlType: 'submit', form: 'open-shift' }}>
      <ProblemForm<{ float_cents: number }> id="open-shift" dialog submitText={null} onBusy={setBusy}
        onSend={async ({ float_cents }, key) => {
          await openShift(community, float_cents, key)
          // The desk has to know of it before the money is taken.
          await refresh()
          toast.done(t('billing.closing.opened'))
          onClose()
        }}>
        <Field name="float_cents" label={t('billing.closing.float')} required hint={t('billing.closing.float_hint')} rules={[amountRule({ zero: true })]}><YuanField autoFocus /></Field>
      </ProblemForm>
    </Modal>
  )
}
