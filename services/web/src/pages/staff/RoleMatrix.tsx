import { CheckOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Skeleton } from 'antd'
import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import { nameIn, roles } from '@/api/staff'
import { Failure } from '@/components/Failure'
import { useLocale } from '@/i18n/i18n'
import { permissionName } from './permissionName'
import './matrix.css'

const AREAS = ['ticketing', 'registry', 'billing', 'notifications', 'identity'] as const

/** What each role may do: permissions down, roles across. */
export function RoleMatrix() {
  const { t } = useTranslation()
  const locale = useLocale()
  const list = useQuery(roles)
  if (list.isPending) return <Skeleton active paragraph={{ rows: 10 }} />
  if (list.isError) return <Failure error={list.error} onRetry={() => { void list.refetch() }} />
  const permissions = [...new Set(list.data.flatMap((role) => role.permissions))].sort()
  return (
    // A scrolling area has to be reachable by keyboard (WCAG 2.1.1).
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="matrix-box card" tabIndex={0} role="region" aria-label={t('staff.matrix')}>
      <table className="matrix">
        <caption className="unseen">{t('staff.matrix')}</caption>
        <thead><tr><th scope="col" aria-label={t('staff.matrix')} />{list.data.map((role) => <th scope="col" key={role.code}><span>{nameIn(locale, role)}</span></th>)}</tr></thead>
        <tbody>
          {AREAS.map((area) => (
            <Fragment key={area}>
              <tr className="matrix-area"><th scope="colgroup" colSpan={list.data.length + 1}>{t(`staff.area.${area}`)}</th></tr>
              {permissions.filter((permission) => permission.startsWith(`${area}.`)).map((permission) => (
                <tr key={permission}>
                  <th scope="row">{permissionName(permission)}</th>
                  {list.data.map((role) => <td key={role.code}>{role.permissions.includes(permission) && <CheckOutlined aria-label={t('ui.yes')} />}</td>)}
                </tr>
              ))}
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  )
}
