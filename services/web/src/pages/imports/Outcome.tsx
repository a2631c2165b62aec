import { useTranslation } from 'react-i18next'
import type { ImportJob } from '@/api/imports'
import { Card } from '@/components/DetailLayout'
import { useCodeName } from '@/i18n/codes'

const COUNTS = ['created', 'updated', 'unchanged', 'skipped', 'withdrawn'] as const

/** What an import did, by kind of record. */
export function Outcome({ job }: { job: ImportJob }) {
  const { t } = useTranslation()
  const code = useCodeName()
  const kinds = Object.entries(job.counts)
  if (kinds.length === 0) return null
  const shown = COUNTS.filter((count) => kinds.some(([, outcome]) => outcome[count] > 0))
  return (
    <Card title={t('imports.step.done')} flush>
      <table className="plain-table">
        <thead><tr><th scope="col">{t('imports.kind')}</th>{shown.map((count) => <th key={count} scope="col" className="right">{t(`imports.${count}`)}</th>)}</tr></thead>
        <tbody>{kinds.map(([kind, outcome]) => <tr key={kind}><td>{code('import_kind', kind)}</td>{shown.map((count) => <td key={count} className="right number">{outcome[count]}</td>)}</tr>)}</tbody>
      </table>
    </Card>
  )
}
