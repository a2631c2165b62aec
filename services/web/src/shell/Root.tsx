import { Outlet } from '@tanstack/react-router'
import { Activity, lazy, Suspense } from 'react'
import { suspended } from '@/api/company'
import { useStore } from '@/api/store'

const Suspended = lazy(() => import('./Suspended'))

/** What every page stands in. While the company is suspended the page rests, with everything typed into it. */
export function Root() {
  const off = useStore(suspended)
  return (
    <>
      <Activity mode={off ? 'hidden' : 'visible'}><Outlet /></Activity>
      {off && <Suspense><Suspended /></Suspense>}
    </>
  )
}
