/** Numbers people are told to dial: "0571-88880000", "400 800 1234转2", "+86 571 88880000,2". As the service takes them. */
import type { Rule } from 'antd/es/form'
import i18next from 'i18next'

export const HOTLINE = /^[0-9 +,\u8f6c-]{5,20}$/

export const hotlineRule = (): Rule => ({ pattern: HOTLINE, transform: (value: string) => value.trim(), message: i18next.t('estate.community.hotline_bad') })
