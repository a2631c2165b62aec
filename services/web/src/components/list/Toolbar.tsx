import { DownloadOutlined, SettingOutlined } from '@ant-design/icons'
import { Button, Checkbox, Input, Popover, Select } from 'antd'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { AsyncPicker } from '@/components/form/AsyncPicker'
import { csv, download } from './csv'
import { SavedViews } from './SavedViews'
import type { Column, Filter, ListParams, ListSpec } from './types'
import { filterWidth } from './window'

interface Props<Row> {
  spec: ListSpec<Row>
  params: ListParams
  change: (next: Record<string, string | undefined>) => void
  restart: (next: ListParams) => void
  rows: readonly Row[]
  /** What the list is of, and what an export holds: as many as there are, whatever there is room for. */
  wanted: readonly Column<Row>[]
  /** Of them, those that stand there: ticked. */
  shown: readonly Column<Row>[]
  onShown: (keys: string[]) => void
}

const SETTLE = 300

function TextFilter({ filter, value, onChange }: { filter: Filter; value: string; onChange: (value: string | undefined) => void }) {
  const [typed, setTyped] = useState(value)
  const [seen, setSeen] = useState(value)
  if (seen !== value) {
    setSeen(value)
    setTyped(value)
  }
  useEffect(() => {
    if (typed === value) return
    const timer = setTimeout(() => { onChange(typed.trim() || undefined) }, SETTLE)
    return () => { clearTimeout(timer) }
  // Only typing restarts the wait; onChange is new on every render.
  // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [typed])
  return <Input value={typed} placeholder={filter.label} aria-label={filter.label} allowClear style={{ width: filter.width ?? 190 }} onChange={(event) => { setTyped(event.target.value) }} />
}

export function Toolbar<Row>({ spec, params, change, restart, rows, wanted, shown, onShown }: Props<Row>) {
  const { t } = useTranslation()
  const filters = spec.filters ?? []
  const set = (key: string, value: string | undefined) => { change({ [key]: value, sel: undefined }) }
  const save = () => {
    const target = spec.exportTo?.(params)
    if (target) window.location.assign(target)
    else download(`${spec.id}.csv`, csv(wanted, rows))
  }
  return (
    <div className="toolbar" role="group" aria-label={t('ui.filter.search')}>
      {filters.map((filter) => {
        const value = params[filter.key]
        if (filter.kind === 'text') return <TextFilter key={filter.key} filter={filter} value={value ?? ''} onChange={(next) => { set(filter.key, next) }} />
        if (filter.kind === 'pick' && filter.search) return (
          <span key={filter.key} style={{ width: filter.width ?? 190 }}>
            <AsyncPicker topic={filter.key} minimum={2} search={filter.search} placeholder={filter.label} aria-label={filter.label} {...(value ? { value } : {})} {...(filter.known ? { known: filter.known } : {})} onChange={(next) => { set(filter.key, next) }} />
          </span>
        )
        return (
          <Select key={filter.key} allowClear value={value} placeholder={filter.label} aria-label={filter.label} options={filter.options ?? []}
            style={{ width: filterWidth(filter.label, filter.width ?? 140) }} popupMatchSelectWidth={false} onChange={(next) => { change({ ...(filter.clears ? { [filter.clears]: undefined } : {}), [filter.key]: next, sel: undefined }) }} />
        )
      })}
      {filters.some((filter) => params[filter.key] && params[filter.key] !== spec.defaults?.[filter.key]) && <Button type="link" onClick={() => { change(Object.fromEntries(filters.map((filter) => [filter.key, undefined]))) }}>{t('ui.filter.clear')}</Button>}
      <span className="toolbar-end">
        <SavedViews id={spec.id} params={params} onChoose={restart} />
        <Popover trigger="click" placement="bottomRight" title={t('ui.columns')} content={(
          <Checkbox.Group className="column-choice" value={shown.map((column) => column.key)} onChange={(keys) => { onShown(keys as string[]) }}
            options={spec.columns.map((column, index) => ({ value: column.key, label: column.title, disabled: index === 0 }))} />
        )}>
          <Button icon={<SettingOutlined />} aria-label={t('ui.columns')} title={t('ui.columns')} className="hide-small" />
        </Popover>
        {(spec.exportTo ?? spec.columns.some((column) => column.text)) && (
          <Button icon={<DownloadOutlined />} onClick={save} disabled={rows.length === 0} aria-label={t('ui.export')} title={t('ui.export')} className="hide-small" />
        )}
      </span>
    </div>
  )
}
