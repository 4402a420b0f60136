import { type TabsState, useGraphiQL, useGraphiQLActions } from "@graphiql/react";
import { usePlayground } from "./context";

/** What a new tab begins with. */
export const start = `# Write a question, or take one from the examples. Ctrl+Enter runs it.
# What you may see here is what you may see in the app.
# With the keyboard: Escape, then Tab, leads out of this text.

query Start {
  viewer {
    role
    organisation {
      name
    }
  }
}
`;

/** What the tab in front holds. */
export interface Front {
  id: string;
  text: string;
  variables: string;
  /** The text of the result pane. */
  response: string;
}

/** The tab in front of the editor. */
export function useFront(): Front {
  return useGraphiQL(({ tabs, activeTabIndex }) => {
    const tab = tabs[activeTabIndex];
    return {
      id: tab?.id ?? "",
      text: tab?.query ?? "",
      variables: tab?.variables ?? "",
      response: tab?.response ?? "",
    };
  });
}

/** What is put into the editor. */
interface Opening {
  text: string;
  variables: string;
  /** Key of the viewer's own saved query that it is. */
  saved?: string;
}

// The tabs as they were told of last, and the text that was put into each: it is nobody's work until it is changed.
let told: TabsState | undefined;
const put = new Map<string, string>();

/** Takes in the tabs whenever they change. */
export function tellTabs(state: TabsState): void {
  told = state;
}

/** Puts a query into the editor, in a tab of its own unless what is there is nobody's work. */
export function useOpen(): (opening: Opening) => void {
  const { id } = useFront();
  const editors = useGraphiQL(({ queryEditor, variableEditor, responseEditor }) => ({
    queryEditor,
    variableEditor,
    responseEditor,
  }));
  const { addTab, setVisiblePlugin, stop, updateActiveTabValues } = useGraphiQLActions();
  const { setOpened } = usePlayground();
  return ({ text, variables, saved }) => {
    const { queryEditor, variableEditor, responseEditor } = editors;
    if (!queryEditor) return;
    const written = queryEditor.getValue();
    const free = written.trim() === "" || written === start || written === put.get(id);
    if (!free) addTab();
    const tab = free ? id : (told?.tabs[told.activeTabIndex]?.id ?? id);
    queryEditor.setValue(text);
    variableEditor?.setValue(variables);
    // The answer to what was there before is not one to this.
    stop();
    responseEditor?.setValue("");
    // The editor tells its tab of a text after a pause, in which another tab may have been chosen.
    updateActiveTabValues({ query: text, variables, response: "" });
    put.set(tab, text);
    setOpened(tab, saved);
    // Where there is no room for both, the editor comes instead of the list.
    if (window.matchMedia(narrow).matches) setVisiblePlugin(null);
    queryEditor.focus();
  };
}

/** A window in which there is room for one thing at a time. */
export const narrow = "(max-width: 45em)";
