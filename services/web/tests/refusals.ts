/** Every code with which the services say no, read from their sources: none may reach a person without words. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const SERVICES = ['identity', 'registry', 'ticketing', 'billing', 'notifications']
const ROOTS = [...SERVICES.map((name) => `../${name}/${name}`), '../../libs/kit/kit']

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    return entry.isDirectory() ? sources(path) : entry.name.endsWith('.py') ? [readFileSync(path, 'utf8')] : []
  })
}

/** Classes that are refusals, by way of other refusals too; theirs is the code of the whole answer. */
function refusalCodes(texts: readonly string[]): string[] {
  const classes = texts.flatMap((text) => [...text.matchAll(/^class (\w+)\((\w+)[^)]*\):\n((?:(?: {4}.*)?\n)*)/gm)])
  const refusals = new Set(['Refusal'])
  for (let before = 0; before !== refusals.size;) {
    before = refusals.size
    for (const [, name, base] of classes) if (refusals.has(base ?? '')) refusals.add(name ?? '')
  }
  return classes.filter(([, name]) => refusals.has(name ?? '')).flatMap(([, , , body]) => [
    ...[...(body ?? '').matchAll(/\bstatus, code, title = \(?\s*\d+,\s*"([a-z_0-9]+)"/g)].map((match) => match[1] ?? ''),
    ...[...(body ?? '').matchAll(/^ {4}code(?:: \S+)? = "([a-z_0-9]+)"/gm)].map((match) => match[1] ?? ''),
  ])
}

/** FieldError("name", "code"); a code that is worked out first stands in a constant or is looked at by hand. */
function fieldCodes(texts: readonly string[]): string[] {
  return texts.flatMap((text) => [...text.matchAll(/FieldError\(\s*[^,()]+(?:\([^()]*\))?[^,()]*,\s*"([a-z_0-9]+)"/g)].map((match) => match[1] ?? ''))
}

/** Codes that are worked out before they are put into a FieldError, by the module that works them out. */
const WORKED_OUT: Readonly<Record<string, readonly string[]>> = {
  'kit/bodies.py': ['required', 'unknown_field', 'out_of_range', 'too_long', 'too_short', 'bad_format', 'wrong_type', 'invalid'],
  'credentials/strength.py': ['password_too_short', 'password_too_long', 'password_too_weak'],
  'staff/granting.py': ['communities_required', 'communities_not_allowed', 'unknown_scope'],
  'staff/logins.py': ['bad_email', 'bad_mobile'],
  'sign_ups/slugs.py': ['slug_too_short', 'slug_too_long', 'slug_bad_characters', 'slug_reserved'],
  'templates/rendering.py': ['missing_variable', 'unknown_variable', 'blank', 'control_character', 'stray_brace'],
  'units/areas.py': ['too_precise'],
  'ownerships/periods.py': ['no_owner', 'owner_twice', 'bad_share', 'shares_not_whole'],
  'persons/id_numbers.py': ['bad_id_number', 'bad_id_checksum'],
  'clients/addresses.py': ['bad_address', 'https_only', 'public_only'],
  'tickets/errors.py': ['class_missing'],
}

const all = ROOTS.flatMap(sources)
export const REFUSALS = [...new Set(refusalCodes(all))].sort()
export const FIELDS = [...new Set([...fieldCodes(all), ...Object.values(WORKED_OUT).flat()])].sort()
