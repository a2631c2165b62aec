/** What somebody may report by themselves; appointments bring a slot, tasks somebody to do them. */
export const REPORTED = ['complaint', 'repair', 'inquiry', 'suggestion', 'help_request'] as const
