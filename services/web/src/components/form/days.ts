/**
 * How days, moments and months may be typed; each is shown as the first of its forms. Without a year it is this year.
 * Names of months are those of the language the screen is in.
 */
import dayjs, { type Dayjs } from 'dayjs'
import customParseFormat from 'dayjs/plugin/customParseFormat'

dayjs.extend(customParseFormat)

/** The signs behind the numbers of a Chinese date. */
const [YEAR, MONTH, DAY] = ['\u5e74', '\u6708', '\u65e5']

const PARTS = ['MM', 'M'].flatMap((month) => ['DD', 'D'].map((day) => [month, day] as const))
const NUMBERS = ['-', '/', '.'].flatMap((sign) => PARTS.flatMap(([month, day]) => [`YYYY${sign}${month}${sign}${day}`, `${month}${sign}${day}`]))
const NAMED = ['MMM', 'MMMM'].flatMap((month) => [`D ${month} YYYY`, `${month} D, YYYY`, `${month} D YYYY`, `D ${month}`, `${month} D`])

export const DAYS: readonly string[] = [...NUMBERS, 'YYYYMMDD', `YYYY${YEAR}M${MONTH}D${DAY}`, `M${MONTH}D${DAY}`, ...NAMED]
/** A time alone is one of today. */
export const MOMENTS: readonly string[] = [...DAYS.flatMap((day) => [`${day} HH:mm`, `${day} H:mm`]), 'HH:mm', 'H:mm']
export const ROUGHLY: readonly string[] = [...MOMENTS, ...DAYS]
export const MONTHS: readonly string[] = ['YYYY-MM', 'YYYY-M', 'YYYY/MM', 'YYYY/M', 'YYYYMM', `YYYY${YEAR}M${MONTH}`, 'MMM YYYY', 'MMMM YYYY']

/** How many days ago; and the words for the afternoon and the evening, the hour and the half of one. */
const SPOKEN: readonly (readonly [RegExp, number])[] = [[/^(\u4eca\u5929|today) ?/i, 0], [/^(\u6628\u5929|yesterday) ?/i, 1], [/^\u524d\u5929 ?/, 2]]
const HOUR_SPOKEN = /(\u4e0b\u5348|\u665a\u4e0a)? ?(\d{1,2})\u70b9(?:(\u534a)|(\d{1,2})\u5206?)?/

/** "Yesterday at half past three" as it would be written. */
function spoken(text: string): string {
  const [word, ago] = SPOKEN.find(([word]) => word.test(text)) ?? [null, 0]
  const said = word === null ? text : `${dayjs().subtract(ago, 'day').format('YYYY-MM-DD')} ${text.replace(word, '')}`
  return said.replace(HOUR_SPOKEN, (_, late: string | undefined, hour: string, half: string | undefined, minute: string | undefined) => {
    const told = Number(hour) + (late && Number(hour) < 12 ? 12 : 0)
    return ` ${told}:${half ? '30' : (minute ?? '00').padStart(2, '0')}`
  }).trim().replace(/ +/g, ' ')
}

/** The full-width signs of an input method, the spoken word for a day, and a time right behind its day. */
function asWritten(text: string): string {
  const narrow = spoken(text.replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0)).replace(/\s+/g, ' ').trim())
  return narrow.replace(/(\d) ?\u53f7/, `$1${DAY}`).replace(new RegExp(`${DAY} ?(?=\\d)`), `${DAY} `).trim()
}

/** A time behind a full day, also while it is being typed. */
const TIME_BEHIND = /(?<=^\d{4}\D\d{1,2}\D\d{1,2}\D?) \d{0,2}(:\d{0,2}){0,2}$/

/** What was meant, by whichever form it was typed in; null when it names none, like the 31st of February. */
export function typedDay(text: string, forms: readonly string[]): Dayjs | null {
  const written = asWritten(text)
  // Where a day is asked for, the time of somebody's note behind it says nothing: the day is meant.
  const found = dayjs(forms === DAYS ? written.replace(TIME_BEHIND, '') : written, [...forms], true)
  return found.isValid() ? found : null
}
