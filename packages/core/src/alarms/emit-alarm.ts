import type { Deps } from "../context";
import type { Tx } from "../db/transaction";
import { emit } from "../events/emit";
import type { Alarm } from "./alarm";
import {
  emailFailing,
  emailRecovered,
  jobFailed,
  jobRecovered,
  storageDegraded,
  storageRecovered,
} from "./alarm-events";
import type { AlarmDoc } from "./alarm-store";

const types = {
  job: { raised: jobFailed, recovered: jobRecovered },
  email: { raised: emailFailing, recovered: emailRecovered },
  storage: { raised: storageDegraded, recovered: storageRecovered },
};

/** Errors of drivers can be long. */
const longestReason = 300;

export const emitRaised = (tx: Tx<Deps>, { kind, subject }: Alarm, doc: AlarmDoc): Promise<void> =>
  emit(tx, types[kind].raised, {
    workspaceId: null,
    data: {
      subject,
      failures: doc.failures,
      since: doc.since ?? tx.now(),
      reason: doc.reason.slice(0, longestReason),
    },
  });

export const emitRecovered = (tx: Tx<Deps>, { kind, subject }: Alarm): Promise<void> =>
  emit(tx, types[kind].recovered, { workspaceId: null, data: { subject } });
