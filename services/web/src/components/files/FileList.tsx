import { DownloadOutlined, StopOutlined } from '@ant-design/icons'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Input, Modal } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { fileContent, strikeOut, type Attachment } from '@/api/attachments'
import { TOPIC } from '@/api/topics'
import { Withheld } from '@/components/Withheld'
import { Field, ProblemForm } from '@/components/form/ProblemForm'
import { useToast } from '@/components/useToast'
import { dateTime } from '@/format/time'
import { useLocale } from '@/i18n/i18n'
import { useMay, useMe } from '@/shell/session'
import { save } from './save'
import { fileSize, isImage } from './sizes'
import { Thumbnail } from './Thumbnail'
import './files.css'

const THUMBNAIL_UP_TO = 3 * 1024 * 1024

interface Props {
  files: readonly Attachment[]
  nameOf: (staff: string | null) => string | null
  /** In a row of the timeline: no times, no striking out. */
  brief?: boolean
}

/** A file whose name the reader may see. */
interface Named {
  id: string
  name: string
}

export function FileList({ files, nameOf, brief = false }: Props) {
  const { t } = useTranslation()
  const [striking, setStriking] = useState<Named | null>(null)
  if (files.length === 0) return null
  return (
    <>
      <ul className="plain-list file-list" aria-label={t('files.title')}>
        {files.map((file) => <Line key={file.id} file={file} nameOf={nameOf} brief={brief} onStrike={setStriking} />)}
      </ul>
      {striking && <StrikeDialog file={striking} onClose={() => { setStriking(null) }} />}
    </>
  )
}

function Line({ file, nameOf, brief, onStrike }: { file: Attachment; nameOf: Props['nameOf']; brief: boolean; onStrike: (file: Named) => void }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const toast = useToast()
  const me = useMe()
  const supervises = useMay('ticketing.ticket.supervise')
  const mayAdd = useMay('ticketing.attachment.add')
  const struck = file.struck_out_at !== null
  const named = file.name === null ? null : { id: file.id, name: file.name }
  const pictured = !struck && named !== null && isImage(file.media_type) && file.size <= THUMBNAIL_UP_TO
  const content = useQuery({ queryKey: ['file', file.id], queryFn: ({ signal }) => fileContent(file.id, signal), enabled: pictured, staleTime: Infinity, gcTime: 60_000, retry: false }).data ?? null
  const readable = !struck || supervises
  const mayStrike = !brief && !struck && mayAdd && (file.added_by === me.staff.id || supervises)
  return (
    <li className={struck ? 'struck' : undefined}>
      <Thumbnail content={content} />
      {named ? <span className="file-name" title={named.name}>{named.name}</span> : <Withheld />}
      <span className="quiet number">{fileSize(file.size)}</span>
      {!brief && <span className="quiet hide-small">{nameOf(file.added_by) ?? t('files.requester')} · {dateTime(file.added_at, locale)}</span>}
      {struck && <span className="quiet">{t('files.struck', { who: nameOf(file.struck_out_by) ?? t('ui.unknown'), reason: file.struck_out_reason ?? '' })}</span>}
      <span className="file-tools">
        {named && readable && <Button type="text" size="small" icon={<DownloadOutlined />} aria-label={t('files.save', { name: named.name })} title={t('files.download')} onClick={() => { save(named).catch(toast.refused) }} />}
        {named && mayStrike && <Button type="text" size="small" icon={<StopOutlined />} aria-label={t('files.strike_name', { name: named.name })} title={t('files.strike')} onClick={() => { onStrike(named) }} />}
      </span>
    </li>
  )
}

function StrikeDialog({ file, onClose }: { file: Named; onClose: () => void }) {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const [busy, setBusy] = useState(false)
  const send = async (values: { reason: string }, key: string) => {
    await strikeOut(file.id, values.reason, key)
    onClose()
    await Promise.all([TOPIC.ticket, TOPIC.consultation].map((topic) => queries.invalidateQueries({ queryKey: [topic] })))
  }
  return (
    <Modal open onCancel={onClose} title={t('files.strike_name', { name: file.name })} okText={t('files.strike')} confirmLoading={busy} width={480} okButtonProps={{ htmlType: 'submit', form: 'strike-out', danger: true }}>
      <p className="quiet">{t('files.strike_note')}</p>
      <ProblemForm<{ reason: string }> id="strike-out" dialog submitText={null} onBusy={setBusy} onSend={send}>
        <Field name="reason" label={t('tickets.form.reason')} required rules={[{ max: 1000, message: t('ui.too_long', { max: 1000 }) }]}><Input.TextArea rows={3} autoFocus /></Field>
      </ProblemForm>
    </Modal>
  )
}
