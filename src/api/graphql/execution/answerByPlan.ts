import { type ApolloServerPlugin, HeaderMap } from "@apollo/server";
import { getVariableValues, type GraphQLSchema, OperationTypeNode } from "graphql";
import type { Context } from "../../../domain/request/Context.ts";
import { Plans } from "./Plans.ts";

/**
 * Answers by plans, which are made once a document; what they do not foresee, errors above all, graphql-js answers as if nothing had
 * happened: questions change nothing.
 */
export function answerByPlan(schema: GraphQLSchema): ApolloServerPlugin<Context> {
  const plans = plansOf(schema);
  return {
    async requestDidStart() {
      return {
        async responseForOperation({ document, operation, request, contextValue }) {
          // Which of several operations is meant, is not said.
          if (operation?.operation !== OperationTypeNode.QUERY || "error" in contextValue.found) return null;
          const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], request.variables ?? {});
          const data = coerced && (await plans.of(document, operation, coerced).answer(contextValue, coerced));
          if (data === undefined) return null;
          contextValue.answer.planned = { document, operation };
          return { http: { headers: new HeaderMap() }, body: { kind: "single", singleResult: { data } } };
        },
      };
    },
  };
}

const plansOfSchemas = new WeakMap<GraphQLSchema, Plans>();

/** One set for all who answer questions to a schema. */
export function plansOf(schema: GraphQLSchema): Plans {
  const known = plansOfSchemas.get(schema);
  if (known !== undefined) return known;
  const plans = new Plans(schema);
  plansOfSchemas.set(schema, plans);
  return plans;
}
