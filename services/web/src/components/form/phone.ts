/** Phone numbers are typed in many ways, mobiles and landlines; the service knows which ones exist. */
import type { Rule } from 'antd/es/form'
import i18next from 'i18next'

export const PHONE = /^\+?[\d\s().-]{5,30}$/

export const phoneRule = (): Rule => ({ pattern: PHONE, message: i18next.t('problems.field.bad_phone') })
