import type { AppError, ErrorCode } from "./errors";
import { stepUp } from "./stepup";

// The sign-in routes under /auth are plain JSON, because they are needed before GraphQL lets anybody in.

export type Answer<T> = { ok: true; data: T } | { ok: false; error: AppError };

/** What the server asks for before it goes on. */
export type Need = "CODE" | "RECOVERY_CODE" | "PASSKEY" | "PASSWORD" | "ENROL" | "STEP_UP";

/** What an error says is needed; empty when nothing would help. */
export function needsOf(error: AppError): readonly Need[] {
  const { needs } = error.details;
  return (Array.isArray(needs) ? needs : needs ? [needs] : []) as Need[];
}

/** Reads one of the routes. */
export function readAuth<T>(path: string): Promise<Answer<T>> {
  return ask<T>(path, { method: "GET" });
}

/** Posts to one of the routes. Where it wants a fresh sign-in step, that is asked for and the post repeated. */
export async function postAuth<T = unknown>(path: string, body: object = {}): Promise<Answer<T>> {
  const request = {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  };
  const answer = await ask<T>(path, request);
  if (answer.ok || !needsOf(answer.error).includes("STEP_UP")) return answer;
  return (await stepUp()) ? ask<T>(path, request) : answer;
}

let offset = 0;

/** By how many milliseconds this device's clock is ahead of the server's, as far as the last answer told. */
export function clockAhead(): number {
  return offset;
}

async function ask<T>(path: string, request: RequestInit): Promise<Answer<T>> {
  let response: Response;
  try {
    response = await fetch(path, { ...request, credentials: "same-origin" });
  } catch {
    return failure("NETWORK", "We cannot reach Alongside. Check your connection and try again.");
  }
  const date = Date.parse(response.headers.get("Date") ?? "");
  if (date) offset = Date.now() - date;
  const body = (await response.json().catch(() => undefined)) as unknown;
  if (response.ok) return { ok: true, data: body as T };
  const told = (body as { error?: Record<string, unknown> } | undefined)?.error;
  const known = typeof told?.code === "string" && typeof told.message === "string";
  if (!known || told.code === "INTERNAL")
    return failure("INTERNAL", "Something went wrong at our end. Try again in a moment.", told);
  return failure(told.code as ErrorCode, told.message as string, told);
}

function failure(code: ErrorCode, message: string, told: Record<string, unknown> = {}): Answer<never> {
  const field = typeof told.field === "string" ? told.field : undefined;
  return { ok: false, error: { code, message, field, details: told } };
}
