import { expect, test } from "vitest";
import { openMetrics } from "./metrics.ts";

test("counts requests by template and class of status, jobs by outcome, and shows pool and queue", async () => {
  const metrics = openMetrics();
  metrics.request({ method: "GET", route: "/v1/cases/:id", status: 404, seconds: 0.003 });
  metrics.job("send", "dead", 1);
  metrics.watchPool({ totalCount: 5, idleCount: 2, waitingCount: 1 });
  metrics.watchQueue(async () => ({ waiting: 7, dead: 3 }));
  const { contentType, body } = await metrics.render();
  expect(contentType).toContain("text/plain");
  expect(body).toContain('redress_http_request_seconds_count{method="GET",route="/v1/cases/:id",status="4xx"} 1');
  expect(body).toContain('redress_jobs_total{job="send",outcome="dead"} 1');
  expect(body).toContain('redress_database_connections{state="waiting"} 1');
  expect(body).toContain('redress_jobs_queued{state="dead"} 3');
  expect(body).toContain("process_resident_memory_bytes");
});

test("answers without the queue while the database is away", async () => {
  const metrics = openMetrics();
  metrics.watchQueue(async () => {
    throw new Error("away");
  });
  expect((await metrics.render()).body).not.toContain("redress_jobs_queued{");
});
