import { Skeleton } from 'antd'
import type { ReactNode } from 'react'
import { PageHead } from './PageHead'

interface Props {
  title: ReactNode
  note?: ReactNode
  actions?: ReactNode
  /** The record itself. */
  children: ReactNode
  /** Who it concerns and what else belongs to it. */
  side?: ReactNode
}

export function DetailLayout({ title, note, actions, children, side }: Props) {
  return (
    <>
      <PageHead title={title} note={note}>{actions}</PageHead>
      <div className={side ? 'detail' : 'stack'}>
        <div className="stack">{children}</div>
        {side && <aside className="stack">{side}</aside>}
      </div>
    </>
  )
}

export function Card({ title, extra, children, flush = false }: { title?: ReactNode; extra?: ReactNode; children: ReactNode; flush?: boolean }) {
  return (
    <section className="card">
      {(title || extra) && <header><h2>{title}</h2>{extra && <div className="row">{extra}</div>}</header>}
      <div className={flush ? undefined : 'card-body'}>{children}</div>
    </section>
  )
}

export function DetailSkeleton() {
  return <div className="detail"><div className="card card-body" style={{ padding: 20 }}><Skeleton active paragraph={{ rows: 8 }} /></div><div className="card" style={{ padding: 20 }}><Skeleton active /></div></div>
}

export function Facts({ children }: { children: ReactNode }) {
  return <dl className="facts">{children}</dl>
}

export function Fact({ label, children }: { label: string; children: ReactNode }) {
  return <><dt>{label}</dt><dd>{children}</dd></>
}
