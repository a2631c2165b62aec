import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Checkbox, Drawer, Form, Input, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { ask, panelsFor, type Discipline } from '@/api/consultations'
import { ticketDetail, type TicketDetail } from '@/api/ticketing'
import { TOPIC } from '@/api/topics'
import { Field, ProblemForm } from '@/components/form/ProblemForm'
import { useToast } from '@/components/useToast'
import { useCodeName } from '@/i18n/codes'

interface Values { discipline: Discipline; expert_id?: string; question: string; file_ids?: string[] }

/** Asks the panel: a discipline, who of it, and the question. */
export default function AskDrawer({ ticket, asked, onClose }: { ticket: TicketDetail['ticket']; asked: readonly string[]; onClose: () => void }) {
  const { t } = useTranslation()
  const code = useCodeName()
  const toast = useToast()
  const queries = useQueryClient()
  const [form] = Form.useForm<Values>()
  const panels = useQuery(panelsFor(ticket.community_id)).data ?? []
  // What was struck out, or is kept from whoever asks, is nothing to show.
  const files = (useQuery(ticketDetail(ticket.id)).data?.attachments ?? []).filter((file) => file.struck_out_at === null && file.name !== null)
  const chosen = Form.useWatch('discipline', form)
  const experts = panels.find((panel) => panel.discipline === chosen)?.experts ?? []
  const send = async (values: Values, key: string) => {
    await ask(ticket.id, { discipline: values.discipline, question: values.question.trim(), expert_id: values.expert_id ?? null, file_ids: values.file_ids ?? [] }, key)
    toast.done(t('consultations.asked'))
    onClose()
    await queries.invalidateQueries({ queryKey: [TOPIC.consultation] })
    await queries.invalidateQueries({ queryKey: [TOPIC.ticket] })
  }
  return (
    <Drawer open onClose={onClose} size={440} title={t('consultations.ask')} destroyOnHidden>
      <ProblemForm<Values> form={form} dialog submitText={t('consultations.ask_now')} onSend={send} initial={{}}>
        <Field name="discipline" label={t('consultations.discipline')} required hint={t('consultations.discipline_hint')}>
          <Select onChange={() => { form.setFieldValue('expert_id', undefined) }} options={panels.map((panel) => ({
            value: panel.discipline, disabled: panel.experts.length === 0 || asked.includes(panel.discipline),
            label: panel.experts.length === 0 ? t('consultations.nobody', { discipline: code('discipline', panel.discipline) }) : code('discipline', panel.discipline),
          }))} />
        </Field>
        {experts.length > 1 && <Field name="expert_id" label={t('consultations.expert')} hint={t('consultations.expert_hint')}><Select allowClear options={experts.map((one) => ({ value: one.id, label: one.display_name }))} /></Field>}
        <Field name="question" label={t('consultations.question')} required rules={[{ max: 2000, message: t('ui.too_long', { max: 2000 }) }]}><Input.TextArea rows={5} /></Field>
        {files.length > 0 && <Field name="file_ids" label={t('consultations.show_files')} hint={t('consultations.show_files_hint')}><Checkbox.Group className="stack" options={files.map((file) => ({ value: file.id, label: file.name }))} /></Field>}
      </ProblemForm>
    </Drawer>
  )
}
