/** The company part of an address: 3 to 40 of a-z, 0-9 and single inner hyphens. */
export const SLUG = /^(?=.{3,40}$)[a-z0-9]+(?:-[a-z0-9]+)*$/
