import { command, type Route, read } from "../platform/http/route.ts";
import { linkRepeat, unlinkRepeat } from "./actions/link-repeat.ts";
import { mergeCase } from "./actions/merge-case.ts";
import { undoMerge } from "./actions/undo-merge.ts";
import { writeToRequester } from "./actions/write-to-requester.ts";
import * as matter from "./contract/matter.ts";
import { likeCase as likeCaseEndpoint, likeWords as likeWordsEndpoint } from "./contract.ts";
import { likeCase, likeWords } from "./like-cases.ts";
import { viewMatter } from "./view-matter.ts";

export const matterRoutes: Route[] = [
  read(likeWordsEndpoint, likeWords),
  read(likeCaseEndpoint, likeCase),
  read(matter.viewMatter, viewMatter),
  command(matter.mergeCase, mergeCase),
  command(matter.undoMerge, undoMerge),
  command(matter.writeToRequester, writeToRequester),
  command(matter.linkRepeat, linkRepeat),
  command(matter.unlinkRepeat, unlinkRepeat),
];
