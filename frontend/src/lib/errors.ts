import type { CombinedError } from "urql";

/** The codes of the API's one error vocabulary, and NETWORK for an answer that never came. */
export type ErrorCode =
  | "UNAUTHENTICATED"
  | "FORBIDDEN"
  | "NOT_FOUND"
  | "INVALID"
  | "CONFLICT"
  | "LIMIT"
  | "INTERNAL"
  | "NETWORK";

/** What went wrong, in words fit for the screen. `field` is the path of the input at fault, such as "person.nhsNumber". */
export interface AppError {
  code: ErrorCode;
  message: string;
  field?: string;
  /** The whole of `extensions`, for callers that know more of one operation (a conflict's present copy). */
  details: Record<string, unknown>;
}

const codes = new Set<string>([
  "UNAUTHENTICATED",
  "FORBIDDEN",
  "NOT_FOUND",
  "INVALID",
  "CONFLICT",
  "LIMIT",
  "INTERNAL",
]);

const words: Partial<Record<ErrorCode, string>> = {
  INTERNAL: "Something went wrong at our end. Try again in a moment.",
  NETWORK:
    "We cannot reach Alongside. What you typed is kept on this device. Try again when you are connected.",
};

/** Every error of an answer, the API's first. An unknown code is INTERNAL, and then its text is not shown. */
export function appErrors(error: CombinedError | undefined): AppError[] {
  if (!error) return [];
  if (error.graphQLErrors.length > 0) {
    return error.graphQLErrors.map(({ message, extensions }) => {
      const told = String(extensions?.code ?? "");
      const code = (codes.has(told) ? told : "INTERNAL") as ErrorCode;
      const field = typeof extensions?.field === "string" ? extensions.field : undefined;
      return { code, message: words[code] ?? message, field, details: { ...extensions } };
    });
  }
  const status = (error.response as Response | undefined)?.status;
  if (status === 401) return [{ code: "UNAUTHENTICATED", message: "You have been signed out.", details: {} }];
  const code = status !== undefined && status >= 500 ? "INTERNAL" : "NETWORK";
  return [{ code, message: words[code] ?? "", details: {} }];
}

/** An error of a route that is no GraphQL. An unknown code is INTERNAL, and then its text is not shown. */
export function appError(code: string | undefined, message: string | undefined, field?: string): AppError {
  if (code === "NETWORK" && message) return { code, message, field, details: {} };
  const known = code !== undefined && codes.has(code) && code !== "INTERNAL" && message;
  if (!known) return { code: "INTERNAL", message: words.INTERNAL ?? "", details: {} };
  return { code: code as ErrorCode, message, field, details: {} };
}
