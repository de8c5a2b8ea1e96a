/** The server's own plan of a statement, by the driver: the project's one caller of it reads rows only. */
import neo4j from 'neo4j-driver'
import type { Plan } from 'neo4j-driver'
import type { Statement } from '../../src/model/statement.ts'
import { spoke, testAddress } from './database.ts'

/** Names of all operators, without the name of the database that some carry. */
export const operatorsOf = async ({ text, parameters }: Statement): Promise<readonly string[]> => {
  spoke()
  const { uri, user, password, database } = testAddress()
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password))
  try {
    const { summary } = await driver.session({ database }).run(`EXPLAIN ${text}`, parameters)
    return summary.plan === false ? [] : flat(summary.plan)
  } finally {
    await driver.close()
  }
}

const flat = (plan: Plan): readonly string[] => [
  plan.operatorType.split('@')[0] ?? '',
  ...plan.children.flatMap(flat),
]
