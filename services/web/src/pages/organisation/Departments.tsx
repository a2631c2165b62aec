import { PlusOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button, Skeleton } from 'antd'
import { lazy, Suspense, useState, type CSSProperties } from 'react'
import { useTranslation } from 'react-i18next'
import { departments, inTree, type Department } from '@/api/organisation'
import { Failure } from '@/components/Failure'
import { Opening } from '@/components/Opening'
import { useCodeName } from '@/i18n/codes'
import { useCommands } from '@/keyboard/dispatcher'
import { useMe } from '@/shell/session'
import { Vacant } from './Vacant'
import { managesCompany } from './rights'

const DepartmentDrawer = lazy(() => import('./DepartmentDrawer'))

/** The tree of departments with their heads and people. */
export function Departments() {
  const { t } = useTranslation()
  const code = useCodeName()
  const manages = managesCompany(useMe())
  const list = useQuery(departments)
  const [open, setOpen] = useState<Department | 'new' | null>(null)
  useCommands({ new: manages && (() => { setOpen('new') }) })
  if (list.isPending) return <Skeleton active paragraph={{ rows: 10 }} />
  if (list.isError) return <Failure error={list.error} onRetry={() => { void list.refetch() }} />
  return (
    <>
      {manages && <p><Button type="primary" icon={<PlusOutlined />} onClick={() => { setOpen('new') }}>{t('organisation.department.add')} <kbd className="hide-small">n</kbd></Button></p>}
      <div className="card scroll-x">
        <table className="plain-table org-table">
          <thead><tr><th scope="col">{t('organisation.department.name')}</th><th scope="col">{t('organisation.department.kind')}</th><th scope="col">{t('organisation.department.head')}</th><th scope="col" className="right">{t('organisation.department.staff')}</th>{manages && <th scope="col"><span className="unseen">{t('ui.actions')}</span></th>}</tr></thead>
          <tbody>
            {inTree(list.data).map((row) => (
              <tr key={row.id}>
                <td><span className="org-name" style={{ '--depth': row.depth } as CSSProperties}>{row.name}</span></td>
                <td className="quiet">{code('department_kind', row.kind)}</td>
                <td>{row.head_name ?? <Vacant />}</td>
                <td className="right number">{row.staff > 0 ? <Link to="/staff" search={{ department: row.id } as never} aria-label={t('organisation.department.staff_of', { name: row.name, count: row.staff })}>{row.staff}</Link> : <span className="quiet">0</span>}</td>
                {manages && <td className="right"><Button size="small" onClick={() => { setOpen(row) }} aria-label={`${t('ui.edit')} ${row.name}`}>{t('ui.edit')}</Button></td>}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {open && <Suspense fallback={<Opening />}><DepartmentDrawer department={open === 'new' ? null : list.data.find((row) => row.id === open.id) ?? open} all={list.data} onClose={() => { setOpen(null) }} /></Suspense>}
    </>
  )
}
