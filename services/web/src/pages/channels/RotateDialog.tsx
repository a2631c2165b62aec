import { useQueryClient } from '@tanstack/react-query'
import { Modal } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { rotateKey, type ChannelKey } from '@/api/channels'
import { present } from '@/api/present'
import { TOPIC } from '@/api/topics'
import { MomentField } from '@/components/form/DayField'
import { Field, ProblemForm } from '@/components/form/ProblemForm'

/** The service allows as much. */
const LONGEST_DAYS = 30
const USUAL_DAYS = 7

/** Another secret; the one in use opens until the time given, so that the other system can change over. */
export function RotateDialog({ one, onIssued, onClose }: { one: ChannelKey; onIssued: (secret: string) => void; onClose: () => void }) {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const [busy, setBusy] = useState(false)
  const now = dayjs(present())
  const send = async ({ old_until: until }: { old_until: Dayjs }, key: string) => {
    const issued = await rotateKey(one, until.toISOString(), key)
    onIssued(issued.secret)
    onClose()
    await queries.invalidateQueries({ queryKey: [TOPIC.channel] })
  }
  return (
    <Modal open onCancel={onClose} title={`${t('channels.key.rotate')} · ${one.name}`} okText={t('channels.key.rotate')} confirmLoading={busy} width={480} okButtonProps={{ htmlType: 'submit', form: 'rotate-key' }}>
      <p className="quiet">{t('channels.key.rotate_note')}</p>
      <ProblemForm<{ old_until: Dayjs }> id="rotate-key" dialog submitText={null} onBusy={setBusy} onSend={send} initial={{ old_until: now.add(USUAL_DAYS, 'day').startOf('minute') }}>
        <Field name="old_until" label={t('channels.key.old_until')} required hint={t('channels.key.old_until_hint')}>
          <MomentField notBefore={now.startOf('day')} notAfter={now.add(LONGEST_DAYS, 'day')} />
        </Field>
      </ProblemForm>
    </Modal>
  )
}
