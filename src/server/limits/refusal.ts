import { GraphQLError } from 'graphql'
import type { ASTNode } from 'graphql'
import type { ErrorCode } from '../../model/errors.ts'

/** A document that is over a limit: what was found and what is allowed. */
export const refusal = (
  code: ErrorCode,
  message: string,
  found: number,
  limit: number,
  node?: ASTNode,
): GraphQLError =>
  new GraphQLError(message, { ...(node && { nodes: node }), extensions: { code, found, limit } })
