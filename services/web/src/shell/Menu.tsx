import { DownOutlined, RightOutlined } from '@ant-design/icons'
import { Link, useLocation } from '@tanstack/react-router'
import { Tooltip } from 'antd'
import { useEffect, useId, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useBrand } from '@/theme/BrandTheme'
import { KEYMAP } from '@/keyboard/keymap'
import { keepChoices, openAtFirst, readChoices, type Choices } from './folding'
import { GROUPS, type Group, type Place } from './places'

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

/** Left menu: plain links, so that middle click, copy and screen readers work as everywhere; groups fold. */
export function Menu({ places, narrow, onLeave }: Props) {
  const { t } = useTranslation()
  const brand = useBrand()
  const path = useLocation({ select: (location) => location.pathname })
  const menu = useRef<HTMLElement>(null)
  const [choices, setChoices] = useState(readChoices)
  const [height] = useState(() => window.innerHeight)
  const first = useMemo(() => openAtFirst(places, height), [places, height])
  const here = places.find((place) => isHere(path, place.to))?.group
  const [last, setLast] = useState(here)
  // Whoever comes to a page finds its group open, folded before or not; folded from then on, it stays so.
  const [entered, setEntered] = useState<ReadonlySet<Group>>(() => new Set(here ? [here] : []))
  if (here !== last) {
    setLast(here)
    if (here) setEntered(new Set([...entered, here]))
  }
  // A long menu shows where one is, also after a jump by key or search.
  useEffect(() => { menu.current?.querySelector('[aria-current]')?.scrollIntoView?.({ block: 'nearest' }) }, [path])
  const choose = (group: Group, open: boolean) => {
    const next: Choices = { ...choices, [group]: open ? 'open' : 'folded' }
    setChoices(next)
    keepChoices(next)
    if (!open) setEntered(new Set([...entered].filter((one) => one !== group)))
  }
  return (
    <nav ref={menu} className="menu" aria-label={t('shell.menu.label')}>
      <div className="menu-brand"><Mark />{!narrow && <span className="menu-name" title={brand.name}>{brand.name}</span>}</div>
      {GROUPS.map((group) => {
        const entries = places.filter((place) => place.group === group)
        if (entries.length === 0) return null
        const choice = choices[group]
        return (
          <Entries key={group} group={group} entries={entries} path={path} narrow={narrow} {...(onLeave ? { onLeave } : {})}
            open={group === 'work' || entered.has(group) || (choice ? choice === 'open' : first.has(group))} onFold={(open) => { choose(group, open) }} />
        )
      })}
    </nav>
  )
}

interface OfGroup extends Omit<Props, 'places'> {
  group: Group
  entries: readonly Place[]
  path: string
  open: boolean
  onFold: (open: boolean) => void
}

/** One group with its heading, which folds it; folded, the heading says that one is on a page of it. */
function Entries({ group, entries, path, narrow, open, onFold, onLeave }: OfGroup) {
  const { t } = useTranslation()
  const id = useId()
  const name = group === 'work' ? '' : t(`shell.menu.group.${group}`)
  const inside = !open && entries.some((place) => isHere(path, place.to))
  return (
    <section>
      {group !== 'work' && (
        <h2 className="menu-group">
          <Tooltip title={narrow ? name : inside ? t('shell.menu.inside') : undefined} placement="right">
            <button type="button" className={inside ? 'inside' : ''} aria-current={inside ? 'true' : undefined} aria-expanded={open} aria-controls={id} onClick={() => { onFold(!open) }}>
              <span className={narrow ? 'unseen' : 'clip'}>{name}</span>{open ? <DownOutlined aria-hidden /> : <RightOutlined aria-hidden />}
            </button>
          </Tooltip>
        </h2>
      )}
      <ul id={id} className="plain-list">
        {entries.map((place) => {
          const label = t(place.label as never) as string
          const keys = KEYMAP.find((binding) => binding.command === place.go)?.keys
          const here = isHere(path, place.to)
          return (
            <li key={place.to} hidden={!open}>
              <Tooltip title={narrow ? label : keys} placement="right" mouseEnterDelay={narrow ? 0.1 : 0.8}>
                <Link to={place.to} activeOptions={{ exact: true }} className="menu-link" aria-current={here ? 'page' : undefined}
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
}
