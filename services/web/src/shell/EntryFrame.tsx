import { Outlet } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useBrand } from '@/theme/BrandTheme'
import { LanguageButton } from './UserMenu'
import './entry.css'
import './shell.css'

/** Frame of everything before sign-in: the company's own face, and nothing else. */
export default function EntryFrame({ children }: { children?: ReactNode }) {
  const brand = useBrand()
  return (
    <div className="entry">
      <header className="entry-head">
        <span className="row">
          {brand.logo_url ? <img className="mark" src={brand.logo_url} alt="" /> : <span className="mark" aria-hidden="true">{[...brand.name][0]}</span>}
          <span className="strong">{brand.name}</span>
        </span>
        <LanguageButton />
      </header>
      <main className="entry-main"><div className="card entry-card">{children ?? <Outlet />}</div></main>
    </div>
  )
}
