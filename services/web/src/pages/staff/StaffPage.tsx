import { PlusOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Button, Tag } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { colleagues, fetchStaff, nameIn, posts, roles, type Named, type Staff } from '@/api/staff'
import { departments, inTree } from '@/api/organisation'
import { TOPIC } from '@/api/topics'
import { ListPage } from '@/components/list/ListPage'
import { useListParams } from '@/components/list/useListParams'
import { Opening } from '@/components/Opening'
import { PageHead } from '@/components/PageHead'
import { StateTag } from '@/components/StateTag'
import { listed } from '@/format/list'
import { dateOnly } from '@/format/time'
import { codesOf, useCodeName } from '@/i18n/codes'
import { useLocale } from '@/i18n/i18n'
import { useCommands } from '@/keyboard/dispatcher'
import { useMay, useMe } from '@/shell/session'
import { RoleMatrix } from './RoleMatrix'

const StaffDrawer = lazy(() => import('./StaffDrawer'))

export default function StaffPage() {
  const { t } = useTranslation()
  const locale = useLocale()
  const code = useCodeName()
  const mayManage = useMay('identity.staff.manage')
  const { params, change } = useListParams()
  const [open, setOpen] = useState<Staff | 'new' | null>(null)
  const known = { roles: useQuery(roles).data ?? [], posts: useQuery(posts).data ?? [] }
  const org = useQuery({ ...departments, enabled: useMay('identity.organisation.read') }).data ?? []
  const counts = useQuery(colleagues).data?.counts
  const places = new Map(useMe().communities.map((community) => [community.id, community.name]))
  const names = (codes: string[], list: Named[]) => codes.map((one) => list.find((named) => named.code === one)).filter((named) => named !== undefined).map((named) => nameIn(locale, named))
  useCommands({ new: mayManage && (() => { setOpen('new') }) })
  const showsRoles = params.tab === 'roles'

  return (
    <>
      <PageHead title={t('staff.title')}>
        {mayManage && <Button type="primary" icon={<PlusOutlined />} onClick={() => { setOpen('new') }}>{t('staff.invite')} <kbd className="hide-small">n</kbd></Button>}
      </PageHead>
      <div className="status-tabs staff-tabs" role="group" aria-label={t('staff.title')}>
        <button type="button" aria-pressed={!showsRoles} onClick={() => { change({ tab: undefined }) }}>{t('staff.tab.staff')}</button>
        <button type="button" aria-pressed={showsRoles} onClick={() => { change({ tab: 'roles' }) }}>{t('staff.tab.roles')}</button>
      </div>
      {showsRoles ? <RoleMatrix /> : (
        <ListPage<Staff>
          id="staff" topic={TOPIC.staff} fetchPage={fetchStaff} rowKey={(row) => row.id} rowName={(row) => row.display_name}
          {...(mayManage ? { onOpen: setOpen } : {})}
          filters={[
            { key: 'name', label: t('staff.search'), kind: 'text' },
            { key: 'status', label: t('staff.status'), kind: 'select', options: codesOf('staff_status').map((value) => ({ value, label: `${code('staff_status', value)}${counts?.[value] === undefined ? '' : ` ${counts[value]}`}` })) },
            { key: 'department', label: t('staff.department'), kind: 'select', options: inTree(org).map((one) => ({ value: one.id, label: one.name })) },
            { key: 'role', label: t('staff.roles'), kind: 'select', options: known.roles.map((role) => ({ value: role.code, label: nameIn(locale, role) })) },
          ]}
          columns={[
            { key: 'display_name', title: t('staff.name'), width: 150, render: (row) => row.display_name, text: (row) => row.display_name },
            { key: 'roles', title: t('staff.roles'), render: (row) => names(row.roles, known.roles).map((name) => <Tag key={name}>{name}</Tag>), text: (row) => names(row.roles, known.roles).join(' ') },
            { key: 'posts', title: t('staff.posts'), width: 180, render: (row) => listed(names(row.posts, known.posts)) || t('ui.not_set'), text: (row) => names(row.posts, known.posts).join(' '), hidden: true },
            { key: 'scope', title: t('staff.scope'), width: 220, render: (row) => row.scope === 'community' ? listed(row.communities.map((id) => places.get(id))) || code('scope', row.scope) : code('scope', row.scope) },
            { key: 'email', title: t('staff.email'), width: 210, render: (row) => row.email ?? t('ui.not_set'), text: (row) => row.email ?? '' },
            { key: 'mobile', title: t('staff.mobile'), width: 130, render: (row) => <span className="number">{row.mobile ?? t('ui.not_set')}</span> },
            { key: 'status', title: t('staff.status'), width: 120, render: (row) => <StateTag set="staff_status" code={row.status} />, text: (row) => code('staff_status', row.status) },
            { key: 'created_at', title: t('staff.since'), width: 120, render: (row) => dateOnly(row.created_at, locale), text: (row) => dateOnly(row.created_at, locale) },
          ]}
          empty={{ title: t('staff.empty'), hint: t('staff.empty_hint'), action: mayManage && <Button type="primary" onClick={() => { setOpen('new') }}>{t('staff.invite')}</Button> }}
        />
      )}
      <Suspense fallback={<Opening />}>{open && <StaffDrawer staff={open === 'new' ? null : open} onClose={() => { setOpen(null) }} />}</Suspense>
    </>
  )
}
