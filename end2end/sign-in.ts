// Signs somebody of the demonstration in, for tests that are about something else than signing in.
import type { Page } from "@playwright/test";
import { expect } from "./jalons";

export async function signIn(page: Page, email = "comite-t03@exemple.org") {
  const answer = await page.context().request.post("/fr/sign-in", { form: { email, password: "jalons-demo-2026" } });
  expect(answer.ok(), `${email} cannot sign in`).toBe(true);
}
