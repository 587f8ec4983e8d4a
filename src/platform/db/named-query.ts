import pg from "pg";

type Done = (error: Error | undefined, result: pg.QueryResult) => void;

/** What a result knows of its columns, once the server has described them. */
interface Shape {
  fields: unknown;
  _parsers: unknown;
  _prebuiltEmptyResultObject: unknown;
}

/** Of the driver's query, which its declarations do not show: exactly what this file needs of the version we pin. */
interface DriverQuery {
  name: string;
  _result: Shape;
  _accumulateRows: boolean;
  hasBeenParsed(connection: object): boolean;
  prepare(connection: object): void;
  handleRowDescription(message: unknown): void;
  handleCommandComplete(message: unknown, connection: object): void;
}
const DriverQuery = pg.Query as unknown as new (text: string, values: unknown[], done: Done) => DriverQuery;

/** Of each connection: the columns of its statements, by name. */
const described = new WeakMap<object, Map<string, Shape>>();

/**
 * A statement run by its name, whose columns the server describes once for each connection and not with every answer: of a
 * wide row that costs both sides more than the row. The description cannot grow stale: where a column changes, the server
 * refuses the statement by its name (0A000) instead of answering in another form.
 */
export class NamedQuery extends DriverQuery {
  private fresh = false;

  constructor(name: string, text: string, values: unknown[], done: Done) {
    super(text, values, done);
    this.name = name;
  }

  override prepare(connection: object): void {
    const shape = this.hasBeenParsed(connection) ? described.get(connection)?.get(this.name) : undefined;
    if (!shape) {
      this.fresh = true;
      super.prepare(connection);
      return;
    }
    Object.assign(this._result, shape);
    this._accumulateRows = true;
    super.prepare(Object.create(connection, { describe: { value: () => undefined } }));
  }

  override handleCommandComplete(message: unknown, connection: object): void {
    super.handleCommandComplete(message, connection);
    if (!this.fresh) return;
    const { fields, _parsers, _prebuiltEmptyResultObject } = this._result;
    const shapes = described.get(connection) ?? new Map<string, Shape>();
    described.set(connection, shapes.set(this.name, { fields, _parsers, _prebuiltEmptyResultObject }));
  }
}
