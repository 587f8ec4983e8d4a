/** Whether a role reaches “my department” or “my region” for somebody who has none. */
export function needsDepartment(person: { departmentId: string | null; roles: readonly { scope: string }[] }): boolean {
  return person.departmentId === null && person.roles.some(({ scope }) => scope === "department" || scope === "region");
}
