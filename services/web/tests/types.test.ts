import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { expect, it } from 'vitest'

it.runIf(existsSync('../../contracts/openapi'))('the types of the services are current', () => {
  expect(() => execFileSync('node', ['scripts/types.mjs', '--check'], { stdio: 'pipe' })).not.toThrow()
}, 60_000)
