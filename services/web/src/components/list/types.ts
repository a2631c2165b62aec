import type { ReactNode } from 'react'
import type { Page } from '@/api/request'
import type { Choice } from '@/components/form/AsyncPicker'

export interface Column<Row> {
  key: string
  title: string
  render: (row: Row) => ReactNode
  width?: number
  /** A number people read out, write down and compare: never cut off, the column is as wide as the longest of its texts. */
  exact?: boolean
  align?: 'end'
  /** The service can sort by it. */
  sortable?: boolean
  /** Only shown when somebody chooses it. */
  hidden?: boolean
  /** Left out where there is no room for it, until somebody chooses it; of several the last goes first. */
  roomy?: boolean
  /** Of a roomy one that nobody can do without: the key of the column in whose cells it stands as second line where there is no room beside it. */
  beneath?: string
  /** What stands as second line of its cells: for the list to say. */
  second?: Column<Row>
  /** Text of the cell for the export; without it the column is not exported. */
  text?: (row: Row) => string
}

export interface Filter {
  key: string
  label: string
  kind: 'text' | 'select' | 'pick'
  options?: { value: string; label: string }[]
  /** Of `pick`: finds the records to choose from, and names the one that the address already holds. */
  search?: (text: string, signal: AbortSignal) => Promise<Choice[]>
  known?: Choice | undefined
  width?: number
  /** Another filter that says nothing any more when this one changes. */
  clears?: string
}

export interface Tab {
  value: string
  label: string
  count?: number | undefined
  /** Counting stopped there: that many or more. */
  orMore?: boolean
}

/** What the address says: filters by name, `sort` as "field" or "-field", `sel` the chosen row. */
export type ListParams = Readonly<Record<string, string>>

export interface ListSpec<Row> {
  /** Name of the list: remembers its columns and saved views. */
  id: string
  /** Topic of the live updates; first part of the query key. */
  topic: string
  fetchPage: (params: ListParams, cursor: string | null, signal: AbortSignal) => Promise<Page<Row>>
  columns: readonly Column<Row>[]
  rowKey: (row: Row) => string
  /** What a screen reader calls the row. */
  rowName: (row: Row) => string
  rowTo?: (row: Row) => string
  onOpen?: (row: Row) => void
  tabs?: { key: string; label: string; options: readonly Tab[] }
  filters?: readonly Filter[]
  defaults?: ListParams
  /** Parameters of the page around the list, e.g. its tab: never asked for, and kept when the list starts over. */
  around?: readonly string[]
  /** Parameters that always apply, e.g. the chosen community. */
  fixed?: Readonly<Record<string, string | undefined>>
  batch?: (ids: readonly string[], clear: () => void) => ReactNode
  /** Address of the complete export made by the service. */
  exportTo?: (params: ListParams) => string
  empty: { title: string; hint?: ReactNode; action?: ReactNode }
}
