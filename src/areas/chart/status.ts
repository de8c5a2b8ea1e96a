/** Whether an office is held on the day, and by rivals. */
export interface Held {
  readonly holder: string
  /** Null where no day is asked for. */
  readonly certainty: 'CERTAIN' | 'POSSIBLE' | null
  readonly state: string
}

export type OfficeStatus = 'HELD' | 'POSSIBLY_HELD' | 'NO_HOLDER_KNOWN'

/** Somebody designate does not hold it yet. */
const inOffice = ({ state }: Held): boolean => state !== 'DESIGNATE'

export const statusOf = (all: readonly Held[]): OfficeStatus => {
  const holders = all.filter(inOffice)
  if (holders.length === 0) return 'NO_HOLDER_KNOWN'
  return holders.some(({ certainty }) => certainty !== 'POSSIBLE') ? 'HELD' : 'POSSIBLY_HELD'
}

/** Two different people in an office that has one holder at a time. */
export const rivalsOf = (all: readonly Held[], exclusive: boolean): 'CERTAIN' | 'POSSIBLE' | null => {
  const holders = all.filter((held) => inOffice(held) && held.certainty !== null)
  if (!exclusive || people(holders) < 2) return null
  return people(holders.filter(({ certainty }) => certainty === 'CERTAIN')) >= 2 ? 'CERTAIN' : 'POSSIBLE'
}

const people = (holders: readonly Held[]): number => new Set(holders.map(({ holder }) => holder)).size
