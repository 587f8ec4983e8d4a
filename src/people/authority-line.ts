import pg from "pg";
import { PEOPLE_CHANNEL } from "./store/authority.ts";

const RECONNECT_MS = 1000;

/**
 * Hears whose authority other processes changed. Says `undefined` (everybody) when it opens and when it breaks,
 * because then something may have been missed.
 */
export class AuthorityLine {
  isOpen = false;
  private client: pg.Client | undefined;
  private closed = false;

  constructor(
    private readonly url: string,
    private readonly said: (whose?: string) => void,
  ) {}

  async open(): Promise<void> {
    if (this.closed) return;
    const client = new pg.Client({ connectionString: this.url, application_name: "redress doorman" });
    this.client = client;
    const lost = () => this.lose(client);
    client.on("error", lost);
    client.on("end", lost);
    client.on("notification", ({ payload }) => this.said(payload));
    try {
      await client.connect();
      await client.query(`listen ${PEOPLE_CHANNEL}`);
      this.said();
      this.isOpen = this.client === client;
    } catch {
      lost();
    }
  }

  async close(): Promise<void> {
    this.closed = true;
    this.isOpen = false;
    await this.client?.end().catch(() => undefined);
  }

  private lose(client: pg.Client): void {
    if (this.client !== client) return;
    this.client = undefined;
    this.isOpen = false;
    this.said();
    if (!this.closed) setTimeout(() => void this.open(), RECONNECT_MS).unref();
  }
}
