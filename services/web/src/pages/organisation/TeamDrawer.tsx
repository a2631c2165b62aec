import { Checkbox, Drawer, Form } from 'antd'
import type { Dayjs } from 'dayjs'
import { useTranslation } from 'react-i18next'
import { appointTeam, findColleagues, type Team, type TeamWish } from '@/api/organisation'
import { TOPIC } from '@/api/topics'
import { AsyncPicker } from '@/components/form/AsyncPicker'
import { DayField } from '@/components/form/DayField'
import { Field, ProblemForm } from '@/components/form/ProblemForm'
import { useCodeName } from '@/i18n/codes'
import { History } from './History'
import { useOrganisation } from './useOrganisation'

const SEATS = ['property_manager', 'dedicated_clerk', 'project_delegate'] as const
type Values = Partial<Record<(typeof SEATS)[number], string>> & { appointed_on?: Dayjs | null; concurrent?: boolean }

/** Appoints the team of a community; whoever stays keeps the day of appointment. */
export default function TeamDrawer({ team, manages, onClose }: { team: Team; manages: boolean; onClose: () => void }) {
  const { t } = useTranslation()
  const code = useCodeName()
  const save = useOrganisation(onClose)
  const [form] = Form.useForm<Values>()
  const chosen = Form.useWatch([], form) as Values | undefined
  const people = SEATS.map((seat) => chosen?.[seat]).filter(Boolean)
  const twice = new Set(people).size < people.length
  const holder = (seat: string) => team.seats.find((one) => one.seat === seat)
  const send = (values: Values) => save(async () => {
    const seats = Object.fromEntries(SEATS.map((seat) => [seat, values[seat] ?? null]).filter(([seat, id]) => id !== (holder(seat as string)?.staff_id ?? null)))
    if (Object.keys(seats).length > 0) await appointTeam(team.community_id, { ...seats, appointed_on: values.appointed_on?.format('YYYY-MM-DD') ?? null, concurrent: values.concurrent ?? false } as TeamWish, team.version)
  })
  return (
    <Drawer open onClose={onClose} size={440} title={`${t('organisation.team.title')} · ${team.community_name}`} destroyOnHidden>
      {manages && (
        <ProblemForm<Values> form={form} dialog submitText={t('ui.save')} onSend={send} initial={Object.fromEntries(team.seats.map((one) => [one.seat, one.staff_id]))}>
          {SEATS.map((seat) => {
            const held = holder(seat)
            return <Field key={seat} name={seat} label={code('team_seat', seat)}><AsyncPicker topic={TOPIC.staff} search={findColleagues} {...(held ? { known: { value: held.staff_id, label: held.staff_name } } : {})} /></Field>
          })}
          <Field name="appointed_on" label={t('organisation.team.appointed_on')} hint={t('organisation.team.appointed_hint')}><DayField /></Field>
          {twice && <Field name="concurrent" label={t('organisation.team.concurrent')} valuePropName="checked"><Checkbox>{t('organisation.team.concurrent_yes')}</Checkbox></Field>}
        </ProblemForm>
      )}
      <History rows={team.history} set="team_seat" />
    </Drawer>
  )
}
