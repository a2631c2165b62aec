import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { MOST_FILES, ofTicket } from '@/api/attachments'
import type { TicketDetail } from '@/api/ticketing'
import { Card } from '@/components/DetailLayout'
import { FileList } from '@/components/files/FileList'
import { FilePicker } from '@/components/files/FilePicker'
import { UploadList } from '@/components/files/UploadList'
import type { Uploads } from '@/components/files/useUploads'
import { useMay } from '@/shell/session'

/** All files of a ticket, and a place to add some that belong to no particular act. */
export function Attachments({ detail, uploads }: { detail: TicketDetail; uploads: Uploads }) {
  const { t } = useTranslation()
  const { ticket, names, attachments } = detail
  const [chosen, setChosen] = useState<File[]>([])
  const room = MOST_FILES - ticket.attachment_count
  const mayAdd = useMay('ticketing.attachment.add') && detail.possible.includes('attach')
  if (attachments.length === 0 && !mayAdd) return null
  const send = () => {
    void uploads.send(chosen, (entry) => ofTicket(ticket.id, { entry_id: entry }))
    setChosen([])
  }
  return (
    <Card title={`${t('files.title')}${ticket.attachment_count > 0 ? ` ${ticket.attachment_count}` : ''}`}>
      <FileList files={attachments} nameOf={(id) => (id ? names.staff[id] ?? t('ui.unknown') : null)} />
      <UploadList uploads={uploads} />
      {mayAdd && room > 0 && <FilePicker files={chosen} onChange={setChosen} most={room} />}
      {chosen.length > 0 && <Button type="primary" onClick={send}>{t('files.upload')}</Button>}
    </Card>
  )
}
