import { useNavigate, useSearch } from '@tanstack/react-router'
import type { FormInstance } from 'antd'
import { useEffect, useState, type RefObject } from 'react'
import { keepDraft } from '@/api/draft'
import { useCommunity } from '@/shell/community'
import { chosen, contactOf, SOMEBODY_ELSE, wholePhone, type Caller, type Candidate } from './caller'
import { certain, type Choice } from './choices'
import type { Values } from './matter'
import { useArrival } from './useArrival'
import { useCallerTold, type useCall } from './useCall'
import { useCaller } from './useCaller'
import { useCallerSearch } from './useCallerSearch'

/** Where the keys go: into the field of the caller, or on to what is the matter. */
interface Stops { finder: RefObject<HTMLInputElement | null>; phrases: RefObject<HTMLDivElement | null> }

/**
 * Whom the matter is about, found with the keyboard: what is typed, what was found for it, who is taken for it, and what
 * of them is written into the form. Where the keys go next is seen to here as well.
 */
export function useWho(form: FormInstance<Values>, draft: string, callId: string | undefined, hotline: ReturnType<typeof useCall>, { finder, phrases }: Stops) {
  const community = useCommunity()
  const search = useSearch({ strict: false }) as { unit?: string; phone?: string }
  const navigate = useNavigate()
  const { caller, say, recognised, overview, contacts, ...known } = useCaller({ ...(search.unit ? { unitId: search.unit } : {}), ...(search.phone ? { phone: search.phone } : {}) }, `${draft}-caller`)
  const [typed, setTyped] = useState<string | null>(null)
  const text = typed ?? caller.text ?? caller.phone ?? overview?.unit.code ?? ''
  const found = useCallerSearch(text, known.chosen)
  const [listed, setListed] = useState(false)
  const [active, setActive] = useState(0)
  /** Enter, or the wish to save, came before what it is about. */
  const [entered, setEntered] = useState(false)
  const [wanted, setWanted] = useState(false)
  const contact = contactOf(caller, contacts, hotline.number)
  const home = overview?.unit.community_id ?? caller.communityId
  useEffect(() => { if (home) form.setFields([{ name: 'community_id', value: home, errors: [] }]) }, [form, home])
  /** Somebody of the household, named as the one to call back, is who speaks as long as nobody else was recognised. */
  const member = callId === undefined || contact === SOMEBODY_ELSE ? undefined : contact
  // In the log somebody has to have said so: the only one of a household is proposed, not known.
  const { keptFor, move } = useCallerTold(callId, { unit: caller.unitId, person: caller.personId ?? (member === caller.contact ? member : undefined), community: home }, hotline.linked)
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
    // Of an unknown number the line it called may say at least where.
    if (communityId && !unitId) put('community_id', communityId)
    put('contact_phone', phone)
    phrases.current?.focus()
  })
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
  return {
    caller, keptFor, move,
    /** Whose data can be compared: nobody's while the call stays with another home. */
    speaker: keptFor === null ? caller.personId ?? member : undefined,
    recognised, overview, contacts, contact, home, restored: known.restored, chosen: known.chosen, loading: known.loading,
    /** The person to call back, of those the registry knows. */
    personOf: (anonymous: boolean) => (anonymous || contact === SOMEBODY_ELSE ? null : contact ?? null),
    text, found, listed, onOpen: setListed, active, step: (by: 1 | -1) => { setActive(Math.max(0, Math.min(active + by, recognised.candidates.length - 1))) },
    type, choose, take, enter, put, callBack: (id: string) => { say({ ...caller, contact: id }) },
    /** Sending waits until it is known whom it is about. */
    hold: waiting ? hold : undefined, wanted,
    nobody: () => { setTyped(''); tell({}) },
  }
}
