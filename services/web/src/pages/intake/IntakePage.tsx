import { useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Alert, Button, Checkbox, Form, Input, Radio, Select } from 'antd'
import type { Dayjs } from 'dayjs'
import { lazy, Suspense, useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { MOST_FILES, ofTicket } from '@/api/attachments'
import { keepDraft } from '@/api/draft'
import type { Intent } from '@/api/intent'
import { present } from '@/api/present'
import { joinIncident } from '@/api/incidents'
import { requestAppointment } from '@/api/kinds'
import { registerTicket, type RegisterTicket } from '@/api/ticketing'
import { TOPIC } from '@/api/topics'
import { FilePicker } from '@/components/files/FilePicker'
import { UploadList } from '@/components/files/UploadList'
import { useUploads } from '@/components/files/useUploads'
import { Field, ProblemForm } from '@/components/form/ProblemForm'
import { SlotFields } from '@/components/form/SlotFields'
import { PageHead } from '@/components/PageHead'
import { useToast } from '@/components/useToast'
import { codesOf, useCodeName } from '@/i18n/codes'
import { useCommunity } from '@/shell/community'
import { useMay, useMe } from '@/shell/session'
import { IncidentBanner } from '../incidents/IncidentBanner'
import { ClassFields } from '../tickets/ClassFields'
import { chosen, contactOf, SOMEBODY_ELSE, wholePhone, type Caller, type Candidate } from './caller'
import { CallBar } from './CallBar'
import { CallerPane } from './CallerPane'
import { CallerSearch } from './CallerSearch'
import { certain, type Choice } from './choices'
import { ContactFields } from './ContactFields'
import { Phrases, phraseOf, type Phrase } from './Phrases'
import { RouteHint } from './RouteHint'
import type { ScriptField } from './ScriptPane'
import { SimilarTickets } from './SimilarTickets'
import { useArrival } from './useArrival'
import { useCall, useCallerTold } from './useCall'
import { useCaller } from './useCaller'
import { useHandler } from './useHandler'
import { useCallerSearch } from './useCallerSearch'
import { Verification } from './Verification'
import './intake.css'

const ScriptPane = lazy(() => import('./ScriptPane').then((file) => ({ default: file.ScriptPane })))
const DepartmentWork = lazy(() => import('./DepartmentWork').then((file) => ({ default: file.DepartmentWork })))

interface Values {
  kind: RegisterTicket['kind'] | 'appointment'
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
  class_l2?: string
  severity: RegisterTicket['severity']
  promise: string
  starts_at?: Dayjs
  ends_at?: Dayjs
  accept: boolean
  handler_id?: string
}

const PROMISES = { '2h': 2, '4h': 4, '24h': 24, '72h': 72 } as const
/** Kinds somebody has to go somewhere for; the service asks the same. */
const LOCATED = ['complaint', 'repair']
/** Tasks are given within the company, not taken in. */
const KINDS = () => codesOf('ticket_kind').filter((kind) => kind !== 'task')
/** Only the customer comes in here, or colleagues among themselves; the service refuses them to staff at the desk. */
const NOT_AT_THE_DESK = ['web_form', 'owner_app', 'internal']
const DRAFT = 'intake'
const HOUR = 3_600_000
const MINUTE = 60_000

/** A form for each call: who is put on hold keeps what was written for them. */
export default function IntakePage() {
  const { call } = useSearch({ strict: false }) as { call?: string }
  return <Intake key={call ?? ''} callId={call} />
}

/** Intake with the household beside it: the number or unit first, then one line, then Ctrl+Enter. */
function Intake({ callId }: { callId: string | undefined }) {
  const { t } = useTranslation()
  const code = useCodeName()
  const queries = useQueryClient()
  const [form] = Form.useForm<Values>()
  const communities = useMe().communities
  const community = useCommunity()
  const mayAccept = useMay('ticketing.ticket.accept')
  const mayCalls = useMay('ticketing.call.handle')
  const toast = useToast()
  const search = useSearch({ strict: false }) as { unit?: string; phone?: string }
  const navigate = useNavigate()
  const draft = callId ? `${DRAFT}-${callId}` : DRAFT
  const hotline = useCall(callId)
  const { caller, say, recognised, overview, contacts, ...known } = useCaller({ ...(search.unit ? { unitId: search.unit } : {}), ...(search.phone ? { phone: search.phone } : {}) }, `${draft}-caller`)
  const [typed, setTyped] = useState<string | null>(null)
  const text = typed ?? caller.text ?? caller.phone ?? overview?.unit.code ?? ''
  const found = useCallerSearch(text, known.chosen)
  const [listed, setListed] = useState(false)
  const [active, setActive] = useState(0)
  /** Enter, or the wish to save, came before what it is about. */
  const [entered, setEntered] = useState(false)
  const [wanted, setWanted] = useState(false)
  /** Whom two data agreed for; who is somebody else has said nothing yet. */
  const [checked, setChecked] = useState<string | null>(null)
  // Who was somebody else in between is verified anew, as the service counts it.
  if (checked !== null && checked !== caller.personId) setChecked(null)
  const verified = (checked !== null && checked === caller.personId) || (hotline.call?.verified_at != null && hotline.call.person_id === caller.personId)
  /** How often they called is counted anew once it is known who they are; what was counted by the number alone may be wrong. */
  const tierKnown = hotline.call !== undefined && (caller.personId ? hotline.call.person_id === caller.personId : hotline.number !== null && known.chosen && !known.loading && recognised.candidates.length === 0)
  const tier = tierKnown ? hotline.call?.tier ?? null : null
  const [saved, setSaved] = useState<{ id: string; no: string; handler?: string | undefined } | null>(null)
  const [incident, setIncident] = useState<string | null>(null)
  const [files, setFiles] = useState<File[]>([])
  const uploads = useUploads()
  const mayAttach = useMay('ticketing.attachment.add')
  const finder = useRef<HTMLInputElement>(null)
  const phrases = useRef<HTMLDivElement>(null)
  const anonymous = Form.useWatch('anonymous', form) === true
  const kind = Form.useWatch('kind', form) ?? 'repair'
  const place = Form.useWatch('community_id', form)
  const title = Form.useWatch('title', form) ?? ''
  const channel = Form.useWatch('channel', form) ?? 'phone'
  const severity = Form.useWatch('severity', form) ?? 'general'
  const classL1 = Form.useWatch('class_l1', form) ?? null
  const classL2 = Form.useWatch('class_l2', form)
  const accepting = Form.useWatch('accept', form) !== false && mayAccept
  const handler = useHandler(kind === 'complaint' && place ? { community_id: place, channel, severity, ...(caller.unitId ? { unit_id: caller.unitId } : {}), ...(classL1 ? { class_l1: classL1 } : {}), ...(classL1 && classL2 ? { class_l2: classL2 } : {}) } : null, accepting, Form.useWatch('handler_id', form))
  const contact = contactOf(caller, contacts, hotline.number)
  const named = anonymous || contact === SOMEBODY_ELSE ? null : contact ?? null
  const home = overview?.unit.community_id ?? caller.communityId
  /** What the form asks as it stands: the script points to nothing else. */
  const asked = (field: ScriptField) => (field === 'desired_outcome' ? kind === 'complaint' : field === 'place' ? !caller.unitId : field !== 'contact_name' || contact === undefined || contact === SOMEBODY_ELSE)
  useEffect(() => { if (home) form.setFields([{ name: 'community_id', value: home, errors: [] }]) }, [form, home])
  useCallerTold(callId, caller, home)
  // Where somebody is known, an error about the place no longer holds.
  useEffect(() => { if (caller.unitId) form.setFields([{ name: 'place', errors: [] }]) }, [form, caller.unitId])

  /** Written for the operator: kept like what was typed. */
  const put = (name: 'title' | 'contact_phone' | 'community_id', value: string | undefined) => {
    form.setFields([{ name, value, errors: [] }])
    keepDraft(draft, form.getFieldsValue())
  }
  /** From here on the address no longer says who calls. */
  const tell = (next: Caller) => {
    say(next)
    setActive(0)
    setEntered(false)
    if (search.unit ?? search.phone) void navigate({ to: '.', search: callId ? { call: callId } : {}, replace: true } as never)
  }
  // Whoever called is known before anything is typed: whose number it was the last time, else by the number itself.
  useArrival(!known.chosen && typed === null && hotline.number !== null, () => {
    const { person_id: personId, unit_id: unitId, community_id: communityId } = hotline.call ?? {}
    const phone = hotline.number ?? ''
    say({ phone, text: phone, ...(personId ? { personId } : {}), ...(unitId && communityId ? { unitId, communityId } : {}) })
    put('contact_phone', phone)
    phrases.current?.focus()
  })
  // A number nobody has: the next question is where they live.
  useArrival(hotline.number !== null && typed === null && known.chosen && !known.loading && recognised.candidates.length === 0 && !caller.unitId, () => { finder.current?.focus({ preventScroll: true }); finder.current?.select() })
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
    if (caller.phone && form.getFieldValue('contact_phone') === caller.phone) put('contact_phone', hotline.number ?? undefined)
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
  // Taken up again: whom it is about is known already, a digit is a phrase at once.
  useArrival(callId !== undefined && known.restored, toForm)
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
    const said = () => ({
      channel: values.channel, community_id: values.community_id, title: values.title.trim(), description: values.description?.trim() || values.title.trim(),
      unit_id: caller.unitId ?? null, person_id: named, place: caller.unitId ? null : values.place?.trim() || null,
      contact_name: values.anonymous || named ? null : values.contact_name?.trim() || null, contact_phone: values.anonymous ? null : values.contact_phone?.trim() || null,
      anonymous: values.anonymous ?? false, class_l1: values.class_l1 ?? null, class_l2: values.class_l2 ?? null,
    })
    const kind = values.kind
    const keeper = mayAccept && values.accept ? await handler.decide() : null
    const ticket = kind === 'appointment' ? await requestAppointment({ ...said(), starts_at: values.starts_at?.toISOString() ?? '', ends_at: values.ends_at?.toISOString() ?? '' }, key) : await registerTicket(once(() => ({
      ...said(), kind,
      // Down to the minute: the promise stays within the limit it is measured by.
      promised_reply_at: new Date(Math.floor((present() + PROMISES[values.promise as keyof typeof PROMISES] * HOUR) / MINUTE) * MINUTE).toISOString(),
      desired_outcome: values.desired_outcome?.trim() || null, severity: values.severity, accept: mayAccept && values.accept,
      handler_id: keeper,
    })), key)
    // The ticket is there; sent again for this alone it would become a second one.
    if (incident) await joinIncident(incident, ticket.id, `${key}-join`).catch(toast.refused)
    setIncident(null)
    hotline.link(ticket.id).catch(toast.refused)
    // The focus leaves its field while that still holds what was sent: an emptied one would be complained of.
    const next = callId ? phrases.current : finder.current
    next?.focus()
    setSaved({ id: ticket.id, no: ticket.no, ...(handler.route && ticket.state === 'accepted' ? { handler: handler.nameOf(ticket.handler_id) } : {}) })
    if (files.length > 0) void uploads.send(files, (entry) => ofTicket(ticket.id, entry ? { entry_id: entry } : { verb: 'register' }))
    setFiles([])
    form.resetFields()
    // Who is still on the phone may have another matter.
    if (callId) form.setFieldsValue({ ...(home ? { community_id: home } : {}), ...(hotline.number ? { contact_phone: hotline.number } : {}) })
    else { setTyped(''); tell({}) }
    // The form is free for the next matter while what shows this one is read anew.
    void queries.invalidateQueries({ queryKey: [TOPIC.ticket] })
  }

  return (
    <>
      <PageHead title={t('tickets.intake.title')} />
      {mayCalls && <CallBar id={callId} tier={tier} />}
      {saved && (
        <Alert type="success" showIcon closable={{ onClose: () => { setSaved(null) } }} className="form-alert" role="status" title={saved.handler ? t('tickets.intake.saved_for', { no: saved.no, name: saved.handler }) : t('tickets.intake.saved', { no: saved.no })}
          action={<Link to={`/tickets/${saved.id}` as never}><Button size="small" type="link">{t('tickets.intake.open')}</Button></Link>} />
      )}
      {!caller.unitId && <IncidentBanner community={place ?? home ?? null} place={null} chosen={incident} onChoose={setIncident} />}
      <UploadList uploads={uploads} />
      <div className="intake">
        {/* eslint-disable-next-line jsx-a11y/no-static-element-interactions -- keys of the fields inside */}
        <section className="card card-body intake-form" onKeyDown={typing}>
          <CallerSearch ref={finder} text={text} chosen={known.chosen} restored={known.restored} found={found} open={listed} onOpen={setListed}
            onType={type} onChoose={choose} onEnter={enter} onStep={(by) => { setActive(Math.max(0, Math.min(active + by, recognised.candidates.length - 1))) }} />
          <ProblemForm<Values>
            form={form} submitText={t('tickets.intake.submit')} draft={draft} onSend={send} beside={[caller, named, incident]} onHold={waiting ? hold : undefined} onStartOver={() => { setTyped(''); tell({}) }}
            initial={{ kind: 'repair', channel: 'phone', severity: 'general', promise: '2h', accept: true, ...(community ? { community_id: community } : {}), ...(search.phone ? { contact_phone: search.phone } : {}) }}
            extra={<span className="quiet" aria-live="polite">{wanted ? t('tickets.intake.waiting') : t('ui.form.save_hint')}</span>}
          >
            <div className="form-grid">
              <Field name="kind" label={t('tickets.kind')} required className="wide"><Radio.Group optionType="button" buttonStyle="solid" options={KINDS().map((value) => ({ value, label: code('ticket_kind', value) }))} /></Field>
              <Phrases ref={phrases} onInsert={insert} />
              <Field name="title" label={t('tickets.intake.subject')} required className="wide" rules={[{ max: 100, message: t('ui.too_long', { max: 100 }) }]}><Input /></Field>
              <Field name="description" label={t('tickets.description')} className="wide" rules={[{ max: 4000, message: t('ui.too_long', { max: 4000 }) }]}><Input.TextArea rows={2} /></Field>
              {kind === 'complaint' && <Field name="desired_outcome" label={t('tickets.desired')} className="wide" required={severity === 'major'} rules={[{ max: 4000, message: t('ui.too_long', { max: 4000 }) }]}><Input.TextArea rows={1} className="grows" /></Field>}
              <Field name="community_id" label={t('tickets.community')} required><Select disabled={caller.unitId !== undefined} options={communities.map((one) => ({ value: one.id, label: one.name }))} /></Field>
              {!caller.unitId && <Field name="place" label={t('tickets.place')} rules={[...(LOCATED.includes(kind) ? [{ required: true, whitespace: true, message: t('tickets.intake.unit_or_place') }] : []), { max: 200, message: t('ui.too_long', { max: 200 }) }]}><Input placeholder={t('tickets.intake.place_hint')} /></Field>}
              <ClassFields kind={kind} />
              {kind === 'appointment' ? <SlotFields /> : <Field name="severity" label={t('tickets.severity')}><Select options={codesOf('severity').map((value) => ({ value, label: code('severity', value) }))} /></Field>}
              <Field name="channel" label={t('tickets.channel')} required><Select options={codesOf('channel').filter((value) => !NOT_AT_THE_DESK.includes(value)).map((value) => ({ value, label: code('channel', value) }))} /></Field>
              <ContactFields contacts={contacts} chosen={contact} onChoose={(id) => { say({ ...caller, contact: id }) }} anonymous={anonymous} />
              {kind !== 'appointment' && <Field name="promise" label={t('tickets.intake.promise')} required><Select options={Object.keys(PROMISES).map((value) => ({ value, label: t(`tickets.intake.promise_in.${value as keyof typeof PROMISES}`) }))} /></Field>}
              {handler.route && accepting && <Field name="handler_id" label={t('tickets.intake.handler')}><Select allowClear placeholder={handler.nameOf(handler.route.handler?.id ?? null) ?? handler.nameOf(handler.id ?? null)} showSearch={{ optionFilterProp: 'label' }} options={handler.options} /></Field>}
              <div className="row wide intake-ticks">
                <Form.Item name="anonymous" valuePropName="checked" noStyle><Checkbox>{t('tickets.anonymous')}</Checkbox></Form.Item>
                {mayAccept && kind !== 'appointment' && <Form.Item name="accept" valuePropName="checked" noStyle><Checkbox>{t('tickets.intake.accept')}</Checkbox></Form.Item>}
              </div>
            </div>
            {mayAttach && <FilePicker files={files} onChange={setFiles} most={MOST_FILES} />}
            <div style={{ height: 16 }} />
          </ProblemForm>
        </section>
        <aside className="stack">
          {callId && caller.personId && <Verification key={caller.personId} call={callId} person={caller.personId} number={hotline.number} verified={verified} onVerified={() => { setChecked(caller.personId ?? null) }} />}
          <CallerPane caller={caller} recognised={recognised} active={active} onChoose={take} hideFees={callId !== undefined && !verified}>
            {overview && <IncidentBanner community={overview.unit.community_id} place={{ building: overview.unit.building_id, unit: overview.unit.id }} chosen={incident} onChoose={setIncident} />}
          </CallerPane>
          <RouteHint handler={handler} />
          {place && overview && <SimilarTickets community={place} building={overview.unit.building_id} kind={kind} matter={{ class_l1: classL1, title }} />}
          {mayCalls && (
            <Suspense>
              <ScriptPane community={place ?? community} tier={tier} shown={asked} onField={(name) => { form.getFieldInstance(name)?.focus() }}
                onInsert={(answer) => { const said = form.getFieldValue('description') as string | undefined; form.setFieldValue('description', said ? `${said}\n${answer}` : answer); keepDraft(draft, form.getFieldsValue()) }} />
              {!known.chosen && <DepartmentWork community={community} />}
            </Suspense>
          )}
        </aside>
      </div>
    </>
  )
}
