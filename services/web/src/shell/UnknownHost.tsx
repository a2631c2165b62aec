import { Button, Result } from 'antd'
import { useTranslation } from 'react-i18next'
import { slugOf } from '@/api/realm'

/** A host that no company has: the address was mistyped. */
export function UnknownHost() {
  const { t } = useTranslation()
  const front = `${window.location.protocol}//${window.location.host.slice((slugOf() ?? '').length + 1)}/`
  return <Result status="404" title={<h1>{t('auth.front.unknown')}</h1>} subTitle={t('auth.front.unknown_text')} extra={<Button type="primary" href={front}>{t('auth.front.unknown_go')}</Button>} />
}
