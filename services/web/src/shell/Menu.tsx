import { Link, useLocation } from '@tanstack/react-router'
import { Tooltip } from 'antd'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useBrand } from '@/theme/BrandTheme'
import { KEYMAP } from '@/keyboard/keymap'
import type { Place } from './places'

const GROUPS = ['work', 'estate', 'money', 'admin'] as const

function Mark() {
  const brand = useBrand()
  if (brand.logo_url) return <img className="mark" src={brand.logo_url} alt="" />
  return <span className="mark" aria-hidden="true">{[...brand.name][0]}</span>
}

function isHere(path: string, place: string): boolean {
  return path === place || (place !== '/ops' && path.startsWith(`${place}/`))
}

interface Props {
  places: readonly Place[]
  narrow: boolean
  onLeave?: () => void
}

/** Left menu: plain links, so that middle click, copy and screen readers work as everywhere. */
export function Menu({ places, narrow, onLeave }: Props) {
  const { t } = useTranslation()
  const brand = useBrand()
  const path = useLocation({ select: (location) => location.pathname })
  const menu = useRef<HTMLElement>(null)
  // A long menu shows where one is, also after a jump by key or search.
  useEffect(() => { menu.current?.querySelector('[aria-current]')?.scrollIntoView?.({ block: 'nearest' }) }, [path])
  return (
    <nav ref={menu} className="menu" aria-label={t('shell.menu.label')}>
      <div className="menu-brand"><Mark />{!narrow && <span className="menu-name" title={brand.name}>{brand.name}</span>}</div>
      {GROUPS.map((group) => {
        const entries = places.filter((place) => place.group === group)
        if (entries.length === 0) return null
        return (
          <section key={group}>
            {group !== 'work' && <h2 className={narrow ? 'unseen' : 'menu-group'}>{t(`shell.menu.group.${group}`)}</h2>}
            <ul className="plain-list">
              {entries.map((place) => {
                const label = t(place.label as never) as string
                const keys = KEYMAP.find((binding) => binding.command === place.go)?.keys
                return (
                  <li key={place.to}>
                    <Tooltip title={narrow ? label : keys} placement="right" mouseEnterDelay={narrow ? 0.1 : 0.8}>
                      <Link to={place.to} activeOptions={{ exact: true }} className="menu-link" aria-current={isHere(path, place.to) ? 'page' : undefined}
                        {...(narrow ? { 'aria-label': label } : {})} {...(onLeave ? { onClick: onLeave } : {})}>
                        {place.icon}{!narrow && <span className="clip">{label}</span>}
                      </Link>
                    </Tooltip>
                  </li>
                )
              })}
            </ul>
          </section>
        )
      })}
    </nav>
  )
}
