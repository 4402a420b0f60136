// Stands for the parser and printer that the data client brings: the app reads its own operations (lib/graphql/parse)
// and never prints one, so that the bundle does without both.
export { GraphQLError, Kind, valueFromASTUntyped } from "../node_modules/@0no-co/graphql.web";

export function parse(): never {
  throw new Error("Operations are read by lib/graphql/parse");
}

export function print(): never {
  throw new Error("Operations are sent as they were written");
}
