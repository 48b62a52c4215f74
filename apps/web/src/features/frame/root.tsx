import { CSPProvider } from "@base-ui/react/csp-provider";
import { Outlet } from "@tanstack/react-router";
import { AppLayers } from "./app-layers";
import { useFocusOnNavigation } from "./use-focus-on-navigation";

/** Around everything; the policy of the server allows no styles but those of its files. */
export const Root = () => {
  useFocusOnNavigation();
  return (
    <CSPProvider disableStyleElements>
      <Outlet />
      <AppLayers />
    </CSPProvider>
  );
};
