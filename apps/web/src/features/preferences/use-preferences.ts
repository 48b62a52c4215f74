import {
  effectivePreferences,
  type MyPreferences,
  type OwnPreferences,
  type Preferences,
} from "@gatehouse/shared/notifications/preference";
import { useMutation, useMutationState, useQuery, useQueryClient } from "@tanstack/react-query";
import { trpc } from "../../lib/trpc";

/** The query of the person's preferences, in which what is on its way to the server counts already. */
export const usePreferences = () => {
  const queryClient = useQueryClient();
  const { mutationKey, ...options } = trpc.preferences.update.mutationOptions();
  const query = useQuery(trpc.preferences.get.queryOptions());
  const pending = useMutationState({
    filters: { mutationKey, status: "pending" },
    select: ({ state }) => state.variables as OwnPreferences,
  });
  const keep = (preferences: MyPreferences) => queryClient.setQueryData(trpc.preferences.get.queryKey(), preferences);
  // One after the other, so that the last answer is the newest.
  const scope = { id: "preferences" };
  const { mutate: update } = useMutation({ ...options, mutationKey, scope, onSuccess: keep });
  const reset = useMutation(trpc.preferences.reset.mutationOptions({ scope, onSuccess: keep }));
  const withPending = (saved: Preferences): Preferences =>
    pending.reduce<Preferences>((preferences, change) => effectivePreferences(change, preferences), saved);
  const data = query.data && { ...query.data, preferences: withPending(query.data.preferences) };
  return { query: { ...query, data }, update, reset };
};
