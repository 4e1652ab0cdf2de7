/** The shapes of dossier codes and of what is often mistaken for one, tried in order on normalised text. */

/** Which way a code is written; `unusual` = none of the known three, yet with agency, date and number. */
export type CodeForm = 'legacy-qcvn102' | 'qd20-short' | 'ministry-8digit-date' | 'unusual'

/** Something other than a dossier code that a citizen typed in its place. */
export type LookAlike =
  | 'procedure-code'
  | 'payment-transaction'
  | 'personal-number'
  | 'old-id-card'
  | 'phone'
  | 'tax-code'

export const codePatterns: readonly { readonly form: CodeForm; readonly pattern: RegExp }[] = [
  // TT 01/2018/TT-VPCP Điều 19: small → large.
  {
    form: 'legacy-qcvn102',
    pattern:
      /^(?<agency>[0-9A-Z]{3}\.[0-9A-Z]{2}\.[0-9A-Z]{2}\.(?<l1>[A-Y][0-9]{2}))-(?<date>[0-9]{6})-(?<seq>[0-9]{4,7})$/,
  },
  // QĐ 20/2020/QĐ-TTg Điều 4: large → small.
  {
    form: 'qd20-short',
    pattern:
      /^(?<agency>(?<l1>[A-Y][0-9]{2})(?:\.[0-9A-Z]{1,5}){0,6})-(?<date>[0-9]{6})-(?<seq>[0-9]{4,7})$/,
  },
  // Practice of the ministry systems in 2026.
  {
    form: 'ministry-8digit-date',
    pattern:
      /^(?<agency>(?<l1>[A-Y][0-9]{2})(?:\.[0-9A-Z]{1,5}){0,6})-(?<date>20[0-9]{6})-(?<seq>[0-9]{4,7})$/,
  },
  // Older and ministry systems write fewer or longer groups (12.34.H29-…, 000.123.45.G12-…-14 digits).
  // Such a code is not refused for its looks: the sources are asked.
  {
    form: 'unusual',
    pattern:
      /^(?<agency>(?:[0-9A-Z]{1,5}\.){0,6}(?<l1>[A-Y][0-9]{2})(?:\.[0-9A-Z]{1,5}){0,6})-(?<date>[0-9]{6}|20[0-9]{6})-(?<seq>[0-9]{1,16})$/,
  },
]

/** Phone comes before tax code: the two can collide. */
export const lookAlikePatterns: readonly { readonly as: LookAlike; readonly pattern: RegExp }[] = [
  {
    as: 'procedure-code',
    pattern: /^[0-9]\.[0-9]{6}(?:\.[0-9A-Z]{2,3}){0,3}(?:\.[A-Y][0-9]{2})?$/,
  },
  { as: 'payment-transaction', pattern: /^G22\.99\.3-[0-9]{10,}$/ },
]

/** The first day a dossier code can carry: TT 01/2018/TT-VPCP brought the form. */
export const firstCodeDate = '2018-01-01'
