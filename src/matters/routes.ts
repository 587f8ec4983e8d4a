import { type Route, read } from "../platform/http/route.ts";
import { likeCase as likeCaseEndpoint, likeWords as likeWordsEndpoint } from "./contract.ts";
import { likeCase, likeWords } from "./like-cases.ts";

export const matterRoutes: Route[] = [read(likeWordsEndpoint, likeWords), read(likeCaseEndpoint, likeCase)];
