/** The role that may give every role, also to itself: nobody gets it without a second look. */
export const ADMINISTRATOR = 'tenant_admin'

export function grantsAdministrator(before: readonly string[], after: readonly string[]): boolean {
  return after.includes(ADMINISTRATOR) && !before.includes(ADMINISTRATOR)
}
