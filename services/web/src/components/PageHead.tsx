import type { ReactNode } from 'react'

export function PageHead({ title, note, children }: { title: ReactNode; note?: ReactNode; children?: ReactNode }) {
  return (
    <div className="page-head">
      <div><h1>{title}</h1>{note && <div className="quiet">{note}</div>}</div>
      {children && <div className="row">{children}</div>}
    </div>
  )
}
