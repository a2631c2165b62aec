/** Errors of the services (RFC 9457) and of the network, as one type that screens can show and forms can place. */
export interface FieldProblem {
  field: string
  code: string
  /** What the code is about, e.g. the name of an unknown variable. */
  message?: string
}

export interface ProblemBody {
  status: number
  code: string
  title?: string
  detail?: string
  errors?: FieldProblem[]
  [member: string]: unknown
}

export class Problem extends Error {
  readonly status: number
  readonly code: string
  readonly errors: readonly FieldProblem[]
  readonly body: ProblemBody

  constructor(body: ProblemBody) {
    super(body.title ?? body.code)
    this.name = 'Problem'
    this.status = body.status
    this.code = body.code
    this.errors = body.errors ?? []
    this.body = body
  }

  /** Worth sending again as it is: nothing was decided by the service. */
  get passing(): boolean {
    return this.status === 0 || this.status === 502 || this.status === 503 || this.status === 504
  }
}

export const NETWORK = 'network'

export function networkProblem(): Problem {
  return new Problem({ status: 0, code: NETWORK })
}

const BY_STATUS: Record<number, string> = {
  400: 'bad_request', 401: 'unauthenticated', 403: 'forbidden', 404: 'not_found', 409: 'conflict', 412: 'stale_version',
  413: 'too_large', 422: 'invalid', 428: 'version_required', 429: 'too_many_requests', 502: 'unavailable',
  503: 'unavailable', 504: 'unavailable',
}

function isBody(value: unknown): value is ProblemBody {
  return typeof value === 'object' && value !== null && typeof (value as { code?: unknown }).code === 'string'
}

/** Reads any failed response; a body that is not problem+json (an edge page, say) still yields a usable problem. */
export async function readProblem(response: Response): Promise<Problem> {
  const code = BY_STATUS[response.status] ?? (response.status >= 500 ? 'internal' : 'bad_request')
  try {
    const body: unknown = await response.clone().json()
    if (isBody(body)) return new Problem({ ...body, status: response.status, errors: fieldsOf(body.errors) })
  } catch {
    // Not JSON: fall through to the code of the status.
  }
  return new Problem({ status: response.status, code })
}

function fieldsOf(errors: unknown): FieldProblem[] {
  if (!Array.isArray(errors)) return []
  return errors.filter((entry): entry is FieldProblem =>
    typeof entry === 'object' && entry !== null && typeof (entry as FieldProblem).field === 'string'
    && typeof (entry as FieldProblem).code === 'string')
}

export function asProblem(error: unknown): Problem {
  return error instanceof Problem ? error : new Problem({ status: 0, code: 'unexpected', detail: String(error) })
}
