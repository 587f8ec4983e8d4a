import { assignmentRoutes } from "../assignment/routes.ts";
import { type BackupPlace, backupRoutes } from "../backup/routes.ts";
import { recountEstimated } from "../cases/recount-estimated.ts";
import { caseRoutes } from "../cases/routes.ts";
import { customerRoutes } from "../customers/routes.ts";
import { deadlineRoutes } from "../deadlines/routes.ts";
import { draftRoutes } from "../drafts/routes.ts";
import { type EvidenceFiles, evidenceRoutes } from "../evidence/routes.ts";
import { type ImportRoutesOptions, importRoutes } from "../imports/routes.ts";
import { incidentRoutes } from "../incidents/routes.ts";
import { journalRoutes } from "../journal/routes.ts";
import { limitRoutes } from "../limits/routes.ts";
import { matterRoutes } from "../matters/routes.ts";
import { notificationRoutes } from "../notifications/routes.ts";
import type { PeopleDeps } from "../people/deps.ts";
import { peopleRoutes } from "../people/routes.ts";
import { personRoutes } from "../persons/routes.ts";
import type { Route } from "../platform/http/route.ts";
import { enqueue } from "../platform/jobs/job.ts";
import type { Live } from "../platform/live/live.ts";
import { portalRoutes } from "../portal/routes.ts";
import { presenceRoutes } from "../presence/routes.ts";
import { privacyRoutes } from "../privacy/routes.ts";
import { referralRoutes } from "../referrals/routes.ts";
import { searchRoutes } from "../search/routes.ts";
import { spotRoutes } from "../spot/routes.ts";
import { taxonomyRoutes } from "../taxonomies/routes.ts";
import { viewRoutes } from "../views/routes.ts";

/** What capabilities need of the process beside the database. */
export interface Deps extends PeopleDeps {
  live: Live;
  imports: ImportRoutesOptions;
  backup: BackupPlace;
  evidence: EvidenceFiles;
}

/** THE list: every endpoint of the product. A new capability adds one line here and one in the web's list. */
export function allRoutes(deps: Deps): Route[] {
  return [
    ...peopleRoutes(deps),
    ...caseRoutes,
    ...assignmentRoutes,
    ...evidenceRoutes(deps.evidence),
    ...customerRoutes,
    ...personRoutes,
    ...limitRoutes,
    ...deadlineRoutes((act) => enqueue(act.tx, recountEstimated, {}, { key: "recount_estimated" })),
    ...matterRoutes,
    ...incidentRoutes,
    ...spotRoutes,
    ...referralRoutes(deps.evidence),
    ...searchRoutes,
    ...draftRoutes,
    ...viewRoutes,
    ...taxonomyRoutes,
    ...notificationRoutes,
    ...presenceRoutes(deps.live),
    ...importRoutes(deps.imports),
    ...journalRoutes(),
    ...portalRoutes(deps),
    ...backupRoutes(deps.backup),
    ...privacyRoutes,
  ];
}
