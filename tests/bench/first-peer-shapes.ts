/** Nodes as P1 gives them: relations are lists, whatever their number. */
export interface Named {
  readonly id: string
  readonly nameEn: string
}

export interface Claim {
  readonly order: string
  readonly source: string
  readonly witness: string
  readonly stance: string
  readonly side: string | null
  readonly attendance: string | null
  readonly state: string
  readonly kind: string
  readonly titleEn: string
  readonly places: readonly Named[]
  readonly topics: readonly Named[]
  readonly capacities: readonly Named[]
  readonly principalsConnection: {
    readonly edges: readonly { readonly properties: { readonly mode: string }; readonly node: Named }[]
  }
}

export interface Span {
  readonly id: string
  readonly startMax: number | null
  readonly endMin: number | null
}

export interface Seat {
  readonly id: string
  readonly actor: readonly Named[]
  readonly claims: readonly Claim[]
}

export interface Meeting {
  readonly id: string
  readonly orderDay: number
  readonly earliest: number
  readonly latest: number
  readonly claims: readonly Claim[]
  readonly participations: readonly Seat[]
}

export interface Tenure extends Span {
  readonly holder: readonly Named[]
  readonly claims: readonly Claim[]
  readonly role: readonly (Named & { readonly institution: readonly Standing[] })[]
}

export interface Tie extends Span {
  readonly kind: string
  readonly standing: string
}

export interface Standing extends Named {
  readonly above?: readonly (Tie & { readonly parent: readonly Standing[] })[]
  readonly below?: readonly (Tie & { readonly child: readonly Standing[] })[]
}
