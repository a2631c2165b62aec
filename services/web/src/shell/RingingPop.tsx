import { PhoneOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { goingOn } from '@/api/calls'
import { StateTag } from '@/components/StateTag'
import { toldOr } from '@/components/Withheld'

/** What rings, in the corner: told to screen readers, never taking the focus. F2 answers the one that waits longest. */
export function RingingPop({ onAnswer }: { onAnswer: (id: string) => void }) {
  const { t } = useTranslation()
  const ringing = (useQuery(goingOn).data ?? []).filter((call) => call.state === 'ringing')
  return (
    <div className="ringing" role="status" aria-label={t('desk.pop')}>
      {ringing.slice(0, 3).map((call, index) => (
        <div key={call.id} className="ringing-call">
          <PhoneOutlined aria-hidden />
          <span className="clip">
            <span className="strong number">{toldOr(call, call.number ?? t('desk.withheld'))}</span> {call.tier && call.tier !== 'first' && <StateTag set="call_tier" code={call.tier} />}<br />
            <span className="quiet">{[call.community_name, call.unit_code].filter(Boolean).join(' ') || t('desk.known_when_taken')}</span>
          </span>
          <Button type="primary" size="small" onClick={() => { onAnswer(call.id) }}>{t('desk.answer')}{index === 0 && <kbd>F2</kbd>}</Button>
        </div>
      ))}
    </div>
  )
}
