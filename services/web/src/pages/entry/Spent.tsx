import { Link } from '@tanstack/react-router'
import { Result } from 'antd'
import { useTranslation } from 'react-i18next'

/** In the place of a form whose link was used or is too old: there is nothing to fill in any more. */
export function Spent({ ways }: { ways: readonly { to: string; text: string }[] }) {
  const { t } = useTranslation()
  return (
    <Result status="warning" title={<h1>{t('auth.spent.title')}</h1>} subTitle={t('auth.spent.text')}
      extra={<div className="entry-links">{ways.map((way) => <Link key={way.to} to={way.to as never}>{way.text}</Link>)}</div>} />
  )
}
