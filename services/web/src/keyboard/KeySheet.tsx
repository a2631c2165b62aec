import { Modal } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Place } from '@/shell/places'
import { KEYMAP, type Group } from './keymap'
import './keys.css'

const GROUPS: readonly Group[] = ['everywhere', 'go', 'list', 'record', 'page']

export function Keys({ keys }: { keys: string }) {
  return (
    <span className="keys">
      {keys.split(' | ').map((alternative, index) => (
        <span key={alternative}>
          {index > 0 && <span className="keys-or">/</span>}
          {alternative.split(' ').map((step) => <kbd key={step}>{step === 'Escape' ? 'Esc' : step}</kbd>)}
        </span>
      ))}
    </span>
  )
}

/** The `?` sheet: drawn from the same map that binds the keys. */
export function KeySheet({ open, onClose, places }: { open: boolean; onClose: () => void; places: readonly Pick<Place, 'go'>[] }) {
  const { t } = useTranslation()
  return (
    <Modal open={open} onCancel={onClose} footer={null} title={t('shell.keys.title')} width={760}>
      <p className="quiet">{t('shell.keys.note')}</p>
      <div className="key-sheet">
        {GROUPS.filter((group) => group !== 'go' || places.some((place) => place.go)).map((group) => (
          <section key={group}>
            <h3>{t(`shell.keys.group.${group}`)}</h3>
            <dl>
              {KEYMAP.filter((binding) => binding.group === group && (group !== 'go' || places.some((place) => place.go === binding.command))).map((binding) => (
                <div key={binding.command}>
                  <dt><Keys keys={binding.keys} /></dt>
                  <dd>{t(binding.label as never)}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Modal>
  )
}
