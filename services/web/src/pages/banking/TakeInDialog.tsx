import { useNavigate } from '@tanstack/react-router'
import { Alert, Button, Modal, Select } from 'antd'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { sendStatement, type BankFile } from '@/api/banking'
import { useIntent } from '@/api/intent'
import { UploadDrop } from '@/components/UploadDrop'
import { useToast } from '@/components/useToast'
import { money } from '@/format/money'
import { useCodeName } from '@/i18n/codes'
import { useLocale } from '@/i18n/i18n'
import { problemText } from '@/i18n/problems'
import { useMe } from '@/shell/session'
import { useRefresh } from './useRefresh'

const LARGEST = 4
/** Stands in nobody's way. */
const KNOWN = 'taken_before'

/** A bank's file: looked through first, and its new lines taken in when none is wrong. */
export function TakeInDialog({ community, onClose }: { community: string | undefined; onClose: () => void }) {
  const { t } = useTranslation()
  const toast = useToast()
  const navigate = useNavigate()
  const refresh = useRefresh()
  const intent = useIntent()
  const id = useId()
  const { communities } = useMe()
  const [place, setPlace] = useState(community ?? (communities.length === 1 ? communities[0]?.id : undefined))
  const [busy, setBusy] = useState(false)
  const [looked, setLooked] = useState<{ file: File; found: BankFile } | null>(null)
  const [refusal, setRefusal] = useState<string | null>(null)
  const send = async (file: File, take: boolean) => {
    if (!place) return
    setBusy(true)
    setRefusal(null)
    try {
      const found = await sendStatement(place, file, take, intent.key([take, place, file.name, file.size, file.lastModified]))
      intent.done()
      setLooked({ file, found })
      if (found.statement_id) {
        toast.done(t('banking.taken', { count: found.new_lines }))
        onClose()
        await refresh()
        await navigate({ to: `/bank-statements/${found.statement_id}` as never })
      }
    } catch (error) {
      setRefusal(problemText(error))
    } finally {
      setBusy(false)
    }
  }
  const good = looked !== null && looked.found.new_lines > 0 && looked.found.findings.every((one) => one.code === KNOWN)
  return (
    <Modal open onCancel={onClose} width={680} title={t('banking.take_in')} footer={looked && <Button type="primary" disabled={!good} loading={busy} onClick={() => { void send(looked.file, true) }}>{t('banking.take', { count: looked.found.new_lines })}</Button>}>
      <div className="stack">
        <p className="quiet" style={{ margin: 0 }}>{t('banking.columns')}</p>
        {communities.length > 1 && <label htmlFor={id}>{t('tickets.community')}<Select id={id} style={{ width: '100%' }} value={place} onChange={(value: string) => { setPlace(value); setLooked(null) }} showSearch={{ optionFilterProp: 'label' }} options={communities.map((one) => ({ value: one.id, label: one.name }))} /></label>}
        {refusal && <div role="alert"><Alert type="error" showIcon title={refusal} /></div>}
        {place && <UploadDrop csv largest={LARGEST} busy={busy} onBegin={() => { setRefusal(null); setLooked(null) }} onFile={(file) => { void send(file, false) }} />}
        {looked && <Looked found={looked.found} name={looked.file.name} />}
      </div>
    </Modal>
  )
}

/** What the file says: how much of it is new, and what is wrong with it by row. */
function Looked({ found, name }: { found: BankFile; name: string }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const code = useCodeName()
  const faults = found.findings.filter((one) => one.code !== KNOWN).length
  const sums = t('banking.sums', { in: money(found.in_cents, locale), out: money(found.out_cents, locale) })
  const known = found.known > 0 && t('banking.known', { count: found.known })
  const title = faults > 0 ? t('banking.faulty', { count: faults, name }) : found.new_lines > 0 ? t('banking.good', { count: found.new_lines, name }) : t('banking.nothing_new', { name })
  return (
    <>
      <Alert type={faults > 0 ? 'error' : found.new_lines > 0 ? 'success' : 'warning'} showIcon role="status" title={title} description={faults > 0 ? t('banking.faulty_hint') : [found.new_lines > 0 && sums, known].filter(Boolean).join(' ')} />
      {found.findings.length > 0 && (
        // A scrolling area has to be reachable by keyboard (WCAG 2.1.1).
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        <div className="scroll-x" style={{ maxHeight: 320, overflowY: 'auto' }} tabIndex={0} role="region" aria-label={t('banking.findings')}>
          <table className="plain-table">
            <thead><tr>{(['row', 'column', 'message', 'value'] as const).map((key) => <th key={key} scope="col">{t(`ui.findings.${key}`)}</th>)}</tr></thead>
            <tbody>{found.findings.map((one) => <tr key={`${one.row}/${one.column}/${one.code}`}><td className="number">{one.row}</td><td className="nowrap">{one.column}</td><td className={one.code === KNOWN ? undefined : 'over-text'}>{code('bank_finding', one.code)}</td><td className="quiet">{one.value}</td></tr>)}</tbody>
          </table>
        </div>
      )}
    </>
  )
}
