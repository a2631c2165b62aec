import { Button, Result } from 'antd'
import { useTranslation } from 'react-i18next'
import { asProblem } from '@/api/problem'
import { problemText } from '@/i18n/problems'
import { Door } from './Door'

/** A part of a page that could not be loaded: says why in words and offers to try again, where that can help. */
export function Failure({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const { t } = useTranslation()
  const problem = asProblem(error)
  const settled = problem.status === 403 || problem.status === 404
  return (
    <Result
      status="warning" {...(settled ? { icon: <Door shut={problem.status === 403} /> } : {})}
      title={<span style={{ fontSize: '0.8em' }}>{t('ui.error.title')}</span>} subTitle={problemText(problem)}
      extra={onRetry && !settled ? <Button onClick={onRetry}>{t('ui.retry')}</Button> : undefined}
    />
  )
}
