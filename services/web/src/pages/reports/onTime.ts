import type { AssessmentContent } from '@/api/reports'
import { onTime } from '@/format/share'

/** Of the cases a department had to handle in a quarter, how many missed no limit in it. */
export const departmentOnTime = ({ pending, missed }: Pick<AssessmentContent, 'pending' | 'missed'>, locale: string): string =>
  onTime(pending.tickets - missed.tickets, missed.tickets, locale)
