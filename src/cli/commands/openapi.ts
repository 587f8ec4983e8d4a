import type { Command } from "commander";
import { allRoutes, type Deps } from "../../app/capabilities.ts";
import { productVersion } from "../../app/version.ts";
import { decided } from "../../kernel/refusal.ts";
import { openApi } from "../../platform/http/openapi.ts";
import { answers } from "../command.ts";

/** `redress openapi`: the contract as OpenAPI 3.1, without a database. */
export function define(command: Command): void {
  command.addHelpText("after", "\nExample:\n  redress openapi > openapi.json");
  answers(
    command,
    async () => {
      // Routes only close over these; printing the contract calls none of them.
      const routes = allRoutes({} as Deps);
      return decided(
        openApi(
          routes.map((route) => route.endpoint),
          productVersion(),
        ),
      );
    },
    (document) => JSON.stringify(document, null, 2),
  );
}
