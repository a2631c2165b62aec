import { useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Alert, Button, Checkbox, Form, Input, Radio, Select } from 'antd'
import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { MOST_FILES, ofTicket } from '@/api/attachments'
import { keepDraft } from '@/api/draft'
import type { Intent } from '@/api/intent'
import { present } from '@/api/present'
import { registerTicket, type RegisterTicket } from '@/api/ticketing'
import { TOPIC } from '@/api/topics'
import { FilePicker } from '@/components/files/FilePicker'
import { UploadList } from '@/components/files/UploadList'
import { useUploads } from '@/components/files/useUploads'
import { Field, ProblemForm } from '@/components/form/ProblemForm'
import { PageHead } from '@/components/PageHead'
import { codesOf, useCodeName } from '@/i18n/codes'
import { useCommunity } from '@/shell/community'
import { useMay, useMe } from '@/shell/session'
import { CLASSES } from '../tickets/classes'
import { chosen, contactOf, SOMEBODY_ELSE, wholePhone, type Caller, type Candidate } from './caller'
import { CallerPane } from './CallerPane'
import { CallerSearch } from './CallerSearch'
import { certain, type Choice } from './choices'
import { ContactFields } from './ContactFields'
import { Phrases, phraseOf, type Phrase } from './Phrases'
import { SimilarTickets } from './SimilarTickets'
import { useArrival } from './useArrival'
import { useCaller } from './useCaller'
import { useCallerSearch } from './useCallerSearch'
import './intake.css'

interface Values {
  kind: RegisterTicket['kind']
  channel: RegisterTicket['channel']
  community_id: string
  title: string
  description: string
  place?: string
  contact_name?: string
  contact_phone?: string
  anonymous?: boolean
  desired_outcome?: string
  class_l1?: string
  severity: RegisterTicket['severity']
  promise: string
  accept: boolean
}

const PROMISES = { '2h': 2, '4h': 4, '24h': 24, '72h': 72 } as const
/** Kinds somebody has to go somewhere for; the service asks the same. */
const LOCATED = ['complaint', 'repair']
const DRAFT = 'intake'
const HOUR = 3_600_000
const MINUTE = 60_000

/** Intake with the household beside it: the number or unit first, then one line, then Ctrl+Enter. */
export default function IntakePage() {
  const { t } = useTranslation()
  const code = useCodeName()
  const queries = useQueryClient()
  const [form] = Form.useForm<Values>()
  const communities = useMe().communities
  const community = useCommunity()
  const mayAccept = useMay('ticketing.ticket.accept')
  const search = useSearch({ strict: false }) as { unit?: string; phone?: string }
  const navigate = useNavigate()
  const { caller, say, recognised, overview, contacts, ...known } = useCaller({ ...(search.unit ? { unitId: search.unit } : {}), ...(search.phone ? { phone: search.phone } : {}) })
  const [typed, setTyped] = useState<string | null>(null)
  const text = typed ?? caller.text ?? caller.phone ?? overview?.unit.code ?? ''
  const found = useCallerSearch(text, known.chosen)
  const [listed, setListed] = useState(false)
  const [active, setActive] = useState(0)
  /** Enter, or the wish to save, came before what it is about. */
  const [entered, setEntered] = useState(false)
  const [wanted, setWanted] = useState(false)
  const [saved, setSaved] = useState<{ id: string; no: string } | null>(null)
  const [files, setFiles] = useState<File[]>([])
  const uploads = useUploads()
  const mayAttach = useMay('ticketing.attachment.add')
  const finder = useRef<HTMLInputElement>(null)
  const phrases = useRef<HTMLDivElement>(null)
  const anonymous = Form.useWatch('anonymous', form) === true
  const kind = Form.useWatch('kind', form) ?? 'repair'
  const place = Form.useWatch('community_id', form)
  const title = Form.useWatch('title', form) ?? ''
  const classL1 = Form.useWatch('class_l1', form) ?? null
  const contact = contactOf(caller, contacts)
  const named = anonymous || contact === SOMEBODY_ELSE ? null : contact ?? null
  const home = overview?.unit.community_id ?? caller.communityId
  useEffect(() => { if (home) form.setFields([{ name: 'community_id', value: home, errors: [] }]) }, [form, home])
  // Where somebody is known, an error about the place no longer holds.
  useEffect(() => { if (caller.unitId) form.setFields([{ name: 'place', errors: [] }]) }, [form, caller.unitId])

  /** Written for the operator: kept like what was typed. */
  const put = (name: 'title' | 'contact_phone' | 'community_id', value: string | undefined) => {
    form.setFields([{ name, value, errors: [] }])
    keepDraft(DRAFT, form.getFieldsValue())
  }
  /** From here on the address no longer says who calls. */
  const tell = (next: Caller) => {
    say(next)
    setActive(0)
    setEntered(false)
    if (search.unit ?? search.phone) void navigate({ to: '.', search: {}, replace: true } as never)
  }
  const toForm = () => { phrases.current?.focus() }
  const choose = (choice: Choice) => {
    setTyped(choice.text)
    setListed(false)
    tell({ ...choice.caller, text: choice.text })
    if (choice.caller.unitId) toForm()
    else setEntered(true)
  }
  /** Another text is another caller: nothing of the former one stays, and everything that was typed elsewhere does. */
  const type = (next: string) => {
    setTyped(next)
    setListed(true)
    setWanted(false)
    if (caller.phone && form.getFieldValue('contact_phone') === caller.phone) put('contact_phone', undefined)
    if (home) put('community_id', community ?? undefined)
    const phone = wholePhone(next)
    tell(phone ? { phone, text: next } : {})
    if (phone) put('contact_phone', phone)
  }
  const take = (candidate: Candidate | undefined) => {
    if (candidate && !caller.unitId) say(chosen(caller, candidate))
    toForm()
  }
  const enter = () => {
    found.hurry()
    if (caller.unitId || (known.chosen && !recognised.pending)) take(recognised.candidates[active])
    else setEntered(true)
  }
  // The answer to what was entered has arrived: taken when it leaves no doubt, shown otherwise.
  useArrival(entered && !found.searching && !recognised.pending, () => {
    setEntered(false)
    if (known.chosen) {
      if (caller.unitId || recognised.candidates.length < 2) phrases.current?.focus()
      return
    }
    const choice = certain(found.choices, text)
    if (choice) { choose(choice); return }
    setListed(true)
    if (found.choices.length === 0) return
    setWanted(false)
    finder.current?.focus()
  })
  const unsettled = !known.chosen && (found.searching || found.choices.length > 0)
  const waiting = unsettled || known.loading
  useArrival(wanted && !waiting && !entered, () => {
    setWanted(false)
    form.submit()
  })
  const hold = () => {
    setWanted(true)
    if (!unsettled) return
    found.hurry()
    setEntered(true)
  }
  const insert = (phrase: Phrase) => {
    put('title', t(`tickets.intake.phrase.${phrase}`))
    form.getFieldInstance('title')?.focus()
  }
  const typing = (event: KeyboardEvent) => {
    const phrase = event.altKey ? phraseOf(event.code) : undefined
    if (!phrase) return
    event.preventDefault()
    insert(phrase)
  }
  const send = async (values: Values, key: string, once: Intent['once']) => {
    const ticket = await registerTicket(once(() => ({
      kind: values.kind, channel: values.channel, community_id: values.community_id, title: values.title.trim(), description: values.description?.trim() || values.title.trim(),
      // Down to the minute: the promise stays within the limit it is measured by.
      promised_reply_at: new Date(Math.floor((present() + PROMISES[values.promise as keyof typeof PROMISES] * HOUR) / MINUTE) * MINUTE).toISOString(),
      unit_id: caller.unitId ?? null, person_id: named, place: caller.unitId ? null : values.place?.trim() || null,
      contact_name: values.anonymous || named ? null : values.contact_name?.trim() || null, contact_phone: values.anonymous ? null : values.contact_phone?.trim() || null,
      anonymous: values.anonymous ?? false, desired_outcome: values.desired_outcome?.trim() || null, class_l1: values.class_l1 ?? null, severity: values.severity, accept: mayAccept && values.accept,
    })), key)
    // The focus leaves its field while that still holds what was sent: an emptied one would be complained of.
    finder.current?.focus()
    setSaved({ id: ticket.id, no: ticket.no })
    if (files.length > 0) void uploads.send(files, (entry) => ofTicket(ticket.id, entry ? { entry_id: entry } : { verb: 'register' }))
    setFiles([])
    setTyped('')
    tell({})
    form.resetFields()
    await queries.invalidateQueries({ queryKey: [TOPIC.ticket] })
  }

  return (
    <>
      <PageHead title={t('tickets.intake.title')} />
      {saved && (
        <Alert type="success" showIcon closable={{ onClose: () => { setSaved(null) } }} className="form-alert" role="status" title={t('tickets.intake.saved', { no: saved.no })}
          action={<Link to={`/tickets/${saved.id}` as never}><Button size="small" type="link">{t('tickets.intake.open')}</Button></Link>} />
      )}
      <UploadList uploads={uploads} />
      <div className="intake">
        {/* eslint-disable-next-line jsx-a11y/no-static-element-interactions -- keys of the fields inside */}
        <section className="card card-body intake-form" onKeyDown={typing}>
          <CallerSearch ref={finder} text={text} chosen={known.chosen} restored={known.restored} found={found} open={listed} onOpen={setListed}
            onType={type} onChoose={choose} onEnter={enter} onStep={(by) => { setActive(Math.max(0, Math.min(active + by, recognised.candidates.length - 1))) }} />
          <ProblemForm<Values>
            form={form} submitText={t('tickets.intake.submit')} draft={DRAFT} onSend={send} beside={[caller, named]} onHold={waiting ? hold : undefined} onStartOver={() => { setTyped(''); tell({}) }}
            initial={{ kind: 'repair', channel: 'phone', severity: 'general', promise: '2h', accept: true, ...(community ? { community_id: community } : {}), ...(search.phone ? { contact_phone: search.phone } : {}) }}
            extra={<span className="quiet" aria-live="polite">{wanted ? t('tickets.intake.waiting') : t('ui.form.save_hint')}</span>}
          >
            <div className="form-grid">
              <Field name="kind" label={t('tickets.kind')} required className="wide"><Radio.Group optionType="button" buttonStyle="solid" options={codesOf('ticket_kind').map((value) => ({ value, label: code('ticket_kind', value) }))} /></Field>
              <Phrases ref={phrases} onInsert={insert} />
              <Field name="title" label={t('tickets.intake.subject')} required className="wide" rules={[{ max: 100, message: t('ui.too_long', { max: 100 }) }]}><Input /></Field>
              <Field name="description" label={t('tickets.description')} className="wide" rules={[{ max: 4000, message: t('ui.too_long', { max: 4000 }) }]}><Input.TextArea rows={2} /></Field>
              <Field name="community_id" label={t('tickets.community')} required><Select disabled={caller.unitId !== undefined} options={communities.map((one) => ({ value: one.id, label: one.name }))} /></Field>
              {!caller.unitId && <Field name="place" label={t('tickets.place')} rules={[...(LOCATED.includes(kind) ? [{ required: true, whitespace: true, message: t('tickets.intake.unit_or_place') }] : []), { max: 200, message: t('ui.too_long', { max: 200 }) }]}><Input placeholder={t('tickets.intake.place_hint')} /></Field>}
              <Field name="class_l1" label={t('tickets.class')}><Select allowClear options={(CLASSES[kind] ?? []).map((value) => ({ value, label: code('class', value) }))} /></Field>
              <Field name="severity" label={t('tickets.severity')}><Select options={codesOf('severity').map((value) => ({ value, label: code('severity', value) }))} /></Field>
              <Field name="channel" label={t('tickets.channel')} required><Select options={codesOf('channel').map((value) => ({ value, label: code('channel', value) }))} /></Field>
              <ContactFields contacts={contacts} chosen={contact} onChoose={(id) => { say({ ...caller, contact: id }) }} anonymous={anonymous} />
              <Field name="promise" label={t('tickets.intake.promise')} required><Select options={Object.keys(PROMISES).map((value) => ({ value, label: t(`tickets.intake.promise_in.${value as keyof typeof PROMISES}`) }))} /></Field>
              <Form.Item name="anonymous" valuePropName="checked" noStyle><Checkbox>{t('tickets.anonymous')}</Checkbox></Form.Item>
              {mayAccept && <Form.Item name="accept" valuePropName="checked" noStyle><Checkbox>{t('tickets.intake.accept')}</Checkbox></Form.Item>}
            </div>
            {mayAttach && <FilePicker files={files} onChange={setFiles} most={MOST_FILES} />}
            <div style={{ height: 16 }} />
          </ProblemForm>
        </section>
        <aside className="stack">
          <CallerPane caller={caller} recognised={recognised} active={active} onChoose={take} />
          {place && overview && <SimilarTickets community={place} building={overview.unit.building_id} kind={kind} matter={{ class_l1: classL1, title }} />}
        </aside>
      </div>
    </>
  )
}
