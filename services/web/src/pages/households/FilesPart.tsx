import { DownloadOutlined } from '@ant-design/icons'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { fetchFiles, type FileRow } from '@/api/attachments'
import { TOPIC } from '@/api/topics'
import { save } from '@/components/files/save'
import { fileSize } from '@/components/files/sizes'
import { ListPage } from '@/components/list/ListPage'
import { useToast } from '@/components/useToast'
import { dateTime, shortDateTime } from '@/format/time'
import { useLocale } from '@/i18n/i18n'
import { AROUND } from './Parts'

/** Pictures and papers that came with the tickets of a person or a unit. */
export default function FilesPart({ of }: { of: { person_id: string } | { unit_id: string } }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const toast = useToast()
  const keep = (file: FileRow) => { save(file).catch(toast.refused) }
  return (
    <ListPage<FileRow>
      id="household-files" topic={TOPIC.ticket} around={AROUND} fixed={{ files: 'true', ...of }} fetchPage={(_, cursor, signal) => fetchFiles(of, cursor, signal)}
      rowKey={(row) => row.id} rowName={(row) => row.name} onOpen={keep}
      columns={[
        { key: 'name', title: t('files.title'), render: (row) => row.name, text: (row) => row.name },
        { key: 'ticket', title: t('households.of_ticket'), render: (row) => <Link to={`/tickets/${row.ticket_id}` as never}>{row.ticket_title}</Link>, text: (row) => row.ticket_no },
        { key: 'size', title: t('households.size'), width: 90, align: 'end', render: (row) => <span className="number">{fileSize(row.size)}</span>, text: (row) => String(row.size) },
        { key: 'added_at', roomy: true, title: t('households.added_at'), width: 130, render: (row) => <span className="number">{shortDateTime(row.added_at, locale)}</span>, text: (row) => dateTime(row.added_at, locale) },
        { key: 'get', title: t('files.download'), width: 80, render: (row) => <Button type="text" size="small" icon={<DownloadOutlined />} aria-label={t('files.save', { name: row.name })} title={t('files.download')} onClick={() => { keep(row) }} /> },
      ]}
      empty={{ title: t('households.no_files') }}
    />
  )
}
