let person: string | null = null;

/** Said by the session: whose page this is. */
export function setPagePerson(id: string | null): void {
  person = id;
}

/**
 * Whose page this is. Tabs share one cookie: every call says whom this page shows, so that nothing is done in the name
 * of someone who signed in elsewhere meanwhile.
 */
export function pagePerson(): string | null {
  return person;
}
