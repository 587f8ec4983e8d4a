import { command, type Route, read, stream } from "../platform/http/route.ts";
import { addValue, changeValue } from "./actions/change-values.ts";
import { fileSaidAs } from "./actions/file-said-as.ts";
import { importValues } from "./actions/import-values.ts";
import { mapValue } from "./actions/map-value.ts";
import * as contract from "./contract.ts";
import { exportValues, listMappings, listParked, listValues } from "./reads.ts";

export const taxonomyRoutes: Route[] = [
  read(contract.listValues, listValues),
  stream(contract.exportValues, exportValues),
  read(contract.listMappings, listMappings),
  read(contract.listParked, listParked),
  command(contract.addValue, addValue),
  command(contract.changeValue, changeValue),
  command(contract.importValues, importValues),
  command(contract.mapValue, mapValue),
  command(contract.fileSaidAs, fileSaidAs),
];
