import { Link } from '@tanstack/react-router'
import { Skeleton } from 'antd'
import type { ReactNode } from 'react'

interface Props {
  label: string
  value: ReactNode
  note?: ReactNode
  to?: string
  search?: Record<string, string>
  tone?: 'over' | 'risk' | 'ok'
  loading?: boolean
}

/** One figure of the day; a link when there is a list behind it. */
export function StatTile({ label, value, note, to, search, tone, loading = false }: Props) {
  const body = (
    <>
      <span className="tile-label">{label}</span>
      {loading ? <Skeleton.Button active size="small" /> : <span className={`tile-value number${tone ? ` tile-${tone}` : ''}`}>{value}</span>}
      {note && <small className="quiet">{note}</small>}
    </>
  )
  return to ? <Link to={to} search={search ?? {}} className="card tile">{body}</Link> : <div className="card tile">{body}</div>
}

export function Tiles({ children }: { children: ReactNode }) {
  return <div className="tiles">{children}</div>
}
