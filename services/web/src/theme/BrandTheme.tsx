import { App, ConfigProvider } from 'antd'
import zhCN from 'antd/es/locale/zh_CN'
import type { Locale as AntLocale } from 'antd/es/locale'
import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react'
import type { Brand } from '@/api/brand'
import { useStore } from '@/api/store'
import { useLocale } from '@/i18n/i18n'
import { largeText } from './largeText'
import { palette, type Palette } from './palette'
import { nonce } from './nonce'
import { tokens } from './tokens'

const BrandContext = createContext<Brand | null>(null)

export function useBrand(): Brand {
  const brand = useContext(BrandContext)
  if (!brand) throw new Error('useBrand needs BrandTheme')
  return brand
}

function paint(colours: Palette): void {
  const style = document.documentElement.style
  style.setProperty('--brand', colours.brand)
  style.setProperty('--on-brand', colours.onBrand)
  style.setProperty('--primary', colours.primary)
  style.setProperty('--primary-tint', colours.tint)
  style.setProperty('--primary-tint-strong', colours.tintStrong)
}

export function BrandTheme({ brand, children }: { brand: Brand; children: ReactNode }) {
  const locale = useLocale()
  const large = useStore(largeText)
  const [english, setEnglish] = useState<AntLocale>()
  const colours = useMemo(() => palette(brand.color), [brand.color])

  useEffect(() => { paint(colours) }, [colours])
  useEffect(() => { document.documentElement.classList.toggle('large-text', large) }, [large])
  useEffect(() => {
    if (locale === 'en') void import('antd/es/locale/en_US').then((module) => { setEnglish(module.default) })
  }, [locale])

  return (
    <BrandContext value={brand}>
      <ConfigProvider
        theme={useMemo(() => tokens(colours, large), [colours, large])}
        locale={locale === 'en' ? english ?? zhCN : zhCN}
        {...(nonce ? { csp: { nonce } } : {})}
        button={{ autoInsertSpace: false }}
        form={{ requiredMark: true, scrollToFirstError: { focus: true } }}
        wave={{ disabled: true }}
      >
        <App message={{ maxCount: 3 }} className="app">{children}</App>
      </ConfigProvider>
    </BrandContext>
  )
}
