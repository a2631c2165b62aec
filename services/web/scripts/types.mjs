// Writes src/api/generated/<service>.ts from contracts/openapi/<service>.json and an index of what exists.
// With --check nothing is written: the exit code says whether the committed types are current.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import openapiTS, { astToString } from 'openapi-typescript'

const contracts = new URL('../../../contracts/openapi/', import.meta.url)
const target = new URL('../src/api/generated/', import.meta.url)
const services = ['identity', 'registry', 'ticketing', 'billing', 'notifications']
const check = process.argv.includes('--check')
const banner = '// Generated from contracts/openapi by `npm run types`. Do not edit.\n'
const stale = []

mkdirSync(target, { recursive: true })
for (const service of services) {
  const document = new URL(`${service}.json`, contracts)
  if (!existsSync(document)) continue
  const text = banner + astToString(await openapiTS(document))
  const file = new URL(`${service}.ts`, target)
  const current = existsSync(file) ? readFileSync(file, 'utf8') : ''
  if (current === text) continue
  stale.push(service)
  if (!check) writeFileSync(fileURLToPath(file), text)
}
if (check && stale.length > 0) {
  console.error(`The types of ${stale.join(', ')} are stale: run npm run types`)
  process.exit(1)
}
if (!check) console.log(stale.length > 0 ? `written: ${stale.join(', ')}` : 'current')
