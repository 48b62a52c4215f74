import { Suspense } from "react";
import { TooltipLayer } from "../../components/ui/tooltip-layer";
import { questions } from "../../lib/confirm";
import { lazily } from "../../lib/lazily";
import { notices } from "../../lib/notify";

const Toaster = lazily(() => import("../../components/ui/toaster"), "Toaster");
const ConfirmDialog = lazily(() => import("../../components/ui/confirm-dialog"), "ConfirmDialog");

/** What can appear above any page; each is loaded when it is first wanted. */
export const AppLayers = () => (
  <>
    <TooltipLayer />
    <Suspense>{notices.useIsWanted() && <Toaster />}</Suspense>
    <Suspense>{questions.useIsWanted() && <ConfirmDialog />}</Suspense>
  </>
);
