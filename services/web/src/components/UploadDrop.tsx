import { CloudUploadOutlined } from '@ant-design/icons'
import { Alert } from 'antd'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'

const MEGABYTE = 1024 * 1024

interface Props {
  /** Largest size the service takes, in megabytes. */
  largest: number
  onFile: (file: File) => void
  /** Another file was given: what was said about the one before is over. */
  onBegin?: () => void
  busy?: boolean
  /** A list as text instead of a workbook. */
  csv?: boolean
}

/** One spreadsheet: chosen or dropped. What is plainly wrong is said before anything is sent. */
export function UploadDrop({ largest, onFile, onBegin, busy = false, csv = false }: Props) {
  const { t } = useTranslation()
  const id = useId()
  const [over, setOver] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)
  const take = (file: File | undefined) => {
    if (!file || busy) return
    onBegin?.()
    if (!(csv ? /\.(csv|txt)$/i : /\.xlsx$/i).test(file.name)) setRefusal(t(csv ? 'ui.upload.not_csv' : 'ui.upload.wrong_type'))
    else if (file.size === 0) setRefusal(t('ui.upload.empty'))
    else if (file.size > largest * MEGABYTE) setRefusal(t('ui.upload.too_large', { size: largest }))
    else {
      setRefusal(null)
      onFile(file)
    }
  }
  return (
    <>
      <label htmlFor={id} className={`drop${over ? ' over' : ''}`} aria-busy={busy}
        onDragOver={(event) => { event.preventDefault(); setOver(true) }} onDragLeave={() => { setOver(false) }}
        onDrop={(event) => { event.preventDefault(); setOver(false); take(event.dataTransfer.files[0]) }}>
        <CloudUploadOutlined className="drop-icon" aria-hidden />
        <span className="strong">{t('ui.upload.hint')}</span><br />
        <span className="quiet">{t(csv ? 'ui.upload.csv' : 'ui.upload.spreadsheet', { size: largest })}</span>
        <input id={id} type="file" className="unseen" disabled={busy} accept={csv ? '.csv,.txt,text/csv' : '.xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'}
          onChange={(event) => { take(event.target.files?.[0]); event.target.value = '' }} />
      </label>
      {refusal && <div role="alert" style={{ marginTop: 12 }}><Alert type="error" showIcon title={refusal} /></div>}
    </>
  )
}
