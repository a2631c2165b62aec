/**
 * One idempotency key per intent of the user: a repeated click or a retry after a lost answer sends the same key,
 * a changed form or a finished action starts a new one.
 */
import { useState } from 'react'

export interface Intent {
  /** The key for this content; equal content keeps its key until `done`. */
  key(content: unknown): string
  done(): void
}

export function intent(): Intent {
  let current: { content: string; key: string } | null = null
  return {
    key(content) {
      const text = JSON.stringify(content) ?? ''
      if (current?.content !== text) current = { content: text, key: crypto.randomUUID() }
      return current.key
    },
    done() { current = null },
  }
}

export function useIntent(): Intent {
  return useState(intent)[0]
}
