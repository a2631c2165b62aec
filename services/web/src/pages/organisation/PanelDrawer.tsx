import { Drawer, Tag } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { findColleagues, namePanel, type Panel } from '@/api/organisation'
import { TOPIC } from '@/api/topics'
import { AsyncPicker, type Choice } from '@/components/form/AsyncPicker'
import { Field, ProblemForm } from '@/components/form/ProblemForm'
import { useCodeName } from '@/i18n/codes'
import { History } from './History'
import { useOrganisation } from './useOrganisation'

interface Values { experts: Choice[]; leader_id?: string }

/** Names the experts and the leader in charge of a discipline. */
export default function PanelDrawer({ panel, manages, onClose }: { panel: Panel; manages: boolean; onClose: () => void }) {
  const { t } = useTranslation()
  const code = useCodeName()
  const save = useOrganisation(onClose)
  const leader = panel.seats.find((seat) => seat.seat === 'leader')
  const experts = panel.seats.filter((seat) => seat.seat === 'expert').map((seat) => ({ value: seat.staff_id, label: seat.staff_name }))
  const send = (values: Values) => save(() => namePanel(panel.discipline, { experts: values.experts.map((one) => one.value), leader_id: values.leader_id ?? null }, panel.version))
  return (
    <Drawer open onClose={onClose} size={440} title={`${t('organisation.panel.title')} · ${code('discipline', panel.discipline)}`} destroyOnHidden>
      {manages && (
        <ProblemForm<Values> dialog submitText={t('ui.save')} onSend={send} initial={{ experts, ...(leader ? { leader_id: leader.staff_id } : {}) }}>
          <Field name="experts" label={t('organisation.panel.experts')} hint={t('organisation.panel.experts_hint')}><People /></Field>
          <Field name="leader_id" label={t('organisation.panel.leader')} hint={t('organisation.panel.leader_hint')}>
            <AsyncPicker topic={TOPIC.staff} search={findColleagues} {...(leader ? { known: { value: leader.staff_id, label: leader.staff_name } } : {})} />
          </Field>
        </ProblemForm>
      )}
      <History rows={panel.history} set="panel_seat" />
    </Drawer>
  )
}

/** People added one after the other by their names. */
function People({ id, value = [], onChange }: { id?: string; value?: Choice[]; onChange?: (people: Choice[]) => void }) {
  const { t } = useTranslation()
  const [round, setRound] = useState(0)
  return (
    <>
      {value.length > 0 && <p className="org-people">{value.map((one) => <Tag key={one.value} closable={{ 'aria-label': `${t('ui.remove')} ${one.label}` }} onClose={(event) => { event.preventDefault(); onChange?.(value.filter((other) => other.value !== one.value)) }}>{one.label}</Tag>)}</p>}
      <AsyncPicker key={round} {...(id ? { id } : {})} topic={TOPIC.staff} search={findColleagues} placeholder={t('organisation.panel.add')}
        onChange={(_, choice) => {
          if (choice && !value.some((one) => one.value === choice.value)) onChange?.([...value, choice])
          setRound(round + 1)
        }} />
    </>
  )
}
