import 'i18next'
import type chinese from './zh-CN'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation'
    resources: { translation: typeof chinese }
    returnNull: false
  }
}
