import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Staff } from '@/api/staff'
import { ticketCount } from '@/api/ticketing'
import { useMay } from '@/shell/session'

/** What somebody who leaves leaves behind, for those who may see it. */
export function LeaveText({ staff }: { staff: Staff }) {
  const { t } = useTranslation()
  const open = useQuery({ ...ticketCount('handled-by', { handler_id: staff.id, open_only: 'true' }), enabled: useMay('ticketing.ticket.read') }).data
  return (
    <div style={{ maxWidth: 300 }}>
      {t('staff.leave_text', { name: staff.display_name })}
      {open !== undefined && open > 0 && <p><Link to="/tickets" search={{ handler_id: staff.id } as never}>{t('staff.leave_open', { count: open })}</Link></p>}
      {open === 0 && <p>{t('staff.leave_none')}</p>}
    </div>
  )
}
