/**
 * Every page of the client. To add one: write src/pages/<area>/<Name>Page.tsx with a default export, add a line
 * here, and for the menu a place in shell/places.tsx. Each page is a chunk of its own.
 */
import type { ComponentType } from 'react'

export interface PageSpec {
  path: string
  /** i18n key of the document title. */
  title: string
  frame: 'staff' | 'operators' | 'entry'
  load: () => Promise<{ default: ComponentType }>
  /** Any of these permissions opens the page. */
  needs?: readonly string[]
}

export const PAGES: readonly PageSpec[] = [
  { path: '/staff', title: 'staff.title', frame: 'staff', load: () => import('./staff/StaffPage'), needs: ['identity.staff.read'] },
  { path: '/welcome', title: 'auth.front.title', frame: 'entry', load: () => import('./entry/WelcomePage') },
  { path: '/login', title: 'auth.title.sign_in', frame: 'entry', load: () => import('./entry/SignInPage') },
  { path: '/sign-up', title: 'auth.title.sign_up', frame: 'entry', load: () => import('./entry/SignUpPage') },
  { path: '/confirm', title: 'auth.title.confirm', frame: 'entry', load: () => import('./entry/ConfirmPage') },
  { path: '/forgot', title: 'auth.title.forgot', frame: 'entry', load: () => import('./entry/ForgotPage') },
  { path: '/reset', title: 'auth.title.forgot', frame: 'entry', load: () => import('./entry/ResetPage') },
  { path: '/invitation', title: 'auth.title.invite', frame: 'entry', load: () => import('./entry/InvitationPage') },
  { path: '/ops/login', title: 'auth.operator.title', frame: 'entry', load: () => import('./entry/OperatorSignInPage') },
  { path: '/inbox', title: 'inbox.title', frame: 'staff', load: () => import('./inbox/InboxPage') },
]
