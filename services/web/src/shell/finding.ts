import { createContext } from 'react'

/** Opens the search of the frame; null where there is no frame around. */
export const Finding = createContext<(() => void) | null>(null)
