// A code generator plugin: the two facts of the schema that the normalised cache needs, and no more, because the whole
// schema would weigh several times as much in the first download.
//   possibleTypes  which types an interface or union stands for, so that fragments match exactly
//   valueTypes     object types without an id, which live inside their parent
const { isAbstractType, isObjectType } = require("graphql");

module.exports = {
  plugin(schema) {
    const types = Object.values(schema.getTypeMap()).filter((type) => !type.name.startsWith("__"));
    const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
    const possible = Object.fromEntries(
      types.filter(isAbstractType).map((type) => [
        type.name,
        schema
          .getPossibleTypes(type)
          .map((member) => member.name)
          .sort(),
      ]),
    );
    // The cache knows connections, edges and page information by their names.
    const relay = /(Connection|Edge|^PageInfo)$/;
    const values = types
      .filter(
        (type) =>
          isObjectType(type) && !roots.includes(type) && !type.getFields().id && !relay.test(type.name),
      )
      .map((type) => type.name)
      .sort();
    return [
      "/* eslint-disable */",
      `export const possibleTypes: Record<string, string[]> = ${JSON.stringify(possible, null, 2)};`,
      `export const valueTypes: string[] = ${JSON.stringify(values, null, 2)};`,
      "",
    ].join("\n");
  },
};
