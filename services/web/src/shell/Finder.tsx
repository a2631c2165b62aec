import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Modal, Skeleton } from 'antd'
import { useDeferredValue, useEffect, useLayoutEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { enoughToSearch, find, type Hit } from '@/api/search'
import { holdKeys } from '@/keyboard/held'
import type { Place } from './places'

interface Props {
  open: boolean
  places: readonly Place[]
  onClose: () => void
  /** The dialog is gone and has given back the focus. */
  onClosed?: () => void
  /** The operator console has no records to search, only its own places. */
  pagesOnly?: boolean
}

type Entry = Pick<Hit, 'id' | 'title' | 'note' | 'to'> & { kind: Hit['kind'] | 'pages' }
const KINDS = ['units', 'persons', 'tickets', 'pages'] as const

function useSettled(value: string): string {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => { setSettled(value) }, 180)
    return () => { clearTimeout(timer) }
  }, [value])
  return settled
}

/** Universal search by phone, unit, name or ticket number; grouped, and driven by the keyboard alone. */
export function Finder({ open, onClosed, ...rest }: Props) {
  useLayoutEffect(() => { if (open) holdKeys() }, [open])
  return (
    <Modal open={open} onCancel={rest.onClose} footer={null} closable={false} width={640} destroyOnHidden {...(onClosed ? { afterClose: onClosed } : {})} className="finder" style={{ top: 72 }}>
      {open && <FinderBody {...rest} />}
    </Modal>
  )
}

function FinderBody({ places, onClose, pagesOnly = false }: Omit<Props, 'open' | 'onClosed'>) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const [typed, setTyped] = useState('')
  const [active, setActive] = useState(0)
  const text = useSettled(useDeferredValue(typed)).trim()
  const enough = enoughToSearch(text) && !pagesOnly
  const answer = useQuery({
    queryKey: ['search', text], queryFn: ({ signal }) => find(text, signal), enabled: enough, placeholderData: keepPreviousData, retry: false,
  })
  const pages: Entry[] = text === '' ? [] : places
    .map((place) => ({ kind: 'pages' as const, id: place.to, title: t(place.label as never) as string, note: '', to: place.to }))
    .filter((entry) => entry.title.toLowerCase().includes(text.toLowerCase()))
  const entries: Entry[] = [...(enough ? answer.data ?? [] : []), ...pages]
  const chosen = Math.min(active, entries.length - 1)

  const leave = (entry: Entry | undefined) => {
    if (!entry) return
    onClose()
    void navigate({ to: entry.to })
  }
  const keyed = (event: React.KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'ArrowDown') setActive(Math.min(chosen + 1, entries.length - 1))
    else if (event.key === 'ArrowUp') setActive(Math.max(chosen - 1, 0))
    else if (event.key === 'Enter') leave(entries[chosen])
    else return
    event.preventDefault()
  }

  return (
    <div>
      <input
        className="finder-input" autoFocus value={typed} placeholder={t('shell.search.placeholder')} aria-label={t('shell.search.label')}
        role="combobox" aria-expanded={entries.length > 0} aria-controls="finder-list" autoComplete="off" spellCheck={false}
        aria-activedescendant={entries[chosen] ? `hit-${chosen}` : undefined} aria-autocomplete="list"
        onChange={(event) => { setTyped(event.target.value); setActive(0) }} onKeyDown={keyed}
      />
      <div className="finder-list" id="finder-list" role="listbox" aria-label={t('shell.search.label')}>
        {KINDS.map((kind) => {
          const group = entries.filter((entry) => entry.kind === kind)
          if (group.length === 0) return null
          return (
            <div key={kind} role="group" aria-label={t(`shell.search.group.${kind}`)}>
              <div className="finder-group" role="presentation">{t(`shell.search.group.${kind}`)}</div>
              {group.map((entry) => {
                const index = entries.indexOf(entry)
                return (
                  // The keys are handled at the field above, which keeps the focus.
                  // eslint-disable-next-line jsx-a11y/click-events-have-key-events
                  <div key={entry.to} id={`hit-${index}`} role="option" aria-selected={index === chosen} tabIndex={-1} className="finder-option"
                    onClick={() => { leave(entry) }} onMouseMove={() => { setActive(index) }}>
                    <span className="strong">{entry.title}</span><small className="clip">{entry.note}</small>
                  </div>
                )
              })}
            </div>
          )
        })}
      </div>
      {enough && answer.isLoading && <div style={{ padding: '4px 20px 16px' }}><Skeleton active title={false} paragraph={{ rows: 2 }} /></div>}
      <div className="finder-foot" role="status">
        {!enough && t('shell.search.hint')}
        {enough && answer.isError && t('shell.search.failed')}
        {enough && answer.isSuccess && entries.length === 0 && <>{t('shell.search.none', { query: text })}<br />{t('shell.search.none_hint')}</>}
        {enough && entries.length > 0 && t('shell.search.hint')}
      </div>
    </div>
  )
}
