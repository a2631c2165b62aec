import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Input, Modal, Popconfirm, Select } from 'antd'
import type { Dayjs } from 'dayjs'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useIntent } from '@/api/intent'
import { endStandIn, nameStandIn, standIns, type StandIn } from '@/api/kinds'
import { colleaguesAble } from '@/api/ticketing'
import { TOPIC } from '@/api/topics'
import { Card } from '@/components/DetailLayout'
import { MomentsField } from '@/components/form/DayField'
import { Field, ProblemForm } from '@/components/form/ProblemForm'
import { useToast } from '@/components/useToast'
import { shortDateTime } from '@/format/time'
import { useLocale } from '@/i18n/i18n'
import { useCommunity } from '@/shell/community'
import { useMay, useMe } from '@/shell/session'
import { colleagueChoices } from '../tickets/colleagues'

interface Values { absent_id?: string; stand_in_id: string; span: [Dayjs, Dayjs]; reason: string }

/** Who is away, and who decides meanwhile. */
export function StandIns() {
  const { t } = useTranslation()
  const locale = useLocale()
  const toast = useToast()
  const queries = useQueryClient()
  const intent = useIntent()
  const found = useQuery(standIns).data?.items
  const [naming, setNaming] = useState(false)
  const end = async (one: StandIn) => {
    try {
      await endStandIn(one, intent.key([one.id, one.version]))
      toast.done(t('kinds.stand_in_ended'))
    } catch (error) {
      toast.refused(error)
    }
    await queries.invalidateQueries({ queryKey: [TOPIC.approvals] })
  }
  return (
    <Card title={t('kinds.stand_ins')} extra={<Button size="small" onClick={() => { setNaming(true) }}>{t('kinds.stand_in_new')}</Button>}>
      {found?.length === 0 && <p className="quiet">{t('kinds.stand_in_none')}</p>}
      {found?.map((one) => (
        <div key={one.id} className="spread">
          <span>{one.absent_name} → <strong>{one.stand_in_name}</strong> <span className="quiet">{one.reason}</span></span>
          <span className="row"><span className="number quiet">{shortDateTime(one.begins_at, locale)} – {shortDateTime(one.ends_at, locale)}</span>
            <Popconfirm title={t('kinds.stand_in_ask')} onConfirm={() => end(one)}><Button size="small">{t('kinds.stand_in_end')}</Button></Popconfirm></span>
        </div>
      ))}
      {naming && <NameDialog onClose={() => { setNaming(false) }} />}
    </Card>
  )
}

function NameDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  const toast = useToast()
  const queries = useQueryClient()
  const me = useMe()
  const maySupervise = useMay('ticketing.ticket.supervise') && me.scope === 'tenant'
  const [busy, setBusy] = useState(false)
  const people = useQuery(colleaguesAble(useCommunity() ?? me.communities[0]?.id ?? null, 'ticketing.application.decide')).data ?? []
  const send = async ({ span, ...values }: Values, key: string) => {
    await nameStandIn({ ...values, absent_id: values.absent_id ?? null, begins_at: span[0].toISOString(), ends_at: span[1].toISOString() }, key)
    toast.done(t('kinds.stand_in_done'))
    onClose()
    await queries.invalidateQueries({ queryKey: [TOPIC.approvals] })
  }
  return (
    <Modal open onCancel={onClose} title={t('kinds.stand_in_new')} okText={t('kinds.stand_in_new')} confirmLoading={busy} okButtonProps={{ htmlType: 'submit', form: 'stand-in' }}>
      <ProblemForm<Values> id="stand-in" dialog submitText={null} onBusy={setBusy} onSend={send} initial={{ absent_id: me.staff.id }} aliases={{ ends_at: 'span', begins_at: 'span' }}>
        {maySupervise && <Field name="absent_id" label={t('kinds.absent')} required><Select showSearch={{ optionFilterProp: 'label' }} options={colleagueChoices(people)} /></Field>}
        <Field name="stand_in_id" label={t('kinds.stand_in')} required><Select showSearch={{ optionFilterProp: 'label' }} options={colleagueChoices(people.filter((one) => one.id !== me.staff.id))} /></Field>
        <Field name="span" label={t('kinds.when')} required><MomentsField /></Field>
        <Field name="reason" label={t('kinds.reason')} required rules={[{ max: 1000, message: t('ui.too_long', { max: 1000 }) }]}><Input /></Field>
      </ProblemForm>
    </Modal>
  )
}
