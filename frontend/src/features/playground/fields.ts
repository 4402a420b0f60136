import {
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isObjectType,
  Kind,
  parse,
  type SelectionSetNode,
  type ValueNode,
} from "graphql";
import type { Sent } from "./asked";

// What the fields of an answer are, by the question and the schema: the answer itself says only what the question called
// them.

/** One field of a question. */
export interface Field {
  /** Its name in the schema, and the type that has it. */
  name: string;
  of: string;
  /** The type of what it gives, without what lists and "not null" wrap round it. */
  type: string;
  node: FieldNode;
}

/** The fields of a question, by their way in the answer as `wayOf` writes it. */
export type Fields = ReadonlyMap<string, Field>;

/** The way to something in an answer, without the wrapping of pages. */
export function wayOf(path: readonly string[]): string {
  return path
    .flatMap((part) => part.split("."))
    .filter((part) => part !== "edges" && part !== "node" && part !== "")
    .join(".");
}

/** The fields of a question; none where it or the schema is not known. */
export function fieldsOf(sent: Sent | undefined, schema: GraphQLSchema | null | undefined): Fields {
  const found = new Map<string, Field>();
  if (!sent || !schema) return found;
  let definitions: DocumentNode["definitions"];
  try {
    definitions = parse(sent.query, { noLocation: true }).definitions;
  } catch {
    return found; // What cannot be read was refused, and has no answer.
  }
  const operations = definitions.filter((one) => one.kind === Kind.OPERATION_DEFINITION);
  const fragments = new Map(
    definitions.flatMap((one) => (one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one]] : [])),
  );
  const operation = operations.find(({ name }) => name?.value === sent.operationName) ?? operations[0];
  const root = operation && schema.getRootType(operation.operation);
  const walk = (set: SelectionSetNode, typeName: string, path: readonly string[]) => {
    const type = schema.getType(typeName);
    for (const one of set.selections) {
      if (one.kind === Kind.FIELD) {
        const defined =
          isObjectType(type) || isInterfaceType(type) ? type.getFields()[one.name.value] : undefined;
        if (!defined) continue;
        const here = [...path, one.alias?.value ?? one.name.value];
        const gives = getNamedType(defined.type).name;
        found.set(wayOf(here), { name: one.name.value, of: typeName, type: gives, node: one });
        if (one.selectionSet) walk(one.selectionSet, gives, here);
        continue;
      }
      const within = one.kind === Kind.FRAGMENT_SPREAD ? fragments.get(one.name.value) : one;
      if (within) walk(within.selectionSet, within.typeCondition?.name.value ?? typeName, path);
    }
  };
  if (operation && root) walk(operation.selectionSet, root.name, []);
  return found;
}

/** What a question gives as an argument of a field, or as a part of it: filter, from. Nothing where it is left out. */
export function givenTo({ node }: Field, path: readonly string[], variables: Sent["variables"]): unknown {
  const [first, ...parts] = path;
  let value: unknown = node.arguments?.find(({ name }) => name.value === first)?.value;
  if (!value) return undefined;
  value = plain(value as ValueNode, variables ?? {});
  for (const part of parts)
    value =
      typeof value === "object" && value !== null ? (value as Record<string, unknown>)[part] : undefined;
  return value ?? undefined;
}

function plain(node: ValueNode, variables: NonNullable<Sent["variables"]>): unknown {
  switch (node.kind) {
    case Kind.VARIABLE:
      return variables[node.name.value];
    case Kind.LIST:
      return node.values.map((one) => plain(one, variables));
    case Kind.OBJECT:
      return Object.fromEntries(node.fields.map(({ name, value }) => [name.value, plain(value, variables)]));
    case Kind.NULL:
      return null;
    default:
      return node.value;
  }
}
