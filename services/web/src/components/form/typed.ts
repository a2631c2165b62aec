/** What stands typed in the calendars of a form, for the form to take before it is sent. */
import { createContext } from 'react'

export interface Typed {
  /** Counts what is being typed as if the field were left; returns whether nothing in it was refused. */
  take: () => boolean
  /** A text that cannot be meant still stands in the field. */
  refused: () => boolean
  focus: () => void
}

export const TypedContext = createContext<Set<Typed> | null>(null)
