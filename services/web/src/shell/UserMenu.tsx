import { FontSizeOutlined, GlobalOutlined, KeyOutlined, LaptopOutlined, LogoutOutlined } from '@ant-design/icons'
import { useQueryClient } from '@tanstack/react-query'
import { Dropdown, type MenuProps } from 'antd'
import { useTranslation } from 'react-i18next'
import { useStore } from '@/api/store'
import { chooseLanguage, useLocale } from '@/i18n/i18n'
import { chooseLargeText, largeText } from '@/theme/largeText'
import { signOut } from './signOut'

interface Props {
  name: string
  onPassword?: () => void
  onSessions?: () => void
}

export function LanguageButton() {
  const { t } = useTranslation()
  const locale = useLocale()
  const other = locale === 'en' ? 'zh-CN' : 'en'
  return (
    <button type="button" className="head-tool" lang={other} onClick={() => { void chooseLanguage(other) }}>
      <GlobalOutlined aria-hidden /><span>{t(other === 'en' ? 'shell.language.en' : 'shell.language.zh')}</span>
    </button>
  )
}

export function UserMenu({ name, onPassword, onSessions }: Props) {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const large = useStore(largeText)
  const items: MenuProps['items'] = [
    ...(onPassword ? [{ key: 'password', icon: <KeyOutlined />, label: t('shell.user.password'), onClick: onPassword }] : []),
    ...(onSessions ? [{ key: 'sessions', icon: <LaptopOutlined />, label: t('shell.user.sessions'), onClick: onSessions }] : []),
    { key: 'large', icon: <FontSizeOutlined />, label: `${t('shell.large_text')}${large ? ' ✓' : ''}`, onClick: () => { chooseLargeText(!large) } },
    { type: 'divider' },
    { key: 'out', icon: <LogoutOutlined />, label: t('shell.user.sign_out'), onClick: () => { void signOut(queries) } },
  ]
  return (
    <>
      <span className="hide-small"><LanguageButton /></span>
      <Dropdown menu={{ items }} trigger={['click']} placement="bottomRight">
        <button type="button" className="head-tool" aria-haspopup="menu">
          <span className="unseen">{t('shell.user.label')}</span><span className="avatar" aria-hidden="true">{[...name][0]}</span><span className="hide-medium">{name}</span>
        </button>
      </Dropdown>
    </>
  )
}
