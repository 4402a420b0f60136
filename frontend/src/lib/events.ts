/** One server-sent event: its name, and its data with the lines joined again. */
export interface ServerEvent {
  name: string;
  data: string;
}

/** Reads server-sent events from the body of an answer, as they come, until it ends. Lines may end in either way, and an
 * event may come in pieces. (https://html.spec.whatwg.org/multipage/server-sent-events.html) */
export async function* readEvents(body: ReadableStream<Uint8Array>): AsyncGenerator<ServerEvent> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let text = "";
  let event: ServerEvent = { name: "message", data: "" };
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      text += decoder.decode(value, { stream: true });
      const lines = text.split(/\r\n|\n|\r(?!$)/);
      text = lines.pop() ?? "";
      for (const line of lines) {
        if (line === "") {
          if (event.data !== "") yield { ...event, data: event.data.slice(0, -1) };
          event = { name: "message", data: "" };
        } else event = withLine(event, line);
      }
    }
  } finally {
    reader.releaseLock();
  }
}

// "name: value", of which the space may be missing. A line that begins with a colon is a remark.
function withLine(event: ServerEvent, line: string): ServerEvent {
  const [, name, value = ""] = /^([^:]+)(?:: ?(.*))?$/.exec(line) ?? [];
  if (name === "event") return { ...event, name: value };
  if (name === "data") return { ...event, data: `${event.data}${value}\n` };
  return event;
}
