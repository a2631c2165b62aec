import { useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { connection, watchConnection } from '@/api/connection'
import { growing } from '@/api/pauses'
import { useStore } from '@/api/store'


/** After this long without trouble the pauses begin anew. */
const CALM = 90_000

/** Calm, because nothing is lost: says what happens and looks again and again, in growing pauses, whether the service is back. */
export function ConnectionBanner() {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const state = useStore(connection)
  const trouble = useRef({ at: 0, pause: growing() })
  useEffect(() => watchConnection(() => { void queries.invalidateQueries() }), [queries])
  useEffect(() => {
    if (state === 'fine') return
    // One service down and another up makes the state come and go: that is still the same trouble.
    if (Date.now() - trouble.current.at > CALM) trouble.current.pause = growing()
    const { pause } = trouble.current
    let timer: ReturnType<typeof setTimeout>
    const again = () => {
      timer = setTimeout(() => {
        trouble.current.at = Date.now()
        void queries.refetchQueries({ type: 'active', predicate: (query) => query.state.status === 'error' || query.isStale() })
        again()
      }, pause())
    }
    again()
    return () => { clearTimeout(timer) }
  }, [state, queries])
  if (state === 'fine') return null
  return (
    <div className="banner" role="status">
      <span>{t(state === 'offline' ? 'shell.connection.offline' : 'shell.connection.trouble')}</span>
      <Button size="small" onClick={() => { void queries.refetchQueries({ type: 'active' }) }}>{t('shell.connection.retry')}</Button>
    </div>
  )
}
