import type { Answer } from "./auth";
import { type AppError, appError } from "./errors";

/** Sends a file with what is said of it. `told` is called with the part that has gone, 0 to 1: the only way to learn that
 * is an XMLHttpRequest. */
export function upload<T>(
  path: string,
  input: object,
  file: File,
  told: (part: number) => void,
): Promise<Answer<T>> {
  const form = new FormData();
  form.append("input", JSON.stringify(input));
  form.append("file", file, "file");
  return new Promise((answer) => {
    const request = new XMLHttpRequest();
    const failed = (error: AppError) => answer({ ok: false, error });
    request.upload.onprogress = ({ loaded, total }) => told(total > 0 ? loaded / total : 0);
    request.onerror = () =>
      failed(appError("NETWORK", "The file did not get through. Check your connection and try again."));
    request.onload = () => {
      const body = parsed(request.responseText);
      if (request.status < 300 && body) return answer({ ok: true, data: body as T });
      const { code, message, field } = (body?.error ?? {}) as Partial<AppError>;
      failed(appError(code, message, field));
    };
    request.open("POST", path);
    request.send(form);
  });
}

function parsed(text: string): { error?: object } | undefined {
  try {
    return JSON.parse(text) as { error?: object };
  } catch {
    return undefined;
  }
}
