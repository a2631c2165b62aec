import { CloseOutlined, PaperClipOutlined } from '@ant-design/icons'
import { Alert, Button } from 'antd'
import { useEffect, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { LARGEST, MEGABYTES } from '@/api/attachments'
import { fileSize, isImage } from './sizes'
import { Thumbnail } from './Thumbnail'
import './files.css'

interface Props {
  files: readonly File[]
  onChange: (files: File[]) => void
  /** How many there may be. */
  most: number
  imagesOnly?: boolean
}

const ALL = 'image/*,audio/*,text/*,.pdf,.doc,.docx,.xls,.xlsx,.ppt,.pptx,.odt,.ods,.odp,.wps,.et,.dps,.txt,.csv,.log,.md,.json,.eml,.ini,.amr'
/** What is plainly none of what is kept. Of any other the service reads what it is: texts have endings of all kinds. */
const NEVER = ['.zip', '.rar', '.7z', '.gz', '.tar', '.exe', '.msi', '.dll', '.apk', '.dmg', '.iso', '.jar', '.class', '.sh', '.htm', '.html', '.svg', '.docm', '.xlsm', '.pptm', '.mp4', '.mov', '.avi', '.mkv', '.wmv', '.webm']
/** What its name or its system already says. */
function unknown({ name, type }: File): boolean {
  return /^video\//.test(type) || NEVER.includes(/\.[^.]+$/.exec(name.toLowerCase())?.[0] ?? '')
}
/** What listens for pasted files; a dialog's comes after that of the page below it, and the last one takes them. */
const OPEN: ((event: ClipboardEvent) => void)[] = []
const same = (one: File) => (other: File) => one.name === other.name && one.size === other.size && one.lastModified === other.lastModified

/** Files to be sent along: chosen, dropped, or a screenshot pasted anywhere on the page. What is plainly wrong is said at once. */
export function FilePicker({ files, onChange, most, imagesOnly = false }: Props) {
  const { t } = useTranslation()
  const id = useId()
  const [over, setOver] = useState(false)
  const [refusals, setRefusals] = useState<string[]>([])
  const take = (given: readonly File[]) => {
    const said: string[] = []
    const kept = [...files]
    for (const file of given) {
      if (kept.some(same(file))) continue
      if (file.size === 0) said.push(t('files.empty', { name: file.name }))
      else if (file.size > LARGEST) said.push(t('files.too_large', { name: file.name, size: MEGABYTES }))
      else if (imagesOnly && !file.type.startsWith('image/')) said.push(t('files.no_image', { name: file.name }))
      else if (unknown(file)) said.push(t('files.unknown_type', { name: file.name }))
      else if (kept.length >= most) said.push(t('files.too_many', { most }))
      else kept.push(file)
    }
    setRefusals([...new Set(said)])
    if (kept.length > files.length) onChange(kept)
  }
  const pasting = useRef(take)
  useEffect(() => { pasting.current = take })
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      const given = [...event.clipboardData?.files ?? []]
      if (given.length === 0 || OPEN.at(-1) !== paste) return
      event.preventDefault()
      pasting.current(given)
    }
    OPEN.push(paste)
    document.addEventListener('paste', paste)
    return () => { OPEN.splice(OPEN.indexOf(paste), 1); document.removeEventListener('paste', paste) }
  }, [])
  return (
    <div className="file-picker">
      <label htmlFor={id} className={`file-drop${over ? ' over' : ''}`}
        onDragOver={(event) => { event.preventDefault(); setOver(true) }} onDragLeave={() => { setOver(false) }}
        onDrop={(event) => { event.preventDefault(); setOver(false); take([...event.dataTransfer.files]) }}>
        <PaperClipOutlined aria-hidden /> <span>{t(imagesOnly ? 'files.add_images' : 'files.add')}</span>
        <span className="quiet">{t('files.limits', { size: MEGABYTES, most })}</span>
        <input id={id} type="file" multiple className="unseen" accept={imagesOnly ? 'image/*' : ALL} onChange={(event) => { take([...event.target.files ?? []]); event.target.value = '' }} />
      </label>
      {files.length > 0 && (
        <ul className="plain-list file-list" aria-label={t('files.chosen')}>
          {files.map((file) => (
            <li key={`${file.name}-${file.size}-${file.lastModified}`}>
              <Thumbnail content={isImage(file.type) ? file : null} />
              <span className="file-name">{file.name}</span><span className="quiet number">{fileSize(file.size)}</span>
              <Button type="text" size="small" icon={<CloseOutlined />} aria-label={t('files.leave_out', { name: file.name })} onClick={() => { onChange(files.filter((other) => other !== file)); setRefusals([]) }} />
            </li>
          ))}
        </ul>
      )}
      {refusals.length > 0 && <Alert type="error" showIcon title={refusals.join(' ')} closable={{ onClose: () => { setRefusals([]) } }} />}
    </div>
  )
}
