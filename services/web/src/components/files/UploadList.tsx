import { Button, Progress } from 'antd'
import { useTranslation } from 'react-i18next'
import { asProblem } from '@/api/problem'
import { problemText } from '@/i18n/problems'
import type { Uploads } from './useUploads'
import './files.css'

/** Sent once more it is refused once more. */
const FINAL = ['attachment_type_not_allowed', 'attachment_too_large']

/** Files on their way: how far each is, and what was refused with why. */
export function UploadList({ uploads }: { uploads: Uploads }) {
  const { t } = useTranslation()
  const shown = uploads.sendings.filter((one) => one.state !== 'kept')
  const kept = uploads.sendings.length - shown.length
  if (uploads.sendings.length === 0) return null
  return (
    <div className="upload-list" aria-live="polite">
      <ul className="plain-list file-list">
        {shown.map((one) => (
          <li key={one.key}>
            <span className="file-name">{one.file.name}</span>
            {one.state === 'failed'
              ? <><span className="upload-failed" role="alert">{problemText(one.error)}</span>
                {!FINAL.includes(asProblem(one.error).code) && <Button size="small" onClick={() => { void uploads.again(one) }}>{t('ui.retry')}</Button>}
                <Button size="small" type="text" onClick={() => { uploads.forget(one) }}>{t('files.give_up')}</Button></>
              : <Progress percent={Math.round(one.share * 100)} size="small" className="upload-progress" aria-label={one.file.name} />}
          </li>
        ))}
      </ul>
      {shown.length === 0 && kept > 0 && <span className="quiet" role="status">{t('files.kept', { count: kept })}</span>}
    </div>
  )
}
