import { Alert, Button, Form, Radio, Rate, Select, type FormInstance, type FormProps } from 'antd'
import type { Rule } from 'antd/es/form'
import i18next from 'i18next'
import { cloneElement, createContext, useCallback, useContext, useEffect, useLayoutEffect, useRef, useState, type ReactElement, type ReactNode, type RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { dropDraft, keepDraft, readDraft } from '@/api/draft'
import { useIntent, type Intent } from '@/api/intent'
import { asProblem, type Problem } from '@/api/problem'
import { fieldProblemText, problemText } from '@/i18n/problems'
import { useCommands } from '@/keyboard/dispatcher'
import { holdKeys } from '@/keyboard/held'
import { AsyncPicker } from './AsyncPicker'
import { Checklist } from './Checklist'
import { focusBack } from './focusBack'
import { fieldPath, rulesOf, type Limits } from './limits'
import { Several } from './Several'
import { RefusalContext, TypedContext, type Typed } from './typed'
import './form.css'

/** Refusals that concern one field and do not name it. */
const OF_FIELD: Readonly<Record<string, string>> = { promise_beyond_limit: 'promised_reply_at', promise_in_the_past: 'promised_reply_at', occurred_in_the_future: 'occurred_at', severity_too_low: 'severity', due_after_promise: 'due_at' }

const LimitsContext = createContext<Limits>({})

interface Props<Values extends object> {
  id?: string
  form?: FormInstance<Values>
  /**
   * Sends what was typed. `key` stays the same while the content does, so a repeated click takes effect once; what is
   * made of more than the content (a time, a split) is made by `once`.
   */
  onSend: (values: Values, key: string, once: Intent['once']) => Promise<void>
  /** What was chosen beside the form: it belongs to the content as well. */
  beside?: unknown
  /** null: the surrounding dialog has the button. */
  submitText: string | null
  initial?: Partial<Values>
  limits?: Limits
  /** Names of the service that differ from names of the form. */
  aliases?: Readonly<Record<string, string>>
  /** Keeps what was typed under this name until it was sent. */
  draft?: string
  dialog?: boolean
  onBusy?: (busy: boolean) => void
  onValues?: (values: Values) => void
  /** Something the form needs is still on its way: told instead of sending, the page sends when it has arrived. */
  onHold?: (() => void) | undefined
  /** What was restored is thrown away; whatever else the page keeps goes with it. */
  onStartOver?: () => void
  extra?: ReactNode
  /** Shows what is there; nothing can be typed or sent. */
  readOnly?: boolean
  children: ReactNode
}

/** Every form of the client: refusals appear at their fields, nothing typed is lost, Ctrl+Enter sends. */
export function ProblemForm<Values extends object>(props: Props<Values>) {
  const { onSend, aliases = {}, draft, dialog = false, limits = {}, readOnly = false } = props
  const { t } = useTranslation()
  const [own] = Form.useForm<Values>()
  const form = props.form ?? own
  const intent = useIntent()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<{ body: Problem; loose: string[] } | null>(null)
  const [restored, setRestored] = useState(() => (draft ? readDraft<Values>(draft) : null))
  const sending = useRef(false)
  const alert = useRef<HTMLDivElement>(null)
  useEffect(() => { if (problem) alert.current?.scrollIntoView?.({ block: 'nearest' }) }, [problem])
  // Not as initial values: a form that was sent starts again without what was restored for it.
  useEffect(() => { if (restored) form.setFieldsValue(restored as never) }, [form, restored])
  const drawn = useRef<{ nativeElement: HTMLElement }>(null)
  useFirstField(drawn, dialog)
  const [calendars] = useState(() => new Set<Typed>())
  /** What stands on the screen is what is sent: a text no calendar can take is mended first. */
  const mended = () => {
    const refused = [...calendars].find((field) => field.refused())
    refused?.focus()
    return !refused
  }
  const save = () => {
    if (readOnly || [...calendars].some((field) => !field.take()) || !mended()) return
    if (props.onHold) props.onHold()
    else form.submit()
  }
  useCommands({ save }, dialog)

  /** Into the field itself: a group of choices cannot have the focus, the first of them can. */
  const goTo = (name: readonly (string | number)[]) => {
    const instance = form.getFieldInstance(name as never) as unknown
    const field = instance instanceof HTMLElement ? instance : drawn.current?.nativeElement.querySelector(`[id="${name.join('_')}"]`)
    const inside = field?.querySelector<HTMLElement>('input:not(:disabled), textarea:not(:disabled), button:not(:disabled)')
    form.scrollToField(name as never, { focus: !inside, block: 'nearest' })
    inside?.focus()
  }

  const place = (failure: Problem) => {
    const loose: string[] = []
    const placed = failure.errors.filter((error) => {
      const name = fieldPath(error.field, aliases)
      const known = form.getFieldInstance(name as never) !== undefined || form.getFieldsError().some((field) => field.name.join() === name.join())
      if (!known) loose.push(fieldProblemText(error))
      return known
    })
    // Of one field everything is said, not the last thing alone.
    const said = (field: string) => placed.filter((error) => error.field === field).map(fieldProblemText)
    form.setFields(placed.map(({ field }) => ({ name: fieldPath(field, aliases) as never, errors: said(field) })))
    const first = placed[0]
    if (first) goTo(fieldPath(first.field, aliases))
    const alone = OF_FIELD[failure.code]
    const name = alone === undefined || failure.errors.length > 0 ? undefined : fieldPath(alone, aliases)
    if (name && form.getFieldInstance(name as never) !== undefined) {
      form.setFields([{ name: name as never, errors: [problemText(failure)] }])
      goTo(name)
    }
    setProblem({ body: failure, loose })
  }

  const send = async (values: Values) => {
    if (sending.current) return
    sending.current = true
    setBusy(true)
    props.onBusy?.(true)
    setProblem(null)
    // What is on its way is no draft any more: the same form opened meanwhile, for somebody else, begins empty.
    if (draft) dropDraft(draft)
    try {
      await onSend(values, intent.key([values, props.beside]), intent.once)
      intent.done()
      if (draft) dropDraft(draft)
      setRestored(null)
    } catch (error) {
      if (draft) keepDraft(draft, values)
      const failure = asProblem(error)
      if (!failure.passing) intent.done() // it was decided: the next try is another one
      place(failure)
    } finally {
      sending.current = false
      setBusy(false)
      props.onBusy?.(false)
    }
  }

  /** What was complained of has been answered: the next check says whether well. */
  const forget = (changed: object) => {
    const answered = form.getFieldsError().filter((field) => field.errors.length > 0 && String(field.name[0]) in changed)
    form.setFields(answered.map((field) => ({ name: field.name as never, errors: [] })))
    // With the last mark its summary goes as well; what concerned no field concerned what was typed before.
    if (form.getFieldsError().every((field) => field.errors.length === 0)) setProblem(null)
  }

  /** A field that is left while the form is checked has the check begun anew: nobody's sending is lost with that. */
  const refused: FormProps<Values>['onFinishFailed'] = ({ errorFields, outOfDate }) => {
    setProblem(null)
    if (errorFields[0]) goTo(errorFields[0].name)
    else if (outOfDate) form.submit()
  }

  const startOver = () => {
    if (draft) dropDraft(draft)
    setRestored(null)
    form.resetFields()
    props.onStartOver?.()
  }

  return (
    <LimitsContext value={limits}><TypedContext value={calendars}>
      <Form<Values>
        {...(props.id ? { id: props.id } : {})} ref={drawn as never} form={form} layout="vertical" disabled={readOnly} requiredMark={!readOnly} scrollToFirstError={false}
        initialValues={props.initial ?? {}} onFinish={(values) => { if (mended()) void send(values) }} onFinishFailed={refused}
        // Enter in a calendar confirms the day or month; the form is not finished with that.
        onKeyDown={(event) => { if (event.key === 'Enter' && event.target instanceof HTMLElement && event.target.closest('.ant-picker')) event.preventDefault() }}
        onValuesChange={(changed, values) => { forget(changed as object); if (draft) keepDraft(draft, values); props.onValues?.(values) }}
        validateTrigger={['onBlur', 'onSubmit']} noValidate
      >
        {restored && (
          <Alert type="info" showIcon className="form-alert" title={t('ui.draft.restored')}
            action={<Button size="small" type="link" onClick={startOver}>{t('ui.draft.discard')}</Button>} />
        )}
        {problem && (
          <div ref={alert} role="alert">
            <Alert type="error" showIcon className="form-alert"
              title={problem.body.errors.length > problem.loose.length ? t('ui.form.fix', { count: problem.body.errors.length - problem.loose.length }) : problemText(problem.body)}
              description={problem.loose.length > 0 ? problem.loose.join('; ') : undefined} />
          </div>
        )}
        {props.children}
        {props.submitText !== null && !readOnly && (
          <div className="form-foot">
            <Button type="primary" htmlType="submit" loading={busy} title={t('ui.form.save_hint')} onClick={(event) => { if (props.onHold) { event.preventDefault(); props.onHold() } }}>{props.submitText}</Button>
            {props.extra}
          </div>
        )}
      </Form>
    </TypedContext></LimitsContext>
  )
}

/** A dialog begins in its first field, or where it has none, at the button that sends: never at the one that closes it.
 * It ends where it was opened. */
function useFirstField(form: RefObject<{ nativeElement: HTMLElement } | null>, dialog: boolean): void {
  useLayoutEffect(() => { if (dialog) holdKeys() }, [dialog])
  useEffect(() => {
    if (!dialog) return
    // Drawers take the focus themselves as they open.
    const soon = setTimeout(() => {
      const element = form.current?.nativeElement
      if (!element || element.contains(document.activeElement)) return
      const field = [...element.querySelectorAll<HTMLElement>('input:not([type=file]), textarea')].find((one) => !one.matches(':disabled') && !one.closest('.ant-picker'))
      const first = field ?? element.closest('[role=dialog]')?.querySelector<HTMLElement>('[type=submit]')
      first?.focus()
    })
    return () => { clearTimeout(soon); focusBack() }
  }, [form, dialog])
}

interface FieldProps {
  name: string | (string | number)[]
  label: string
  required?: boolean
  rules?: Rule[]
  hint?: ReactNode
  /** What is said when it is left empty, where its label does not fit into "please give …". */
  missing?: string
  className?: string
  valuePropName?: string
  children: ReactElement
}

/** Where something is chosen, not written; what stands in a list of one's own words is written. */
const CHOICES: readonly unknown[] = [Select, AsyncPicker, Radio.Group, Several, Checklist, Rate]

/** A labelled field whose rules come from the limits of the form and, where the schema cannot know, from here. */
export function Field({ name, label, required, rules = [], hint, missing, className, valuePropName, children }: FieldProps) {
  const limits = useContext(LimitsContext)
  const limit = limits[Array.isArray(name) ? name.join('.') : name]
  const choice = CHOICES.includes(children.type) && (children.props as { mode?: string }).mode !== 'tags'
  const derived = rulesOf(required === undefined ? limit : { ...limit, required }, label, choice, missing)
  // A text that no calendar can take is refused as what it is, before it counts as nothing.
  const refusal = useRef<string | null>(null)
  const refuse = useCallback((words: string | null) => { refusal.current = words }, [])
  const looked = (children.type as { looked?: true }).looked === true
  const meant: Rule[] = looked ? [{ validator: () => (refusal.current === null ? Promise.resolve() : Promise.reject(new Error(refusal.current))) }] : []
  const plain = children.type === Select && (children.props as { placeholder?: ReactNode }).placeholder === undefined
  const item = (
    <Form.Item name={name} label={label} validateFirst rules={[...meant, ...derived, ...rules]} extra={hint} {...(className ? { className } : {})} {...(valuePropName ? { valuePropName } : {})}>
      {plain ? cloneElement(children as ReactElement<{ placeholder?: ReactNode }>, { placeholder: i18next.t('ui.choose') }) : children}
    </Form.Item>
  )
  return looked ? <RefusalContext value={refuse}>{item}</RefusalContext> : item
}
