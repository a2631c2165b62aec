import { useTranslation } from 'react-i18next'
import type { VisitDetail } from '@/api/visits'
import { Fact, Facts } from '@/components/DetailLayout'
import { useLocale } from '@/i18n/i18n'
import { Score } from './Score'
import { wording } from './wording'

/** What somebody answered, beside what they were asked. */
export function AnswerList({ detail }: { detail: VisitDetail }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const given = new Map(detail.visit.answers.map((answer) => [answer.question, answer]))
  return (
    <Facts>
      {detail.questions.questions.map((question) => {
        const answer = given.get(question.key)
        const chosen = question.options?.find((option) => option.key === answer?.choice)
        return (
          <Fact key={question.key} label={wording(question, locale)}>
            {answer?.score ? <Score score={answer.score} /> : chosen ? wording(chosen, locale) : answer?.text ? <span className="pre">{answer.text}</span> : <span className="quiet">{t('visits.not_answered')}</span>}
          </Fact>
        )
      })}
    </Facts>
  )
}
