// P3: the same answers from PostgreSQL, as JSON that the database itself writes, on node:http.
import pg from 'pg'
import { windowOf } from './days.mjs'
import { bodyStatements } from './p3-bodies.mjs'
import { encounterStatements } from './p3-encounters.mjs'
import { listStatements } from './p3-lists.mjs'
import { otherStatements } from './p3-others.mjs'
import { serve } from './serve.mjs'

const pool = new pg.Pool({ max: 8 })

/** Statements have names, so that each connection plans them once. */
const json = async (name, text, values) => {
  const { rows } = await pool.query({ name, text, values, rowMode: 'array' })
  return rows[0][0]
}

const questions = {
  ...encounterStatements(json, windowOf),
  ...bodyStatements(json, windowOf),
  ...listStatements(json, windowOf),
  ...otherStatements(json, windowOf),
}

serve({ answer: (name, variables) => questions[name](variables), close: () => pool.end() })
