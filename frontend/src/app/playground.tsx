import { keepNothingShown } from "../lib/restored";

// The playground is a page of its own: GraphiQL's editor is large, and nobody else loads it.
keepNothingShown();
const root = document.getElementById("playground");
if (root) void import("../features/playground/begin").then(({ begin }) => begin(root));
