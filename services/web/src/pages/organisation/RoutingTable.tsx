import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Popconfirm, Select, Skeleton, Tag } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { departments, inTree } from '@/api/organisation'
import { changeRouting, routingTable, type Desks, type RoutingRow, type RoutingTable as Table } from '@/api/routing'
import { CompanyWide } from '@/components/CompanyWide'
import { Card } from '@/components/DetailLayout'
import { Failure } from '@/components/Failure'
import { useToast } from '@/components/useToast'
import { codesOf, useCodeName } from '@/i18n/codes'
import { useMay, useServesAll } from '@/shell/session'

const PARTS = ['intake', 'planner', 'executor', 'replier'] as const
type Rows = Record<string, Desks>

const desksOf = (row: RoutingRow): Desks => ({ intake: row.intake, planner: row.planner, executor: row.executor, replier: row.replier }) as Desks

/** Who does what for a case, row by row as C3.2 has it; the company may give parts to other desks. */
export function RoutingTable() {
  const list = useQuery(routingTable)
  if (list.isPending) return <Skeleton active paragraph={{ rows: 10 }} />
  if (list.isError) return <Failure error={list.error} onRetry={() => { void list.refetch() }} />
  return <Editor key={list.data.version} table={list.data} />
}

function Editor({ table }: { table: Table }) {
  const { t } = useTranslation()
  const code = useCodeName()
  const toast = useToast()
  const queries = useQueryClient()
  const permitted = useMay('ticketing.routing.manage')
  const manages = useServesAll() && permitted
  const org = useQuery({ ...departments, enabled: useMay('identity.organisation.read') }).data ?? []
  const [rows, setRows] = useState<Rows>({})
  const [classes, setClasses] = useState<Record<string, string>>({})
  const touched = Object.keys(rows).length + Object.keys(classes).length > 0
  const refresh = () => queries.invalidateQueries({ queryKey: ['routing'] })
  const send = (body: Parameters<typeof changeRouting>[0]) => changeRouting(body, table.version)
  const saving = useMutation({ mutationFn: send, onSuccess: () => { toast.done(t('ui.saved')); void refresh() }, onError: (error) => { toast.refused(error); void refresh() } })
  const kept = Object.fromEntries(table.rows.filter((row) => row.changed).map((row) => [row.key, desksOf(row)]))
  const save = () => { saving.mutate({ rows: { ...kept, ...rows }, departments: { ...table.departments, ...classes } }) }
  const said = (row: RoutingRow) => [
    row.online ? t('organisation.routing.online') : null, row.phase ? code('phase', row.phase) : t('organisation.routing.any_phase'),
    row.engineering ? t('organisation.routing.engineering') : t('organisation.routing.other_class'), row.major ? t('organisation.routing.major') : null,
  ].filter(Boolean).join(' · ')
  const cell = (row: RoutingRow, part: (typeof PARTS)[number]) => {
    const desks = rows[row.key] ?? desksOf(row)
    if (!manages || (part === 'replier' && row.online)) return <span title={part === 'replier' && row.online ? t('organisation.routing.only_centre') : undefined}>{code('desk', desks[part])}</span>
    return <Select size="small" variant="borderless" popupMatchSelectWidth={false} style={{ marginInlineStart: -8, maxWidth: 190 }} aria-label={`${said(row)} ${t(`organisation.routing.${part}`)}`} value={desks[part]}
      options={codesOf('desk').map((value) => ({ value, label: code('desk', value) }))} onChange={(value) => { setRows({ ...rows, [row.key]: { ...desks, [part]: value } }) }} />
  }
  const named = (key: string) => org.find((one) => one.id === key || one.code === key)
  return (
    <div className="stack">
      {permitted && <CompanyWide />}
      {manages && (
        <div className="row">
          <Button type="primary" disabled={!touched} loading={saving.isPending} onClick={save}>{t('ui.save')}</Button>
          {touched
            ? <Button disabled={saving.isPending} onClick={() => { setRows({}); setClasses({}) }}>{t('ui.undo')}</Button>
            : <Popconfirm title={t('organisation.routing.restore')} description={t('organisation.routing.restore_ask')} onConfirm={() => { saving.mutate({ rows: {}, departments: {} }) }}><Button disabled={saving.isPending || Object.keys(kept).length === 0}>{t('organisation.routing.restore')}</Button></Popconfirm>}
          {touched && <span className="quiet" role="status">{t('organisation.routing.unsaved')}</span>}
        </div>
      )}
      <div className="card scroll-x">
        <table className="plain-table org-table">
          <thead><tr><th scope="col">{t('organisation.routing.case')}</th>{PARTS.map((part) => <th scope="col" key={part}>{t(`organisation.routing.${part}`)}</th>)}<th scope="col">{t('organisation.routing.statistics')}</th></tr></thead>
          <tbody>
            {table.rows.map((row) => (
              <tr key={row.key}>
                <th scope="row" style={{ background: 'none', whiteSpace: 'normal' }}>{said(row)} {(row.changed || rows[row.key]) && <Tag>{t('organisation.routing.changed')}</Tag>}</th>
                {PARTS.map((part) => <td key={part}>{cell(row, part)}</td>)}
                <td className="quiet">{code('routing_statistics', row.statistics)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Card title={t('organisation.routing.departments')} flush>
        <table className="plain-table org-table">
          <thead><tr><th scope="col">{t('organisation.routing.class')}</th><th scope="col">{t('organisation.routing.department')}</th></tr></thead>
          <tbody>
            {Object.entries(table.departments).map(([cls, key]) => {
              const chosen = named(classes[cls] ?? key)
              return (
                <tr key={cls}>
                  <th scope="row" style={{ background: 'none' }}>{code('class', cls)}</th>
                  <td>{manages ? <Select size="small" variant="borderless" popupMatchSelectWidth={false} style={{ marginInlineStart: -8, minWidth: 160 }} aria-label={`${code('class', cls)} ${t('organisation.routing.department')}`} value={chosen?.id} options={inTree(org).map((one) => ({ value: one.id, label: one.name }))} onChange={(value) => { setClasses({ ...classes, [cls]: value }) }} /> : chosen?.name ?? t('ui.not_set')}</td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </Card>
    </div>
  )
}
