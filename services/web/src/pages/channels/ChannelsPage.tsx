import { useTranslation } from 'react-i18next'
import { useListParams } from '@/components/list/useListParams'
import { PageHead } from '@/components/PageHead'
import { useMay } from '@/shell/session'
import { Keys } from './Keys'
import { Mailboxes } from './Mailboxes'
import { Mails } from './Mails'
import './channels.css'

const TABS = ['mailboxes', 'mails', 'keys'] as const

/** The ways in from outside: mailboxes and their mail, forum, complaint mailbox and 12345. */
export default function ChannelsPage() {
  const { t } = useTranslation()
  const { params, change } = useListParams()
  const seesChannels = useMay('ticketing.channel.read')
  const seesMails = useMay('ticketing.incoming_mail.handle')
  const shown = TABS.filter((one) => (one === 'mails' ? seesMails : seesChannels))
  const tab = shown.find((one) => one === params.tab) ?? shown[0]
  return (
    <>
      <PageHead title={t('channels.title')} note={tab && t(`channels.note.${tab}`)} />
      <div className="status-tabs staff-tabs" role="group" aria-label={t('channels.title')}>
        {shown.map((one) => <button key={one} type="button" aria-pressed={one === tab} onClick={() => { change({ tab: one === shown[0] ? undefined : one }) }}>{t(`channels.tab.${one}`)}</button>)}
      </div>
      <div className="channels">
        {tab === 'mailboxes' && <Mailboxes />}
        {tab === 'mails' && <Mails />}
        {tab === 'keys' && <Keys />}
      </div>
    </>
  )
}
