import { Link, useLocation, type ErrorComponentProps } from '@tanstack/react-router'
import { Button, Spin } from 'antd'
import { use, useEffect, useLayoutEffect, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { asProblem } from '@/api/problem'
import { realm } from '@/api/realm'
import { isLostPart, renewed } from '@/api/renewal'
import { Door } from '@/components/Door'
import { problemText } from '@/i18n/problems'
import { releaseKeys } from '@/keyboard/held'
import { Finding } from './finding'

function Fault({ title, text, shut = false, children }: { title: string; text?: ReactNode; shut?: boolean; children: ReactNode }) {
  return (
    <section className="fault">
      <Door shut={shut} />
      <h1>{title}</h1>
      {text && <p>{text}</p>}
      <div className="row">{children}</div>
    </section>
  )
}

function Home() {
  const { t } = useTranslation()
  return <Link to={realm() === 'operator' ? '/ops' : '/home'} className="fault-way">{t('shell.missing.home')}</Link>
}

/** Nothing is at this address: says which one it was, and leads on. Outside the frame there is no search. */
export function NotFound() {
  const { t } = useTranslation()
  const find = use(Finding)
  const path = useLocation({ select: (location) => location.pathname })
  return (
    <Fault title={t('shell.missing.title')} text={<>{t('shell.missing.text')}<br /><code className="fault-address">{path}</code></>}>
      <Home />
      {find && <Button onClick={find}>{t('shell.missing.search')} <kbd className="hide-small">/</kbd></Button>}
    </Fault>
  )
}

export function Forbidden() {
  const { t } = useTranslation()
  return <Fault shut title={t('shell.forbidden.title')} text={t('shell.forbidden.text')}><Home /></Fault>
}

/** A part of the page did not come. After a new build it never will: the document is loaded anew, what was kept stays. */
function LostPart() {
  const { t } = useTranslation()
  const [asked, setAsked] = useState(false)
  useEffect(() => {
    let gone = false
    void renewed().then((coming) => { if (!coming && !gone) setAsked(true) })
    return () => { gone = true }
  }, [])
  // What failed once stays failed for this page: only the document itself helps.
  return asked
    ? <Fault shut title={t('shell.renewal.lost')} text={t('shell.renewal.lost_text')}><Button type="primary" onClick={() => { window.location.reload() }}>{t('shell.renewal.reload')}</Button></Fault>
    : <Fault title={t('shell.renewal.title')} text={t('shell.renewal.text')}><Spin /></Fault>
}

/** A failed page keeps the shell; a refusal of the service reads as the refusal it is. */
export function PageFault({ error, reset }: ErrorComponentProps) {
  const { t } = useTranslation()
  const problem = asProblem(error)
  useLayoutEffect(releaseKeys, [])
  if (isLostPart(error)) return <LostPart />
  if (problem.status === 404) return <NotFound />
  if (problem.status === 403) return <Forbidden />
  return (
    <Fault shut title={problem.passing ? problemText(problem) : t('shell.crash.title')} text={problem.passing ? undefined : t('shell.crash.text')}>
      <Button type="primary" onClick={reset}>{t('shell.crash.again')}</Button>
    </Fault>
  )
}
