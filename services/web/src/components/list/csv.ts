/** The loaded rows as a file a spreadsheet opens: UTF-8 with mark, and no cell that a spreadsheet would run. */
import type { Column } from './types'

export function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) && !/^-?\d[\d,.]*$/.test(text) ? `'${text}` : text
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

export function csv<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string {
  const shown = columns.filter((column) => column.text)
  const lines = [shown.map((column) => cell(column.title)), ...rows.map((row) => shown.map((column) => cell(column.text?.(row) ?? '')))]
  return `\uFEFF${lines.map((line) => line.join(',')).join('\r\n')}\r\n`
}

export function download(name: string, content: string | Blob): void {
  const url = URL.createObjectURL(content instanceof Blob ? content : new Blob([content], { type: 'text/csv;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  URL.revokeObjectURL(url)
}
