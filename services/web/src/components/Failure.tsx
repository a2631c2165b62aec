import { Button, Result } from 'antd'
import { useTranslation } from 'react-i18next'
import { asProblem } from '@/api/problem'
import { problemText } from '@/i18n/problems'

/** A part of a page that could not be loaded: says why in words and offers to try again. */
export function Failure({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const { t } = useTranslation()
  const problem = asProblem(error)
  return (
    <Result
      status={problem.status === 403 ? '403' : problem.status === 404 ? '404' : 'warning'}
      title={<span style={{ fontSize: '0.8em' }}>{t('ui.error.title')}</span>} subTitle={problemText(problem)}
      extra={onRetry && problem.status !== 403 && problem.status !== 404 ? <Button onClick={onRetry}>{t('ui.retry')}</Button> : undefined}
    />
  )
}
