import { mongoError } from "../errors";
import type { Handler } from "./call";

export const searchIndexError = () =>
  mongoError(
    31082,
    "Using Atlas Search Database Commands and the $listSearchIndexes aggregation stage requires additional configuration. Please connect to Atlas or an AtlasCLI local deployment to enable. For more information on how to connect, see https://dochub.mongodb.org/core/atlas-cli-deploy-local-reqs.",
  );

export const refuseSearchIndexes: Handler = () => {
  throw searchIndexError();
};
