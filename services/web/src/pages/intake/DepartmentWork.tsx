import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { departmentWork } from '@/api/calls'
import { Card } from '@/components/DetailLayout'

/** Done and undone work per department, for the operator between two calls. */
export function DepartmentWork({ community }: { community: string | null }) {
  const { t } = useTranslation()
  const rows = useQuery(departmentWork(community)).data ?? []
  if (rows.length === 0) return null
  return (
    <Card title={t('desk.departments')} flush>
      <table className="plain-table breaks">
        <thead><tr><th scope="col">{t('desk.department')}</th><th scope="col" className="right">{t('desk.undone')}</th><th scope="col" className="right">{t('desk.overdue')}</th><th scope="col" className="right">{t('desk.done')}</th></tr></thead>
        <tbody>{rows.map((row) => <tr key={row.department ?? ''}><td>{row.department ?? <span className="quiet">{t('desk.no_department')}</span>}</td><td className="right number">{row.open}</td><td className={`right number${row.overdue > 0 ? ' over-text' : ''}`}>{row.overdue}</td><td className="right number">{row.done}</td></tr>)}</tbody>
      </table>
    </Card>
  )
}
