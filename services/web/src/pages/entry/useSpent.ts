import { useState } from 'react'
import { asProblem } from '@/api/problem'

/** Whether the link of the page turned out to be used or too old; whatever else fails is the form's to show. */
export function useSpent() {
  const [spent, setSpent] = useState(false)
  const unlessSpent = async (work: () => Promise<void>) => {
    try {
      await work()
    } catch (error) {
      if (asProblem(error).code !== 'link_spent') throw error
      setSpent(true)
    }
  }
  return { spent, unlessSpent }
}
