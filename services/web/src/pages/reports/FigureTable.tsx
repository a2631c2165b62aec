import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Figure } from '@/api/reports'

/** A figure leads to the very list it counts. */
export function FigureLink({ figure }: { figure: Figure }) {
  if (!figure.filter || figure.tickets === 0) return <span className="number">{figure.tickets}</span>
  return <Link to="/tickets" search={{ state: 'all', ...figure.filter } as never} className="number">{figure.tickets}</Link>
}

export function FigureTable({ title, rows }: { title: string; rows: readonly { name: ReactNode; figure: Figure }[] }) {
  const { t } = useTranslation()
  return (
    <table className="plain-table">
      <thead><tr><th scope="col">{title}</th><th scope="col" className="right">{t('reports.quarterly.tickets')}</th></tr></thead>
      <tbody>
        {rows.map((row, index) => <tr key={index}><td>{row.name}</td><td className="right"><FigureLink figure={row.figure} /></td></tr>)}
        {rows.length === 0 && <tr><td colSpan={2} className="quiet">{t('ui.none')}</td></tr>}
      </tbody>
    </table>
  )
}
