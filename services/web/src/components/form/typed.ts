/** What stands typed in the calendars of a form, for the form to take before it is sent. */
import { createContext } from 'react'

export interface Typed {
  /** Counts what is being typed as if the field were left; returns whether nothing in it was refused. */
  take: () => boolean
  /** A text that cannot be meant still stands in the field. */
  refused: () => boolean
  focus: () => void
}

/** Tells the field of a form why what stands in its calendar cannot be meant: the form says it, in the place of every other complaint. */
export const RefusalContext = createContext<((words: string | null) => void) | null>(null)

export const TypedContext = createContext<Set<Typed> | null>(null)
