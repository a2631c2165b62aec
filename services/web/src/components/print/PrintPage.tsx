import { PrinterOutlined } from '@ant-design/icons'
import { useNavigate, useRouter } from '@tanstack/react-router'
import { Button, Segmented } from 'antd'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { dateTime } from '@/format/time'
import { useLocale } from '@/i18n/i18n'
import { useCommands } from '@/keyboard/dispatcher'
import { useBrand } from '@/theme/BrandTheme'
import { Qr } from './Qr'
import './print.css'

export type Paper = 'a4' | 'a4-wide' | 'a5' | 'roll'
const PAPERS: readonly { value: Paper; label: string }[] = [{ value: 'a4', label: 'A4' }, { value: 'a4-wide', label: 'A4' }, { value: 'a5', label: 'A5' }, { value: 'roll', label: '80mm' }]

interface Props {
  title: string
  number?: string
  /** What stands in the place of the number on a paper that has none: its period, whom it is about. */
  about?: string
  /** What the QR code says: an address where the document can be verified. */
  qr: string
  papers?: readonly Paper[]
  /** A further print of the same document carries the mark 补打. */
  again: boolean
  /** Runs before the print dialog, so that the service counts the print; false keeps the dialog closed. */
  onPrint?: () => Promise<boolean>
  printable?: boolean
  /** Prints as soon as it is shown: the key that led here already said so. */
  atOnce?: boolean
  children: ReactNode
}

/** A form on paper: logo, number, QR and the paper size of @page. */
export function PrintPage({ title, number, about, qr, papers = ['a5', 'a4', 'roll'], again, onPrint, printable = true, atOnce = false, children }: Props) {
  const { t } = useTranslation()
  const locale = useLocale()
  const brand = useBrand()
  const router = useRouter()
  const navigate = useNavigate()
  const [paper, setPaper] = useState<Paper>(papers[0] ?? 'a4')
  const [printedAt] = useState(() => Date.now())
  const print = async () => {
    if (onPrint && !(await onPrint())) return
    // The mark of a reprint has to be on the page before the dialog takes its picture.
    requestAnimationFrame(() => { window.print() })
  }
  const begun = useRef(false)
  useEffect(() => {
    if (!atOnce || !printable || begun.current) return
    begun.current = true
    void print()
    // Reloading or coming back is no wish to print again.
    void navigate({ to: '.', search: {}, replace: true })
  })
  useCommands({ print: printable && (() => { void print() }), close: () => { if (router.history.canGoBack()) router.history.back(); else void navigate({ to: '/home' }) } })
  return (
    <div className="print-page">
      <div className="print-tools">
        <Segmented<Paper> value={paper} onChange={setPaper} options={PAPERS.filter((known) => papers.includes(known.value))} />
        <Button type="primary" icon={<PrinterOutlined />} disabled={!printable} onClick={() => { void print() }}>{t('ui.print')}</Button>
      </div>
      <article className={`sheet sheet-${paper === 'a4-wide' ? 'wide' : paper}`} aria-label={`${title} ${number ?? about ?? ''}`}>
        <header className="sheet-head">
          <div>
            <div className="sheet-brand">{brand.logo_url && <img src={brand.logo_url} alt="" />}<span>{brand.name}</span></div>
            <h1>{title}{again && <span className="sheet-again">{t('ui.paper.again')}</span>}</h1>
            <div>{number === undefined ? about : <>{t('ui.paper.number')} <span className="number">{number}</span></>}</div>
          </div>
          <figure><Qr text={qr} size={paper === 'roll' ? 88 : 96} label={t('ui.paper.qr')} /><figcaption>{t('ui.paper.qr')}</figcaption></figure>
        </header>
        {children}
        <footer className="sheet-foot">{t('ui.paper.at')} {dateTime(printedAt, locale)}</footer>
      </article>
    </div>
  )
}
