const types: Readonly<Record<string, string>> = {
  "application/pdf": "PDF",
  "image/png": "picture",
  "image/jpeg": "picture",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "Word document",
  "application/vnd.oasis.opendocument.text": "OpenDocument text",
};

/** What a type is called: "PDF". */
export function typeWords(mediaType: string): string {
  return types[mediaType] ?? "text";
}

/** How large a file is: "1.2 MB". */
export function sizeWords(bytes: number): string {
  const one = (n: number) => (n < 10 ? Math.round(n * 10) / 10 : Math.round(n));
  if (bytes < 1024) return `${bytes} bytes`;
  if (bytes < 1024 * 1024) return `${one(bytes / 1024)} kB`;
  return `${one(bytes / 1024 / 1024)} MB`;
}

/** The largest file that the server takes, in bytes. */
export const largest = 20 * 1024 * 1024;

/** A title to begin with: the file's name without its ending. */
export function titleOf(fileName: string): string {
  return fileName
    .replace(/\.[^.]*$/, "")
    .replace(/[_\s]+/g, " ")
    .trim();
}
