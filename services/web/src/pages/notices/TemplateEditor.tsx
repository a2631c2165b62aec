import { useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Form, Input } from 'antd'
import { useEffect, useRef, useState, type SyntheticEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { reword, template, TEMPLATE_TOPIC, type Template, type Wording } from '@/api/notices'
import { asProblem } from '@/api/problem'
import { Card, DetailLayout } from '@/components/DetailLayout'
import { Field, ProblemForm } from '@/components/form/ProblemForm'
import { useToast } from '@/components/useToast'
import { useCodeName } from '@/i18n/codes'
import { Preview } from './Preview'
import { Variables } from './Variables'
import { Versions } from './Versions'
import './notices.css'

type Part = keyof Wording
const LIMITS = { subject: { required: true, maxLength: 120 }, body: { required: true, maxLength: 4000 } }
const SETTLE = 350
const textOf = ({ subject, body }: Wording): Wording => ({ subject, body })

/** Subject and body beside what a reader would get. What somebody else saved meanwhile is shown, never overwritten unseen. */
export function TemplateEditor({ loaded, mayManage }: { loaded: Template; mayManage: boolean }) {
  const { t } = useTranslation()
  const name = useCodeName()
  const toast = useToast()
  const queries = useQueryClient()
  const [form] = Form.useForm<Wording>()
  // The version under the pen stays the one that was read, whatever refetches in the background.
  const [seen, setSeen] = useState(loaded)
  const [theirs, setTheirs] = useState<Template | null>(null)
  const [typed, setTyped] = useState<Wording>(textOf(loaded))
  const [settled, setSettled] = useState<Wording>(typed)
  const [caret, setCaret] = useState<{ part: Part; at: number }>({ part: 'body', at: loaded.body.length })
  useEffect(() => {
    const timer = setTimeout(() => { setSettled(typed) }, SETTLE)
    return () => { clearTimeout(timer) }
  }, [typed])

  const conflict = useRef<HTMLDivElement>(null)
  useEffect(() => { if (theirs) conflict.current?.scrollIntoView?.({ block: 'start' }) }, [theirs])

  const write = (text: Wording) => {
    form.setFieldsValue(textOf(text))
    form.setFields([{ name: 'subject', errors: [] }, { name: 'body', errors: [] }])
    setTyped(textOf(text))
  }
  const insert = (variable: string) => {
    const { part, at } = caret
    const now = { ...typed, ...form.getFieldsValue() }
    const word = `{${variable}}`
    write({ ...now, [part]: now[part].slice(0, at) + word + now[part].slice(at) })
    setCaret({ part, at: at + word.length })
  }
  const remember = (part: Part) => (event: SyntheticEvent<HTMLInputElement | HTMLTextAreaElement>) => {
    setCaret({ part, at: event.currentTarget.selectionStart ?? 0 })
  }
  const send = async (values: Wording) => {
    try {
      const saved = await reword(seen.code, seen.locale, textOf(values), seen.version)
      setSeen(saved)
      setTheirs(null)
      toast.done(t('notices.editor.saved', { version: saved.version }))
      await queries.invalidateQueries({ queryKey: [TEMPLATE_TOPIC] })
    } catch (error) {
      if (asProblem(error).code === 'stale_version') setTheirs(await queries.fetchQuery({ ...template(seen.code, seen.locale), staleTime: 0 }))
      throw error
    }
  }
  const settleConflict = (text: Template, take: boolean) => {
    if (take) write(text)
    setSeen(text)
    setTheirs(null)
  }
  // Text, not fields, for those who only read.
  const look = mayManage ? 'outlined' : 'borderless'
  const language = t(seen.locale === 'en' ? 'shell.language.en' : 'shell.language.zh')
  return (
    <DetailLayout
      title={`${name('template', seen.code)} · ${language}`}
      note={`${t(`notices.audience_name.${seen.audience}`)} · ${name('delivery_channel', seen.channel)} · ${t(`notices.legal.${seen.legal_kind}`)} · ${seen.version === 0 ? t('notices.shipped') : t('notices.own_version', { version: seen.version })}`}
      side={<><Preview of={seen} text={settled} form={form} /><Versions current={seen} onUse={mayManage ? write : undefined} /></>}
    >
      {theirs && (
        <div ref={conflict}><Alert type="warning" showIcon title={t('notices.editor.conflict', { version: theirs.version })}
          description={(
            <>
              <p>{t('notices.editor.conflict_text')}</p>
              <div className="letter" lang={theirs.locale}><p className="strong">{theirs.subject}</p><p className="pre">{theirs.body}</p></div>
              <div className="row"><Button onClick={() => { settleConflict(theirs, true) }}>{t('notices.editor.take_theirs')}</Button><Button onClick={() => { settleConflict(theirs, false) }}>{t('notices.editor.keep_mine')}</Button></div>
            </>
          )} /></div>
      )}
      <Card>
        <ProblemForm<Wording> form={form} limits={LIMITS} initial={textOf(loaded)} onSend={send} onValues={setTyped} submitText={mayManage ? t('ui.save') : null} draft={mayManage ? `template-${loaded.code}-${loaded.locale}-${loaded.version}` : ''}
          extra={<Button onClick={() => { write(seen.shipped) }}>{t('notices.editor.default')}</Button>}>
          <Field name="subject" label={t('notices.subject')} required={mayManage}><Input variant={look} readOnly={!mayManage} lang={seen.locale} autoComplete="off" onSelect={remember('subject')} /></Field>
          <Field name="body" label={t('notices.body')} required={mayManage}><Input.TextArea variant={look} readOnly={!mayManage} lang={seen.locale} rows={14} {...(mayManage ? {} : { className: 'grows' })} onSelect={remember('body')} /></Field>
          <Variables variables={seen.variables} onInsert={mayManage ? insert : undefined} />
        </ProblemForm>
      </Card>
    </DetailLayout>
  )
}
