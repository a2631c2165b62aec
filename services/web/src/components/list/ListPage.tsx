import { useInfiniteQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useMemo, useRef, useState } from 'react'
import { useCommands } from '@/keyboard/dispatcher'
import { SMALL, useMedia } from '@/shell/useMedia'
import { BatchBar } from './BatchBar'
import { Cards } from './Cards'
import { Grid } from './Grid'
import { ListEmpty, ListFoot } from './ListEnds'
import { StatusTabs } from './StatusTabs'
import { Toolbar } from './Toolbar'
import { chosenAnew, readColumns, writeColumns } from './saved'
import { fitting, VIRTUAL_FROM, wholly } from './window'
import type { ListParams, ListSpec } from './types'
import { useListParams } from './useListParams'
import './list.css'

const NONE: ReadonlySet<string> = new Set()

/** What the list is asked for, and what belongs to the page around it. */
function parted(said: ListParams, around: readonly string[] = []): [ListParams, ListParams] {
  const of = (ours: boolean) => Object.fromEntries(Object.entries(said).filter(([key]) => around.includes(key) !== ours))
  return [of(true), of(false)]
}

/** The one list of the client: address state, tabs, filters, views, columns, selection, keyboard, long lists. */
export function ListPage<Row>(spec: ListSpec<Row>) {
  const { params, change, restart: startOver } = useListParams(spec.defaults)
  const navigate = useNavigate()
  const small = useMedia(SMALL)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(NONE)
  const [choice, setChoice] = useState(() => readColumns(spec.id, spec.columns.map((column) => column.key)))
  const [room, setRoom] = useState(0)
  const { sel, ...said } = params
  const [asked, kept] = parted(said, spec.around)
  const restart = (next: ListParams) => { startOver({ ...next, ...kept }) }
  const sent = { ...asked, ...spec.fixed }
  const list = useInfiniteQuery({
    queryKey: [spec.topic, 'list', spec.id, sent],
    queryFn: ({ pageParam, signal }) => spec.fetchPage(sent as Record<string, string>, pageParam, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next_cursor,
    placeholderData: (before) => before,
  })
  const rows = useMemo(() => list.data?.pages.flatMap((page) => page.items) ?? [], [list.data])
  const wanted = useMemo(
    () => spec.columns.filter((column, index) => index === 0 || choice.shown.includes(column.key) || (!choice.hidden.includes(column.key) && !column.hidden && !(small && column.roomy && !column.beneath))),
    [spec.columns, choice, small],
  )
  const cards = small && rows.length <= VIRTUAL_FROM
  // What somebody chose stays, beside or beneath; only they make a list wider than the screen. A card has room for all.
  const columns = useMemo(() => fitting(wholly(wanted, rows), cards ? 0 : room, spec.batch !== undefined, choice.shown), [wanted, rows, spec.batch, choice, cards, room])
  const stand = columns.flatMap((column) => (column.second ? [column, column.second] : [column]))
  const at = sel ? rows.findIndex((row) => spec.rowKey(row) === sel) : -1

  // Rows that left the list cannot stay chosen for a batch.
  const filterKey = JSON.stringify(sent)
  const [chosenFor, setChosenFor] = useState(filterKey)
  if (chosenFor !== filterKey) {
    setChosenFor(filterKey)
    setChosen(NONE)
  }

  const go = (index: number) => {
    const row = rows[Math.max(0, Math.min(index, rows.length - 1))]
    if (row) change({ sel: spec.rowKey(row) })
  }
  const frame = useRef<HTMLDivElement>(null)
  /** By key: Enter is to open the row, not to press once more whatever led to this list. */
  const walk = (index: number) => {
    frame.current?.focus({ preventScroll: true })
    go(index)
  }
  const open = (row: Row) => {
    if (spec.onOpen) spec.onOpen(row)
    else if (spec.rowTo) void navigate({ to: spec.rowTo(row) })
  }
  const toggle = (key: string) => {
    const next = new Set(chosen)
    if (!next.delete(key)) next.add(key)
    setChosen(next)
  }
  const current = rows[at]
  useCommands({
    next: () => { walk(at + 1) },
    previous: () => { walk(at < 0 ? 0 : at - 1) },
    open: current && (() => { open(current) }),
    select: spec.batch && current && (() => { toggle(spec.rowKey(current)) }),
    close: chosen.size > 0 && (() => { setChosen(NONE) }),
  })

  const view = { rows, columns, spec, current: at, chosen, onOpen: open, onToggle: toggle, onCurrent: go, sort: params.sort, change }
  const more = list.hasNextPage && !list.isFetchingNextPage ? () => { void list.fetchNextPage() } : undefined
  const filtered = Object.keys(asked).some((key) => key !== 'sort' && key !== spec.tabs?.key && asked[key] !== spec.defaults?.[key])
  const blank = list.isPending || list.isError || rows.length === 0

  return (
    <div className="list" ref={frame} tabIndex={-1}>
      <div className="list-head">
        {spec.tabs && <StatusTabs tabs={spec.tabs} value={params[spec.tabs.key] ?? ''} onChange={(value) => { change({ [spec.tabs?.key ?? '']: value, sel: undefined }, false) }} />}
        <Toolbar
          spec={spec} params={params} change={change} restart={restart} rows={rows}
          wanted={wanted} shown={stand} onShown={(keys) => {
            const next = chosenAnew(choice, stand.map((column) => column.key), keys)
            setChoice(next)
            writeColumns(spec.id, next)
          }}
        />
      </div>
      {chosen.size > 0 && spec.batch && <BatchBar count={chosen.size} onClear={() => { setChosen(NONE) }}>{spec.batch([...chosen], () => { setChosen(NONE) })}</BatchBar>}
      <div className={`list-body${list.isPlaceholderData ? ' list-stale' : ''}`} aria-busy={list.isFetching}>
        {blank && <ListEmpty spec={spec} pending={list.isPending} error={list.error} filtered={filtered} onRetry={() => { void list.refetch() }} onClear={() => { restart({}) }} />}
        {!blank && (cards ? <Cards {...view} /> : <Grid {...view} onRoom={setRoom} {...(more ? { onEnd: more } : {})} />)}
      </div>
      {!blank && <ListFoot count={rows.length} hasMore={list.hasNextPage} loading={list.isFetchingNextPage} {...(more ? { onMore: more } : {})} />}
    </div>
  )
}
