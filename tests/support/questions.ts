/** Questions that together select every field that a lens bears upon. */
const CHAIN =
  'links { from { id } to { id } kind standing basis certainty fact { id support { claims sources } } } top { id } basis certainty disputed'
const FACT =
  'id basis certainty support { claims sources publishers firstPartyOnly contradictedBy } claims { totalCount nodes { id stance basis rule locator says { field value } source { id } attributedTo { id } } }'
const PERIOD =
  'period { edtf earliest latest start { edtf text earliest latest precision weekday } end { edtf earliest latest precision } }'
const PARTICIPATION = `${FACT} actor { id names { text kind support { sources } } } part side attendance count asWritten { name rank office source { id } } inCapacities { role { id } basis support { claims publishers } } onBehalfOf { actor { id } mode basis support { sources } } representation { ${CHAIN} }`
const MEETING = `${FACT} kind status title(lang: [EN]) arabic: title(lang: [AR]) ${PERIOD} places { place { id within { id } } support { sources publishers } } topics { id broader { id } } outcomes { ${FACT} text kind by { id } to { id } topics { id } } partOf { id } parts { id }`

const STATS = 'people institutions roles meetings participations tenures ties kinships sources claims'
const IDS = [
  ...['person:salim', 'role:borovian-delegation-head', 'institution:borovian-delegation', 'place:hilltown'],
  ...['source:morning', 'source:mirror', 'meeting:hill-talks', 'meeting:undated-call'],
  ...[
    'participation:hill-talks/person:omar',
    'kinship:ali/BROTHER/omar',
    'tenure:nadia/avarian-army-chief/1',
  ],
  ...['encounter:hill-talks/person:ali~person:karim'],
]

/** Each takes `$lens`. */
export const LENS_QUESTIONS = {
  meetings: `query ($lens: Lens) { meetings(lens: $lens, first: 50) { totalCount nodes { ${MEETING} participations { ${PARTICIPATION} } } } }`,
  inMarch: `query ($lens: Lens) { meetings(during: "2024-03-05", lens: $lens) { totalCount undatedCount nodes { id certainty } } }`,
  aboutPeace: `query ($lens: Lens) { meetings(about: ["topic:peace"], place: "place:borderland", kinds: [MEETING], lens: $lens) { totalCount nodes { id } } }`,
  encounters: `query ($lens: Lens) { encounters(of: {id: "person:ali"}, modes: [MET, ALONGSIDE, CO_PRESENT], lens: $lens, first: 50) { totalCount undatedCount nodes { id mode basis certainty support { claims sources publishers firstPartyOnly contradictedBy } meeting { id } counterpart { actor { id } } } } }`,
  bodies: `query ($lens: Lens) { encounters(of: {id: "institution:avaria"}, with: {id: "institution:borovia"}, during: "2024", modes: [MET, CO_PRESENT], lens: $lens, first: 50) { nodes { id mode basis certainty } } }`,
  members: `query ($lens: Lens) { encounters(of: {id: "institution:avarian-army"}, through: [MEMBERS, SUBORDINATES], modes: [MET, CO_PRESENT], lens: $lens) { nodes { id } } }`,
  people: `query ($lens: Lens) { ${['ali', 'basma', 'karim', 'dina', 'omar', 'nadia'].map((id) => `${id}: person(ref: {id: "person:${id}"}, lens: $lens) { names { text kind support { claims publishers } } kinships { ${FACT} relation person { id } other { id } } ranks { ${FACT} rank ${PERIOD} } tenures { totalCount nodes { ${FACT} state began ended role { id } ${PERIOD} } } now: tenures(asOf: "2024-03-05") { nodes { id certainty } } representation(on: "2024-03") { ${CHAIN} } participations { totalCount nodes { id } } }`).join(' ')} }`,
  bodiesThemselves: `query ($lens: Lens) { ${['first-brigade', 'avarian-army', 'avarian-council', 'borovian-army'].map((id) => `${id.replace('-', '_')}: institution(ref: {id: "institution:${id}"}, lens: $lens) { above { ${FACT} kind standing parent { id } ${PERIOD} } below(asOf: "2024-03-11") { id certainty child { id } } labels { text source { id } } roles { id holders(asOf: "2024-02") { id certainty holder { id } } } }`).join(' ')} }`,
  representation: `query ($lens: Lens) { representation(of: {id: "institution:first-brigade"}, on: "2024-03-11", lens: $lens) { ${CHAIN} } }`,
  delegation: `query ($lens: Lens) { institution(ref: {id: "institution:borovian-delegation"}, lens: $lens) { name names { text } roles { id } } borovia: institution(ref: {id: "institution:borovia"}, lens: $lens) { below { child { id } } } spelling: actor(ref: {name: "Ali Ameen"}, lens: $lens) { id } meets: encounters(of: {id: "institution:borovian-delegation"}, lens: $lens) { totalCount } }`,
  things: `query ($lens: Lens) { stats(lens: $lens) { ${STATS} } nodes(ids: ${JSON.stringify(IDS)}, lens: $lens) { id __typename ... on Fact { support { claims } } } source(id: "source:evening", lens: $lens) { id } node(id: "institution:borovian-delegation", lens: $lens) { id } }`,
} as const

export const LENS_NAMES = Object.keys(LENS_QUESTIONS) as readonly (keyof typeof LENS_QUESTIONS)[]
