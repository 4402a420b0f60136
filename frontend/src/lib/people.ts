/** The parts of a name as the lists give them. */
export interface Named {
  givenName: string;
  familyName: string;
  preferredName?: string | null;
}

/** What to call somebody on the screen: the name they prefer, and their family name; as the API's displayName. */
export function callName({ givenName, familyName, preferredName }: Named): string {
  return `${preferredName || givenName} ${familyName}`.trim();
}
