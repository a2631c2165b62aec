import { Outlet, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useSuspenseQuery } from '@tanstack/react-query'
import { operator } from '@/api/operator'
import { useCommands } from '@/keyboard/dispatcher'
import { Finder } from './Finder'
import { Frame } from './Frame'
import { OPERATOR_PLACES } from './places'
import { useSignOutWatch } from './signOut'
import { UserMenu } from './UserMenu'

/** Frame of the operator console: another host, other accounts, no company data. */
export default function OperatorShell() {
  const navigate = useNavigate()
  const account = useSuspenseQuery(operator).data
  const [finding, setFinding] = useState(false)
  useSignOutWatch()
  useCommands({ search: () => { setFinding(true) }, 'go.home': () => navigate({ to: '/ops' }) })
  return (
    <Frame places={OPERATOR_PLACES} tools={<><span className="head-space" /><UserMenu name={account.display_name} /></>}>
      <Outlet />
      <Finder open={finding} places={OPERATOR_PLACES} pagesOnly onClose={() => { setFinding(false) }} />
    </Frame>
  )
}
