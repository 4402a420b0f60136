import type { DocumentNode } from "graphql";

// Reads the app's own operations: the part of GraphQL that they are written in, and no more, because the whole parser is
// a larger download than a page. What the generator writes has no comments, no block strings and no directives with
// arguments of their own making; a test reads every one of them with the real parser too and compares.

const token = /[\s,]*(\.\.\.|[!$()[\]{}:=@|]|"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|\w+)/y;

/** The parsed form of an operation's text. Throws for a text outside the part of the language above. */
export function parseOperation(text: string): DocumentNode {
  let at = 0;
  let now = "";

  const next = (): string => {
    const taken = now;
    token.lastIndex = at;
    now = token.exec(text)?.[1] ?? "";
    if (now) at = token.lastIndex;
    return taken;
  };
  const take = (wanted: string): boolean => now === wanted && Boolean(next());
  const need = (wanted: string): void => {
    if (!take(wanted)) throw new Error(`Expected ${wanted} at ${at} of ${text}`);
  };
  /** What stands between two brackets; an empty list where there are none. */
  const many = <T>(open: string, close: string, read: () => T): T[] => {
    const found: T[] = [];
    if (!take(open)) return found;
    while (!take(close)) {
      if (!now) need(close);
      found.push(read());
    }
    return found;
  };

  const name = () => ({ kind: "Name", value: next() });
  const variable = () => {
    need("$");
    return { kind: "Variable", name: name() };
  };

  const value = (): object => {
    if (now === "$") return variable();
    if (now === "[") return { kind: "ListValue", values: many("[", "]", value) };
    if (now === "{") return { kind: "ObjectValue", fields: many("{", "}", () => named("ObjectField")) };
    const word = next();
    if (word.startsWith('"')) return { kind: "StringValue", value: JSON.parse(word), block: false };
    if (/^[-\d]/.test(word)) {
      return { kind: /^-?\d+$/.test(word) ? "IntValue" : "FloatValue", value: word };
    }
    if (word === "null") return { kind: "NullValue" };
    if (word === "true" || word === "false") return { kind: "BooleanValue", value: word === "true" };
    return { kind: "EnumValue", value: word };
  };
  const named = (kind: "Argument" | "ObjectField") => {
    const called = name();
    need(":");
    return { kind, name: called, value: value() };
  };
  const args = () => many("(", ")", () => named("Argument"));

  const type = (): object => {
    let found: object;
    if (take("[")) {
      found = { kind: "ListType", type: type() };
      need("]");
    } else found = namedType();
    return take("!") ? { kind: "NonNullType", type: found } : found;
  };
  const namedType = () => ({ kind: "NamedType", name: name() });

  const directives = () => {
    const found: object[] = [];
    while (take("@")) found.push({ kind: "Directive", name: name(), arguments: args() });
    return found;
  };
  const selectionSet = (): object | undefined =>
    now === "{" ? { kind: "SelectionSet", selections: many("{", "}", selection) } : undefined;
  const selection = (): object => {
    if (take("...")) {
      if (now !== "on" && now !== "{" && now !== "@") {
        return { kind: "FragmentSpread", name: name(), directives: directives() };
      }
      const typeCondition = take("on") ? namedType() : undefined;
      return {
        kind: "InlineFragment",
        typeCondition,
        directives: directives(),
        selectionSet: selectionSet(),
      };
    }
    const first = name();
    const alias = take(":") ? first : undefined;
    return {
      kind: "Field",
      alias,
      name: alias ? name() : first,
      arguments: args(),
      directives: directives(),
      selectionSet: selectionSet(),
    };
  };

  const definition = (): object => {
    if (take("fragment")) {
      const called = name();
      need("on");
      const typeCondition = namedType();
      return {
        kind: "FragmentDefinition",
        name: called,
        typeCondition,
        directives: directives(),
        selectionSet: selectionSet(),
      };
    }
    const operation = next();
    return {
      kind: "OperationDefinition",
      operation,
      name: name(),
      variableDefinitions: many("(", ")", () => {
        const called = variable();
        need(":");
        return {
          kind: "VariableDefinition",
          variable: called,
          type: type(),
          defaultValue: take("=") ? value() : undefined,
          directives: directives(),
        };
      }),
      directives: directives(),
      selectionSet: selectionSet(),
    };
  };

  next();
  const definitions: object[] = [];
  while (now) definitions.push(definition());
  if (/\S/.test(text.slice(at))) throw new Error(`Cannot read on at ${at} of ${text}`);
  return { kind: "Document", definitions } as unknown as DocumentNode;
}
