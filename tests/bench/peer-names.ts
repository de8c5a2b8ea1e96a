import type { Peer } from './servers.ts'

export const PEER_NAMES: Readonly<Record<Peer, string>> = {
  sifa: 'Sifa',
  cached: 'Sifa, answer kept',
  p0: 'P0 by hand',
  p1: 'P1 @neo4j/graphql',
  p2: 'P2 DataLoader',
  p3: 'P3 PostgreSQL',
}
