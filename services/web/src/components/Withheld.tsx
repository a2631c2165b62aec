import i18next from 'i18next'
import { useTranslation } from 'react-i18next'

/** Whose a complaint is, for whom it is about: not unknown and not left out, but not told. */
export function Withheld() {
  const { t } = useTranslation()
  return <span className="quiet clip" title={t('ui.withheld')}>{t('ui.withheld')}</span>
}

/** What tells whose it is as plain words, or that it is not told. */
export function toldOr(of: { withheld?: boolean }, said: string): string {
  return of.withheld ? i18next.t('ui.withheld') : said
}
