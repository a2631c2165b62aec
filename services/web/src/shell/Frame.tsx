import { MenuFoldOutlined, MenuOutlined, MenuUnfoldOutlined, SearchOutlined } from '@ant-design/icons'
import { useLocation } from '@tanstack/react-router'
import { Drawer } from 'antd'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { connection } from '@/api/connection'
import { useStore } from '@/api/store'
import { useCommands } from '@/keyboard/dispatcher'
import { KeySheet } from '@/keyboard/KeySheet'
import { ConnectionBanner } from './ConnectionBanner'
import { Finding } from './finding'
import { Menu } from './Menu'
import type { Place } from './places'
import { SMALL, useMedia } from './useMedia'
import './shell.css'

const FOLDED = 'lintel.menu-folded'

interface Props {
  places: readonly Place[]
  tools: ReactNode
  onFind?: () => void
  children: ReactNode
}

/** The frame both applications share: menu, header, banner, main area and the sheet of keys. */
export function Frame({ places, tools, onFind, children }: Props) {
  const { t } = useTranslation()
  const small = useMedia(SMALL)
  const troubled = useStore(connection) !== 'fine'
  const [folded, setFolded] = useState(() => localStorage.getItem(FOLDED) === 'yes')
  const [drawer, setDrawer] = useState(false)
  const [sheet, setSheet] = useState(false)
  const main = useRef<HTMLElement>(null)
  const path = useLocation({ select: (location) => location.pathname })
  useCommands({ sheet: () => { setSheet(true) } })

  // A new page starts at its top and screen readers continue there.
  useEffect(() => {
    main.current?.scrollTo?.(0, 0)
    if (document.activeElement === document.body) main.current?.focus({ preventScroll: true })
  }, [path])

  const fold = () => {
    setFolded(!folded)
    localStorage.setItem(FOLDED, folded ? 'no' : 'yes')
  }

  return (
    <div className={`shell${folded ? ' narrow' : ''}${troubled ? ' troubled' : ''}`}>
      <a className="skip" href="#main">{t('shell.skip')}</a>
      <div className="shell-side">
        {!small && <Menu places={places} narrow={folded} />}
        <div className="shell-fold">
          <button type="button" className="head-tool" onClick={fold} aria-label={t(folded ? 'shell.menu.expand' : 'shell.menu.collapse')}>
            {folded ? <MenuUnfoldOutlined /> : <MenuFoldOutlined />}
          </button>
        </div>
      </div>
      <header className="shell-head">
        {small && (
          <button type="button" className="head-tool" onClick={() => { setDrawer(true) }} aria-label={t('shell.menu.open')}><MenuOutlined /></button>
        )}
        {onFind && (
          <div className="head-search" role="search">
            <button type="button" className="head-search-button" onClick={onFind} aria-keyshortcuts="/ Control+K">
              <SearchOutlined aria-hidden /><span className="unseen">{t('shell.search.label')}</span><span className="clip hide-small" style={{ flex: 1 }}>{t('shell.search.placeholder')}</span><kbd className="hide-small">/</kbd>
            </button>
          </div>
        )}
        {tools}
      </header>
      {troubled && <div className="shell-banner"><ConnectionBanner /></div>}
      <main id="main" className="shell-main" ref={main} tabIndex={-1}><Finding value={onFind ?? null}>{children}</Finding></main>
      <Drawer open={drawer && small} onClose={() => { setDrawer(false) }} placement="left" size={260} closable={false}
        styles={{ body: { padding: 0 } }} aria-label={t('shell.menu.label')}>
        <Menu places={places} narrow={false} onLeave={() => { setDrawer(false) }} />
      </Drawer>
      <KeySheet places={places} open={sheet} onClose={() => { setSheet(false) }} />
    </div>
  )
}
