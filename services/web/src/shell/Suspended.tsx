import { useQueryClient } from '@tanstack/react-query'
import { useLocation, useRouter } from '@tanstack/react-router'
import { Button, Result } from 'antd'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { askCompany, suspended } from '@/api/company'
import { growing } from '@/api/pauses'
import EntryFrame from './EntryFrame'

/** Pages of people who have no account: they are told whom to turn to instead. */
const PUBLIC = /^\/(report|r)(\/|$)/

/** In the place of every page of a suspended company; leaves by itself when the company is resumed. */
export default function Suspended() {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const router = useRouter()
  const open = PUBLIC.test(useLocation({ select: (location) => location.pathname }))
  const [asking, setAsking] = useState(false)
  useEffect(() => {
    const pause = growing()
    let timer: ReturnType<typeof setTimeout>
    const again = () => { timer = setTimeout(() => { void askCompany(); again() }, pause()) }
    const back = () => { if (document.visibilityState === 'visible') void askCompany() }
    again()
    document.addEventListener('visibilitychange', back)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('visibilitychange', back)
      // What was refused meanwhile is asked for anew.
      if (suspended.get()) return
      void queries.invalidateQueries()
      void router.invalidate()
    }
  }, [queries, router])
  const ask = async () => {
    setAsking(true)
    await askCompany()
    setAsking(false)
  }
  return (
    <EntryFrame>
      <Result status="warning" title={<h1>{t('shell.suspended.title')}</h1>} subTitle={t(open ? 'shell.suspended.public' : 'shell.suspended.staff')}
        extra={<Button loading={asking} onClick={() => { void ask() }}>{t('ui.retry')}</Button>} />
    </EntryFrame>
  )
}
