import { EyeOutlined } from '@ant-design/icons'
import { App, Button, Modal, Radio } from 'antd'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { problemText } from '@/i18n/problems'

export const PURPOSES = ['contact', 'verify', 'emergency'] as const
type Purpose = (typeof PURPOSES)[number]

/** What somebody looked for, in words; what another system stated stands as it was stated. */
export function usePurposeName(): (purpose: string) => string {
  const { t } = useTranslation()
  return (purpose) => (PURPOSES.includes(purpose as Purpose) ? t(`ui.mask.purposes.${purpose as Purpose}`) : purpose)
}

const SHOWN_SECONDS = 30

interface Props {
  /** As the service masked it, e.g. 138****5678. */
  masked: string
  field: string
  /** Absent without the permission to unmask. The service records who looked, when and why. */
  reveal?: ((purpose: string) => Promise<string>) | undefined
}

/** Personal data: masked until somebody states a purpose, and masked again half a minute later. */
export function MaskedText({ masked, field, reveal }: Props) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const [plain, setPlain] = useState<string | null>(null)
  const [asking, setAsking] = useState(false)
  const [purpose, setPurpose] = useState<string>(PURPOSES[0])
  const [busy, setBusy] = useState(false)
  useEffect(() => {
    if (plain === null) return
    const timer = setTimeout(() => { setPlain(null) }, SHOWN_SECONDS * 1000)
    return () => { clearTimeout(timer) }
  }, [plain])

  const show = async () => {
    if (!reveal) return
    setBusy(true)
    try {
      setPlain(await reveal(purpose))
      setAsking(false)
    } catch (error) {
      void message.error(problemText(error))
    } finally {
      setBusy(false)
    }
  }

  return (
    <span className="masked">
      <span className="number">{plain ?? masked}</span>
      {plain !== null && <small className="quiet">{t('ui.mask.hides', { seconds: SHOWN_SECONDS })}</small>}
      {reveal && plain === null && (
        <Button type="text" size="small" icon={<EyeOutlined />} aria-label={t('ui.mask.title', { field })} title={t('ui.mask.reveal')} onClick={() => { setAsking(true) }} />
      )}
      <Modal open={asking} title={t('ui.mask.title', { field })} okText={t('ui.mask.show')} confirmLoading={busy} onOk={() => { void show() }} onCancel={() => { setAsking(false) }} width={400}>
        <p className="quiet">{t('ui.mask.note')}</p>
        <Radio.Group value={purpose} onChange={(event) => { setPurpose(event.target.value as string) }} aria-label={t('ui.mask.purpose')}
          style={{ display: 'flex', flexDirection: 'column', gap: 8 }}
          options={PURPOSES.map((value) => ({ value, label: t(`ui.mask.purposes.${value}`) }))} />
      </Modal>
    </span>
  )
}
