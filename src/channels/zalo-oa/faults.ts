/** Zalo's error numbers, by whose fault. The same number means other things on other hosts. */

export type OaHost = 'oauth' | 'oa' | 'template'

export type OaFault =
  /** The access token ran out or was replaced: refresh, then once more. */
  | 'token'
  /** Only a person can mend it: consent, permissions, money, the state of app or account. */
  | 'operator'
  /** This person cannot be reached any more. */
  | 'gone'
  /** Not to this person, not now: the window has closed, or they do not want this kind. */
  | 'recipient'
  /** Our request is wrong: the same again fails again. */
  | 'request'
  /** An uploaded file has run out: upload it again. */
  | 'asset'
  | 'rate'
  | 'quota'
  /** Not at night. */
  | 'night'
  /** Their own trouble: try again later. */
  | 'theirs'

const oa: Readonly<Partial<Record<OaFault, readonly number[]>>> = {
  token: [-216, -220, -124, 216, 401, -401],
  operator: [-204, -205, -209, -212, -219, -221, -223, -224, -235, -242, -320, -321],
  gone: [-213, -227],
  recipient: [-217, -218, -230, -232, -244],
  request: [-201, -210, -233, -240, -248, -249],
  asset: [-100],
  rate: [-32],
  quota: [-211],
  night: [-234],
  theirs: [-200],
}

const template: Readonly<Partial<Record<OaFault, readonly number[]>>> = {
  token: [-124],
  operator: [-115, -117, -131, -137, -212, -221, -223],
  gone: [-118],
  request: [-108],
  rate: [-32],
  quota: [-144, -147],
  night: [-133],
  theirs: [-200],
}

/** Consent once given is used up or void: an administrator of the account has to give it anew. */
const oauth: Readonly<Partial<Record<OaFault, readonly number[]>>> = {
  operator: [-14002, -14003, -14014, -118],
}

const tables = { oa, template, oauth }

/** The fault of a number; one we do not know is our own, so that nothing is repeated blindly. */
export function faultOf(host: OaHost, number: number): OaFault {
  if (number >= 500 && number < 600) return 'theirs'
  const found = Object.entries(tables[host]).find(([, numbers]) => numbers?.includes(number))
  return (found?.[0] as OaFault | undefined) ?? 'request'
}
