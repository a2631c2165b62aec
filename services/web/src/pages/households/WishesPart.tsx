import { useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Checkbox, Modal, Radio, Tag } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { changePerson, person, type Person } from '@/api/registry'
import { Card, Fact, Facts } from '@/components/DetailLayout'
import { Field, ProblemForm } from '@/components/form/ProblemForm'
import { useToast } from '@/components/useToast'
import { listed } from '@/format/list'
import { codesOf, useCodeName } from '@/i18n/codes'
import { useMay } from '@/shell/session'

const LOCALES = ['zh-CN', 'en'] as const
type Wishes = Pick<Person, 'flags'> & { locale: (typeof LOCALES)[number] }

/** How somebody wants to be spoken to: the language of messages, ways that are known, what colleagues should mind. */
export default function WishesPart({ owner }: { owner: Person }) {
  const { t } = useTranslation()
  const code = useCodeName()
  const mayManage = useMay('registry.person.manage')
  const [editing, setEditing] = useState(false)
  const quiet = owner.flags.includes('do_not_disturb')
  return (
    <div className="stack">
      {quiet && <Alert type="warning" showIcon title={t('households.wishes.quiet')} />}
      <Card title={t('households.parts.wishes')} extra={mayManage && <Button size="small" onClick={() => { setEditing(true) }}>{t('households.wishes.edit')}</Button>}>
        <Facts>
          <Fact label={t('households.wishes.disturb')}>{t(quiet ? 'households.wishes.no_calls' : 'households.wishes.calls')}</Fact>
          <Fact label={t('households.wishes.locale')}>{t(`households.wishes.locales.${owner.locale as Wishes['locale']}`)}</Fact>
          <Fact label={t('households.wishes.ways')}>{listed([owner.email && t('households.wishes.by_email'), owner.phones.length > 0 && t('households.wishes.by_phone')]) || t('ui.none')}</Fact>
          <Fact label={t('households.wishes.minded')}>{owner.flags.length > 0 ? owner.flags.map((flag) => <Tag key={flag} color="purple">{code('flag', flag)}</Tag>) : t('ui.none')}</Fact>
        </Facts>
      </Card>
      {editing && <WishesDialog owner={owner} onClose={() => { setEditing(false) }} />}
    </div>
  )
}

function WishesDialog({ owner, onClose }: { owner: Person; onClose: () => void }) {
  const { t } = useTranslation()
  const code = useCodeName()
  const toast = useToast()
  const queries = useQueryClient()
  const [busy, setBusy] = useState(false)
  return (
    <Modal open onCancel={onClose} title={t('households.wishes.edit')} okText={t('ui.save')} confirmLoading={busy} okButtonProps={{ htmlType: 'submit', form: 'person-wishes' }}>
      <ProblemForm<Wishes> id="person-wishes" dialog submitText={null} onBusy={setBusy} initial={{ locale: owner.locale as Wishes['locale'], flags: owner.flags }}
        onSend={async ({ locale, flags }) => {
          queries.setQueryData(person(owner.id).queryKey, await changePerson(owner.id, { locale, flags: flags as never }, owner.version))
          toast.done(t('ui.saved'))
          onClose()
        }}>
        <Field name="locale" label={t('households.wishes.locale')}><Radio.Group options={LOCALES.map((value) => ({ value, label: t(`households.wishes.locales.${value}`) }))} /></Field>
        <Field name="flags" label={t('households.wishes.minded')}><Checkbox.Group options={codesOf('flag').map((value) => ({ value, label: code('flag', value) }))} /></Field>
      </ProblemForm>
    </Modal>
  )
}
