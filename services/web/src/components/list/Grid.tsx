import { CaretDownFilled, CaretUpFilled } from '@ant-design/icons'
import { Link } from '@tanstack/react-router'
import { Checkbox } from 'antd'
import { useEffect, useLayoutEffect, useRef, useState, type PointerEvent, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useMoreAside } from '../useMoreAside'
import type { Column, ListSpec } from './types'
import { TICK, visibleSpan, widthOf, widthOfAll } from './window'

export interface ListView<Row> {
  rows: readonly Row[]
  columns: readonly Column<Row>[]
  spec: ListSpec<Row>
  current: number
  chosen: ReadonlySet<string>
  sort: string | undefined
  onOpen: (row: Row) => void
  onToggle: (key: string) => void
  onCurrent: (index: number) => void
  change: (next: Record<string, string | undefined>) => void
}

const NEAR_END = 600

function rowHeight(): number {
  return Number.parseInt(getComputedStyle(document.documentElement).getPropertyValue('--row'), 10) || 42
}

/** What is cut off is said in full to whoever points at it. */
function sayWhole({ target }: PointerEvent) {
  const cell = (target as HTMLElement).closest<HTMLElement>('.state, .clip')
  if (!cell || (cell.title && cell.dataset['cut'] === undefined) || cell.scrollWidth <= cell.clientWidth) return
  cell.dataset['cut'] = ''
  cell.title = cell.textContent
}

/** A real table with a sticky head; above 200 rows only what is in view is drawn. */
export function Grid<Row>(view: ListView<Row> & { onEnd?: () => void; onRoom: (width: number) => void }) {
  const { rows, columns, spec, current, chosen, onEnd, onRoom } = view
  const { t } = useTranslation()
  const box = useRef<HTMLDivElement>(null)
  const [frame, setFrame] = useState({ top: 0, height: 800 })
  const more = useMoreAside(box)
  const height = rowHeight()
  const span = visibleSpan(rows.length, height, frame.top, frame.height)

  useLayoutEffect(() => {
    const element = box.current
    if (!element) return
    const measure = () => {
      setFrame({ top: element.scrollTop, height: element.clientHeight })
      onRoom(element.clientWidth)
    }
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    measure()
    return () => { observer.disconnect() }
  }, [onRoom])

  // Keys move the marked row; keep it in view without a jump of the page.
  useEffect(() => {
    const element = box.current
    if (!element || current < 0) return
    const [top, bottom] = [current * height, (current + 2) * height]
    if (top < element.scrollTop) element.scrollTop = top
    else if (bottom > element.scrollTop + element.clientHeight) element.scrollTop = bottom - element.clientHeight
  }, [current, height])

  const scrolled = () => {
    const element = box.current
    if (!element) return
    setFrame({ top: element.scrollTop, height: element.clientHeight })
    if (onEnd && element.scrollHeight - element.scrollTop - element.clientHeight < NEAR_END) onEnd()
  }
  const cells = columns.length + (spec.batch ? 1 : 0)
  const all = rows.length > 0 && rows.every((row) => chosen.has(spec.rowKey(row)))
  const choose = (keys: readonly string[]) => { for (const key of keys) view.onToggle(key) }

  return (
    <div className={`grid-frame${more ? ' more-aside' : ''}`}>
      {/* A scrolling area has to be reachable by keyboard (WCAG 2.1.1). */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className="grid-box" ref={box} onScroll={scrolled} onPointerOver={sayWhole} tabIndex={0} role="region" aria-label={spec.tabs?.label ?? spec.empty.title}>
        <table className={`grid${spec.batch ? ' grid-batch' : ''}`} aria-rowcount={rows.length + 1} style={{ minWidth: widthOfAll(columns, spec.batch !== undefined) }}>
          <colgroup>{spec.batch && <col style={{ width: TICK }} />}{columns.map((column) => <col key={column.key} style={column.width ? { width: widthOf(column) } : undefined} />)}</colgroup>
          <thead>
            <tr aria-rowindex={1}>
              {spec.batch && (
                <th scope="col">
                  <Checkbox checked={all} indeterminate={!all && chosen.size > 0} aria-label={t('ui.select_all')}
                    onChange={() => { choose(rows.map(spec.rowKey).filter((key) => chosen.has(key) === all)) }} />
                </th>
              )}
              {columns.map((column) => <Head key={column.key} column={column} sort={view.sort} change={view.change} />)}
            </tr>
          </thead>
          <tbody>
            {span.above > 0 && <tr aria-hidden="true"><td colSpan={cells} style={{ height: span.above, padding: 0, border: 0 }} /></tr>}
            {rows.slice(span.first, span.last).map((row, offset) => {
              const index = span.first + offset
              const key = spec.rowKey(row)
              return (
                // Pointer convenience; the keyboard way is j/k and Enter, or the link in the first cell.
                <tr key={key} aria-rowindex={index + 2} className={`${index === current ? 'at' : ''}${chosen.has(key) ? ' chosen' : ''}`}
                  onClick={(event) => { if (!(event.target as HTMLElement).closest('a, button, input, label')) { view.onCurrent(index); if (window.getSelection()?.isCollapsed !== false) view.onOpen(row) } }}>
                  {spec.batch && <td><Checkbox checked={chosen.has(key)} onChange={() => { view.onToggle(key) }} aria-label={`${t('ui.select_row')}: ${spec.rowName(row)}`} /></td>}
                  {columns.map((column, position) => (
                    <td key={column.key} className={column.align}>
                      <Lines second={column.second?.render(row)}>{position === 0 ? <Lead row={row} spec={spec} onOpen={view.onOpen}>{column.render(row)}</Lead> : <span className="clip">{column.render(row)}</span>}</Lines>
                    </td>
                  ))}
                </tr>
              )
            })}
            {span.below > 0 && <tr aria-hidden="true"><td colSpan={cells} style={{ height: span.below, padding: 0, border: 0 }} /></tr>}
          </tbody>
        </table>
      </div>
    </div>
  )
}

function Head<Row>({ column, sort, change }: { column: Column<Row>; sort: string | undefined; change: ListView<Row>['change'] }) {
  const { t } = useTranslation()
  const direction = sort === column.key ? 'ascending' : sort === `-${column.key}` ? 'descending' : undefined
  if (!column.sortable) return <th scope="col" className={column.align}><Lines second={column.second?.title}>{column.title}</Lines></th>
  const following = direction === undefined ? column.key : direction === 'ascending' ? `-${column.key}` : undefined
  return (
    <th scope="col" className={column.align} aria-sort={direction ?? 'none'}>
      <button type="button" className="grid-sort" onClick={() => { change({ sort: following }) }} title={direction ? t(`ui.sort.${direction}`) : undefined}>
        {column.title}<span aria-hidden="true" className="grid-carets"><CaretUpFilled className={direction === 'ascending' ? 'on' : ''} /><CaretDownFilled className={direction === 'descending' ? 'on' : ''} /></span>
      </button>
      {column.second && <span className="clip quiet">{column.second.title}</span>}
    </th>
  )
}

/** A cell, and beneath it what has no column of its own here. */
function Lines({ second, children }: { second: ReactNode; children: ReactNode }) {
  return second === undefined ? children : <span className="two-lines">{children}<span className="clip quiet">{second}</span></span>
}

/** The first cell leads to the record, by keyboard too. */
function Lead<Row>({ row, spec, onOpen, children }: { row: Row; spec: ListSpec<Row>; onOpen: (row: Row) => void; children: ReactNode }) {
  if (spec.rowTo) return <Link to={spec.rowTo(row)} className="clip">{children}</Link>
  if (spec.onOpen) return <button type="button" className="link-button clip" onClick={() => { onOpen(row) }}>{children}</button>
  return <span className="clip">{children}</span>
}
