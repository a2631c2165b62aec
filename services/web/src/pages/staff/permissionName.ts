import i18next from 'i18next'

/** "ticketing.work_order.dispatch" in words: the thing and what is done with it. */
export function permissionName(permission: string): string {
  const [, resource = '', action = ''] = permission.split('.')
  const part = (set: 'resource' | 'action', code: string) => (i18next.exists(`permissions.${set}.${code}`) ? String(i18next.t(`permissions.${set}.${code}` as never)) : i18next.t('codes.unknown'))
  return `${part('resource', resource)} · ${part('action', action)}`
}
