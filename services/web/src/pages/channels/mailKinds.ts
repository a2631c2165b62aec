import type { AddMailbox } from '@/api/channels'

/** What a mail may become by itself; everything else is given by somebody. */
export const MAIL_KINDS: NonNullable<AddMailbox['kind']>[] = ['complaint', 'repair', 'inquiry', 'suggestion', 'help_request']
