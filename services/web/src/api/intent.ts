/**
 * One idempotency key per intent of the user: a repeated click or a retry after a lost answer sends the same key,
 * a changed form or a finished action starts a new one.
 */
import { useState } from 'react'

export interface Intent {
  /** The key for this content; equal content keeps its key until `done`. */
  key(content: unknown): string
  /** What is sent for it, made once: whoever sends it again sends the same, also when what it was made from has moved on. */
  once<Body>(make: () => Body): Body
  done(): void
}

export function intent(): Intent {
  let current: { content: string; key: string; body?: unknown } | null = null
  return {
    key(content) {
      const text = JSON.stringify(content) ?? ''
      if (current?.content !== text) current = { content: text, key: crypto.randomUUID() }
      return current.key
    },
    once<Body>(make: () => Body) {
      const body = (current?.body ?? make()) as Body
      if (current) current.body = body
      return body
    },
    done() { current = null },
  }
}

export function useIntent(): Intent {
  return useState(intent)[0]
}
