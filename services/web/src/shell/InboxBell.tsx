import { BellOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Badge } from 'antd'
import { useTranslation } from 'react-i18next'
import { unread } from '@/api/notifications'

export function InboxBell() {
  const { t } = useTranslation()
  const count = useQuery(unread).data?.unread ?? 0
  return (
    <Link to="/inbox" className="head-tool" aria-label={t('shell.inbox.count', { count })}>
      <Badge count={count} size="small" overflowCount={99} offset={[2, -2]}><BellOutlined style={{ fontSize: 18 }} /></Badge>
    </Link>
  )
}
