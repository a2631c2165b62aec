import { App, Button, Form } from 'antd'
import type { Dayjs } from 'dayjs'
import { useTranslation } from 'react-i18next'
import type { TicketDetail } from '@/api/ticketing'
import { shortDateTime } from '@/format/time'
import { worded, type Known } from '@/format/worded'
import { useCodeName } from '@/i18n/codes'
import { useLocale, wordsOf, type Locale } from '@/i18n/i18n'
import { useMe } from '@/shell/session'
import { familyName } from './replyWords'
import { useReplyScript, type Situation } from './useReplyScript'

interface Props { situation: Situation; field: string; detail: TicketDetail }

/** The company's words for an answer, put into its field by one click; what somebody wrote there is not lost unasked. */
export function ReplyWords({ situation, field, detail: { ticket, contact, names } }: Props) {
  const { t } = useTranslation()
  const code = useCodeName()
  const locale = useLocale()
  const { modal } = App.useApp()
  const form = Form.useFormInstance()
  const operator = useMe().staff.display_name
  const script = useReplyScript(situation, ticket.community_id)
  if (!script) return null
  const english = script.steps.flatMap((step) => step.say_en ?? [])
  const chinese = script.steps.map((step) => step.say)
  const englishFirst = locale === 'en' && english.length > 0
  const put = async (words: Locale, lines: readonly string[]) => {
    const family = familyName(contact.name)
    // What is being written beside it is known as well.
    const promise = form.getFieldValue('promised_reply_at') as Dayjs | null | undefined
    const known: Known = {
      no: ticket.no, customer: family && (await wordsOf(words))('tickets.words.address', { family }), unit: ticket.withheld ? null : names.unit ?? ticket.place, community: names.community, operator,
      matter: ticket.title, cause: ticket.cause, result: ticket.result, promise: promise ? shortDateTime(promise.toISOString(), words) : null,
    }
    const text = worded(lines, known)
    const fill = () => {
      form.setFields([{ name: field, value: text, errors: [] }])
      form.focusField(field)
    }
    const written = String(form.getFieldValue(field) ?? '').trim()
    if (written === '' || written === text) fill()
    else modal.confirm({ title: t('tickets.words.replace'), content: t('tickets.words.replace_note'), okText: t('tickets.words.replace_ok'), onOk: fill })
  }
  const offer = (words: Locale, lines: readonly string[], label: string) => <Button type="link" size="small" style={{ paddingInline: 0 }} onClick={() => { void put(words, lines) }}>{label}</Button>
  const name = t('tickets.words.insert', { words: code('script_situation', situation) })
  return (
    <span className="row">
      {englishFirst ? offer('en', english, name) : offer('zh-CN', chinese, name)}
      {englishFirst ? offer('zh-CN', chinese, t('shell.language.zh')) : english.length > 0 && offer('en', english, t('shell.language.en'))}
    </span>
  )
}
