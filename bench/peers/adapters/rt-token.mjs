// The same RT with an API token on every request, the way its documentation shows.
export * from "./rt.mjs";
