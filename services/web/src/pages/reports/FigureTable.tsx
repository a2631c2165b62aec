import { Link } from '@tanstack/react-router'
import { createContext, use, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Figure } from '@/api/reports'

const Moment = createContext<string | null>(null)

/** Figures inside were frozen then: the list behind one says how many it was, since it shows what is so now. */
export function FrozenAt({ at, children }: { at: string | null; children: ReactNode }) {
  return <Moment value={at}>{children}</Moment>
}

/** A figure leads to the very list it counts. */
export function FigureLink({ figure }: { figure: Figure }) {
  const at = use(Moment)
  if (!figure.filter || figure.tickets === 0) return <span className="number">{figure.tickets}</span>
  return <Link to="/tickets" search={{ state: 'all', ...figure.filter, ...(at ? { then: String(figure.tickets), as_of: at } : {}) } as never} className="number">{figure.tickets}</Link>
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
