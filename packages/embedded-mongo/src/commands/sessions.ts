import { mongoError } from "../errors";
import type { Store, Transaction } from "../storage/store";
import type { Cursors } from "./cursors";

const LIFETIME_MS = 60_000;
const IDLE_MS = 30 * 60_000;
const TRANSIENT = ["TransientTransactionError"];

type State = {
  number: number;
  status: "open" | "committed" | "aborted";
  transaction: Transaction;
  peer: number;
  expires: NodeJS.Timeout;
};
type Session = { usedAt: number; state: State | undefined };

export type TransactionRequest = { session: string; number: number; start: boolean; peer: number };

export type Sessions = {
  touch(session: string): void;
  /** The transaction a statement belongs to, begun if it is the first. */
  statement(request: TransactionRequest): Transaction;
  commit(request: Omit<TransactionRequest, "start">): Promise<void>;
  abort(request: Omit<TransactionRequest, "start">): void;
  /** Ends a transaction because one of its statements failed. */
  fail(session: string): void;
  end(session: string): void;
  list(): string[];
  has(session: string): boolean;
  /** Ends the transactions last heard of on a connection that is gone. */
  disconnect(peer: number): void;
  sweep(): void;
};

const noSuchTransaction = (message: string) => mongoError(251, message, {}, TRANSIENT);

export function createSessions(store: Store, cursors: Cursors): Sessions {
  const sessions = new Map<string, Session>();

  function get(id: string): Session {
    let session = sessions.get(id);
    if (!session) {
      session = { usedAt: Date.now(), state: undefined };
      sessions.set(id, session);
    }
    session.usedAt = Date.now();
    return session;
  }

  function abortState(id: string, state: State | undefined): void {
    if (state?.status !== "open") return;
    state.status = "aborted";
    clearTimeout(state.expires);
    cursors.killOwned(id, true);
    state.transaction.abort();
  }

  function begin(id: string, session: Session, number: number, peer: number): Transaction {
    if (session.state && number < session.state.number) {
      throw mongoError(
        225,
        `Cannot start transaction with { txnNumber: ${number} } on session because a newer transaction with txnNumber ${session.state.number} has already started on this session.`,
      );
    }
    if (session.state?.number === number)
      throw mongoError(
        50911,
        `Cannot start a transaction at given transaction number ${number} a transaction with the same number is in state ${session.state.status}`,
      );
    abortState(id, session.state);
    const expires = setTimeout(() => abortState(id, session.state), LIFETIME_MS);
    expires.unref();
    session.state = { number, status: "open", transaction: store.begin(), peer, expires };
    return session.state.transaction;
  }

  function current({ session: id, number }: { session: string; number: number }): State {
    const state = get(id).state;
    if (!state || state.number < number)
      throw noSuchTransaction(
        `Given transaction number ${number} does not match any in-progress transactions. The active transaction number is ${state?.number ?? -1}`,
      );
    if (state.number > number)
      throw mongoError(
        225,
        `Cannot continue transaction ${number}: a newer transaction ${state.number} has started on this session.`,
      );
    return state;
  }

  return {
    touch: (id) => void get(id),
    statement: ({ session: id, number, start, peer }) => {
      if (start) return begin(id, get(id), number, peer);
      const state = current({ session: id, number });
      if (state.status === "committed")
        throw mongoError(256, `Transaction with { txnNumber: ${number} } has been committed.`);
      if (state.status === "aborted")
        throw noSuchTransaction(`Transaction with { txnNumber: ${number} } has been aborted.`);
      state.peer = peer;
      return state.transaction;
    },
    commit: async ({ session: id, number }) => {
      const state = current({ session: id, number });
      if (state.status === "committed") return;
      if (state.status === "aborted")
        throw noSuchTransaction(`Transaction with { txnNumber: ${number} } has been aborted.`);
      state.status = "committed";
      clearTimeout(state.expires);
      cursors.killOwned(id, true);
      await state.transaction.commit();
    },
    abort: ({ session: id, number }) => {
      const state = current({ session: id, number });
      if (state.status === "committed")
        throw mongoError(256, `Transaction with { txnNumber: ${number} } has been committed.`);
      if (state.status === "aborted")
        throw noSuchTransaction(`Transaction with { txnNumber: ${number} } has been aborted.`);
      abortState(id, state);
    },
    fail: (id) => abortState(id, sessions.get(id)?.state),
    end: (id) => {
      abortState(id, sessions.get(id)?.state);
      cursors.killOwned(id);
      sessions.delete(id);
    },
    list: () => [...sessions.keys()],
    has: (id) => sessions.has(id),
    disconnect: (peer) => {
      for (const [id, { state }] of sessions) if (state?.peer === peer) abortState(id, state);
    },
    sweep: () => {
      for (const [id, session] of sessions) {
        if (Date.now() - session.usedAt <= IDLE_MS) continue;
        abortState(id, session.state);
        sessions.delete(id);
      }
    },
  };
}
