import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { money, shortMoney } from '@/format/money'
import { useCodeName } from '@/i18n/codes'
import { useLocale } from '@/i18n/i18n'
import { useCommands } from '@/keyboard/dispatcher'
import { Legend } from './Legend'
import { MODES, occupancyShade, shade, type Mode, type StackEntrance, type StackUnit } from './shade'
import './stack.css'

interface Props {
  name: string
  entrances: readonly StackEntrance[]
  mode: Mode
  modes?: readonly Mode[]
  onMode: (mode: Mode) => void
  onOpen: (unit: StackUnit) => void
}

/** 楼栋图: the building from the front, floor by floor. Arrow keys walk through it, 1 2 3 switch what is shown. */
export function StackView({ name, entrances, mode, modes = MODES, onMode, onOpen }: Props) {
  const { t } = useTranslation()
  useCommands({ mode1: modes[0] && (() => { onMode(modes[0] as Mode) }), mode2: modes[1] && (() => { onMode(modes[1] as Mode) }), mode3: modes[2] && (() => { onMode(modes[2] as Mode) }) })
  return (
    <div className="stack-view">
      <div className="spread">
        <div className="status-tabs" role="group" aria-label={t('ui.stack.mode.label')}>
          {modes.map((known, index) => (
            <button key={known} type="button" aria-pressed={known === mode} onClick={() => { onMode(known) }} aria-keyshortcuts={String(index + 1)}>
              {t(`ui.stack.mode.${known}`)} <kbd className="hide-small">{index + 1}</kbd>
            </button>
          ))}
        </div>
        <Legend mode={mode} />
      </div>
      <div className="entrances">
        {entrances.map((entrance) => <Entrance key={entrance.id} building={name} entrance={entrance} mode={mode} onOpen={onOpen} />)}
      </div>
    </div>
  )
}

function Entrance({ building, entrance, mode, onOpen }: { building: string; entrance: StackEntrance; mode: Mode; onOpen: Props['onOpen'] }) {
  const { t } = useTranslation()
  const grid = useRef<HTMLDivElement>(null)
  const [at, setAt] = useState({ row: 0, column: 0 })
  const width = Math.max(...entrance.floors.map((floor) => floor.units.length), 1)

  const move = (row: number, column: number) => {
    const floor = entrance.floors[Math.max(0, Math.min(row, entrance.floors.length - 1))]
    if (!floor) return
    const next = { row: entrance.floors.indexOf(floor), column: Math.max(0, Math.min(column, floor.units.length - 1)) }
    setAt(next)
    grid.current?.querySelector<HTMLElement>(`[data-at="${next.row}.${next.column}"]`)?.focus()
  }
  const keyed = (event: React.KeyboardEvent, row: number, column: number) => {
    const steps: Record<string, [number, number]> = {
      ArrowUp: [row - 1, column], ArrowDown: [row + 1, column], ArrowLeft: [row, column - 1], ArrowRight: [row, column + 1],
      Home: [row, 0], End: [row, Number.MAX_SAFE_INTEGER], PageUp: [0, column], PageDown: [Number.MAX_SAFE_INTEGER, column],
    }
    const step = steps[event.key]
    if (!step) return
    event.preventDefault()
    move(...step)
  }

  return (
    <section className="entrance">
      <h3>{t('ui.stack.entrance', { name: entrance.code })}</h3>
      <div role="grid" ref={grid} className="floors" aria-label={`${t('ui.stack.grid', { building })} · ${t('ui.stack.entrance', { name: entrance.code })}`}>
        {entrance.floors.map((floor, row) => (
          <div role="row" key={floor.floor} className="floor" style={{ gridTemplateColumns: `40px repeat(${width}, minmax(54px, 1fr))` }}>
            <span role="rowheader" className="floor-name" aria-label={t('ui.stack.floor', { floor: floor.floor })}>{floor.floor}F</span>
            {floor.units.map((unit, column) => (
              <div role="gridcell" key={unit.id} className="unit-cell">
                <UnitTile unit={unit} mode={mode} place={`${row}.${column}`} reachable={row === at.row && column === at.column}
                  onKey={(event) => { keyed(event, row, column) }} onOpen={() => { setAt({ row, column }); onOpen(unit) }} />
              </div>
            ))}
          </div>
        ))}
      </div>
    </section>
  )
}

interface TileProps { unit: StackUnit; mode: Mode; place: string; reachable: boolean; onKey: (event: React.KeyboardEvent) => void; onOpen: () => void }

function UnitTile({ unit, mode, place, reachable, onKey, onOpen }: TileProps) {
  const { t } = useTranslation()
  const locale = useLocale()
  const name = useCodeName()
  const words = {
    arrears: unit.arrears_cents > 0 ? `${t('ui.stack.mode.arrears')} ${money(unit.arrears_cents, locale)}` : t('ui.stack.none'),
    tickets: unit.open_tickets > 0 ? `${t('ui.stack.mode.tickets')} ${unit.open_tickets}` : t('ui.stack.tickets_none'),
    occupancy: name('occupancy', unit.occupancy),
  }[mode]
  const figure = mode === 'arrears' && unit.arrears_cents > 0 ? shortMoney(unit.arrears_cents, locale)
    : mode === 'tickets' && unit.open_tickets > 0 ? t('ui.stack.tickets_n', { count: unit.open_tickets })
      : mode === 'occupancy' ? name('occupancy', unit.occupancy) : ''
  const pending = mode === 'arrears' && unit.pending_cents > 0 ? ` · ${t('households.pending')} ${money(unit.pending_cents, locale)}` : ''
  return (
    <button type="button" className={`unit unit-${mode === 'occupancy' ? occupancyShade(unit.occupancy) : shade(unit, mode)}`} data-at={place}
      tabIndex={reachable ? 0 : -1} aria-label={`${unit.code}, ${words}${pending}`} title={`${unit.code} · ${words}${pending}`} onKeyDown={onKey} onClick={onOpen}>
      {/* The figure is drawn, not text: the name already says it in full, and what is read and what is said must agree. */}
      <span>{unit.number}</span>{figure && <small data-figure={figure} aria-hidden="true" />}
    </button>
  )
}
