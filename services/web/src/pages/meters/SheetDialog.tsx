import { useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Modal } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useIntent } from '@/api/intent'
import { sendSheet, type Sheet } from '@/api/meters'
import { TOPIC } from '@/api/topics'
import { UploadDrop } from '@/components/UploadDrop'
import { useToast } from '@/components/useToast'
import { useCodeName } from '@/i18n/codes'
import { problemText } from '@/i18n/problems'
import { ENTRY } from './words'

const LARGEST = 2

/** A file of readings: looked through first, and taken in whole when no row is wrong. */
export function SheetDialog({ community, onClose }: { community: string; onClose: () => void }) {
  const { t } = useTranslation()
  const toast = useToast()
  const queries = useQueryClient()
  const intent = useIntent()
  const [busy, setBusy] = useState(false)
  const [looked, setLooked] = useState<{ file: File; sheet: Sheet } | null>(null)
  const [refusal, setRefusal] = useState<string | null>(null)
  const send = async (file: File, take: boolean) => {
    setBusy(true)
    setRefusal(null)
    try {
      const sheet = await sendSheet(community, file, take, intent.key([take, community, file.name, file.size, file.lastModified]))
      intent.done()
      setLooked({ file, sheet })
      if (take) {
        toast.done(t('meters.sheet.taken', { count: sheet.rows }))
        onClose()
        await Promise.all([queries.invalidateQueries({ queryKey: [TOPIC.meterReading] }), queries.invalidateQueries({ queryKey: [ENTRY] })])
      }
    } catch (error) {
      setRefusal(problemText(error))
    } finally {
      setBusy(false)
    }
  }
  const good = looked !== null && looked.sheet.findings.length === 0 && looked.sheet.rows > 0
  return (
    <Modal open onCancel={onClose} width={680} title={t('meters.sheet.open')} footer={looked && <Button type="primary" disabled={!good} loading={busy} onClick={() => { void send(looked.file, true) }}>{t('meters.sheet.take', { count: looked.sheet.rows })}</Button>}>
      <div className="stack">
        <p className="quiet" style={{ margin: 0 }}>{t('meters.sheet.columns')}</p>
        {refusal && <div role="alert"><Alert type="error" showIcon title={refusal} /></div>}
        <UploadDrop csv largest={LARGEST} busy={busy} onBegin={() => { setRefusal(null); setLooked(null) }} onFile={(file) => { void send(file, false) }} />
        {looked && <Looked sheet={looked.sheet} name={looked.file.name} />}
      </div>
    </Modal>
  )
}

function Looked({ sheet, name }: { sheet: Sheet; name: string }) {
  const { t } = useTranslation()
  const code = useCodeName()
  const wrong = sheet.findings.length > 0
  return (
    <>
      <Alert type={wrong ? 'error' : 'success'} showIcon role="status" title={wrong ? t('meters.sheet.faulty', { count: sheet.findings.length, name }) : t('meters.sheet.good', { count: sheet.rows, name })}
        description={wrong ? t('meters.sheet.faulty_hint') : [sheet.new_meters > 0 && t('meters.sheet.new_meters', { count: sheet.new_meters }), sheet.held > 0 && t('meters.sheet.held', { count: sheet.held })].filter(Boolean).join(' ')} />
      {wrong && (
        // A scrolling area has to be reachable by keyboard (WCAG 2.1.1).
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        <div className="scroll-x" style={{ maxHeight: 320, overflowY: 'auto' }} tabIndex={0} role="region" aria-label={t('meters.sheet.findings')}>
          <table className="plain-table">
            <thead><tr>{(['row', 'column', 'message', 'value'] as const).map((key) => <th key={key} scope="col">{t(`ui.findings.${key}`)}</th>)}</tr></thead>
            <tbody>{sheet.findings.map((one) => <tr key={`${one.row}/${one.column}/${one.code}`}><td className="number">{one.row}</td><td className="nowrap">{one.column}</td><td className="over-text">{code('sheet_finding', one.code)}</td><td className="quiet">{one.value}</td></tr>)}</tbody>
          </table>
        </div>
      )}
    </>
  )
}
