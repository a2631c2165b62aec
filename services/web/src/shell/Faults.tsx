import { Link, type ErrorComponentProps } from '@tanstack/react-router'
import { Button, Result } from 'antd'
import { useTranslation } from 'react-i18next'
import { asProblem } from '@/api/problem'
import { realm } from '@/api/realm'
import { problemText } from '@/i18n/problems'

function Home() {
  const { t } = useTranslation()
  return <Link to={realm() === 'operator' ? '/ops' : '/home'}><Button type="primary">{t('shell.missing.home')}</Button></Link>
}

export function NotFound() {
  const { t } = useTranslation()
  return <Result status="404" title={<h1>{t('shell.missing.title')}</h1>} subTitle={t('shell.missing.text')} extra={<Home />} />
}

export function Forbidden() {
  const { t } = useTranslation()
  return <Result status="403" title={<h1>{t('shell.forbidden.title')}</h1>} subTitle={t('shell.forbidden.text')} extra={<Home />} />
}

/** A failed page keeps the shell; a refusal of the service reads as the refusal it is. */
export function PageFault({ error, reset }: ErrorComponentProps) {
  const { t } = useTranslation()
  const problem = asProblem(error)
  if (problem.status === 404) return <NotFound />
  if (problem.status === 403) return <Forbidden />
  return (
    <Result
      status={problem.passing ? 'warning' : '500'} title={<h1>{problem.passing ? problemText(problem) : t('shell.crash.title')}</h1>}
      subTitle={problem.passing ? undefined : t('shell.crash.text')}
      extra={<Button type="primary" onClick={reset}>{t('shell.crash.again')}</Button>}
    />
  )
}
