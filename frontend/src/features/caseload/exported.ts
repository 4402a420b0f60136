import type { AppError } from "../../lib/errors";
import { giveFile } from "../../lib/file";
import { stepUp } from "../../lib/stepup";
import { type CaseloadAddress, queryOf } from "./address";

/** Fetches the list of an address as a file and hands it to the browser to keep. Where the server wants a fresh sign-in
 * step first, that is asked for. Answers what stood in the way; nothing when it is done, or when the reader would rather
 * not. */
export async function download(address: CaseloadAddress): Promise<AppError | undefined> {
  const path = `/export/caseload.csv?${queryOf(address)}`;
  let response = await get(path);
  if (response?.status === 403 && (await needsStep(response.clone()))) {
    if (!(await stepUp())) return undefined;
    response = await get(path);
  }
  if (!response) {
    const message = "We cannot reach Alongside. Check your connection and try again.";
    return { code: "NETWORK", message, details: {} };
  }
  if (!response.ok) return refusal(response);
  const name = /filename="?([^";]+)/.exec(response.headers.get("Content-Disposition") ?? "")?.[1];
  giveFile(await response.blob(), name ?? "caseload.csv");
  return undefined;
}

function get(path: string): Promise<Response | undefined> {
  return fetch(path, { credentials: "same-origin" }).catch(() => undefined);
}

interface Told {
  error?: { code?: AppError["code"]; message?: string; needs?: string | string[] };
}

async function needsStep(response: Response): Promise<boolean> {
  const { error } = (await response.json().catch(() => ({}))) as Told;
  return [error?.needs ?? []].flat().includes("STEP_UP");
}

async function refusal(response: Response): Promise<AppError> {
  const { error } = (await response.json().catch(() => ({}))) as Told;
  const message = error?.message ?? "Something went wrong at our end. Try again in a moment.";
  return { code: error?.code ?? "INTERNAL", message, details: {} };
}
