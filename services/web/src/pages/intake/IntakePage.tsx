import { useQueryClient } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import { Alert, Button, Form } from 'antd'
import { lazy, Suspense, useRef, useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { MOST_FILES, ofTicket } from '@/api/attachments'
import { keepDraft } from '@/api/draft'
import { joinIncident } from '@/api/incidents'
import type { Intent } from '@/api/intent'
import { requestAppointment } from '@/api/kinds'
import { registerTicket } from '@/api/ticketing'
import { TOPIC } from '@/api/topics'
import { FilePicker } from '@/components/files/FilePicker'
import { UploadList } from '@/components/files/UploadList'
import { useUploads } from '@/components/files/useUploads'
import { ProblemForm } from '@/components/form/ProblemForm'
import { PageHead } from '@/components/PageHead'
import { useToast } from '@/components/useToast'
import { shortDateTime } from '@/format/time'
import { useLocale } from '@/i18n/i18n'
import { useCommunity } from '@/shell/community'
import { useMay, useMe } from '@/shell/session'
import { IncidentBanner } from '../incidents/IncidentBanner'
import { SOMEBODY_ELSE } from './caller'
import { CallBar } from './CallBar'
import { CallerPane } from './CallerPane'
import { CallerSearch } from './CallerSearch'
import { appointmentOf, knownOf, ticketOf, USUAL, type Values } from './matter'
import { LeftOver } from './LeftOver'
import { MatterFields } from './MatterFields'
import { isPhrase, phraseOf, type Phrase } from './Phrases'
import { RouteHint } from './RouteHint'
import type { ScriptField } from './ScriptPane'
import { SimilarTickets } from './SimilarTickets'
import { isSpoken, useCall } from './useCall'
import { useHandler } from './useHandler'
import { useLimit } from './useLimit'
import { useWho } from './useWho'
import { Verification } from './Verification'
import './intake.css'

const ScriptPane = lazy(() => import('./ScriptPane').then((file) => ({ default: file.ScriptPane })))
const DepartmentWork = lazy(() => import('./DepartmentWork').then((file) => ({ default: file.DepartmentWork })))

const DRAFT = 'intake'
/** A name shown with stars is none to be said. */
const addressed = (name: string | undefined) => (name?.includes('*') ? undefined : name)
/** An answer is promised within hours here, at a time on the wire. */
const WIRED = { promised_reply_at: 'promise' }

/** A form for each call: who is put on hold keeps what was written for them. */
export default function IntakePage() {
  const { call } = useSearch({ strict: false }) as { call?: string }
  return <Intake key={call ?? ''} callId={call} />
}

/** Intake with the household beside it: the number or unit first, then one line, then Ctrl+Enter. */
function Intake({ callId }: { callId: string | undefined }) {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const [form] = Form.useForm<Values>()
  const community = useCommunity()
  const communities = useMe().communities
  const mayAccept = useMay('ticketing.ticket.accept')
  const mayCalls = useMay('ticketing.call.handle')
  const mayAttach = useMay('ticketing.attachment.add')
  const toast = useToast()
  const locale = useLocale()
  const { phone } = useSearch({ strict: false }) as { phone?: string }
  const draft = callId ? `${DRAFT}-${callId}` : DRAFT
  const hotline = useCall(callId)
  const finder = useRef<HTMLInputElement>(null)
  const phrases = useRef<HTMLDivElement>(null)
  const who = useWho(form, draft, callId, hotline, { finder, phrases })
  const { caller, overview, contact, home, put, speaker } = who
  /** Whom two data agreed for; who is somebody else has said nothing yet. */
  const [checked, setChecked] = useState<string | null>(null)
  // Who was somebody else in between is verified anew, as the service counts it.
  if (checked !== null && checked !== speaker) setChecked(null)
  const verified = (checked !== null && checked === speaker) || (hotline.call?.verified_at != null && hotline.call.person_id === speaker)
  /** How often they called is counted anew once it is known who they are; what was counted by the number alone may be wrong. */
  const tierKnown = hotline.call !== undefined && (caller.personId ? hotline.call.person_id === caller.personId : hotline.number !== null && who.chosen && !who.loading && who.recognised.candidates.length === 0)
  const tier = tierKnown ? hotline.call?.tier ?? null : null
  const [saved, setSaved] = useState<{ id: string; no: string; title: string; handler?: string | undefined; next: string } | null>(null)
  const [incident, setIncident] = useState<string | null>(null)
  const [files, setFiles] = useState<File[]>([])
  const uploads = useUploads()
  const anonymous = Form.useWatch('anonymous', form) === true
  const kind = Form.useWatch('kind', form) ?? 'repair'
  const place = Form.useWatch('community_id', form)
  const title = Form.useWatch('title', form) ?? ''
  const at = Form.useWatch('place', form)
  const [contactName, contactPhone] = [Form.useWatch('contact_name', form), Form.useWatch('contact_phone', form)]
  const classL1 = Form.useWatch('class_l1', form)
  const severity = Form.useWatch('severity', form)
  const classL2 = Form.useWatch('class_l2', form)
  const accepting = Form.useWatch('accept', form) !== false && mayAccept
  const matter = { kind, channel: Form.useWatch('channel', form), severity, class_l1: classL1, class_l2: classL2, occurred_at: Form.useWatch('occurred_at', form), claim_cents: Form.useWatch('claim_cents', form), households: Form.useWatch('households', form), severity_signs: Form.useWatch('severity_signs', form), repeat_of: Form.useWatch('repeat_of', form) }
  const known = knownOf({ ...matter, community_id: place }, caller.unitId)
  // How grave it is does not depend on where, by when it is answered does: of somebody unknown the one is told already.
  const anywhere = known ?? knownOf({ ...matter, community_id: communities[0]?.id }, undefined)
  const handler = useHandler(kind === 'complaint' ? known : null, accepting, Form.useWatch('handler_id', form), Form.useWatch('complained_about_id', form))
  const weighed = useLimit(anywhere && { ...anywhere, kind, accept: String(accepting) })
  const toBe = known ? weighed : { limit: undefined, severity: weighed.severity }
  const named = who.personOf(anonymous)
  /** What the form asks as it stands: the script points to nothing else. */
  const asked = (field: ScriptField) => (field === 'desired_outcome' ? kind === 'complaint' : field === 'place' ? !caller.unitId : field !== 'contact_name' || contact === undefined || contact === SOMEBODY_ELSE)
  const reached = contact === SOMEBODY_ELSE ? undefined : who.contacts.find((one) => one.id === contact)
  /** What may be said to them: of what is registered nothing before two data agreed, of what they said themselves all. */
  const spoken = {
    customer: anonymous ? null : addressed(verified ? reached?.name : undefined) ?? contactName, unit: (verified ? overview?.unit.code : undefined) ?? at, community: communities.find((one) => one.id === place)?.name,
    phone: contactPhone ?? hotline.number,
    // Said again at the end, when the form is free already.
    matter: title || saved?.title,
  }
  const words = (phrase: Phrase) => t(`tickets.intake.phrase.${phrase}`)
  const insert = (phrase: Phrase) => {
    // What somebody wrote in their own words stays, and they are told so.
    if (isPhrase(form.getFieldValue('title') as string | undefined ?? '', words)) put('title', `${words(phrase)} `)
    else toast.hint(t('tickets.intake.phrase_kept'))
    // What the caller adds is typed right behind it.
    form.getFieldInstance('title')?.focus()
  }
  const typing = (event: KeyboardEvent) => {
    const phrase = event.altKey ? phraseOf(event.code) : undefined
    if (!phrase) return
    event.preventDefault()
    insert(phrase)
  }
  /** For the caller to hear: by when, and who sees to it. */
  const whatNext = ({ promised_reply_at: promised, state, handler_id: id }: { promised_reply_at?: string | null; state: string; handler_id?: string | null }) => [
    promised && t('tickets.intake.saved_promise', { at: shortDateTime(promised, locale) }),
    state === 'registered' ? t('tickets.intake.saved_waits') : !handler.route && id && handler.nameOf(id) ? t('tickets.intake.saved_by', { name: handler.nameOf(id) }) : null,
  ].filter(Boolean).join(' · ')
  const send = async (values: Values, key: string, once: Intent['once']) => {
    const accept = mayAccept && values.accept
    const keeper = accept ? await handler.decide() : null
    const wanted = values.kind
    const ticket = wanted === 'appointment'
      ? await requestAppointment(appointmentOf(values, caller, named), key)
      : await registerTicket(once(() => ticketOf(values, wanted, caller, named, accept, keeper, toBe.limit)), key)
    // The ticket is there; sent again for this alone it would become a second one.
    if (incident) await joinIncident(incident, ticket.id, `${key}-join`).catch(toast.refused)
    setIncident(null)
    hotline.link(ticket.id).catch(toast.refused)
    // The focus leaves its field while that still holds what was sent: an emptied one would be complained of.
    const next = callId ? phrases.current : finder.current
    next?.focus()
    setSaved({ id: ticket.id, no: ticket.no, title: values.title, next: whatNext(ticket), ...(handler.route && ticket.state === 'accepted' ? { handler: handler.nameOf(ticket.handler_id) } : {}) })
    if (files.length > 0) void uploads.send(files, (entry) => ofTicket(ticket.id, entry ? { entry_id: entry } : { verb: 'register' }))
    setFiles([])
    form.resetFields()
    // Who is still on the phone may have another matter.
    if (callId) form.setFieldsValue({ ...(home ? { community_id: home } : {}), ...(hotline.number ? { contact_phone: hotline.number } : {}) })
    else who.nobody()
    // The form is free for the next matter while what shows this one is read anew.
    for (const topic of [TOPIC.ticket, TOPIC.call]) void queries.invalidateQueries({ queryKey: [topic] })
  }

  return (
    <>
      <PageHead title={t('tickets.intake.title')} />
      {mayCalls && <CallBar id={callId} tier={tier} verified={verified} known={spoken} />}
      {mayCalls && <LeftOver key={callId} but={callId} />}
      {callId && hotline.call && hotline.call.result !== null && (
        <Alert type="info" showIcon role="status" className="form-alert" title={t('desk.call_over')} action={<Link to="/intake" search={{} as never}><Button size="small" type="link">{t('desk.new_intake')}</Button></Link>} />
      )}
      {saved && (
        <Alert type="success" showIcon closable={{ onClose: () => { setSaved(null) } }} className="form-alert" role="status" title={saved.handler ? t('tickets.intake.saved_for', { no: saved.no, name: saved.handler }) : t('tickets.intake.saved', { no: saved.no })} description={saved.next}
          action={<Link to={`/tickets/${saved.id}` as never}><Button size="small" type="link">{t('tickets.intake.open')}</Button></Link>} />
      )}
      {!caller.unitId && <IncidentBanner community={place ?? home ?? null} place={null} chosen={incident} onChoose={setIncident} />}
      <UploadList uploads={uploads} />
      <div className="intake">
        {/* eslint-disable-next-line jsx-a11y/no-static-element-interactions -- keys of the fields inside */}
        <section className="card card-body intake-form" onKeyDown={typing}>
          <CallerSearch ref={finder} text={who.text} chosen={who.chosen} recognised={Boolean(caller.unitId ?? caller.personId)} restored={who.restored} found={who.found} open={who.listed} onOpen={who.onOpen}
            onType={who.type} onChoose={who.choose} onEnter={who.enter} onStep={who.step} />
          <ProblemForm<Values>
            form={form} submitText={t('tickets.intake.submit')} draft={draft} onSend={send} beside={[caller, named, incident]} onHold={who.hold} onStartOver={who.nobody} aliases={WIRED}
            initial={{ kind: 'repair', channel: 'phone', severity: 'general', promise: USUAL, accept: true, ...(community ? { community_id: community } : {}), ...(phone ? { contact_phone: phone } : {}) }}
            extra={<span className="quiet" aria-live="polite">{who.wanted ? t('tickets.intake.waiting') : t('ui.form.save_hint')}</span>}
          >
            <MatterFields unit={caller.unitId} contacts={who.contacts} contact={contact} onContact={who.callBack} onPhrase={insert} phrases={phrases} handler={handler} accepting={accepting} toBe={toBe} />
            {mayAttach && <FilePicker files={files} onChange={setFiles} most={MOST_FILES} />}
            <div style={{ height: 16 }} />
          </ProblemForm>
        </section>
        <aside className="stack">
          {who.keptFor !== null && overview && (
            <Alert type="warning" showIcon role="status" title={t('desk.kept_for', { unit: who.keptFor })} action={<Button size="small" onClick={who.move}>{t('desk.move_to', { unit: overview.unit.code })}</Button>} />
          )}
          {callId && speaker && isSpoken(hotline.call) && <Verification key={speaker} call={callId} person={speaker} number={hotline.number} verified={verified} onVerified={() => { setChecked(speaker) }} />}
          <CallerPane shown={{ call: callId, verified }} caller={caller} recognised={who.recognised} active={who.active} onChoose={who.take}>
            {overview && <IncidentBanner community={overview.unit.community_id} place={{ building: overview.unit.building_id, unit: overview.unit.id }} chosen={incident} onChoose={setIncident} />}
          </CallerPane>
          <RouteHint handler={handler} />
          {place && overview && <SimilarTickets community={place} building={overview.unit.building_id} kind={kind} matter={{ class_l1: classL1 ?? null, title }} />}
          {mayCalls && (
            <Suspense>
              <ScriptPane community={place ?? community} tier={tier} known={spoken} shown={asked} onField={(name) => { form.getFieldInstance(name)?.focus() }}
                onInsert={(answer) => { const said = form.getFieldValue('description') as string | undefined; form.setFieldValue('description', said ? `${said}\n${answer}` : answer); keepDraft(draft, form.getFieldsValue()) }} />
              {!who.chosen && <DepartmentWork community={community} />}
            </Suspense>
          )}
        </aside>
      </div>
    </>
  )
}
