import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Alert, App, Button, Drawer, Form, Input, Popconfirm, Radio, Select, Typography } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { departments, inTree } from '@/api/organisation'
import { asProblem } from '@/api/problem'
import { changeStaff, inviteAgain, inviteStaff, letStaffGo, nameIn, posts, roles, staffMember, type InviteStaff, type Invitation, type Staff } from '@/api/staff'
import { TOPIC } from '@/api/topics'
import { Field, ProblemForm } from '@/components/form/ProblemForm'
import { Several } from '@/components/form/Several'
import { useToast } from '@/components/useToast'
import { dateTime } from '@/format/time'
import { useCodeName } from '@/i18n/codes'
import { useLocale } from '@/i18n/i18n'
import { useMe } from '@/shell/session'
import { ADMINISTRATOR, grantsAdministrator } from './administrator'
import { barred, changesOf, communitiesOf, needsCommunities, rolesToGive, scopesToGive, type Changes } from './granting'
import { LeaveText } from './LeaveText'
import { Theirs } from './Theirs'

interface Values extends Changes { email?: string; mobile?: string }

/** Invites a colleague or changes what one may do. */
export default function StaffDrawer({ staff: opened, onClose }: { staff: Staff | null; onClose: () => void }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const code = useCodeName()
  const toast = useToast()
  const { modal } = App.useApp()
  const queries = useQueryClient()
  const [form] = Form.useForm<Values>()
  const [staff, setStaff] = useState(opened)
  const [theirs, setTheirs] = useState<Partial<InviteStaff> | null>(null)
  const [link, setLink] = useState<Invitation | null>(null)
  const known = { roles: useQuery(roles).data ?? [], posts: useQuery(posts).data ?? [], departments: useQuery(departments).data ?? [] }
  const me = useMe()
  const communities = me.communities
  const bar = barred(me, staff)
  const scopes = scopesToGive(me, staff?.scope)
  const scope = Form.useWatch('scope', form) ?? staff?.scope
  const refresh = () => queries.invalidateQueries({ queryKey: [TOPIC.staff] })
  const invited = (invitation: Partial<Invitation>) => {
    if (invitation.link) setLink(invitation as Invitation)
    else {
      toast.done(t('staff.sent'))
      onClose()
    }
  }
  const send = async (values: Values, key: string) => {
    if (grantsAdministrator(staff?.roles ?? [], values.roles ?? []) && !(await sure())) return
    if (staff) {
      const changes = changesOf(staff, values)
      try {
        if (Object.keys(changes).length > 0) await changeStaff(staff.id, changes, staff.version)
      } catch (error) {
        if (asProblem(error).status === 412) await compare(staff, changes)
        throw error
      }
      toast.done(t('ui.saved'))
      onClose()
    } else {
      const made = await inviteStaff({
        display_name: values.display_name, email: values.email?.trim() || null, mobile: values.mobile?.trim() || null, posts: values.posts ?? [], department_id: values.department_id ?? null, roles: values.roles ?? [],
        scope: values.scope ?? 'own', communities: communitiesOf(values), locale: values.locale,
      }, key)
      // Without an e-mail address the link is handed over in person and has to be asked for.
      invited(made.email ? {} : await inviteAgain(made.id))
    }
    await refresh()
  }
  /** Somebody was faster: what they changed is shown and, where nothing was typed, taken over. */
  const compare = async (before: Staff, mine: Partial<InviteStaff>) => {
    const latest = await queries.fetchQuery({ ...staffMember(before.id), staleTime: 0 })
    const changed = changesOf(before, latest)
    form.setFieldsValue(Object.fromEntries(Object.entries(changed).filter(([name]) => !(name in mine))))
    setStaff(latest)
    setTheirs(changed)
    await refresh()
  }
  const sure = () => new Promise<boolean>((resolve) => {
    const role = known.roles.find((one) => one.code === ADMINISTRATOR)
    modal.confirm({
      title: t('staff.administrator_title', { role: role ? nameIn(locale, role) : '' }), content: t('staff.administrator_text'), okText: t('staff.administrator_grant'), cancelText: t('ui.cancel'),
      okButtonProps: { danger: true }, autoFocusButton: 'cancel', onOk: () => { resolve(true) }, onCancel: () => { resolve(false) },
    })
  })
  const again = async () => {
    if (!staff) return
    try {
      invited(await inviteAgain(staff.id))
      await refresh()
    } catch (error) { toast.refused(error) }
  }
  const leave = async () => {
    if (!staff) return
    try {
      await letStaffGo(staff.id, staff.version, crypto.randomUUID())
      toast.done(t('staff.left'))
      await refresh()
      onClose()
    } catch (error) { toast.refused(error) }
  }

  return (
    <Drawer open onClose={onClose} size={460} title={staff ? `${t('staff.edit')} · ${staff.display_name}` : t('staff.invite')} destroyOnHidden>
      {link && <Alert type="success" showIcon title={t('staff.link_title')} description={<><p>{t('staff.link_text', { at: dateTime(link.expires_at, locale) })}</p><Typography.Text copyable code>{link.link}</Typography.Text></>} />}
      {bar && <Alert type="info" showIcon className="form-alert" title={t(`problems.${bar}`)} />}
      {!link && bar !== 'administrators_only' && (
        <ProblemForm<Values>
          form={form} dialog submitText={t(staff ? 'ui.save' : 'staff.send')} onSend={send} {...(staff ? {} : { draft: 'invite-staff' })}
          initial={staff ? { ...staff, email: staff.email ?? '', mobile: staff.mobile ?? '' } : { scope: scopes.includes('community') ? 'community' : 'own', locale: 'zh-CN', roles: [], communities: communities.length === 1 ? communities.map((one) => one.id) : [] }}
          extra={staff && (
            <span className="row">
              {staff.status === 'invited' && <Button onClick={() => { void again() }}>{t('staff.invite_again')}</Button>}
              {staff.status !== 'left' && <Popconfirm title={t('staff.leave')} description={<LeaveText staff={staff} />} okButtonProps={{ danger: true }} onConfirm={leave}><Button danger>{t('staff.leave')}</Button></Popconfirm>}
            </span>
          )}
        >
          {theirs && <Theirs changed={theirs} known={known} communities={communities} />}
          <Field name="display_name" label={t('staff.name')} required rules={[{ max: 50, message: t('ui.too_long', { max: 50 }) }]}><Input autoFocus autoComplete="off" /></Field>
          {!staff && (
            <div className="form-grid">
              <Field name="email" label={t('staff.email')} rules={[
                { type: 'email', message: t('problems.field.bad_email') },
                ({ getFieldValue }) => ({ validator: (_, value) => (value || getFieldValue('mobile') ? Promise.resolve() : Promise.reject(new Error(t('staff.contact_missing')))) }),
              ]}><Input type="email" autoComplete="off" /></Field>
              <Field name="mobile" label={t('staff.mobile')} rules={[{ pattern: /^1\d{10}$/, message: t('problems.field.bad_phone') }]}><Input inputMode="tel" autoComplete="off" /></Field>
              <p className="quiet wide">{t('staff.contact_hint')}</p>
            </div>
          )}
          {!bar && <Field name="roles" label={t('staff.roles')} required>
            <Several options={rolesToGive(me, known.roles, staff?.roles ?? []).map((role) => ({ value: role.code, label: nameIn(locale, role) }))}
              onChange={(chosen) => { const [only] = chosen.length === 1 ? known.roles.filter((role) => role.code === chosen[0]) : []; if (!staff && only && scopes.includes(only.default_scope) && !form.isFieldTouched('scope')) form.setFieldValue('scope', only.default_scope) }} />
          </Field>}
          <Field name="posts" label={t('staff.posts')}><Several options={known.posts.map((post) => ({ value: post.code, label: nameIn(locale, post) }))} /></Field>
          <Field name="department_id" label={t('staff.department')}><Select allowClear showSearch={{ optionFilterProp: 'label' }} options={inTree(known.departments).map((one) => ({ value: one.id, label: `${'　'.repeat(one.depth)}${one.name}` }))} labelRender={(chosen) => String(chosen.label).trim()} /></Field>
          {!bar && <Field name="scope" label={t('staff.scope')} required><Radio.Group options={scopes.map((value) => ({ value, label: code('scope', value) }))} /></Field>}
          {!bar && scope !== 'tenant' && <Field name="communities" label={t('staff.communities')} required={needsCommunities(me, scope)}><Several options={communities.map((one) => ({ value: one.id, label: one.name }))} /></Field>}
          <Field name="locale" label={t('staff.locale')}><Radio.Group options={[{ value: 'zh-CN', label: t('shell.language.zh') }, { value: 'en', label: t('shell.language.en') }]} /></Field>
        </ProblemForm>
      )}
    </Drawer>
  )
}
