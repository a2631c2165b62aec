import { useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { connection, watchConnection } from '@/api/connection'
import { useStore } from '@/api/store'

const PULSE = 5_000

/** Calm, because nothing is lost: says what happens and looks every few seconds whether the service is back. */
export function ConnectionBanner() {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const state = useStore(connection)
  useEffect(() => watchConnection(() => { void queries.invalidateQueries() }), [queries])
  useEffect(() => {
    if (state === 'fine') return
    const timer = setInterval(() => { void queries.refetchQueries({ type: 'active', predicate: (query) => query.state.status === 'error' || query.isStale() }) }, PULSE)
    return () => { clearInterval(timer) }
  }, [state, queries])
  if (state === 'fine') return null
  return (
    <div className="banner" role="status">
      <span>{t(state === 'offline' ? 'shell.connection.offline' : 'shell.connection.trouble')}</span>
      <Button size="small" onClick={() => { void queries.refetchQueries({ type: 'active' }) }}>{t('shell.connection.retry')}</Button>
    </div>
  )
}
