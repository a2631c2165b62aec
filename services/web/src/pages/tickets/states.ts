/** A ticket in one of these needs nobody any more. */
export const ENDED: readonly string[] = ['closed', 'withdrawn', 'merged', 'evaluated', 'cancelled', 'no_show']
