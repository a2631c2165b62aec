import { useQueries, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Form, Input, Modal, Select } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { changeIncident, openIncident, type Incident } from '@/api/incidents'
import { buildings, stack } from '@/api/registry'
import { TOPIC } from '@/api/topics'
import { MomentField } from '@/components/form/DayField'
import { Field, ProblemForm } from '@/components/form/ProblemForm'
import { Several } from '@/components/form/Several'
import { useToast } from '@/components/useToast'
import { codesOf, useCodeName } from '@/i18n/codes'
import { useMe } from '@/shell/session'

/** What an incident is opened with: the tickets of a cluster, or nothing yet. */
export interface Beginning { community: string | null; buildings: string[]; tickets: string[]; class_l1?: string; title?: string }

interface Values { community_id: string; title: string; banner: string; building_ids: string[]; unit_ids?: string[]; class_l1?: string; expected_end_at?: Dayjs | null }

/** Opens an incident, or changes what is said about one that is open. */
export function IncidentDialog({ beginning, incident, onClose }: { beginning?: Beginning; incident?: Incident; onClose: () => void }) {
  const { t } = useTranslation()
  const code = useCodeName()
  const toast = useToast()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const { communities } = useMe()
  const [form] = Form.useForm<Values>()
  const [busy, setBusy] = useState(false)
  const first = beginning?.community ?? communities[0]?.id
  const community = Form.useWatch('community_id', form) ?? first
  const houses = useQuery({ ...buildings(community ?? ''), enabled: Boolean(community) && !incident }).data ?? []
  const concerned = Form.useWatch('building_ids', form) ?? beginning?.buildings ?? []
  const homes = useQueries({ queries: incident ? [] : concerned.map((id) => stack(id)), combine: (found) => found.flatMap(({ data }) => data?.entrances.flatMap((one) => one.floors).flatMap((one) => one.units) ?? []) })
  const send = async (values: Values, key: string) => {
    const words = { title: values.title.trim(), banner: values.banner.trim(), expected_end_at: values.expected_end_at?.toISOString() ?? null }
    const saved = incident
      ? await changeIncident(incident, words, key)
      : await openIncident({ ...words, community_id: values.community_id, building_ids: values.building_ids, unit_ids: values.unit_ids ?? [], class_l1: values.class_l1 ?? null, ticket_ids: beginning?.tickets ?? [] }, key)
    toast.done(incident ? t('incidents.saved') : t('incidents.opened', { no: saved.no }))
    onClose()
    await Promise.all([TOPIC.incident, TOPIC.ticket].map((topic) => queries.invalidateQueries({ queryKey: [topic] })))
    if (!incident) await navigate({ to: `/incidents/${saved.id}` as never })
  }
  const initial = incident
    ? { title: incident.title, banner: incident.banner, expected_end_at: incident.expected_end_at ? dayjs(incident.expected_end_at) : null }
    : { ...(first ? { community_id: first } : {}), building_ids: beginning?.buildings ?? [], ...(beginning?.class_l1 ? { class_l1: beginning.class_l1 } : {}), ...(beginning?.title ? { title: beginning.title } : {}) }
  return (
    <Modal open onCancel={onClose} title={t(incident ? 'incidents.change' : 'incidents.new')} okText={t(incident ? 'ui.save' : 'incidents.new')} confirmLoading={busy} width={640} okButtonProps={{ htmlType: 'submit', form: 'incident' }}>
      <ProblemForm<Values> id="incident" form={form} dialog submitText={null} onBusy={setBusy} onSend={send} initial={initial}>
        <Field name="title" label={t('incidents.title')} required rules={[{ max: 100, message: t('ui.too_long', { max: 100 }) }]}><Input autoFocus /></Field>
        <Field name="banner" label={t('incidents.banner')} hint={t('incidents.banner_hint')} required rules={[{ max: 500, message: t('ui.too_long', { max: 500 }) }]}><Input.TextArea rows={3} /></Field>
        <div className="form-grid">
          {!incident && <Field name="community_id" label={t('tickets.community')} required><Select options={communities.map((one) => ({ value: one.id, label: one.name }))} onChange={() => { form.setFieldsValue({ building_ids: [], unit_ids: [] }) }} /></Field>}
          {!incident && <Field name="building_ids" label={t('incidents.buildings')} required><Several options={houses.map((one) => ({ value: one.id, label: one.code }))} onChange={() => { form.setFieldValue('unit_ids', []) }} /></Field>}
          {!incident && concerned.length > 0 && <Field name="unit_ids" label={t('incidents.units')} hint={t('incidents.units_hint')} className="wide"><Several options={homes.map((one) => ({ value: one.id, label: one.code }))} /></Field>}
          {!incident && <Field name="class_l1" label={t('incidents.class')}><Select allowClear showSearch={{ optionFilterProp: 'label' }} options={codesOf('class').map((value) => ({ value, label: code('class', value) }))} /></Field>}
          <Field name="expected_end_at" label={t('incidents.expected')}><MomentField /></Field>
        </div>
      </ProblemForm>
    </Modal>
  )
}
