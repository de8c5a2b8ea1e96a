// Constraints and indexes of the graph. Applied at every start: each statement says IF NOT EXISTS.
// One statement a paragraph; a paragraph of comments alone is not sent. The shapes stand in src/model/graph.ts.
// Neo4j Community enforces uniqueness only. Existence and type rules are the loader's, and `sifa doctor --graph`
// re-checks them (src/database/graph-check.ts).

// --- One node an id. The constraint is also the index that every anchor and every MERGE seeks. ---

// The one node that holds the revision of the graph. Writers queue for its lock.
CREATE CONSTRAINT graph_id IF NOT EXISTS FOR (n:Graph) REQUIRE n.id IS UNIQUE

// Actor is on every Person, Institution and Role: what takes part, speaks or is acted for.
CREATE CONSTRAINT actor_id IF NOT EXISTS FOR (n:Actor) REQUIRE n.id IS UNIQUE

CREATE CONSTRAINT person_id IF NOT EXISTS FOR (n:Person) REQUIRE n.id IS UNIQUE

CREATE CONSTRAINT institution_id IF NOT EXISTS FOR (n:Institution) REQUIRE n.id IS UNIQUE

CREATE CONSTRAINT role_id IF NOT EXISTS FOR (n:Role) REQUIRE n.id IS UNIQUE

CREATE CONSTRAINT place_id IF NOT EXISTS FOR (n:Place) REQUIRE n.id IS UNIQUE

CREATE CONSTRAINT topic_id IF NOT EXISTS FOR (n:Topic) REQUIRE n.id IS UNIQUE

CREATE CONSTRAINT source_id IF NOT EXISTS FOR (n:Source) REQUIRE n.id IS UNIQUE

CREATE CONSTRAINT name_id IF NOT EXISTS FOR (n:Name) REQUIRE n.id IS UNIQUE

CREATE CONSTRAINT claim_id IF NOT EXISTS FOR (n:Claim) REQUIRE n.id IS UNIQUE

// Fact is on every fact, whatever its kind, and on a Name of which a report has made a claim.
CREATE CONSTRAINT fact_id IF NOT EXISTS FOR (n:Fact) REQUIRE n.id IS UNIQUE

CREATE CONSTRAINT meeting_id IF NOT EXISTS FOR (n:Meeting) REQUIRE n.id IS UNIQUE

CREATE CONSTRAINT participation_id IF NOT EXISTS FOR (n:Participation) REQUIRE n.id IS UNIQUE

CREATE CONSTRAINT tenure_id IF NOT EXISTS FOR (n:Tenure) REQUIRE n.id IS UNIQUE

CREATE CONSTRAINT tie_id IF NOT EXISTS FOR (n:Tie) REQUIRE n.id IS UNIQUE

CREATE CONSTRAINT kinship_id IF NOT EXISTS FOR (n:Kinship) REQUIRE n.id IS UNIQUE

CREATE CONSTRAINT rank_held_id IF NOT EXISTS FOR (n:RankHeld) REQUIRE n.id IS UNIQUE

CREATE CONSTRAINT framing_id IF NOT EXISTS FOR (n:Framing) REQUIRE n.id IS UNIQUE

CREATE CONSTRAINT outcome_id IF NOT EXISTS FOR (n:Outcome) REQUIRE n.id IS UNIQUE

CREATE CONSTRAINT judgement_id IF NOT EXISTS FOR (n:Judgement) REQUIRE n.id IS UNIQUE

// --- Meetings in order of their last possible day, then id. ---

// A composite index gives order only where every property of it has a predicate: add `m.id IS NOT NULL`. The first day
// is in it so that what begins after a window is passed over without being read.
CREATE INDEX meeting_window IF NOT EXISTS FOR (n:Meeting) ON (n.orderDay, n.id, n.firstDay)

// Windows: what overlaps a span of days begins before its end and ends after its begin.
CREATE INDEX meeting_earliest IF NOT EXISTS FOR (n:Meeting) ON (n.earliest)

CREATE INDEX meeting_latest IF NOT EXISTS FOR (n:Meeting) ON (n.latest)

// --- Names. ---

// Search keys, parted by the analyzer at white space only: src/model/names/keys.ts has done the rest.
// Not eventually consistent: a name is found as soon as its report is loaded.
CREATE FULLTEXT INDEX name_keys IF NOT EXISTS FOR (n:Name) ON EACH [n.keys]
OPTIONS { indexConfig: { `fulltext.analyzer`: 'whitespace', `fulltext.eventually_consistent`: false } }

// A whole name in its normal form: the first look when a question names an actor.
CREATE INDEX name_norm IF NOT EXISTS FOR (n:Name) ON (n.norm)
