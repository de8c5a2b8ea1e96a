// P0: what a hand can do. The raw driver, one tuned statement a question, rows by position, JSON.stringify on node:http.
import { serve } from './serve.mjs'
import { open } from './neo4j.mjs'
import { encounterQuestions } from './p0-encounters.mjs'
import { bodyQuestions } from './p0-bodies.mjs'
import { listQuestions } from './p0-lists.mjs'
import { otherQuestions } from './p0-others.mjs'

const { read, close } = open()
const questions = {
  ...encounterQuestions(read),
  ...bodyQuestions(read),
  ...listQuestions(read),
  ...otherQuestions(read),
}

serve({ answer: (name, variables) => questions[name](variables), close })
