import { describe, expect, test } from "vitest";
import { onlyReads } from "./only-reads.ts";

describe("may leave before the transaction is known to have begun", () => {
  test.each([
    `select "case_id" from "cases" where "case_id" = $1 for update`,
    `select * from cases for no key update skip locked`,
    `select count(*) as "n", max("at") from "case_event" where ("case_id", "seq") > ($1::uuid, $2::integer)`,
    `select ${"$"}1::int as n`,
    `select 'insert into cases, nextval(x)' as said`,
    `with wanted as (select unnest($1::text[]) as id) select * from wanted`,
    `select pg_advisory_xact_lock(hashtextextended($1, 0))`,
    `select (select coalesce(json_agg(json_build_object('kind', e.kind) order by e.seq), '[]') from case_event e) as hands`,
  ])("%s", (statement) => expect(onlyReads(statement)).toBe(true));
});

describe("waits until the transaction has begun", () => {
  test.each([
    `insert into "setting" ("key") values ($1)`,
    `update "cases" set "version" = 2`,
    `delete from "cases"`,
    `commit`,
    `select nextval('case_number') as n`,
    `SELECT NextVal ('case_number')`,
    `select "nextval"('case_number')`,
    `select pg_catalog.nextval('case_number')`,
    `select graphile_worker.add_job($1::text)`,
    `select pg_notify($1, $2)`,
    `select pg_advisory_lock(1)`,
    `select set_config('a', 'b', false)`,
    `select somebody_writes_one_tomorrow($1)`,
    `with gone as (delete from "cases" returning *) select * from gone`,
    `with put as (insert into cases values ($1)) select 1`,
    `with changed as (update cases set version = 2 returning 1) select 1`,
    `select * into kept from cases`,
    `select 1; delete from cases`,
    `select U&'\\0027' , nextval('x')`,
    `select E'it\\'s', nextval('x') , ''`,
    `select "a'", nextval('x'), "b'"`,
    `select $$'$$, nextval('x')`,
    `select $a$'$a$, nextval('x')`,
    `select 1 /* ' */, nextval('x')`,
  ])("%s", (statement) => expect(onlyReads(statement)).toBe(false));
});
