import type { Plugin } from "vite";

// Preloads the text font, whose hashed name only the bundle knows. With `font-display: optional` this is what
// lets the first paint use it, and what keeps the layout still.
export function fontPreload(): Plugin {
  return {
    name: "font-preload",
    transformIndexHtml: {
      order: "post",
      handler(_html, context) {
        const font = Object.keys(context.bundle ?? {}).find(
          (name) => name.includes("latin-wght") && name.endsWith(".woff2"),
        );
        if (!font || context.path.includes("playground")) return [];
        const attrs = { rel: "preload", as: "font", type: "font/woff2", href: `/${font}`, crossorigin: true };
        return [{ tag: "link", attrs, injectTo: "head" }];
      },
    },
  };
}
