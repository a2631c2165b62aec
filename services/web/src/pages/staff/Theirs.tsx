import { Alert } from 'antd'
import { useTranslation } from 'react-i18next'
import { nameIn, type InviteStaff, type Named } from '@/api/staff'
import { listed } from '@/format/list'
import { useCodeName } from '@/i18n/codes'
import { useLocale } from '@/i18n/i18n'

interface Props { changed: Partial<InviteStaff>; known: { roles: readonly Named[]; posts: readonly Named[]; departments: readonly { id: string; name: string }[] }; communities: readonly { id: string; name: string }[] }

/** What somebody else changed while the form was open, to be looked at before it is sent again. */
export function Theirs({ changed, known, communities }: Props) {
  const { t } = useTranslation()
  const locale = useLocale()
  const code = useCodeName()
  const named = (codes: readonly string[] | undefined, list: readonly Named[]) => listed((codes ?? []).map((one) => list.find((entry) => entry.code === one)).filter((entry) => entry !== undefined).map((entry) => nameIn(locale, entry))) || t('ui.none')
  const lines = [
    changed.display_name !== undefined && [t('staff.name'), changed.display_name],
    changed.roles && [t('staff.roles'), named(changed.roles, known.roles)],
    changed.posts && [t('staff.posts'), named(changed.posts, known.posts)],
    changed.department_id !== undefined && [t('staff.department'), known.departments.find((one) => one.id === changed.department_id)?.name ?? t('ui.none')],
    changed.scope && [t('staff.scope'), listed([code('scope', changed.scope), ...communities.filter((one) => changed.communities?.includes(one.id)).map((one) => one.name)])],
    changed.locale && [t('staff.locale'), t(changed.locale === 'en' ? 'shell.language.en' : 'shell.language.zh')],
  ].filter((line): line is [string, string] => Boolean(line))
  return (
    <Alert type="info" showIcon className="form-alert" role="status" title={t('staff.theirs')}
      description={lines.length > 0 && <ul className="plain-list">{lines.map(([label, text]) => <li key={label}><span className="quiet">{label}</span> {text}</li>)}</ul>} />
  )
}
