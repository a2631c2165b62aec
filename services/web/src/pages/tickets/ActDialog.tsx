import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Input, Modal } from 'antd'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { MOST_FILES, ofTicket } from '@/api/attachments'
import { asProblem } from '@/api/problem'
import { actBeside, ticketDetail } from '@/api/ticketing'
import { TOPIC } from '@/api/topics'
import { FilePicker } from '@/components/files/FilePicker'
import { UploadList } from '@/components/files/UploadList'
import { useUploads } from '@/components/files/useUploads'
import { Field, ProblemForm } from '@/components/form/ProblemForm'
import { useToast } from '@/components/useToast'
import { useMay, useMe } from '@/shell/session'

/** One answer to something beside a ticket; without a field it only asks whether. */
export interface Act {
  title: string
  /** What it is an answer to, where several stand together. */
  about?: string
  /** On the button, where the title says more than the verb. */
  word?: string
  path: string
  version?: number
  field?: string
  label?: string
  hint?: string
  /** What else shows it, besides tickets. */
  topic?: string
  /** Files may come along; they stand at the row of the ticket's timeline that the answer leaves. */
  files?: { ticket: string; verb: string }
}

const LONG = { max: 1000 }

export default function ActDialog({ act, onClose }: { act: Act; onClose: () => void }) {
  const { t } = useTranslation()
  const toast = useToast()
  const queries = useQueryClient()
  const [busy, setBusy] = useState(false)
  const [files, setFiles] = useState<File[]>([])
  const [answered, setAnswered] = useState(false)
  // Who reads no tickets, or only what is their own, may answer for one they do not open, and adds nothing to that.
  const reader = useMay('ticketing.ticket.read')
  const asked = useMe().scope === 'own' || !reader
  const seen = useQuery({ ...ticketDetail(act.files?.ticket ?? ''), enabled: asked && act.files !== undefined, retry: false }).isSuccess
  const mayAttach = useMay('ticketing.attachment.add') && (!asked || seen)
  const refresh = () => Promise.all([TOPIC.ticket, ...(act.topic ? [act.topic] : [])].map((topic) => queries.invalidateQueries({ queryKey: [topic] })))
  const uploads = useUploads(refresh)
  // Nothing is on its way any more: every file was kept, or given up.
  const over = answered && uploads.sendings.every((one) => one.state === 'kept')
  useEffect(() => { if (over) onClose() }, [over, onClose])
  const send = async (values: Record<string, unknown>, key: string) => {
    try {
      await actBeside(act.path, act.field ? values : undefined, act.version, key)
    } catch (error) {
      if ([409, 412].includes(asProblem(error).status)) await refresh()
      throw error
    }
    toast.done(act.title)
    if (act.files && files.length > 0) {
      const { ticket, verb } = act.files
      const sending = uploads.send(files, (entry) => ofTicket(ticket, entry ? { entry_id: entry } : { verb }))
      setAnswered(true)
      await sending
    } else {
      onClose()
      await refresh()
    }
  }
  // What was answered is not answered again: only its files are still on their way, or tried once more.
  if (answered) {
    return (
      <Modal open onCancel={() => { onClose(); void refresh() }} title={act.title} footer={null} width={480}>
        <UploadList uploads={uploads} />
      </Modal>
    )
  }
  return (
    <Modal open onCancel={onClose} title={act.about ? `${act.title} · ${act.about}` : act.title} okText={act.word ?? act.title} confirmLoading={busy} width={480} okButtonProps={{ htmlType: 'submit', form: 'ticket-act' }}>
      <ProblemForm<Record<string, unknown>> id="ticket-act" dialog submitText={null} onBusy={setBusy} onSend={send} {...(act.field ? { draft: act.path } : {})}>
        {act.field && act.label
          ? <Field name={act.field} label={act.label} required {...(act.hint ? { hint: act.hint } : {})} rules={[{ ...LONG, message: t('ui.too_long', LONG) }]}><Input.TextArea rows={4} autoFocus /></Field>
          : <p className="quiet">{t('tickets.procedure.sure')}</p>}
        {act.files && mayAttach && <FilePicker files={files} onChange={setFiles} most={MOST_FILES} />}
      </ProblemForm>
    </Modal>
  )
}
