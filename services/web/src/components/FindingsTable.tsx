import { useTranslation } from 'react-i18next'
import { useCodeName } from '@/i18n/codes'

export interface Finding {
  sheet: string
  row: number
  column: string
  code: string
  value?: string | null
  message?: string | null
}

/** Each problem of a spreadsheet with the cell it stands in, so that it can be found and mended. */
export function FindingsTable({ findings, label }: { findings: readonly Finding[]; label: string }) {
  const { t } = useTranslation()
  const name = useCodeName()
  return (
    // A scrolling area has to be reachable by keyboard (WCAG 2.1.1).
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="scroll-x" style={{ maxHeight: 460, overflowY: 'auto' }} tabIndex={0} role="region" aria-label={label}>
      <table className="plain-table">
        <thead><tr>{(['sheet', 'row', 'column', 'message', 'value'] as const).map((key) => <th key={key} scope="col">{t(`ui.findings.${key}`)}</th>)}</tr></thead>
        <tbody>
          {findings.map((finding) => (
            <tr key={`${finding.sheet}/${finding.row}/${finding.column}/${finding.code}`}>
              <td className="nowrap">{finding.sheet}</td><td className="number">{finding.row}</td><td className="nowrap">{finding.column}</td>
              <td className="over-text">{finding.message ?? name('finding', finding.code)}</td><td className="quiet">{finding.value ?? ''}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
