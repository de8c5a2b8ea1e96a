// The graph as @neo4j/graphql describes it: each node and each edge that the questions go by, indexed fields filterable.
// Claims keep what sources say; nothing of it is copied for this peer's sake, nor hidden from it.
export const typeDefs = `#graphql
  type Person @node {
    id: ID!
    nameEn: String
    participations: [Participation!]! @relationship(type: "BY", direction: IN)
    tenures: [Tenure!]! @relationship(type: "HOLDER", direction: IN)
  }

  type Institution @node {
    id: ID!
    nameEn: String
    kind: String
    roles: [Role!]! @relationship(type: "OFFICE_IN", direction: IN)
    above: [Tie!]! @relationship(type: "CHILD_IN", direction: OUT)
    below: [Tie!]! @relationship(type: "PARENT", direction: IN)
  }

  type Role @node {
    id: ID!
    nameEn: String
    exclusive: Boolean
    institution: [Institution!]! @relationship(type: "OFFICE_IN", direction: OUT)
    tenures: [Tenure!]! @relationship(type: "OF_ROLE", direction: IN)
  }

  type Tie @node {
    id: ID!
    kind: String!
    standing: String!
    startMin: Int
    startMax: Int
    endMin: Int
    endMax: Int
    child: [Institution!]! @relationship(type: "CHILD_IN", direction: IN)
    parent: [Institution!]! @relationship(type: "PARENT", direction: OUT)
    claims: [Claim!]! @relationship(type: "ABOUT", direction: IN)
  }

  type Tenure @node {
    id: ID!
    startMin: Int
    startMax: Int
    endMin: Int
    endMax: Int
    holder: [Person!]! @relationship(type: "HOLDER", direction: OUT)
    role: [Role!]! @relationship(type: "OF_ROLE", direction: OUT)
    claims: [Claim!]! @relationship(type: "ABOUT", direction: IN)
  }

  type Meeting @node {
    id: ID!
    orderDay: Int!
    earliest: Int
    latest: Int
    participations: [Participation!]! @relationship(type: "IN", direction: IN)
    claims: [Claim!]! @relationship(type: "ABOUT", direction: IN)
  }

  type Participation @node {
    id: ID!
    meeting: [Meeting!]! @relationship(type: "IN", direction: OUT)
    actor: [Person!]! @relationship(type: "BY", direction: OUT)
    claims: [Claim!]! @relationship(type: "ABOUT", direction: IN)
  }

  type Claim @node {
    id: ID!
    order: String!
    source: String!
    witness: String!
    stance: String!
    side: String
    attendance: String
    kind: String
    state: String
    titleEn: String
    capacities: [Role!]! @relationship(type: "CAPACITY", direction: OUT)
    principals: [Institution!]! @relationship(type: "PRINCIPAL", direction: OUT, properties: "PrincipalEdge")
    places: [Place!]! @relationship(type: "SAYS_PLACE", direction: OUT)
    topics: [Topic!]! @relationship(type: "SAYS_TOPIC", direction: OUT)
  }

  type PrincipalEdge @relationshipProperties {
    mode: String!
  }

  type Place @node {
    id: ID!
    nameEn: String
  }

  type Topic @node {
    id: ID!
    nameEn: String
  }
`

/** Nobody writes through it. */
export const READ_ONLY = 'extend schema @mutation(operations: [])'
